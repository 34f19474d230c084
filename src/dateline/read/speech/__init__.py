"""Who says what through whom: what the model finds and what rules find, merged and hung on one another."""
