"""Whom and what the names of a report mean: actors at that time, places, outlets - or why it stays open."""
