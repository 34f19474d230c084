"""Plain facts about strings: whitespace, letters, lines - never losing an offset."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = re.compile(r"[^\W_]+")


def collapsed(text: str) -> str:
    """The text with every run of whitespace (no-break spaces too) as one space, and none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def letters(text: str) -> str:
    """Letters and digits alone, compatibility-normalised and case-folded: how two writings of one title are compared."""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))
