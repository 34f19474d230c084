"""Findings to nouns: attributions that hang on one another, and claims with the voice that carries them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

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
from dateline.read import cues
from dateline.read.events import MODES, PLOVER, Happening
from dateline.read.finding import Said, Span
from dateline.read.mentions import Mentions
from dateline.read.quotes import Quotation

ROLES = {"AGENT": "actor", "PATIENT": "recipient", "PLACE": "place", "INSTRUMENT": "instrument", "TIME": "time"}
_KINDS: dict[str, MentionKind | None] = {"PLACE": "place", "INSTRUMENT": "weapon", "TIME": "time"}
_MARKS = " \t\n\"“”„‟«»‹›‘’‚'.,;:!?…"


def attributions(found: Sequence[Said], mentions: Mentions, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """Attributions as nouns, in the order of the text, an outer one before those inside it.

    Args:
        found: No two with one cue.
        mentions: Sources are looked up there, and entered.
        quotations: Of the text, in its order.
    """
    ordered = sorted(found, key=lambda one: (_start(one), -_reach(one), one.layer))
    inside = outer(ordered)
    ids = [content_id(mentions.report, "attribution", repr((one.source, one.cue, one.content))) for one in ordered]
    return tuple(
        _attribution(
            one, ids[number], None if inside[number] is None else ids[cast("int", inside[number])], mentions, quotations
        )
        for number, one in enumerate(ordered)
    )


def outer(ordered: Sequence[Said]) -> list[int | None]:
    """For each attribution the number of the one it lies inside: the shortest content that holds its cue.

    Args:
        ordered: By where they start, longer ones first.
    """
    holds = [(start, end, number) for number, one in enumerate(ordered) for start, end in one.content]
    holds.sort()
    starts = [start for start, _, _ in holds]
    reach = max((end - start for start, end, _ in holds), default=0)
    result: list[int | None] = []
    for number, one in enumerate(ordered):
        start, end = (one.cue or one.content)[0]
        best: tuple[int, int] | None = None
        at = bisect_right(starts, start) - 1
        while at >= 0 and starts[at] >= end - reach:
            opens, closes, other = holds[at]
            if other != number and opens <= start and end <= closes and not _holds(one, ordered[other]):
                best = min(best or (closes - opens, other), (closes - opens, other))
            at -= 1
        result.append(best[1] if best else None)
    return result


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
        stance=cast("Stance", cues.stance(words) or one.stance or "says"),
        hedge=one.hedge or cues.hedged(words, said, named=one.source is not None),
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
    holds = sorted((piece.start, piece.end, one.id) for one in voices for piece in one.content)
    return tuple(_claim(one, mentions, _voice(one.span, holds)) for one in found)


def _voice(span: Span, holds: Sequence[tuple[int, int, str]]) -> str | None:
    around = [(end - start, name) for start, end, name in holds if start <= span[0] and span[1] <= end]
    return min(around)[1] if around else None


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
    source = (one.source,) if one.source else ()
    return min(start for start, _ in (*one.cue, *one.content, *source))


def _reach(one: Said) -> int:
    return max(span[1] for span in (*one.cue, *one.content))
