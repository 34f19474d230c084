"""Marks on a passage as well-formed markup: spans that overlap are cut so that each lies whole inside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Layer = Literal["said", "source", "cue", "name", "event", "link"]
LAYERS: tuple[Layer, ...] = ("said", "source", "cue", "name", "event", "link")
"""From the outermost: what somebody says holds who and how, these hold names and triggers, and a link lies innermost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text that is to be set apart."""

    layer: Layer
    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    css: str = ""
    """Class names."""
    anchor: str | None = None
    """Its id in the page; only one mark of a page may have it."""
    title: str = ""
    """What it is, in words."""
    href: str | None = None
    """Where a link, or the number at a mark's beginning, leads."""
    number: int | None = None
    """The number that stands at its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a passage under the same marks."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    """From the outermost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of writing a passage: words, or a mark that opens or closes."""

    act: Literal["open", "close", "words"]
    words: str = ""
    mark: Mark | None = None
    first: bool = False
    """Whether a mark that opens does so for the first time: it may have been cut."""


def runs(start: int, end: int, marks: Iterable[Mark]) -> Iterator[Run]:
    """A passage cut at the borders of its marks; the runs cover it in order, without gap or overlap.

    Args:
        start: First code point of the passage.
        end: Code point after its last.
        marks: Marks that may reach beyond it.
    """
    inside = [mark for mark in marks if max(mark.start, start) < min(mark.end, end)]
    opening = sorted(inside, key=lambda mark: mark.start)
    borders = sorted(
        {start, end, *(max(mark.start, start) for mark in inside), *(min(mark.end, end) for mark in inside)}
    )
    active: list[Mark] = []
    number = 0
    for place, following in pairwise(borders):
        active = [mark for mark in active if mark.end > place]
        while number < len(opening) and opening[number].start <= place:
            active.append(opening[number])
            number += 1
        yield Run(start=place, end=following, marks=tuple(sorted(active, key=_depth)))


def _depth(mark: Mark) -> tuple[int, int, int]:
    return LAYERS.index(mark.layer), mark.start, -mark.end


def steps(text: str, cut: Sequence[Run]) -> Iterator[Step]:
    """Runs as steps of writing: every mark that opens closes again, the last opened first.

    Args:
        text: The text that the runs point into.
        cut: The runs of one passage, in order.
    """
    stack: list[Mark] = []
    for run in cut:
        kept = _common(stack, run.marks)
        while len(stack) > kept:
            yield Step(act="close", mark=stack.pop())
        for mark in run.marks[kept:]:
            stack.append(mark)
            yield Step(act="open", mark=mark, first=mark.start == run.start)
        yield Step(act="words", words=text[run.start : run.end])
    while stack:
        yield Step(act="close", mark=stack.pop())


def _common(stack: Sequence[Mark], marks: Sequence[Mark]) -> int:
    """How many marks, from the outermost, stay open."""
    number = 0
    while number < min(len(stack), len(marks)) and stack[number] is marks[number]:
        number += 1
    return number
