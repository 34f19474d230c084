"""Names as rules need them: without the title before them, and "US-led coalition" taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Named, Span

_NO_PARTY = frozenset(("DATE", "MONEY", "QUANTITY"))
_OWNER = re.compile(r"['’]s?$")
_BEFORE = re.compile(r"(?:then-|senior |top |then |former |late |ex-|the |an? )+", re.IGNORECASE)
_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Proper:
    """A name of a sentence."""

    span: Span
    """The name."""
    cover: Span
    """The words that stand for it; other parts of it are read as words."""
    label: str
    score: float = 1.0


def proper(text: str, named: Iterable[Named]) -> list[Proper]:
    """The names of a text that can be a side of a relation, in its order, none covering another's words.

    Args:
        text: The whole text.
        named: Its names.
    """
    found: list[Proper] = []
    for one in sorted(named, key=lambda one: (one.span[0], -one.span[1])):
        if one.label in _NO_PARTY or one.span[1] - one.span[0] > _LONGEST:
            continue
        for made in _parts(text, one):
            if not found or made.cover[0] >= found[-1].cover[1]:
                found.append(made)
    return found


def _parts(text: str, one: Named) -> Iterator[Proper]:
    start, end = one.span
    owner = _OWNER.search(text, start, end)
    end = owner.start() if owner is not None and owner.start() > start else end
    before = _BEFORE.match(text, start, end)
    if before is not None and before.end() < end:
        start = before.end()
    compound = _compound().match(text, start, end)
    if compound is not None:
        yield Proper(span=compound.span(1), cover=compound.span(1), label="ORG", score=one.score)
        yield Proper(span=(start, end), cover=compound.span(2), label=one.label, score=one.score)
        return
    title = _titled().match(text, start, end)
    if title is not None and one.label in ("PER", "ORG"):
        yield Proper(span=(title.end(), end), cover=(title.end(), end), label="PER", score=one.score)
        return
    yield Proper(span=(start, end), cover=(start, end), label=one.label, score=one.score)


@cache
def _compound() -> re.Pattern[str]:
    """A name that holds another: "US-led coalition"."""
    words = {word for listed in lexicon("relations")["compounds"].values() for word in listed}
    return re.compile(rf"([A-Z][\w.’' ]{{0,40}}?)-(?:{'|'.join(sorted(words))})\s+(?=\S)(.{{1,80}})", re.IGNORECASE)


@cache
def _titled() -> re.Pattern[str]:
    """A name that begins with an office: "US Secretary of State John Kerry"."""
    offices = sorted(lexicon("relations")["offices"]["nouns"], key=len, reverse=True)
    nouns = "|".join(map(re.escape, offices))
    return re.compile(rf"(?:[\w.’'-]+\s+){{0,6}}?(?i:{nouns})\s+(?=[A-Z]|al-)(?!(?i:of|for|{nouns})\b)")
