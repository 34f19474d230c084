"""Times without their year or week: which one is meant, by the tense of the clause and the times told before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dateline.read.times import periods
from dateline.read.times.periods import Period
from dateline.read.times.story import Hit, Told, Value
from dateline.read.times.tense import FUTURE, PAST

_NEAR = 184
"""Days: a time without a tense that lies no further ahead is the one ahead."""
_FAR, _FRESH = 300, 60
"""Days: what was to come and lies further ahead, but has passed so lately, has passed: "warned that food would run out in May"."""


def undated(hit: Hit, made: Callable[[int], Period | None], open_timex: str, *, about: bool = False) -> Value | None:
    """A time that lacks its year, put into the year that fits.

    Args:
        hit: Where it stands.
        made: The time in a year; none where that year has no such day.
        open_timex: Its TIMEX3 value where nothing anchors it.
        about: Whether only a part of it is meant.
    """
    story, found = hit.story, hit.tense
    told = _year_told(hit) if found != FUTURE else None
    if told is not None:
        period = made(told.period.start.year)
        if period is not None and told.period.start.year != period.start.year - 1:
            if told.period.grain != "year" and period.end <= told.period.start:
                period = made(told.period.start.year + 1) or period
            return _value(period, f"the year of {told.anchor}", told.anchor, about=about)
    day = story.day
    if day is None:
        return Value(kind="date", timex=open_timex, why="no year is given, and no day of writing is known")
    choices = [one for one in map(made, range(day.year - 1, day.year + 2)) if one is not None]
    if not choices:
        return None
    period = _chosen(choices, day, found)
    return _value(period, f"{_SAID[found]}, beside {story.name}", story.name, about=about)


_SAID = {
    PAST: "told as past: the last one",
    FUTURE: "told as to come: the next one",
    "": "no tense says more: the near one",
}


def _value(period: Period, why: str, anchor: str, *, about: bool) -> Value:
    period = Period(grain=period.grain, start=period.start, end=period.end, part=period.part, about=about)
    return Value(kind="date", timex=period.timex, why=why, period=period, anchor=anchor)


def _chosen(choices: list[Period], day: date, found: str) -> Period:
    last = [one for one in choices if one.start <= day]
    following = [one for one in choices if one.end > day]
    if found == FUTURE:
        soon = (following[0].start - day).days <= _FAR or (day - last[-1].end).days > _FRESH
        return following[0] if soon else last[-1]
    if found == PAST:
        return last[-1]
    if (following[0].start - day).days <= _NEAR and last[-1].end <= day and (day - last[-1].end).days > _NEAR:
        return following[0]
    return last[-1] if (day - last[-1].end).days <= _NEAR else following[0]


def _year_told(hit: Hit) -> Told | None:
    """The time with another year than that of writing that the same sentence or the one before tells, if it is the last one."""
    story = hit.story
    told = story.earlier("year", within=story.sentence(hit.first, back=1))
    if told is None or not told.dated or story.day is None or told.period.start.year >= story.day.year - 1:
        return None
    return told


def weekday(hit: Hit, number: int, direction: str) -> Period | None:
    """The day that the name of a weekday means.

    Args:
        hit: Where it stands.
        number: Monday is 0.
        direction: `last`, `next` or `this`, where the text says so; else empty.
    """
    day = hit.day
    if day is None:
        return None
    back, ahead = (day.weekday() - number) % 7, (number - day.weekday()) % 7
    if direction == "last":
        return periods.day(periods.moved(day, -(back or 7)))
    if direction == "next":
        return periods.day(periods.moved(day, ahead or 7))
    if direction == "this":
        return periods.day(periods.moved(day, ahead if hit.tense != PAST else -back))
    return periods.day(periods.moved(day, ahead if hit.tense == FUTURE else -back))
