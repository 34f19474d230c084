"""Names over time as a drawing: for each name when it held, as sources state it, and when the archive's reports use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dossier import NameUse
from dateline.resolve.setting import bounds

WIDTH, LEFT, ROW, TOP = 880, 250, 30, 26
"""Sizes in units of the drawing; names stand to the left."""
_MARGIN = 0.5
"""Years left free on either side."""
_TICKS = 8
"""Most years written above."""
_LONG = 30
"""A longer name is cut in the drawing; the table beside it has it whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A name in the drawing; lengths in its units."""

    name: str
    y: int
    held: tuple[float, float] | None
    """Where the time in which it holds begins, and how long it is."""
    open_start: bool
    open_end: bool
    used: tuple[float, float] | None
    """The same of its use in reports."""
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """The whole drawing."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, int], ...]
    """Where a year begins, and the year."""
    height: int
    width: int = WIDTH
    left: int = LEFT


def ribbon(uses: Sequence[NameUse]) -> Ribbon | None:
    """The drawing of an actor's names; None where no time is known of any.

    Args:
        uses: Of the dossier; names without a time and without a use are left out.
    """
    timed = [use for use in uses if use.alias.during or use.first]
    days = [day for use in timed for day in (*bounds(use.alias.during or ""), use.first or "", use.last or "") if day]
    if not days:
        return None
    first, last = min(map(_year, days)) - _MARGIN, max(map(_year, days)) + _MARGIN
    scale = _Scale(first, max(last, first + 2))
    return Ribbon(
        bars=tuple(_bar(use, number, scale) for number, use in enumerate(timed)),
        years=tuple(scale.years()),
        height=TOP + ROW * len(timed) + 6,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float

    def x(self, year: float) -> float:
        share = (year - self.first) / (self.last - self.first)
        return round(LEFT + share * (WIDTH - LEFT), 1)

    def years(self) -> list[tuple[float, int]]:
        step = max(1, -(-int(self.last - self.first) // _TICKS))
        return [(self.x(year), year) for year in range(int(self.first) + 1, int(self.last) + 1, step)]


def _bar(use: NameUse, number: int, scale: _Scale) -> Bar:
    start, end = bounds(use.alias.during or "")
    held = _stretch(scale, _year(start) if start else scale.first, _end(end) if end else scale.last)
    used = _stretch(scale, _year(use.first), _end(use.last or use.first)) if use.first else None
    name = use.alias.name
    return Bar(
        name=name if len(name) <= _LONG else f"{name[:_LONG]}…",
        y=TOP + ROW * number,
        held=held if use.alias.during else None,
        open_start=bool(use.alias.during) and not start,
        open_end=bool(use.alias.during) and not end,
        used=used,
        title=f"{name}: {use.alias.during or 'time not known'}; used here {use.first or 'never'} to {use.last or 'never'}",
    )


def _stretch(scale: _Scale, start: float, end: float) -> tuple[float, float]:
    x = scale.x(start)
    return x, max(3.0, round(scale.x(end) - x, 1))


def _year(day: str) -> float:
    """A day, month or year as a year and its part."""
    year, month, day_of = (*(int(part) for part in day.split("-")[:3]), 1, 1)[:3]
    return year + (month - 1) / 12 + (day_of - 1) / 365


def _end(day: str) -> float:
    """The end of a day, month or year."""
    parts = day.count("-")
    return _year(day) + (1.0, 1 / 12, 1 / 365)[parts]
