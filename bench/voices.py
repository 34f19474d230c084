"""Attributions found against attributions annotated, one text at a time.

Two belong together where their cues overlap, or, where the annotated one has no cue, where neither has and their
contents overlap; each belongs to one at most, best fits first.

source, cue, content: exact spans.
lenient: belongs together, and source and content overlap too, or are missing on both sides.
whole: every segment equal.
nested: the inner one belongs to the annotated inner one, and its outer one to the annotated outer one.
kind, stance, hedge: right labels, of those that belong together and have a cue.

A found attribution without cue that belongs to none counts against spans, not against lenient and whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from spans import Score, exact

Span = tuple[int, int]
ROLES = ("source", "cue", "content")
LABELS = ("kind", "stance", "hedge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An attribution in offsets."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    inside: str | None = None
    kind: str | None = None
    stance: str | None = None
    hedge: bool | None = None


def annotated(document: dict[str, Any]) -> list[Voice]:
    """The attributions of an annotated text."""
    return [
        Voice(
            id=one.get("id", str(number)),
            source=_spans(one["source"]),
            cue=_spans(one["cue"]),
            content=_spans(one["content"]),
            **{name: one.get(name) for name in ("inside", *LABELS)},
        )
        for number, one in enumerate(document["attributions"])
    ]


def found(line: dict[str, Any]) -> list[Voice]:
    """The attributions of a line of the program's contract."""
    mentions = {one["id"]: one["evidence"] for one in line["reading"]["mentions"]}
    return [
        Voice(
            id=one["id"],
            source=_places([mentions[one["source"]]] if one["source"] else []),
            cue=_places(one["cue"]),
            content=_places(one["content"]),
            **{name: one.get(name) for name in ("inside", *LABELS)},
        )
        for one in line["reading"]["attributions"]
    ]


def _spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(sorted((start, end) for start, end in pairs))


def _places(evidence: Iterable[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(sorted((one["start"], one["end"]) for one in evidence))


def scores(gold: list[Voice], got: list[Voice]) -> dict[str, Score]:
    """Every figure of one text."""
    pairs = _paired(gold, got)
    result = {
        role: exact((s for one in gold for s in getattr(one, role)), (s for one in got for s in getattr(one, role)))
        for role in ROLES
    }
    counted = sum(bool(one.cue) or one.id in {mine.id for mine, _ in pairs} for one in got)
    for name, alike in (("lenient", _fits), ("whole", _equal)):
        right = sum(alike(mine, wanted) for mine, wanted in pairs)
        result[name] = Score(right=right, found=counted, annotated=len(gold))
    result["nested"] = _nested(gold, got, pairs)
    with_cue = [(mine, wanted) for mine, wanted in pairs if wanted.cue]
    for label in LABELS:
        known = [(mine, wanted) for mine, wanted in with_cue if getattr(wanted, label) is not None]
        right = sum(getattr(mine, label) == getattr(wanted, label) for mine, wanted in known)
        result[label] = Score(right=right, found=len(known), annotated=len(known))
    return result


def _nested(gold: list[Voice], got: list[Voice], pairs: list[tuple[Voice, Voice]]) -> Score:
    means = {mine.id: wanted.id for mine, wanted in pairs}
    right = sum(wanted.inside is not None and means.get(mine.inside or "") == wanted.inside for mine, wanted in pairs)
    return Score(
        right=right,
        found=sum(one.inside is not None for one in got),
        annotated=sum(one.inside is not None for one in gold),
    )


def _paired(gold: list[Voice], got: list[Voice]) -> list[tuple[Voice, Voice]]:
    """Pairs of found and annotated ones that belong together."""
    likely = sorted(
        (not _equal(mine, wanted), not _fits(mine, wanted), i, j)
        for i, mine in enumerate(got)
        for j, wanted in enumerate(gold)
        if _together(mine, wanted)
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in likely:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(got[i], gold[j]) for i, j in pairs.items()]


def _overlap(a: Iterable[Span], b: Sequence[Span]) -> bool:
    return any(start < end_b and start_b < end for start, end in a for start_b, end_b in b)


def _together(mine: Voice, wanted: Voice) -> bool:
    return _overlap(mine.cue, wanted.cue) if wanted.cue else not mine.cue and _overlap(mine.content, wanted.content)


def _fits(mine: Voice, wanted: Voice) -> bool:
    return all(
        _overlap(getattr(mine, role), getattr(wanted, role)) if getattr(wanted, role) else not getattr(mine, role)
        for role in ROLES
    )


def _equal(mine: Voice, wanted: Voice) -> bool:
    return all(getattr(mine, role) == getattr(wanted, role) for role in ROLES)
