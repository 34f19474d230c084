"""Scores of tags to spans: the best sequence in which no span goes on that has not begun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A stretch of pieces with one label."""

    first: int
    """Its first piece."""
    last: int
    """The piece after its last."""
    label: int
    """Number of the label."""
    score: float
    """Mean probability of its tags."""


def spans(scores: NDArray[np.float32], words: NDArray[np.int64], bias: float = 0.0) -> list[Tagged]:
    """The spans that a head finds, in order; none overlaps another.

    Args:
        scores: [pieces, tags]; tag 0 is outside, 2k+1 begins and 2k+2 goes on with label k.
        words: Numbers of the pieces that begin words; others belong to the word before.
        bias: Added to the score of tag 0.
    """
    if not len(words):
        return []
    own = scores[words]
    if bias:
        own = own.copy()
        own[:, 0] += bias
    best = own.argmax(1)
    inner = (best > 0) & (best % 2 == 0)
    lost = np.flatnonzero(inner & ((best - 1) // 2 != np.concatenate(([-1], (best[:-1] - 1) // 2))))
    if len(lost):
        _mended(own, best, inner, lost)
    opens = np.flatnonzero(best % 2 == 1)
    if not len(opens):
        return []
    return _collected(own, best, opens, words, len(scores))


def _mended(
    own: NDArray[np.float32], best: NDArray[np.int64], inner: NDArray[np.bool_], lost: NDArray[np.int64]
) -> None:
    """Give stretches in which a span goes on that has not begun their best possible tags."""
    starts = np.flatnonzero(~inner)
    borders = np.unique(np.concatenate(([0], starts, [len(best)])))
    for number in np.unique(np.searchsorted(borders, lost, side="right") - 1).tolist():
        start, stop = int(borders[max(0, number - 1)]), int(borders[number + 1])
        best[start:stop] = _viterbi(own[start:stop])


def _viterbi(own: NDArray[np.float32]) -> NDArray[np.int64]:
    """The best tags where I- follows only B- or I- of its label (constrained Viterbi)."""
    tags = own.shape[1]
    begins, goes_on = np.arange(1, tags, 2), np.arange(2, tags, 2)
    sums = own[0].astype(np.float64)
    sums[goes_on] = -np.inf
    back = np.zeros(own.shape, np.int64)
    for step in range(1, len(own)):
        top = int(sums.argmax())
        previous = np.full(tags, sums[top])
        back[step] = top
        better = np.where(sums[begins] >= sums[goes_on], begins, goes_on)
        back[step, goes_on] = better
        previous[goes_on] = sums[better]
        sums = previous + own[step]
    path = [int(sums.argmax())]
    for step in range(len(own) - 1, 0, -1):
        path.append(int(back[step, path[-1]]))
    return np.array(path[::-1], np.int64)


def _collected(
    own: NDArray[np.float32], best: NDArray[np.int64], opens: NDArray[np.int64], words: NDArray[np.int64], total: int
) -> list[Tagged]:
    ends = np.flatnonzero((best == 0) | (best % 2 == 1))
    after = np.searchsorted(ends, opens, side="right")
    stops = np.append(ends, len(best))[after]
    inside = np.flatnonzero(best > 0)
    top = own[inside]
    sure = np.zeros(len(best))
    sure[inside] = np.exp(top[np.arange(len(inside)), best[inside]] - top.max(1)) / np.exp(
        top - top.max(1, keepdims=True)
    ).sum(1)
    sums = np.concatenate(([0.0], np.cumsum(sure)))
    edges = np.append(words, total)
    return [
        Tagged(
            first=int(edges[a]),
            last=int(edges[b]),
            label=int(best[a] - 1) // 2,
            score=float(sums[b] - sums[a]) / (b - a),
        )
        for a, b in zip(opens.tolist(), stops.tolist(), strict=True)
    ]
