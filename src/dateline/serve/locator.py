"""A locator map, drawn from nothing but coordinates: a place, how precisely it is known, and the reported places around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Place

WIDTH, HEIGHT = 320, 260
"""Of the drawing, in its units."""
NEIGHBOURS = 6
"""The map reaches so far that so many reported places are on it."""
NEAREST, FARTHEST = 25.0, 4000.0
"""Kilometres from the middle to the upper edge, at least and at most."""
VAGUE = 60
"""Kilometres: what is known less precisely is no dot, nor is a country."""
_DEGREE = 111.2
"""Kilometres of a degree of latitude."""
_STEPS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30)
"""Degrees between lines of the grid."""
_LETTER = 6.2
"""Width of a letter of a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A reported place on the map."""

    place: Place
    x: float
    y: float
    label: str
    """On which side there is room for its name: `right` or `left`; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """The map; lengths in units of the drawing."""

    radius: float
    """Of the circle within which the place lies."""
    dots: tuple[Dot, ...]
    meridians: tuple[tuple[float, str], ...]
    parallels: tuple[tuple[float, str], ...]
    scale: float
    """Length of the scale bar."""
    kilometres: int
    """What it stands for."""
    width: int = WIDTH
    height: int = HEIGHT


def locator(place: Place, others: Iterable[Place]) -> Locator:
    """The map of a place.

    Args:
        place: In its middle.
        others: Reported places, the most reported first: of two labels without room the first is kept.
    """
    listed = [
        other
        for other in others
        if other.id != place.id and other.kind != "country" and other.precision <= VAGUE * 1000
    ]
    away = sorted(kilometres(place, other) for other in listed)
    reach = away[min(NEIGHBOURS, len(away)) - 1] * 1.15 if away else 0.0
    reach = min(max(reach, place.precision / 1000 * 1.4, NEAREST), FARTHEST)
    view = _View(place, HEIGHT / 2 / reach)
    bar = _round(reach * 0.6)
    return Locator(
        radius=max(7.0, round(place.precision / 1000 * view.unit, 1)),
        dots=tuple(_dots(view, place, listed)),
        meridians=tuple(view.meridians(reach)),
        parallels=tuple(view.parallels(reach)),
        scale=round(bar * view.unit, 1),
        kilometres=bar,
    )


def kilometres(one: Place, other: Place) -> float:
    """How far two places lie apart, along a great circle."""
    up, down = math.radians(one.latitude), math.radians(other.latitude)
    east = math.radians(other.longitude - one.longitude)
    half = math.sin((down - up) / 2) ** 2 + math.cos(up) * math.cos(down) * math.sin(east / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


@dataclass(frozen=True, slots=True)
class _View:
    """A plain projection around a place, true to scale in its middle."""

    place: Place
    unit: float
    """Units of the drawing to a kilometre."""

    def x(self, longitude: float) -> float:
        east = (longitude - self.place.longitude + 180) % 360 - 180
        return round(WIDTH / 2 + east * _DEGREE * self._narrow() * self.unit, 1)

    def y(self, latitude: float) -> float:
        return round(HEIGHT / 2 - (latitude - self.place.latitude) * _DEGREE * self.unit, 1)

    def meridians(self, reach: float) -> Iterator[tuple[float, str]]:
        step = _step(reach)
        half = WIDTH / 2 / self.unit / _DEGREE / self._narrow()
        for number in range(
            math.ceil((self.place.longitude - half) / step), math.floor((self.place.longitude + half) / step) + 1
        ):
            degree = (number * step + 180) % 360 - 180
            x = self.x(degree)
            name = f"{abs(degree):g}°{'E' if degree > 0 else 'W' if degree < 0 else ''}"
            yield x, name if x < WIDTH - len(name) * _LETTER else ""

    def parallels(self, reach: float) -> Iterator[tuple[float, str]]:
        step = _step(reach)
        half = HEIGHT / 2 / self.unit / _DEGREE
        low, high = max(-90.0, self.place.latitude - half), min(90.0, self.place.latitude + half)
        for number in range(math.ceil(low / step), math.floor(high / step) + 1):
            degree = number * step
            yield self.y(degree), f"{abs(degree):g}°{'N' if degree > 0 else 'S' if degree < 0 else ''}"

    def _narrow(self) -> float:
        return max(0.05, math.cos(math.radians(self.place.latitude)))


def _step(reach: float) -> float:
    """Degrees between lines: the first with which there are few."""
    return next((step for step in _STEPS if 2 * reach / _DEGREE / step <= 4), _STEPS[-1])


def _round(length: float) -> int:
    """The longest of 1, 2, 5, 10 ... kilometres that is no longer."""
    size = 10 ** math.floor(math.log10(length))
    return int(next(times * size for times in (5, 2, 1) if times * size <= length))


def _dots(view: _View, place: Place, others: Sequence[Place]) -> Iterator[Dot]:
    """The places on the map; a label that would lie on another is left out."""
    taken = [_box(WIDTH / 2, HEIGHT / 2, place.name)]
    for other in others:
        x, y = view.x(other.longitude), view.y(other.latitude)
        if not (4 < x < WIDTH - 4 and 16 < y < HEIGHT - 16):
            continue
        boxes = {"right": _box(x, y, other.name), "left": _box(x - 4 - len(other.name) * _LETTER, y, other.name)}
        free = (side for side, box in boxes.items() if box[0] > 0 and box[2] < WIDTH)
        label = next((side for side in free if not any(_meet(boxes[side], one) for one in taken)), "")
        if label:
            taken.append(boxes[label])
        yield Dot(place=other, x=x, y=y, label=label)


_Box = tuple[float, float, float, float]


def _box(x: float, y: float, name: str) -> _Box:
    return x - 4, y - 9, x + 8 + len(name) * _LETTER, y + 6


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
