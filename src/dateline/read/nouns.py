"""Findings to nouns: attributions that hang on one another, and claims with the voice that carries them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

import numpy as np

from dateline.model import (
    Argument,
    Attribution,
    AttributionKind,
    Claim,
    Evidence,
    Manner,
    MentionKind,
    Predicate,
    Stance,
    content_id,
    evidence,
)
from dateline.read.events.happening import MODES, PLOVER, Happening
from dateline.read.finding import Said, Span
from dateline.read.mentions import Mentions
from dateline.read.speech import cues, scope
from dateline.read.words.quotes import Quotation

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROLES = {"AGENT": "actor", "PATIENT": "recipient", "PLACE": "place", "INSTRUMENT": "instrument", "TIME": "time"}
_KINDS: dict[str, MentionKind | None] = {"PLACE": "place", "INSTRUMENT": "weapon", "TIME": "time"}
DEEPEST = 16
"""So deep do voices lie inside one another in any real text."""
_MARKS = " \t\n\"“”„‟«»‹›‘’‚'.,;:!?…"


def attributions(found: Sequence[Said], mentions: Mentions, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """Attributions as nouns, in the order of the text, an outer one before those inside it.

    Args:
        found: No two with one cue.
        mentions: Sources are looked up there, and entered.
        quotations: Of the text, in its order.
    """
    starts = {one.cue[0]: _start(one) for one in found if one.cue}
    ordered = sorted(
        found,
        key=lambda one: (
            max(_start(one), starts.get(one.through, 0)) if one.through else _start(one),
            one.through is not None,
            -_reach(one),
            one.layer,
        ),
    )
    inside = outer(ordered, len(mentions.text))
    ids = [content_id(mentions.report, "attribution", repr((one.source, one.cue, one.content))) for one in ordered]
    return tuple(
        _attribution(
            one, ids[number], None if inside[number] is None else ids[cast("int", inside[number])], mentions, quotations
        )
        for number, one in enumerate(ordered)
    )


def outer(ordered: Sequence[Said], length: int) -> list[int | None]:
    """For each attribution the number of the one it lies inside: whoever carries it, else the shortest content that holds its cue.

    Args:
        ordered: In any order.
        length: Of the text, in code points.
    """
    deeper = sorted(range(len(ordered)), key=lambda number: ordered[number].through is not None)
    holds = innermost([(*span, number) for number in deeper for span in ordered[number].content], length)
    result: list[int | None] = []
    for number, one in enumerate(ordered):
        start, end = (one.cue or one.content)[0]
        around = int(holds[start])
        inside = around not in (-1, number) and around == int(holds[end - 1])
        result.append(around if inside and not _holds(one, ordered[around]) else None)
    _carry(ordered, result)
    return result


def _carry(ordered: Sequence[Said], inside: list[int | None]) -> None:
    """Hang those that another carries on it, unless that one hangs on them already."""
    by_cue = {one.cue[0]: number for number, one in enumerate(ordered) if one.cue}
    for number, one in enumerate(ordered):
        carrier = by_cue.get(one.through) if one.through else None
        around, steps = carrier, 0
        while around is not None and around != number and steps < DEEPEST:
            around, steps = inside[around], steps + 1
        if carrier is not None and around is None:
            inside[number] = carrier


def innermost(spans: Iterable[tuple[int, int, int]], length: int) -> NDArray[np.int32]:
    """For each code point the number of the shortest span that holds it; -1 where none does.

    Args:
        spans: First code point, the one after the last, number.
        length: Of the text, in code points.
    """
    found = np.full(length + 1, -1, np.int32)
    for start, end, number in sorted(spans, key=lambda one: one[0] - one[1]):
        found[start:end] = number
    return found


def _holds(one: Said, other: Said) -> bool:
    """Whether the first one's content holds the other's cue: what lies inside cannot hold what is around it."""
    return any(start <= cue[0] and cue[1] <= end for start, end in one.content for cue in other.cue)


def _attribution(
    one: Said, name: str, around: str | None, mentions: Mentions, quotations: Sequence[Quotation]
) -> Attribution:
    words = " ".join(mentions.text[start:end] for start, end in one.cue)
    who = mentions.text[slice(*one.source)] if one.source else None
    said = " ".join(mentions.text[start:end] for start, end in one.content[:1])[:200]
    kind = one.kind or cues.kind(words, who) or "speech"
    return Attribution(
        id=name,
        source=mentions.of(one.source) if one.source else None,
        cue=tuple(_evidence(mentions, span) for span in one.cue),
        content=tuple(_evidence(mentions, span) for span in one.content),
        kind=cast("AttributionKind", kind),
        score=round(one.score, 4),
        manner=manner(one.content, quotations, mentions.text),
        stance=cast("Stance", scope.stance(words, said) or one.stance or "says"),
        hedge=(one.hedge and not cues.owns(words, said)) or cues.hedged(words, said, named=one.source is not None),
        inside=around,
    )


def manner(content: Sequence[Span], quotations: Sequence[Quotation], text: str) -> Manner:
    """Direct where all of a content stands in quotation marks, mixed where a part does, indirect otherwise.

    Args:
        content: Its pieces.
        quotations: Of the text, in its order.
        text: The text.
    """
    starts = [one.start for one in quotations]
    bare = quoted = 0
    for start, end in content:
        at, place = max(0, bisect_right(starts, start) - 4), start
        while place < end and at < len(quotations) and quotations[at].start < end:
            one = quotations[at]
            if one.end > place and (one.start <= start or one.start > start):
                bare += bool(text[place : max(place, one.start)].strip(_MARKS))
                quoted += 1
                place = max(place, one.end)
            at += 1
        bare += bool(text[place:end].strip(_MARKS))
    if not quoted:
        return "indirect"
    return "mixed" if bare else "direct"


def claims(found: Sequence[Happening], mentions: Mentions, voices: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Events as claims, each with the innermost voice whose content holds its trigger.

    Args:
        found: In the order of the text.
        mentions: Arguments are looked up there, and entered.
        voices: The attributions of the report.
    """
    pieces = [(piece.start, piece.end, number) for number, one in enumerate(voices) for piece in one.content]
    holds = innermost(pieces, len(mentions.text))
    return tuple(_claim(one, mentions, _voice(one.span, holds, voices)) for one in found)


def _voice(span: Span, holds: NDArray[np.int32], voices: Sequence[Attribution]) -> str | None:
    """The innermost attribution whose content holds a span."""
    first, last = int(holds[span[0]]), int(holds[span[1] - 1])
    return voices[first].id if first >= 0 and first == last else None


def _claim(one: Happening, mentions: Mentions, voice: str | None) -> Claim:
    kind = PLOVER.get(one.label, one.label)
    return Claim(
        id=content_id(mentions.report, "claim", *map(str, one.span), kind),
        kind="statement" if kind == "STATEMENT" else "event",
        predicate=Predicate(type=kind, mode=MODES.get(one.label)),
        evidence=(_evidence(mentions, one.span),),
        arguments=tuple(
            Argument(role=ROLES[part.label], mention=mentions.of(part.span, kind=_KINDS.get(part.label)))  # type: ignore[arg-type]
            for part in one.parts
        ),
        attribution=voice,
        score=round(one.score, 4),
    )


def _evidence(mentions: Mentions, span: Span) -> Evidence:
    return evidence(mentions.report, mentions.text, *span)


def _start(one: Said) -> int:
    spans = [*one.cue, *one.content, *([one.source] if one.source else [])]
    return min(start for start, _ in spans)


def _reach(one: Said) -> int:
    return max(span[1] for span in (*one.cue, *one.content))
