"""How a database becomes one of the newest schema."""
