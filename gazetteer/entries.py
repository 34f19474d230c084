"""What the sources give, before it is one file: a place with its names, and what holds it."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.model import Place

KILOMETRES = 6371.0
_CODE = re.compile(r"[A-Z0-9]{1,4}")
_ODD = re.compile(
    r"[/;()\[\]|\d,]|^(?:City|Town|Village|Borough|Municipality|Township|County|Commune|Condado|Comté|Contea|Municipio|Comune|Provincia|Gemeente|Departamento) (?:of|de|di|del|do|da) "
)


@dataclass(kw_only=True)
class Entry:
    """A place on its way into the file."""

    place: Place
    names: list[str] = field(default_factory=list)
    """Other names than the place's own."""
    ids: list[str] = field(default_factory=list)
    """Other ids than the place's own."""
    within: str | None = None
    """The id of the nearest place that holds it."""
    demonyms: list[str] = field(default_factory=list)
    reviewed: bool = False
    """Whether the supplement has it: then every name of it is looked for by its sound, too."""


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters, marks aside."""
    return all(not char.isalpha() or "LATIN" in unicodedata.name(char, "") or char in "ʻʼʿʾˈ" for char in name)


def kept(name: str, others: Iterable[str]) -> list[str]:
    """The other names of a place that reports may use.

    Left out are codes (`ALP`), what is written in other letters or was put into ours letter by letter (`a lei po`),
    and names with more than a name in them.

    Args:
        name: The place's own.
        others: As the source has them.
    """
    return sorted({
        one.strip()
        for one in others
        if one != name
        and len(one.strip()) > 2
        and one[:1] != one[:1].lower()
        and not _CODE.fullmatch(one)
        and not _ODD.search(one)
        and latin(one)
    } | {one for one in others if one[:1] in "'’‘ʻ" and latin(one) and not _ODD.search(one)})  # fmt: skip


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points."""
    (a, b), (c, d) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * KILOMETRES * math.asin(min(1.0, math.sqrt(half)))


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The point in the middle of some, on the sphere."""
    x = y = z = 0.0
    for latitude, longitude in points:
        north, east = math.radians(latitude), math.radians(longitude)
        x, y, z = x + math.cos(north) * math.cos(east), y + math.cos(north) * math.sin(east), z + math.sin(north)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def reach(point: tuple[float, float], points: Sequence[tuple[float, float]], least: int = 5_000) -> int:
    """Metres within which nine of ten points lie."""
    far = sorted(apart(point, one) for one in points)
    return max(least, 1000 * round(far[int(0.9 * (len(far) - 1))])) if far else least
