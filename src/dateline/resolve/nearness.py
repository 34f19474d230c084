"""Which of the places of one name a report means: the one that agrees best with the report's other places.

Every name has candidates with a weight of their own (importance, and what the text says); every candidate gains by
the likely candidates of other names that lie near it, hold it or are of its country. Weights count as powers of ten.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dateline.model import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

ROUNDS = 3
CONTEXT = 60
"""Names that count as neighbours of others: the weightiest."""
MOST_NEAR, MOST_NATION = 5.0, 1.5
"""What all neighbours together can add, by nearness and by country."""
_RADIUS = 6371.0
_CLOSE, _AROUND, _REGION, _COMPATRIOT = 1.5, 0.9, 0.45, 0.35
_LEAST_HELD, _MOST_HELD, _HELD = 0.6, 2.0, 0.45
"""What a place adds to those within it: by how few of mankind live in it, as a power of ten."""
_MANKIND = 8e9
_NATURAL = frozenset("area desert sea lake mountain river island peninsula canal strait gulf bay border front".split())
_VAST = frozenset(("country", "region", "continent", "subcontinent", "former state", "ocean"))
"""Kinds whose point says little: what lies in them is known by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivals:
    """The candidates of one name."""

    name: str
    """Folded: names that are alike say nothing about each other."""
    places: tuple[Place, ...]
    weights: tuple[float, ...]
    """What each weighs by itself, as a power of ten."""
    voice: float
    """How much the name counts as a neighbour of others; 1 for a plain one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The candidate that agrees best."""

    number: int
    share: float
    """How likely it is among the candidates, 0 to 1."""
    gain: float
    """What its neighbours add to its weight."""
    neighbour: int | None
    """The number of the name that adds most, where one does."""


def settled(names: Sequence[Rivals]) -> list[Settled | None]:
    """The best candidate of each name; none for one without candidates.

    Args:
        names: Different names of one report.
    """
    full = [number for number, one in enumerate(names) if one.places]
    if not full:
        return [None] * len(names)
    counted = sorted(sorted(full, key=lambda number: -names[number].voice)[:CONTEXT])
    rows, columns = _Table(names, full), _Table(names, counted)
    near, nation = _affinity(rows, columns)
    shares, gains, by_name = _rounds(rows, columns, near, nation)
    found: list[Settled | None] = [None] * len(names)
    for number, (start, end) in zip(full, rows.borders, strict=True):
        best = start + int(np.argmax(shares[start:end]))
        strongest = int(np.argmax(by_name[best]))
        found[number] = Settled(
            number=best - start,
            share=float(shares[best]),
            gain=float(gains[best]),
            neighbour=counted[strongest] if by_name[best, strongest] > 0.2 else None,
        )
    return found


def _numbered(words: Sequence[str | None]) -> NDArray[np.int64]:
    """Words as numbers that are the same for the same; 0 for none."""
    return np.array([zlib.crc32(word.encode()) if word else 0 for word in words], np.int64)


def _region(place: Place) -> str | None:
    """The id of the region that a place is or lies in."""
    if place.kind == "region":
        return place.id
    return place.within[-2] if len(place.within) > 1 else None


def _land(place: Place) -> float:
    """What a country says about the places in it: the less, the more of the world is in it; 0 for what is no country."""
    if place.kind != "country":
        return 0.0
    return min(1.0, 0.25 * math.log10(_MANKIND / (place.population + 1000)))


def _held(place: Place) -> float:
    """What a region, district or town says about what lies in it."""
    if not place.population:
        return _MOST_HELD / 2
    return min(_MOST_HELD, max(_LEAST_HELD, _HELD * math.log10(_MANKIND / place.population)))


