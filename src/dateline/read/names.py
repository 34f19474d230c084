"""Names, as the model finds them and rules mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dateline.read import heads
from dateline.read.decode import spans
from dateline.read.encoder import head
from dateline.read.finding import Named
from dateline.read.strips import Strip

if TYPE_CHECKING:
    from numpy.typing import NDArray

OUTSIDE = 0.75
"""Added to the score of "no name"; chosen on dev."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Always times: the training data marks some as other things."""


def named(scores: NDArray[np.float32], strip: Strip, text: str) -> list[Named]:
    """The names of a strip, in its order.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
        text: The report's text.
    """
    words = np.flatnonzero(strip.pieces.first)
    found = []
    for one in spans(head(scores, "names"), words, OUTSIDE):
        for start, end in strip.spans(one.first, one.last):
            label = "DATE" if text[start:end].lower() in WEEKDAYS else heads.NAMES[one.label]
            found.append(Named(span=(start, end), label=label, score=one.score))
    return found
