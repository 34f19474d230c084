"""Word lists as TOML, per language, that a person may correct without programming."""
