"""The events that the model and the lexicon find, as one: each word states one event, in the terms of PLOVER."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.read.events import MODES, PLOVER, Happening, Part

TYPES = frozenset(
    (
        "AGREE SUPPORT CONCEDE CONSULT COOPERATE AID RETREAT REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION MOBILIZE "
        "COERCE ASSAULT DIE CONTROL FLEE PUBLICATION STATEMENT"
    ).split()
)
"""Types of claims of events; a statement is one only where it is somebody's words."""
SURE = 0.8
"""From here on the model's coarser head is believed where nothing else finds an event."""


def pooled(acts: Sequence[Happening], coarse: Iterable[Happening], lexical: Iterable[Happening]) -> list[Happening]:
    """Events, none at a word of another, in the order of the text.

    Args:
        acts: What the model finds in the terms of PLOVER.
        coarse: What its other head finds, in that head's terms.
        lexical: What the lexicon finds, with modes.
    """
    found = [one for one in acts if one.label in TYPES]
    for one in lexical:
        at = _meeting(found, one)
        if at is None:
            found.append(one)
        else:
            found[at] = _both(found[at], one)
    for one in coarse:
        kind = PLOVER.get(one.label, one.label)
        named = replace(one, label=kind, mode=MODES.get(one.label))
        at = _meeting(found, one)
        if at is not None:
            found[at] = replace(found[at], parts=_parts(found[at].parts, one.parts))
        elif one.score >= SURE and kind in TYPES and kind != "STATEMENT":
            found.append(named)
    return sorted(found, key=lambda one: one.span)


def _meeting(found: Sequence[Happening], one: Happening) -> int | None:
    """The number of an event that shares a word with one; none where none does."""
    for number, other in enumerate(found):
        if other.span[0] < one.span[1] and one.span[0] < other.span[1]:
            return number
    return None


def _both(model: Happening, lexical: Happening) -> Happening:
    """An event that both find: the model's type unless it says less, the lexicon's mode where types agree."""
    alike = model.label == lexical.label
    says_less = model.label in ("STATEMENT", "PLAIN")
    kept = lexical if says_less else model
    return replace(
        kept,
        mode=lexical.mode if alike or says_less else None,
        context=lexical.context or model.context,
        parts=_parts(model.parts, lexical.parts),
        score=max(model.score, lexical.score),
    )


def _parts(first: Sequence[Part], second: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of the first, and those of the second whose role the first leaves open."""
    have = {part.label for part in first}
    return (*first, *(part for part in second if part.label not in have))
