"""The division that a place lies in, where its source tells only the country: that of the nearest town."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from entries import Entry

from dateline.resolve.placeweights import kilometres

FARTHEST = 40.0
"""Kilometres to the nearest town: beyond, nothing is said."""
LARGEST = 20_000
"""Metres: what reaches farther may lie in several divisions."""
_CELL = 2.0
"""Degrees of latitude and longitude."""
Cells = dict[tuple[str | None, int, int], list[Entry]]


def divided(entries: Sequence[Entry], towns: Iterable[Entry]) -> list[Entry]:
    """Entries, those that are small and known to lie in a country alone with the division of the nearest town.

    Args:
        entries: Of airports and of the supplement.
        towns: With the divisions that hold them.
    """
    cells: Cells = defaultdict(list)
    for town in towns:
        cells[_cell(town)].append(town)
    return [replace(one, within=_nearest(one, cells) or one.within) if _vague(one) else one for one in entries]


def _vague(entry: Entry) -> bool:
    """Whether a place is small, and said to lie in its country without more."""
    country, small = f"iso:{entry.place.country}", entry.place.precision <= LARGEST
    return small and entry.place.country is not None and entry.within == country


def _cell(entry: Entry) -> tuple[str | None, int, int]:
    place = entry.place
    return place.country, int(place.latitude // _CELL), int(place.longitude // _CELL)


def _nearest(entry: Entry, cells: Cells) -> str | None:
    """What holds the nearest town of the same country; none where it is far."""
    country, north, east = _cell(entry)
    around = [
        (kilometres(entry.place, town.place), town.place.id, town.within)
        for row in (north - 1, north, north + 1)
        for column in (east - 1, east, east + 1)
        for town in cells.get((country, row, column), ())
    ]
    nearest = min(around, default=None, key=lambda one: one[:2])
    return nearest[2] if nearest is not None and nearest[0] <= FARTHEST else None
