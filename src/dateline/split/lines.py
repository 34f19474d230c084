"""What a single line is by its look: running prose, a date line, a byline, a credit - the same for HTML and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.split.blocks import Block
from dateline.split.dates import is_only_date, stamps
from dateline.text import collapsed

PROSE_LENGTH = 40
"""Shorter lines are prose only in scripts without spaces."""
META_LENGTH = 300
"""Longer lines are no header lines, whatever they begin with."""
_SENTENCE = re.compile(r"[.!?…。！？؟।:;]['\"”’»)\]]*\s*$|[,.;:،؛]\s|[。、]")
_WIDE = re.compile(r"[぀-ヿ一-鿿]{12}")
_BAR = re.compile(r"\s*[|•·]\s*")
_AROUND_MORE = " [](){}»→>·|"
_SPACE = re.compile(r"\s")
_NUMBERED = re.compile(r"^\W*(?:\(?\d+\)?\W*)?(?P<word>[^\d\W][^\d(]*?)\W*(?:\(?\d+\)?)?\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a report's text."""

    start: int
    """First code point that is no whitespace."""
    end: int
    """Code point after the last that is no whitespace."""
    text: str
    """`text[start:end]` with every whitespace character as a plain space: offsets stay the same."""
    block: Block | None = None
    """The block of markup it was read from, if any."""
    apart: bool = True
    """Whether it is a paragraph of its own (blank lines or block borders around it)."""


@cache
def words(section: str) -> frozenset[str]:
    """All words of one section of the header lexicon, of every language."""
    return frozenset(word for listed in lexicon("header")[section].values() for word in listed)


@cache
def _opening(sections: tuple[str, ...], ends: str) -> re.Pattern[str]:
    listed = sorted({word for section in sections for word in words(section)}, key=len, reverse=True)
    return re.compile(rf"^\W{{0,3}}(?:{'|'.join(map(re.escape, listed))})(?:{ends})", re.IGNORECASE)


def opened(text: str, *sections: str, ends: str = r"\s*[:：]\s*") -> int:
    """Where a line's text goes on after an opening word of these sections; 0 where it opens with none.

    Args:
        text: The line.
        sections: Names of sections in `lexicon/header.toml`.
        ends: Pattern of what must follow the word.
    """
    found = _opening(sections, ends).match(text[: META_LENGTH + 1])
    return found.end() if found else 0


@lru_cache(maxsize=8192)
def is_prose(text: str, linked: float = 0.0) -> bool:
    """Whether a line is running text: long enough, not mostly links, and built like a sentence."""
    if linked > 0.5 and len(text) < 400:
        return False
    if len(text) < PROSE_LENGTH and not _WIDE.search(text):
        return False
    return bool(_SENTENCE.search(text))


@lru_cache(maxsize=8192)
def is_date_line(text: str) -> bool:
    """Whether a line says nothing but a date with its year: "March 8" may be a title."""
    return len(text) < 80 and (found := is_only_date(text)) is not None and found.stamp is not None


def has_date(text: str) -> bool:
    """Whether a short line holds a date."""
    return len(text) <= META_LENGTH and bool(stamps(text))


@lru_cache(maxsize=8192)
def is_furniture(text: str) -> bool:
    """Whether a whole line is the page's own: a button, a count of comments, a label, or no letters at all."""
    lowered = collapsed(text).casefold().strip(" |·•»→←:-–—")
    if lowered in words("furniture") or not any(char.isalnum() for char in lowered):
        return True
    if len(lowered) > 60:
        return lowered.startswith("comments off on ")
    if lowered.isdigit():
        return True
    counted = _NUMBERED.match(lowered)
    return bool(counted and counted["word"].strip(" |·:()") in words("comments") | words("furniture"))


@lru_cache(maxsize=8192)
def is_more(text: str) -> bool:
    """Whether a line is the mark under an excerpt that leads to the whole text."""
    if len(text) > META_LENGTH:
        return False
    lowered = collapsed(text).casefold().strip(_AROUND_MORE)
    whole, openings = _more()
    return lowered in whole or lowered.startswith(openings)


@cache
def _more() -> tuple[frozenset[str], tuple[str, ...]]:
    """What such a mark says, and what it begins with where a title follows."""
    listed = {word.strip(_AROUND_MORE) for word in words("more")}
    return frozenset(listed), tuple(word for word in listed if len(word) > 8)


def is_titlelike(text: str) -> bool:
    """Whether a line could be a headline: short, with letters, no full sentence, no date, no button."""
    stripped = text.strip()
    if not 1 < len(stripped) <= 200 or is_date_line(stripped) or is_furniture(stripped) or is_more(stripped):
        return False
    if not any(char.isalpha() for char in stripped) and not any(char.isdigit() for char in stripped):
        return False
    if any(is_furniture(part) for part in _BAR.split(stripped)[1:]):
        return False
    return not re.search(r"[^.][.,;:]$", stripped) or (len(stripped) < 60 and not stripped.endswith((":", ",", ";")))


def lines_of(text: str, blocks: Iterable[tuple[int, int, Block]] = ()) -> list[Line]:
    """The non-empty lines of a text, each with its block of markup where there is one."""
    owners = list(blocks)
    result: list[Line] = []
    place = number = 0
    raw = text.split("\n")
    for index, line in enumerate(raw):
        while number + 1 < len(owners) and owners[number + 1][0] <= place:
            number += 1
        if said := line.strip():
            above = index == 0 or not raw[index - 1].strip()
            below = index + 1 == len(raw) or not raw[index + 1].strip()
            block = owners[number] if owners else None
            start = place + line.index(said)
            result.append(
                Line(
                    start=start,
                    end=start + len(said),
                    text=_SPACE.sub(" ", said),
                    block=block[2] if block else None,
                    apart=above and below,
                )
            )
        place += len(line) + 1
    return result
