"""Where the sentences of a report stand, and in which part of the page: running text, captions, lines that point elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Zone, ZoneKind
from dateline.read.finding import Span
from dateline.read.words.clauses import sentences

SPOKEN = frozenset(("standfirst", "body", "block quote", "caption", "teaser"))
"""Zones that state something: running text, captions in the outlet's voice, and teasers of other reports."""
_MORE = re.compile(
    r"\s*(?:read\s+more|read\s+also|see\s+also|also\s+read|more|related|watch)\s*[:>»–-]+\s*", re.IGNORECASE
)
"""The label of a teaser, which is no part of what it says."""
_CREDIT = re.compile(
    r"\s*(?:©|\((?:photo|image|afp|reuters|ap|epa|getty)[^)\n]{0,60}\)|photo\s*:|photo credit\s*:).*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence."""

    start: int
    end: int
    zone: ZoneKind

    @property
    def span(self) -> Span:
        """First code point and the one after the last."""
        return self.start, self.end


class Passages:
    """The sentences of a report, in its order."""

    def __init__(self, text: str, zones: Sequence[Zone]) -> None:
        """Find them.

        Args:
            text: The report's text.
            zones: Its zones.
        """
        self.every = tuple(_found(text, zones))
        self.starts = [one.start for one in self.every]

    def at(self, place: int) -> Passage | None:
        """The sentence that holds a place; none where no sentence does."""
        number = bisect_right(self.starts, place) - 1
        return self.every[number] if number >= 0 and place < self.every[number].end else None


def _found(text: str, zones: Sequence[Zone]) -> Iterator[Passage]:
    for zone in zones:
        if zone.kind in SPOKEN:
            start, end = stated(text, zone)
            for a, b in sentences(text, start, end):
                yield Passage(start=a, end=b, zone=zone.kind)


def stated(text: str, zone: Zone) -> Span:
    """The part of a zone that states something: a teaser without its label, a caption without its credit."""
    start, end = zone.start, zone.end
    if zone.kind == "teaser" and (label := _MORE.match(text, start, end)):
        start = label.end()
    if zone.kind == "caption" and (credit := _CREDIT.search(text, start, end)):
        end = credit.start()
    return start, end
