"""Events, as the model finds them: triggers with their types, and the words that take part in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dateline.read.encoding import heads
from dateline.read.encoding.decode import Tagged, spans
from dateline.read.encoding.encoder import head, rooms
from dateline.read.encoding.strips import Strip
from dateline.read.finding import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

OUTSIDE = {"triggers": -1.0, "parts": 0.0, "cameo": -0.5, "muc": -0.5}
"""Added to the score of "nothing", a head; chosen on dev."""
PLOVER = {
    "ATTACK": "ASSAULT",
    "ABDUCT": "ASSAULT",
    "TAKE_YIELD": "CONTROL",
    "DEMONSTRATE": "PROTEST",
    "DAMAGE": "ASSAULT",
    "STATEMENT_CONTACT": "STATEMENT",
    "ARREST": "COERCE",
    "JUSTICE": "COERCE",
    "RELEASE": "CONCEDE",
    "TRANSFER": "AID",
    "MEET_TALK": "CONSULT",
}
"""Types of the model as those of PLOVER 0.8; the rest are PLOVER's own, or have none there and keep their name."""
MODES = {"ABDUCT": "abduct", "ARREST": "arrest", "DAMAGE": "destroy"}
"""PLOVER's modes that a type of the model implies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that take part in an event."""

    label: str
    """AGENT, PATIENT, PLACE, INSTRUMENT or TIME."""
    span: Span
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event in offsets."""

    label: str
    """One of heads.TRIGGERS or heads.ACTS."""
    span: Span
    """The trigger."""
    score: float
    parts: tuple[Part, ...]
    mode: str | None = None
    """PLOVER's mode."""
    context: str | None = None
    """PLOVER's context."""
    realis: str = "actual"
    more: tuple[Span, ...] = ()
    """Other words of its sentence that state the same event."""


def happenings(scores: Scores, strip: Strip) -> list[Happening]:
    """The events of a strip, each with the words that point at it.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
    """
    words = np.flatnonzero(strip.pieces.first)
    triggers = spans(head(scores, "triggers"), words, OUTSIDE["triggers"])
    if not triggers:
        return []
    parts: dict[int, list[Part]] = {}
    room = rooms(strip.pieces.ids)
    near: dict[int, list[int]] = {}
    for number, one in enumerate(triggers):
        near.setdefault(int(room[one.first]), []).append(number)
    for one in spans(head(scores, "parts"), words, OUTSIDE["parts"]):
        aim = _trigger_of(scores, one, triggers, near.get(int(room[one.first]), []))
        if aim is not None:
            for span in strip.spans(one.first, one.last)[:1]:
                parts.setdefault(aim, []).append(Part(label=heads.PARTS[one.label], span=span, score=one.score))
    return [
        Happening(label=heads.TRIGGERS[one.label], span=span, score=one.score, parts=tuple(parts.get(number, ())))
        for number, one in enumerate(triggers)
        for span in strip.spans(one.first, one.last)[:1]
    ]


def _trigger_of(scores: Scores, part: Tagged, triggers: list[Tagged], near: list[int]) -> int | None:
    """The number of the trigger that a part points at, of those in its window; none where there is none."""
    if not near:
        return None
    places = np.array([triggers[number].first for number in near])
    wish = head(scores, "part_to")[places] @ head(scores, "part_from")[part.first]
    return near[int(wish.argmax())]


def tagged(scores: Scores, strip: Strip, name: str, labels: list[str]) -> list[tuple[int, int, str]]:
    """What one tagging head finds: first code point, the one after the last, label.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
        name: Of the head.
        labels: Its labels.
    """
    words = np.flatnonzero(strip.pieces.first)
    return [
        (*span, labels[one.label])
        for one in spans(head(scores, name), words, OUTSIDE[name])
        for span in strip.spans(one.first, one.last)
    ]
