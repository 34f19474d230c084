"""Events in the terms of PLOVER: what the model finds and what the codebook finds, each weighed by the other.

The model gives every word a chance to state an event of each type. Where it finds none, words of the codebook count if
the model leaves them some chance; where both speak, the codebook's type has a bonus. Parts point at any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dateline.read.encoding import heads
from dateline.read.encoding.decode import Tagged, spans
from dateline.read.encoding.encoder import head, rooms
from dateline.read.encoding.pieces import Pieces
from dateline.read.encoding.strips import Strip
from dateline.read.events.happening import OUTSIDE as PARTS_OUTSIDE
from dateline.read.events.happening import Happening, Part
from dateline.read.events.predicates import SCORE as SINGLE
from dateline.read.finding import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

OUTSIDE = 0.0
"""Added to the model's score of "no event"; chosen on dev."""
CHANCE = {True: 0.03, False: 0.2}
"""The chance that the model must leave to words of the codebook: several words, or one; chosen on dev."""
BONUS, FIRM, ALONE = 1.0, 1.0, 1.0
"""What the codebook's type is worth beside the model's scores: always; more where it names several words or knows how it
was done; and more where the model by itself finds nothing. Chosen on dev."""
NARROW = 8
"""Code points at most between two words of one trigger."""
AIMS = 2
"""So many events one phrase may take part in."""
ALSO = 0.4
"""A second event counts where its share is at least this part of the first's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trigger:
    """A word of the strip that states an event."""

    piece: int
    span: Span
    label: str
    score: float
    lexical: Happening | None


def acts(scores: Scores, strip: Strip, lexical: Sequence[Happening]) -> list[Happening]:
    """The events of a strip with type, realis and parts.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
        lexical: What the codebook finds in the report.
    """
    words = np.flatnonzero(strip.pieces.first)
    if not len(words):
        return []
    chances = _chances(head(scores, "acts"))
    found = _triggers(scores, chances, strip, words, lexical)
    parts = _parts(scores, strip, words, found)
    return [_happening(scores, one, parts.get(number, ())) for number, one in enumerate(found)]


def chance(scores: Scores, strip: Strip) -> Callable[[int, str], float]:
    """The chance, by code point and type, that the word there states such an event; -1 for other types and places.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
    """
    every, starts = _chances(head(scores, "acts")), strip.pieces.starts

    def at(place: int, kind: str) -> float:
        piece = int(np.searchsorted(starts, place))
        known = kind in heads.ACTS and piece < len(starts)
        return float(every[piece, 1 + heads.ACTS.index(kind)]) if known else -1.0

    return at


def _chances(tags: Scores) -> NDArray[np.float32]:
    """For each piece the chance of no event and of each type: [pieces, 1 + types]."""
    every = np.exp(tags - tags.max(1, keepdims=True))
    every /= every.sum(1, keepdims=True)
    result: NDArray[np.float32] = np.concatenate((every[:, :1], every[:, 1::2] + every[:, 2::2]), axis=1)
    return result


def _triggers(
    scores: Scores, chances: NDArray[np.float32], strip: Strip, words: NDArray[np.int64], lexical: Sequence[Happening]
) -> list[_Trigger]:
    """The words that state events, in order, none twice."""
    here = _here(strip, lexical)
    found: list[_Trigger] = []
    for one in spans(head(scores, "acts"), words, OUTSIDE):
        for span in strip.spans(one.first, one.last)[:1]:
            meeting = [(piece, other) for piece, other in here if other.span[0] < span[1] and span[0] < other.span[1]]
            here = [pair for pair in here if pair not in meeting]
            found.append(_both(chances, one, span, meeting[0][1] if meeting else None))
    for piece, other in here:
        chance = float(1 - chances[piece, 0])
        if chance >= CHANCE[other.score > SINGLE]:
            label = _label(chances[piece], other, ALONE)
            found.append(_Trigger(piece=piece, span=other.span, label=label, score=chance, lexical=other))
    return list(_joined(strip.pieces, sorted(found, key=lambda one: one.span)))


def _joined(pieces: Pieces, found: Sequence[_Trigger]) -> Iterator[_Trigger]:
    """The triggers, with those that stand side by side as one: "came under fire", "telephone conversation"."""
    last: _Trigger | None = None
    for one in found:
        if last is None:
            last = one
        elif one.span[0] < last.span[1] or (one.label == last.label and _side_by_side(pieces, last, one)):
            lexical = last.lexical or one.lexical
            last = replace(
                last,
                span=(last.span[0], max(last.span[1], one.span[1])),
                score=max(last.score, one.score),
                lexical=lexical,
            )
        else:
            yield last
            last = one
    if last is not None:
        yield last


def _side_by_side(pieces: Pieces, one: _Trigger, other: _Trigger) -> bool:
    """Whether at most a word stands between two triggers, as in "came under fire"."""
    between = slice(
        int(np.searchsorted(pieces.starts, one.span[1])), int(np.searchsorted(pieces.starts, other.span[0]))
    )
    apart = other.span[0] - one.span[1]
    return apart <= NARROW and int(pieces.first[between].sum()) <= 1


def _here(strip: Strip, lexical: Sequence[Happening]) -> list[tuple[int, Happening]]:
    """What the codebook finds within a strip, with the piece where it begins."""
    starts = strip.pieces.starts
    places = np.searchsorted(starts, [one.span[0] for one in lexical])
    return [
        (int(at), one)
        for at, one in zip(places, lexical, strict=True)
        if at < len(starts) and starts[at] == one.span[0] and strip.pieces.first[at]
    ]


def _both(chances: NDArray[np.float32], one: Tagged, span: Span, lexical: Happening | None) -> _Trigger:
    label = _label(chances[one.first], lexical) if lexical else heads.ACTS[one.label]
    return _Trigger(piece=one.first, span=span, label=label, score=one.score, lexical=lexical)


def _label(chances: NDArray[np.float32], said: Happening, alone: float = 0.0) -> str:
    """The type of an event: the model's scores, with a bonus for what the codebook says."""
    weights = np.log(chances[1:] + 1e-6)
    if said.label not in heads.ACTS:
        return said.label
    firm = said.score > SINGLE or said.mode is not None
    weights[heads.ACTS.index(said.label)] += BONUS + alone + (FIRM if firm else 0.0)
    return heads.ACTS[int(weights.argmax())]


