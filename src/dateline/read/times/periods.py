"""Stretches of the calendar: a day, a week, a quarter ... a century, with their names in TIMEX3 and EDTF."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

GRAINS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
"""From fine to coarse."""
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "winter": ("WI", 12)}
"""Each with its TIMEX3 name and the month in which it begins."""
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "weekend": 7, "week": 7}
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of the calendar."""

    grain: str
    """One of GRAINS, or `span` for a stretch of other length."""
    start: date
    end: date
    """The day after the last."""
    part: str = ""
    """A part of a day (TMO, TNI ...) or a clock time (T14:30), as TIMEX3 writes it."""
    about: bool = False
    """Whether only a part of it is meant, or it roughly: "mid-", "early", "about"."""

    @property
    def timex(self) -> str:
        """The TIMEX3 value; empty for a stretch without one."""
        year = self.start.year
        match self.grain:
            case "day":
                return self.start.isoformat() + self.part
            case "week" | "weekend":
                number = self.start.isocalendar()
                return f"{number.year:04}-W{number.week:02}" + ("-WE" if self.grain == "weekend" else "")
            case "month":
                return self.start.isoformat()[:7]
            case "quarter":
                return f"{year:04}-Q{(self.start.month + 2) // 3}"
            case "half":
                return f"{year:04}-H{1 if self.start.month < 7 else 2}"
            case "season":
                return f"{year:04}-{next(code for code, month in SEASONS.values() if month == self.start.month)}"
            case "year":
                return f"{year:04}"
            case "decade":
                return f"{year // 10:03}X"
            case "century":
                return f"{year // 100:02}XX"
        return ""

    @property
    def edtf(self) -> str:
        """A day, month or year, or an interval of days or months; `~` where only a part of it is meant."""
        mark = "~" if self.about and self.grain != "day" else ""
        first, last = self.start.isoformat(), (self.end - _ONE).isoformat()
        if self.grain in ("month", "year"):
            return first[: 7 if self.grain == "month" else 4] + mark
        if self.grain in ("quarter", "season", "half"):
            return f"{first[:7]}{mark}/{last[:7]}{mark}"
        if self.grain in ("decade", "century"):
            return f"{first[:4]}{mark}/{last[:4]}{mark}"
        return first if first == last else f"{first}/{last}"


def day(at: date, part: str = "") -> Period:
    """One day, or a part of it."""
    return Period(grain="day", start=at, end=moved(at, 1), part=part)


def span(start: date, end: date) -> Period:
    """From one day to the one before another."""
    return Period(grain="span", start=start, end=end)


def of(grain: str, at: date) -> Period:
    """The period of a grain that a day lies in; a weekend is that of the day's week."""
    year = at.year
    match grain:
        case "day":
            return day(at)
        case "week":
            start = moved(at, -at.weekday())
            return Period(grain=grain, start=start, end=moved(start, 7))
        case "weekend":
            start = moved(at, 5 - at.weekday())
            return Period(grain=grain, start=start, end=moved(start, 2))
        case "month":
            start = at.replace(day=1)
        case "quarter" | "half":
            size = _MONTHS[grain]
            start = date(year, (at.month - 1) // size * size + 1, 1)
        case "season":
            start = shifted(date(year, at.month, 1), -(at.month % 3))
        case "decade":
            start = date(max(1, year // 10 * 10), 1, 1)
        case "century":
            start = date(max(1, year // 100 * 100), 1, 1)
        case _:
            start = date(year, 1, 1)
    return Period(grain=grain, start=start, end=shifted(start, _MONTHS[grain]))


def nth(grain: str, year: int, number: int) -> Period:
    """The month, quarter or half of a year with that number, from 1."""
    return of(grain, date(year, (number - 1) * _MONTHS[grain] + 1, 1))


def season(name: str, year: int) -> Period:
    """A season; the winter of a year begins in its December."""
    return of("season", date(year, SEASONS[name][1], 1))


def beside(period: Period, count: int, unit: str | None = None) -> Period:
    """The period so many units later, earlier where the count is negative.

    Args:
        period: What is shifted; it keeps its grain.
        count: How many.
        unit: Of which grain; its own where none is given.
    """
    unit = unit or period.grain
    if unit in _DAYS:
        start = moved(period.start, count * _DAYS[unit])
    elif unit in _MONTHS:
        start = shifted(period.start, count * _MONTHS[unit])
    else:
        return period
    if period.grain == "span":
        return span(start, moved(start, (period.end - period.start).days))
    return replace(of(period.grain, start), part=period.part, about=period.about)


def moved(at: date, days: int) -> date:
    """The day so many days later, kept within the calendar."""
    number = at.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def shifted(at: date, months: int) -> date:
    """The day so many months later, the last of the month where it has no such day; kept within the calendar."""
    number = min(max(at.year * 12 + at.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(number, 12)
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1]))


def finer(grain: str, than: str) -> bool:
    """Whether a grain is as fine as another or finer."""
    return grain in GRAINS and GRAINS.index(grain) <= GRAINS.index(than)
