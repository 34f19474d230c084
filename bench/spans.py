"""Marked spans against annotated ones: how many agree, and what that makes in per cent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

Labelled = tuple[int, int, str]
"""First code point, the one after the last, label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of one figure."""

    right: int
    """Found and annotated."""
    found: int
    annotated: int

    def __add__(self, other: Score) -> Score:
        """Both together: micro-averages add up counts."""
        return Score(
            right=self.right + other.right,
            found=self.found + other.found,
            annotated=self.annotated + other.annotated,
        )

    @property
    def precision(self) -> float:
        """0 to 1; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """0 to 1; 0 where nothing is annotated."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, 0 to 1."""
        return 2 * self.right / (self.found + self.annotated) if self.found + self.annotated else 0.0


NOTHING = Score(right=0, found=0, annotated=0)


def exact(gold: Iterable[object], found: Iterable[object]) -> Score:
    """The score of things that must be equal: spans with their ends and label; a thing twice counts once."""
    gold, found = set(gold), set(found)
    return Score(right=len(gold & found), found=len(found), annotated=len(gold))


def only(spans: Iterable[Labelled], labels: Collection[str]) -> set[Labelled]:
    """The spans with one of the labels."""
    return {span for span in spans if span[2] in labels}


def flat(spans: Iterable[Labelled]) -> set[Labelled]:
    """Spans of which none overlaps another: of two that do, the longer stays, of equally long ones the first."""
    kept: list[Labelled] = []
    for span in sorted(set(spans), key=lambda one: (one[0] - one[1], one)):
        if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
            kept.append(span)
    return set(kept)