class _Table:
    """Candidates of several names as columns of numbers."""

    def __init__(self, names: Sequence[Rivals], chosen: Sequence[int]) -> None:
        self.places = [place for number in chosen for place in names[number].places]
        sizes = [len(names[number].places) for number in chosen]
        ends = np.cumsum(sizes)
        self.borders = [(int(end) - size, int(end)) for end, size in zip(ends, sizes, strict=True)]
        self.starts = np.array([start for start, _ in self.borders])
        self.weights = np.array([one for number in chosen for one in names[number].weights], np.float32)
        self.voices = np.array([names[number].voice for number in chosen], np.float32)
        self.numbers = chosen
        angles = np.radians(np.array([(one.latitude, one.longitude) for one in self.places], np.float32))
        north, east = angles[:, 0], angles[:, 1]
        self.points = np.stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)], 1)
        self.reach = np.array([one.precision / 1000 if one.kind in _NATURAL else 0 for one in self.places], np.float32)
        self.apart = np.array([one.kind in _VAST for one in self.places])
        self.country = _numbered([one.country for one in self.places])
        self.region = _numbered([_region(one) for one in self.places])
        self.same = _numbered([names[number].name for number in chosen for _ in names[number].places])
        self.itself = _numbered([one.id for one in self.places])
        self.held = [_held(one) for one in self.places]
        self.land = np.array([_land(one) for one in self.places], np.float32)


def _affinity(rows: _Table, columns: _Table) -> tuple[Numbers, Numbers]:
    """What each column adds to each row where it is certain: by nearness, and by country."""
    chord = np.sqrt(np.maximum(0, 2 - 2 * rows.points @ columns.points.T)) * _RADIUS
    gap = np.maximum(0, chord - rows.reach[:, None] - columns.reach[None, :])
    near = _CLOSE / (1 + (gap / 40) ** 2) + _AROUND / (1 + (gap / 150) ** 2)
    near[rows.apart, :] = 0
    near[:, columns.apart] = 0
    near += _REGION * ((rows.region != 0)[:, None] & (rows.region[:, None] == columns.region[None, :]))
    known = (rows.country != 0)[:, None] & (rows.country[:, None] == columns.country[None, :])
    nation = known * np.where(columns.land > 0, columns.land, np.float32(_COMPATRIOT))[None, :]
    _contained(rows, columns, near)
    _contained(columns, rows, near.T)
    own = rows.same[:, None] == columns.same[None, :]
    near[own | (rows.itself[:, None] == columns.itself[None, :])], nation[own] = 0, 0
    return near.astype(np.float32), nation.astype(np.float32)


def _contained(inner: _Table, outer: _Table, near: Numbers) -> None:
    """Raise what a place adds to those within it, by id."""
    at: dict[str, list[int]] = {}
    for column, place in enumerate(outer.places):
        if place.kind != "country":
            at.setdefault(place.id, []).append(column)
    for row, place in enumerate(inner.places):
        for holder in place.within:
            for column in at.get(holder, ()):
                near[row, column] = max(near[row, column], outer.held[column])


def _rounds(rows: _Table, columns: _Table, near: Numbers, nation: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Let names agree: shares, gains, and what each name adds to each candidate."""
    shares, lookup = _shares(rows, rows.weights), {number: n for n, number in enumerate(rows.numbers)}
    picked = np.concatenate([np.arange(*rows.borders[lookup[number]]) for number in columns.numbers])
    gains = np.zeros_like(rows.weights)
    by_name = np.zeros((len(rows.places), len(columns.numbers)), np.float32)
    for _ in range(ROUNDS):
        sure = shares[picked][None, :]
        close = np.maximum.reduceat(near * sure, columns.starts, axis=1) * columns.voices
        lands = np.maximum.reduceat(nation * sure, columns.starts, axis=1) * columns.voices
        by_name = close + lands
        gains = MOST_NEAR * np.tanh(close.sum(1) / MOST_NEAR) + MOST_NATION * np.tanh(lands.sum(1) / MOST_NATION)
        shares = _shares(rows, rows.weights + gains)
    return shares, gains, by_name


def _shares(rows: _Table, weights: Numbers) -> Numbers:
    """Weights as shares that sum to one in each name."""
    counts = np.diff([*rows.starts, len(weights)])
    top = np.repeat(np.maximum.reduceat(weights, rows.starts), counts)
    powers = np.power(np.float32(10), weights - top)
    result: Numbers = powers / np.repeat(np.add.reduceat(powers, rows.starts), counts)
    return result
