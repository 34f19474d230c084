"""Events in the terms of PLOVER, as the model finds them: triggers, whether they happened, and the words that take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dateline.read import heads
from dateline.read.decode import spans
from dateline.read.encoder import head, rooms
from dateline.read.events import OUTSIDE as PARTS_OUTSIDE
from dateline.read.events import Happening, Part
from dateline.read.strips import Strip

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

OUTSIDE = 0.0
"""Added to the score of "no event"; chosen on dev."""
AIMS = 2
"""So many events one phrase may take part in."""
ALSO = 0.4
"""A second event counts where its share is at least this part of the first's."""


def acts(scores: Scores, strip: Strip) -> list[Happening]:
    """The events of a strip with type, realis and parts.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
    """
    words = np.flatnonzero(strip.pieces.first)
    if not head(scores, "acts").shape[1]:
        return []
    triggers = spans(head(scores, "acts"), words, OUTSIDE)
    if not triggers:
        return []
    parts: dict[int, list[Part]] = {}
    room = rooms(strip.pieces.ids)
    places = np.array([one.first for one in triggers])
    for one in spans(head(scores, "parts"), words, PARTS_OUTSIDE["parts"]):
        near = np.flatnonzero(room[places] == room[one.first])
        if len(near):
            wish = head(scores, "part_to")[places[near]] @ head(scores, "part_from")[one.first] / np.sqrt(heads.LINK)
            share = np.exp(wish - wish.max())
            for number in np.argsort(-wish)[:AIMS]:
                if share[number] >= ALSO:
                    for span in strip.spans(one.first, one.last)[:1]:
                        part = Part(label=heads.PARTS[one.label], span=span, score=one.score * float(share[number] / share.sum()))
                        parts.setdefault(int(near[number]), []).append(part)
    return [
        Happening(
            label=heads.ACTS[one.label],
            span=span,
            score=one.score,
            parts=tuple(parts.get(number, ())),
            realis=heads.REALIS[int(head(scores, "realis")[one.first].argmax())],
        )
        for number, one in enumerate(triggers)
        for span in strip.spans(one.first, one.last)[:1]
    ]
