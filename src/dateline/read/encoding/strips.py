"""A report as strips of pieces: its running text, and apart from it headings, captions and what stands around."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dateline.model import Zone
from dateline.read.encoding.pieces import PARAGRAPH, Pieces
from dateline.read.finding import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

PROSE = frozenset(("standfirst", "body", "block quote"))
"""Zones that are read as running text; in the others only names are looked for."""
LONGEST = 6000
"""Pieces of a strip at most: a longer text is read in several, so that memory stays bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Pieces that are read together."""

    prose: bool
    pieces: Pieces
    gaps: NDArray[np.bool_]
    """Whether words of another strip stand before a piece."""

    def spans(self, first: int, last: int) -> tuple[Span, ...]:
        """Where pieces stand in the text: one span, or several where other zones lie between."""
        found: list[Span] = []
        cuts = first + 1 + np.flatnonzero(self.gaps[first + 1 : last])
        for a, b in zip([first, *cuts.tolist()], [*cuts.tolist(), last], strict=True):
            start, stop = a, b
            while start < stop and self.pieces.ids[start] == PARAGRAPH:
                start += 1
            while stop > start and self.pieces.ids[stop - 1] == PARAGRAPH:
                stop -= 1
            if start < stop:
                found.append((int(self.pieces.starts[start]), int(self.pieces.ends[stop - 1])))
        return tuple(found)


def nothing() -> Strip:
    """A strip without pieces, for a report of which nothing is read."""
    none = np.zeros(0, np.int64)
    empty = np.zeros(0, np.bool_)
    return Strip(prose=False, pieces=Pieces(ids=none, starts=none, ends=none, first=empty, features=none), gaps=empty)


def strips(zones: Sequence[Zone], pieces: Pieces) -> Iterator[Strip]:
    """The strips of a text, the running text first.

    Args:
        zones: Of the text; where there are none, all of it is running text.
        pieces: All pieces of the text.
    """
    if not len(pieces):
        return
    starts = np.array([zone.start for zone in zones] or [0], np.int64)
    prose = np.array([zone.kind in PROSE for zone in zones] or [True])
    number = np.maximum(np.searchsorted(starts, pieces.starts, side="right") - 1, 0)
    running = prose[number]
    for wanted in (True, False):
        chosen = np.flatnonzero(running == wanted)
        chosen = chosen[_kept(pieces.ids[chosen])]
        for part in _parts(pieces.ids, chosen):
            yield _strip(pieces, part, prose=wanted)


def _kept(ids: NDArray[np.int64]) -> NDArray[np.bool_]:
    """All but breaks at the ends and breaks after breaks."""
    breaks = ids == PARAGRAPH
    repeated = breaks & np.concatenate(([True], breaks[:-1]))
    kept: NDArray[np.bool_] = ~repeated
    if len(kept) and breaks[-1]:
        kept[-1] = False
    return kept


def _parts(ids: NDArray[np.int64], chosen: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Stretches of at most LONGEST pieces, cut at a paragraph break in their second half where there is one."""
    at = 0
    while at < len(chosen):
        end = min(len(chosen), at + LONGEST)
        if end < len(chosen):
            breaks = np.flatnonzero(ids[chosen[at + LONGEST // 2 : end]] == PARAGRAPH)
            end = at + LONGEST // 2 + int(breaks[-1]) if len(breaks) else end
        yield chosen[at:end]
        at = end


def _strip(pieces: Pieces, part: NDArray[np.int64], *, prose: bool) -> Strip:
    away = np.concatenate(([False], np.diff(part) > 1))
    return Strip(
        prose=prose,
        pieces=Pieces(
            ids=pieces.ids[part],
            starts=pieces.starts[part],
            ends=pieces.ends[part],
            first=pieces.first[part],
            features=pieces.features[part],
        ),
        gaps=away,
    )
