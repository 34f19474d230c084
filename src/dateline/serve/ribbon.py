"""Names over time as a drawing: for each name when it held, as sources state it, and when the archive's reports use it.

Lengths are shares of the drawing's width in per cent, so that it fits any page and its letters keep their size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.dossier import NameUse
from dateline.resolve.setting import bounds

_MARGIN = 0.5
"""Years left free on either side."""
_TICKS = 6
"""Most years written above; a phone has no room for more."""
_LEAST = 0.6
"""A shorter stretch could not be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A name in the drawing."""

    use: NameUse
    held: tuple[float, float] | None
    """Where the time in which it holds begins, and how long it is."""
    open_start: bool
    open_end: bool
    used: tuple[float, float] | None
    """The same of its use in reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """The whole drawing."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[float, int], ...]
    """Where a year begins, and the year; empty where no time is known of any name."""

    @property
    def shown(self) -> tuple[Bar, ...]:
        """The names that stand open: those that reports use, and the official ones."""
        found = tuple(bar for bar in self.bars if bar.use.mentions or bar.use.alias.kind == "official")
        return found if len(found) + 1 < len(self.bars) else self.bars

    @property
    def folded(self) -> tuple[Bar, ...]:
        """The others: translations, acronyms and short forms that no report here uses."""
        shown = self.shown
        return tuple(bar for bar in self.bars if bar not in shown)


def ribbon(uses: Sequence[NameUse]) -> Ribbon:
    """The drawing of an actor's names, each with a bar where its time or use is known.

    Args:
        uses: Of the dossier.
    """
    days = [day for use in uses for day in (*bounds(use.alias.during or ""), use.first or "", use.last or "") if day]
    if not days:
        bare = (Bar(use=use, held=None, open_start=False, open_end=False, used=None) for use in uses)
        return Ribbon(bars=tuple(bare), years=())
    first, last = min(map(_year, days)) - _MARGIN, max(map(_end, days)) + _MARGIN
    scale = _Scale(first, max(last, first + 2))
    return Ribbon(bars=tuple(_bar(use, scale) for use in uses), years=tuple(scale.years()))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float

    def x(self, year: float) -> float:
        return round(100 * (year - self.first) / (self.last - self.first), 2)

    def years(self) -> list[tuple[float, int]]:
        step = max(1, -(-int(self.last - self.first) // _TICKS))
        return [(self.x(year), year) for year in range(int(self.first) + 1, int(self.last) + 1, step)]

    def stretch(self, start: float, end: float) -> tuple[float, float]:
        x = self.x(start)
        return x, max(_LEAST, round(self.x(end) - x, 2))


def _bar(use: NameUse, scale: _Scale) -> Bar:
    start, end = bounds(use.alias.during or "")
    held = scale.stretch(_year(start) if start else scale.first, _end(end) if end else scale.last)
    return Bar(
        use=use,
        held=held if use.alias.during else None,
        open_start=bool(use.alias.during) and not start,
        open_end=bool(use.alias.during) and not end,
        used=scale.stretch(_year(use.first), _end(use.last or use.first)) if use.first else None,
    )


def _year(day: str) -> float:
    """A day, month or year as a year and its part."""
    year, month, day_of = (*(int(part) for part in day[:10].split("-")), 1, 1)[:3]
    return year + (month - 1) / 12 + (day_of - 1) / 365


def _end(day: str) -> float:
    """The end of a day, month or year."""
    return _year(day) + (1.0, 1 / 12, 1 / 365)[day[:10].count("-")]
