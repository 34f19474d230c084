"""Names, as the model finds them and rules mend them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dateline.read.encoding import heads
from dateline.read.encoding.decode import spans
from dateline.read.encoding.encoder import head
from dateline.read.encoding.strips import Strip
from dateline.read.finding import Named
from dateline.text import heads_dateline

if TYPE_CHECKING:
    from numpy.typing import NDArray

OUTSIDE = 1.75
"""Added to the score of "no name"; chosen on dev."""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
"""Always times: the training data marks some as other things, or not at all."""
_DISTRICT = re.compile(r"Washington,\s*D\.?\s?C\b", re.IGNORECASE)
_BETWEEN_COMMAS = re.compile(r"[^\s,][^,]*[^\s,]|[^\s,]")

UNSURE = ("WEAPON", "VEHICLE", "QUANTITY")
"""Labels that the largest set of names leaves open everywhere: the model says them where it means nothing."""
_OPEN = [heads.tags(heads.NAMES).index(f"{prefix}-{label}") for label in UNSURE for prefix in "BI"]


def _closed(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """The scores without open labels."""
    closed = scores.copy()
    closed[:, _OPEN] = -1e4
    return closed


def named(scores: NDArray[np.float32], strip: Strip, text: str) -> list[Named]:
    """The names of a strip.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
        text: The report's text.
    """
    words = np.flatnonzero(strip.pieces.first)
    found: list[Named] = []
    for one in spans(_closed(head(scores, "names")), words, OUTSIDE):
        for start, end in strip.spans(one.first, one.last):
            label = _label(text, start, end) or heads.NAMES[one.label]
            found += _apart(Named(span=(start, end), label=label, score=one.score), text)
    found = _hyphened(found, text)
    return [*found, *_weekdays(strip, text, found)]


def _label(text: str, start: int, end: int) -> str | None:
    """What a name surely is: a weekday a time, capitals at the head of a dateline a place."""
    if _WEEKDAY.fullmatch(text, start, end):
        return "DATE"
    return "LOC" if text[start:end].isupper() and heads_dateline(text, start, end) else None


def _hyphened(found: list[Named], text: str) -> list[Named]:
    """Given names joined by a hyphen are one name with what follows: `Jean-Yves Le Drian`; two surnames are two."""
    whole: list[Named] = []
    for one in sorted(found, key=lambda name: name.span):
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.label == one.label == "PER"
            and text[before.span[1] : one.span[0]] == "-"
            and " " not in text[slice(*before.span)]
            and " " in text[slice(*one.span)]
        ):
            score = min(before.score, one.score)
            whole[-1] = replace(before, span=(before.span[0], one.span[1]), score=score)
        else:
            whole.append(one)
    return whole


def _apart(one: Named, text: str) -> Iterator[Named]:
    """A place and what holds it, behind a comma, are two names: `Paris, Texas`; a comma at the end belongs to none.

    `Washington, D.C.` is one, since neither part is the place's name alone.
    """
    start, end = one.span
    if one.label not in ("LOC", "FAC") or "," not in text[start:end] or _DISTRICT.match(text, start, end):
        yield one
        return
    for part in _BETWEEN_COMMAS.finditer(text, start, end):
        yield replace(one, span=part.span())


def _weekdays(strip: Strip, text: str, found: list[Named]) -> Iterator[Named]:
    """Weekdays of a strip that stand in none of the names found."""
    starts = strip.pieces.starts
    if not len(starts):
        return
    taken = {at for one in found for at in range(*one.span)}
    for day in _WEEKDAY.finditer(text, int(starts[0]), int(strip.pieces.ends[-1])):
        at = int(np.searchsorted(starts, day.start()))
        if at < len(starts) and starts[at] == day.start() and day.start() not in taken:
            yield Named(span=day.span(), label="DATE", score=1.0)
