"""The three times of a report, kept apart: posted by its carrier, published and edited by its outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Stamp
from dateline.split.dates import Dated, iso, labelled, stamps
from dateline.split.zones import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What a report's header and footer say about when."""

    posted: Stamp | None = None
    published: Stamp | None = None
    edited: Stamp | None = None
    partial: Stamp | None = None
    """A day and month without a year (`edtf` is MM-DD), for a caller who knows the year."""


def read_times(found: Sequence[Piece], known: Times, *, day_first: bool | None) -> Times:
    """The times that the lines of a report state.

    A labelled time is what its label says. The first unlabelled one is the carrier's posting, and of those after it one
    with a time of day, or beside a name, is the outlet's own; a later day than the first is a change.

    Args:
        found: The report's pieces.
        known: What its surroundings say already.
        day_first: How 03/04/2014 is to be read on this page; see `dates.stamps`.
    """
    posted, published, edited = known.posted, known.published, known.edited
    partial: Stamp | None = None
    for dated, role in _stated(found, day_first):
        stamp = dated.stamp
        if stamp is None:
            partial = partial or dated.partial
        elif role == "edited":
            edited = edited or stamp
        elif role == "published" and posted is not stamp:
            published = published or stamp
        elif role == "posted" or posted is None:
            posted = _finer(posted, stamp)
        elif posted.edtf[:10] == stamp.edtf[:10] or _precedes(stamp, posted):
            posted, published = _placed(posted, published, stamp)
        else:
            edited = edited or stamp
    return Times(posted=posted, published=published, edited=edited, partial=partial)


def _stated(found: Sequence[Piece], day_first: bool | None) -> list[tuple[Dated, str | None]]:
    """Every time in the header lines, in order, with the role its label gives."""
    result: list[tuple[Dated, str | None]] = []
    seen: set[int] = set()
    for piece in found:
        line = piece.line
        if piece.kind not in ("times", "byline") or line.start in seen:
            continue
        seen.add(line.start)
        roles = {dated.start: role for role, dated in labelled(line.text, day_first=day_first)}
        machine = list(line.block.machine) if line.block else []
        shown = stamps(line.text, day_first=day_first)
        result.extend((_with_machine(dated, machine), roles.get(dated.start)) for dated in shown)
        result.extend(_only_machine(machine, [dated for dated, _ in result]))
    return result


def _with_machine(dated: Dated, machine: list[tuple[str, str]]) -> Dated:
    """The visible time, or the machine-readable one beside it where that says the same day more exactly."""
    for _, value in machine:
        stamp = iso(value)
        if (
            stamp
            and dated.stamp
            and len(dated.stamp.edtf) <= len(stamp.edtf)
            and stamp.edtf.startswith(dated.stamp.edtf[:10])
        ):
            return Dated(start=dated.start, end=dated.end, stamp=stamp, partial=None)
        if stamp and dated.partial and stamp.edtf[5:10] == dated.partial.edtf:
            return Dated(start=dated.start, end=dated.end, stamp=stamp, partial=None)
    return dated


def _only_machine(machine: list[tuple[str, str]], shown: list[Dated]) -> list[tuple[Dated, str | None]]:
    """Machine-readable times of which the page shows nothing that can be read ("3 days ago")."""
    if any(dated.stamp for dated in shown):
        return []
    return [
        (Dated(start=0, end=0, stamp=stamp, partial=None), "edited" if mark == "edited" else None)
        for mark, value in machine
        if (stamp := iso(value))
    ]


def _finer(first: Stamp | None, second: Stamp) -> Stamp:
    """Of two times of one event the first, unless the second says the same day more exactly."""
    if first is None:
        return second
    return second if second.edtf.startswith(first.edtf) and len(second.edtf) > len(first.edtf) else first


def _precedes(stamp: Stamp, posted: Stamp) -> bool:
    return stamp.edtf[:10] < posted.edtf[:10]


def _placed(posted: Stamp, published: Stamp | None, stamp: Stamp) -> tuple[Stamp, Stamp | None]:
    if published is None:
        return posted, stamp
    return posted, published
