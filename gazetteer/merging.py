"""One entry for what two sources have: a reviewed place that is a division or town listed already gives it its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from entries import Entry

from dateline.resolve.placenames import folded
from dateline.resolve.placeweights import kilometres, same

_APART = frozenset("area airport airbase base".split())


def merged(listed: Sequence[Entry], reviewed: Sequence[Entry]) -> list[Entry]:
    """The listed places, then those reviewed that are not among them.

    A reviewed place is a listed one where a name is the same, both are divisions, or towns or quarters, or of one
    kind, and each point lies within the other's precision. The listed one keeps id, point and kind, and gains names,
    ids and, where it is a quarter of a town, what holds it.

    Args:
        listed: From lists.
        reviewed: Of the supplement.
    """
    found = list(listed)
    called: dict[str, list[int]] = defaultdict(list)
    for row, entry in enumerate(found):
        for name in _names(entry):
            called[name].append(row)
    left = []
    for entry in reviewed:
        rows = sorted({row for name in _names(entry) for row in called.get(name, ()) if _same(entry, found[row])})
        if rows:
            nearest = min(rows, key=lambda row: (kilometres(entry.place, found[row].place), row))
            found[nearest] = _joined(found[nearest], entry)
        else:
            left.append(entry)
    return [*found, *left]


def _names(entry: Entry) -> set[str]:
    return {folded(name) for name in (entry.place.name, *entry.names)} - {""}


def _same(one: Entry, other: Entry) -> bool:
    """Whether two entries of one name are one place; an area is no division here, nor an airbase an airport."""
    first, second = one.place, other.place
    alike = first.kind == second.kind or not _APART.intersection((first.kind, second.kind))
    return alike and same(first, second)


def _joined(listed: Entry, reviewed: Entry) -> Entry:
    names = dict.fromkeys((*listed.names, reviewed.place.name, *reviewed.names))
    quarter = reviewed.place.kind == "neighbourhood" and reviewed.within and not reviewed.within.startswith("iso:")
    return replace(
        listed,
        names=[name for name in names if name != listed.place.name],
        ids=[*listed.ids, reviewed.place.id],
        within=reviewed.within if quarter else listed.within,
        reviewed=True,
    )
