"""Which time a claim happened at: the time its own sentence gives it, else that of the earlier event it points back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.model import When
from dateline.read.events.happening import Happening
from dateline.read.finding import Span, Timed
from dateline.read.passages import Passage

POINTS = ("date", "time")
"""Kinds of time expressions that say when; a duration says how long, a set how often."""
_CLAUSE = re.compile(
    r"[;:—]|,\s+(?:but|and|while|although|though|whereas|who|which)\s|\b(?:but|while|before|after|since|until|when)\s",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:\bthe|\bthis|\bthat|\bthose|\bthese)(?:\s+[\w’'-]+){0,2}\s+$", re.IGNORECASE)
_SOON = re.compile(
    r"[\s,(]*(?:early|late|earlier|later|on|at|by|in|during|from|since|the|a|of|around|about|shortly|starting|beginning|until)?\s*",
    re.IGNORECASE,
)


class Calendar:
    """The time expressions of a report, to be asked for."""

    def __init__(self, text: str, times: Sequence[Timed]) -> None:
        """Keep them.

        Args:
            text: The report's text.
            times: In the order of the text.
        """
        self._text = text
        self._times = [one for one in times if one.kind in POINTS and (one.when.edtf or one.when.timex)]
        self._starts = [one.span[0] for one in self._times]

    def within(self, start: int, end: int) -> list[Timed]:
        """The times of a stretch of text that say when."""
        return self._times[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def of(self, event: Happening, passage: Passage, around: Span) -> Timed | None:
        """The time of an event: what the model says belongs to it, else the nearest of its clause, else the only one of its sentence.

        Args:
            event: The event.
            passage: Its sentence.
            around: The words that speak with the same voice as the event.
        """
        near = self.within(max(passage.start, around[0]), min(passage.end, around[1]))
        for part in event.parts:
            if part.label == "TIME":
                for one in near:
                    if one.span[0] < part.span[1] and part.span[0] < one.span[1]:
                        return one
        if not near:
            return None
        start, end = clause(self._text, passage.span, event.span)
        own = [one for one in near if start <= one.span[0] < end]
        if own:
            return min(own, key=lambda one: _gap(one.span, event.span))
        opening = near[0]
        if len(near) == 1 or not self._text[passage.start : opening.span[0]].strip(' \t\n“"‘,.').count(" "):
            return opening if _dates_all(self._text, passage, opening, event) else None
        return None


def clause(text: str, sentence: Span, inside: Span) -> Span:
    """The clause of a sentence around some words, as far as marks and conjunctions tell."""
    start, end = sentence
    for edge in _CLAUSE.finditer(text, *sentence):
        if edge.end() <= inside[0]:
            start = edge.start()
        elif edge.start() >= inside[1]:
            end = edge.start()
            break
    return start, end


def _dates_all(text: str, passage: Passage, time: Timed, event: Happening) -> bool:
    """Whether a time outside an event's clause dates it: it opens the sentence, or nothing else in its own clause could be dated."""
    if time.span[0] - passage.start < 24:
        return True
    return event.span[0] < time.span[0] and not _CLAUSE.search(text, event.span[1], time.span[0])


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def points_back(text: str, event: Happening) -> bool:
    """Whether a noun with its article stands for an event told before: "the shelling", "those attacks"."""
    return bool(_DEFINITE.search(text, max(0, event.span[0] - 40), event.span[0]))


def inherited(when: When, earlier: str) -> When:
    """The time of an earlier event for one that points back to it.

    Args:
        when: Of the earlier one.
        earlier: The words that state it.
    """
    return When(
        edtf=when.edtf,
        start=when.start,
        end=when.end,
        anchor=when.anchor,
        why=f"points back to '{earlier}': {when.why}",
        timex=when.timex,
    )
