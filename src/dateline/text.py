"""Plain facts about strings: whitespace, letters, lines - never losing an offset."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONE_SURROGATE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
"""In JSON source, half of a surrogate pair without its other half: no text can hold it."""
_LETTERS = re.compile(r"[^\W_]+")


def collapsed(text: str) -> str:
    """The text with every run of whitespace (no-break spaces too) as one space, and none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def letters(text: str) -> str:
    """Letters and digits alone, compatibility-normalised and case-folded: how two writings of one title are compared."""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
