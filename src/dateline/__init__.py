"""Dateline: a sourced news archive."""

__version__ = "0.1.0"
