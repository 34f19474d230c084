"""Whom "he", "the ministry" and "who" stand for."""