def _parts(
    scores: Scores, strip: Strip, words: NDArray[np.int64], found: Sequence[_Trigger]
) -> dict[int, tuple[Part, ...]]:
    """Who takes part in which event: each phrase points at one, or at two that share it."""
    parts: dict[int, list[Part]] = {}
    room, places = rooms(strip.pieces.ids), np.array([one.piece for one in found], np.int64)
    for one in spans(head(scores, "parts"), words, PARTS_OUTSIDE["parts"]):
        near = np.flatnonzero(room[places] == room[one.first]) if len(places) else places
        if not len(near):
            continue
        wish = head(scores, "part_to")[places[near]] @ head(scores, "part_from")[one.first] / np.sqrt(heads.LINK)
        share = np.exp(wish - wish.max())
        span = strip.spans(one.first, one.last)[0]
        for number in np.argsort(-wish)[:AIMS]:
            if share[number] >= ALSO:
                score = one.score * float(share[number] / share.sum())
                parts.setdefault(int(near[number]), []).append(
                    Part(label=heads.PARTS[one.label], span=span, score=score)
                )
    return {number: tuple(every) for number, every in parts.items()}


def _happening(scores: Scores, one: _Trigger, parts: Sequence[Part]) -> Happening:
    """The event: the codebook's mode and matter where types agree, its parts where the model leaves a role open."""
    read = heads.REALIS[int(head(scores, "realis")[one.piece].argmax())]
    made = Happening(label=one.label, span=one.span, score=one.score, parts=tuple(parts), realis=read)
    if one.lexical is None:
        return made
    have = {part.label for part in parts}
    alike = one.lexical.label == one.label
    return replace(
        made,
        mode=one.lexical.mode if alike else None,
        context=one.lexical.context,
        parts=(*parts, *(part for part in one.lexical.parts if alike and part.label not in have)),
        realis=one.lexical.realis if one.lexical.realis != "actual" else read,
    )
