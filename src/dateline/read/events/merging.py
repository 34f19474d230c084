"""Words of one sentence that state one event: "the shelling that killed nine", "an agreement has been reached"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.read.events.codebook import shelves
from dateline.read.events.happening import Happening, Part

_APART = re.compile(
    r"[;!?—]|[.:]\s|\b(?:while|whereas|but|before|after|then|later|meanwhile|others|separate|separately|elsewhere|earlier|since|because|if|when|although|despite|amid|following|previous)\b",
    re.IGNORECASE,
)
"""What stands between two events that are not one."""
_FAR = 110
"""So many code points apart, at most."""
_MOST = 4
"""So many more words for one event, at most."""
_BACK = 6
"""So many events back one is looked for that may be the same."""
_HARM = re.compile(
    r"(?:kill|wound|injur|dead\b|die[ds]?\b|death|casualt|fatalit|left\b|leav|maim|massacr|slain|claim\w*\s+\w+\s+lives)\w*",
    re.IGNORECASE,
)
"""Words that tell what an attack did."""
_HARMS = ("ASSAULT", "DIE")
_SIDES = ("AGENT", "PATIENT")
_LATER = {"actual": "background", "background": "actual"}


def merged(text: str, events: Iterable[Happening]) -> list[Happening]:
    """The events of a sentence that one voice tells, those that are one event as one.

    Args:
        text: The whole text.
        events: In the order of the text.
    """
    kept: list[Happening] = []
    for event in events:
        at = next(
            (
                number
                for number in range(len(kept) - 1, max(-1, len(kept) - 1 - _BACK), -1)
                if _one(text, kept[number], event)
            ),
            None,
        )
        if at is None:
            kept.append(event)
        else:
            kept[at] = _both(text, kept[at], event)
    return kept


def _one(text: str, first: Happening, second: Happening) -> bool:
    """Whether two triggers state one event."""
    end = max(span[1] for span in (first.span, *first.more))
    if len(first.more) >= _MOST or second.span[0] - end > _FAR or _APART.search(text, end, second.span[0]):
        return False
    harms = first.label in _HARMS and second.label in _HARMS
    if not (harms or first.label == second.label) or not _agree(first, second):
        return False
    told = (_harm(text, first), _harm(text, second)) if harms else (_noun(text, first), _noun(text, second))
    if not any(told) or not (harms or not all(told)):
        return False
    return all(_compatible(text, first.parts, second.parts, side) for side in _SIDES)


def _agree(first: Happening, second: Happening) -> bool:
    if first.mode and second.mode and first.mode != second.mode:
        return False
    return first.realis == second.realis or _LATER.get(first.realis) == second.realis


def _harm(text: str, event: Happening) -> bool:
    return _HARM.match(text[slice(*event.span)]) is not None


def _noun(text: str, event: Happening) -> bool:
    """Whether the last word of a trigger is a noun of the codebook."""
    shelf = shelves().get(text[slice(*event.span)].rsplit(" ", 1)[-1].lower())
    return shelf is not None and any(entry.part == "noun" for entry in (*shelf.alone, *shelf.gapped))


def _compatible(text: str, first: Sequence[Part], second: Sequence[Part], side: str) -> bool:
    """Whether those on one side of two events may be the same: one is not told, or they share somebody."""
    mine, other = ([part.span for part in parts if part.label == side] for parts in (first, second))
    if not mine or not other or side == "PATIENT":
        return True
    return any(
        (a[0] < b[1] and b[0] < a[1]) or text[slice(*a)].lower() == text[slice(*b)].lower() for a in mine for b in other
    )


def _both(text: str, first: Happening, second: Happening) -> Happening:
    """One event of two: the act goes before what it did, the surer one before the other."""
    main, other = (first, second) if first.score >= second.score else (second, first)
    if _harm(text, main) and not _harm(text, other) and other.label == "ASSAULT":
        main, other = other, main
    have = [part.span for part in main.parts]
    added = (
        part for part in other.parts if not any(part.span[0] < end and start < part.span[1] for start, end in have)
    )
    return replace(
        main,
        parts=tuple(sorted((*main.parts, *added), key=lambda part: part.span)),
        more=tuple(sorted((*main.more, other.span, *other.more))),
        mode=main.mode or other.mode,
        context=main.context or other.context,
        score=max(main.score, other.score),
    )
