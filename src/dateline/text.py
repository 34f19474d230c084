"""Plain facts about strings: whitespace, letters, lines - never losing an offset."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dateline.model import Zone, ZoneKind

LONE_SURROGATE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
"""In JSON source, half of a surrogate pair without its other half: no text can hold it."""
_LETTERS = re.compile(r"[^\W_]+")

_INITIALS = re.compile(r"\b(?:\w\.){2,8}")
_POSSESSIVE = re.compile(r"[’']s\b")

_PARAGRAPH = re.compile(r"\n\n|(?<=[.!?…”\"»)؟۔])\n(?=\S)")
"""What ends a paragraph: an empty line, or the end of a line where a sentence ends too."""
_DATELINE = re.compile(
    r"(?:,\s[A-Z][\w.]*(?:\s[\w.]+){0,3})?(?:\.\s[A-Z]\w+\.?\s\d+)?\s*(?:\([^)\n]{2,40}\))?\s*(?::|[-–—]{1,2})\s"
)
"""What follows the place of a dateline."""


def collapsed(text: str) -> str:
    """The text with every run of whitespace (no-break spaces too) as one space, and none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def letters(text: str) -> str:
    """Letters and digits alone, compatibility-normalised and case-folded: how two writings of one title are compared."""
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))


def folded(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents, dots of initials and possessive s: how a name is looked for.

    `the U.S.’s Élysée` and `The US Elysee` have the same words.
    """
    bare = unicodedata.normalize("NFKD", _INITIALS.sub(lambda found: found[0].replace(".", ""), text))
    marked = "".join(char for char in bare if not unicodedata.combining(char))
    return tuple(_LETTERS.findall(_POSSESSIVE.sub("", marked).casefold()))


def paragraphs(text: str, zones: Sequence[Zone]) -> Iterator[tuple[ZoneKind, bool, int, int]]:
    """The paragraphs of a text with zones, in order; all but white space lies in one.

    Args:
        text: The whole text.
        zones: Its zones.

    Yields:
        The zone's kind, whether the paragraph opens the zone, its first code point, and the one after its last.
    """
    for zone in zones:
        place, first = zone.start, True
        bounds = [found.span() for found in _PARAGRAPH.finditer(text, zone.start, zone.end)]
        for left, right in (*bounds, (zone.end, zone.end)):
            said = text[place:left]
            if said.strip():
                start = place + len(said) - len(said.lstrip("\n"))
                yield zone.kind, first, start, place + len(said.rstrip("\n"))
                first = False
            place = right


def heads_dateline(text: str, start: int, end: int) -> bool:
    """Whether words are the place of a dateline: `KYIV, March 9 (Reuters) -`, `BAMAKO:`, `MOSCOW. Jan 5 (Interfax) -`.

    Args:
        text: The whole text.
        start: First code point of the words.
        end: The one after their last.
    """
    return text[:start].endswith("\n" * bool(start)) and _DATELINE.match(text, end) is not None
