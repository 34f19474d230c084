"""What the model finds of attributions: sources, cues and contents, which belongs together, and which lies inside which."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dateline.read.encoding.decode import Tagged, spans
from dateline.read.encoding.encoder import head, rooms
from dateline.read.encoding.heads import KINDS, LAYERS, LINK, STANCES
from dateline.read.encoding.strips import Strip
from dateline.read.finding import Said

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

OUTSIDE = (0.0, 0.0, 0.0)
"""Added to the score of "no attribution", a layer; chosen on dev."""
APART = 1
"""So many words may be missing between two pieces of a content; chosen on dev."""
_SOURCE, _CUE, _CONTENT = range(3)
_EMPTY = frozenset("the a an of to in on at by for and or but that as with".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linked:
    """A cue with the spans that belong to it, in pieces."""

    cue: Tagged
    source: Tagged | None
    content: tuple[Tagged, ...]
    score: float


def said(scores: Scores, strip: Strip, text: str) -> list[Said]:
    """The attributions of a strip, outer layers first.

    A piece of an inner layer counts only within a content of the layer around it, and belongs to what lies there.

    Args:
        scores: Every head's, [pieces, columns].
        strip: The pieces.
        text: The report's text.
    """
    words = np.flatnonzero(strip.pieces.first)
    found: list[Said] = []
    window = rooms(strip.pieces.ids)
    around = np.zeros(len(scores), np.int64)
    for layer in range(LAYERS):
        tagged = [
            one
            for one in spans(head(scores, f"said{layer}"), words, OUTSIDE[layer])
            if around[one.first] >= 0 and not _is_empty(strip, text, one)
        ]
        if not tagged:
            break
        room = around * len(scores) + window
        linked = [_whole(one, tagged, strip) for one in _linked(scores, tagged, room, "0" if layer == 0 else "1")]
        found += [_said(scores, strip, one, layer) for one in linked]
        around = np.full(len(scores), -1, np.int64)
        for number, one in enumerate(linked):
            for part in one.content:
                around[part.first : part.last] = number
    return found


def _is_empty(strip: Strip, text: str, one: Tagged) -> bool:
    """Whether a cue or content is a single word that says nothing."""
    if one.label == _SOURCE or one.last - one.first > 1:
        return False
    return text[strip.pieces.starts[one.first] : strip.pieces.ends[one.first]].lower() in _EMPTY


def _linked(scores: Scores, tagged: Sequence[Tagged], room: NDArray[np.int64], which: str) -> list[_Linked]:
    """Cues with the source each points at and the contents that point at them; a piece points only within its room."""
    by_label = [[one for one in tagged if one.label == label] for label in range(3)]
    cues = by_label[_CUE]
    if not cues:
        return []
    points, aims = head(scores, f"from{which}"), head(scores, f"to{which}")
    places = np.array([one.first for one in cues])
    contents: dict[int, list[Tagged]] = {}
    for one in by_label[_CONTENT]:
        near = np.flatnonzero(room[places] == room[one.first])
        if len(near):
            wish = points[one.first : one.last].mean(0) @ aims[places[near]].T
            contents.setdefault(int(near[wish.argmax()]), []).append(one)
    result = []
    for number, cue in enumerate(cues):
        if number in contents:
            source, sure = _source(points, aims, cue, by_label[_SOURCE], room)
            content = tuple(contents[number])
            score = cue.score * float(np.mean([one.score for one in content])) * sure
            result.append(_Linked(cue=cue, source=source, content=content, score=score))
    return result


def _whole(one: _Linked, tagged: Sequence[Tagged], strip: Strip) -> _Linked:
    """The attribution with those pieces of its content joined that lie a word apart, where nothing else is tagged there."""
    if len(one.content) == 1:
        return one
    starts = [other.first for other in tagged]
    parts: list[Tagged] = []
    for part in sorted(one.content, key=lambda part: part.first):
        last = parts[-1] if parts else None
        if (
            last is not None
            and _near(strip, last, part)
            and bisect_left(starts, last.last) == bisect_left(starts, part.first)
        ):
            parts[-1] = replace(last, last=part.last, score=(last.score + part.score) / 2)
        else:
            parts.append(part)
    return replace(one, content=tuple(parts))


def _near(strip: Strip, last: Tagged, part: Tagged) -> bool:
    return int(strip.pieces.first[last.last : part.first].sum()) <= APART


def _source(
    points: Scores, aims: Scores, cue: Tagged, sources: Sequence[Tagged], room: NDArray[np.int64]
) -> tuple[Tagged | None, float]:
    """The source that a cue points at, none where it points at itself; and how sure that is."""
    near = [one for one in sources if room[one.first] == room[cue.first]]
    places = np.array([one.first for one in near] + [cue.first])
    wish = (aims[places] @ points[cue.first]) / np.sqrt(LINK)
    chances = np.exp(wish - wish.max())
    best = int(wish.argmax())
    return (near[best] if best < len(near) else None), float(chances[best] / chances.sum())


def _said(scores: Scores, strip: Strip, one: _Linked, layer: int) -> Said:
    at = one.cue.first
    source = strip.spans(one.source.first, one.source.last) if one.source else ()
    return Said(
        source=source[0] if source else None,
        cue=strip.spans(one.cue.first, one.cue.last),
        content=tuple(span for part in one.content for span in strip.spans(part.first, part.last)),
        score=one.score,
        by="model",
        layer=layer,
        kind=KINDS[int(head(scores, "kind")[at].argmax())],
        stance=STANCES[int(head(scores, "stance")[at].argmax())],
        hedge=bool(head(scores, "hedge")[at, 0] > 0),
    )
