"""Times reckoned from another: today, Monday, last week, two years ago, three days later, the same day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateline.lexicon import lexicon
from dateline.read.times import periods
from dateline.read.times.dates import about
from dateline.read.times.nearest import weekday as named_day
from dateline.read.times.periods import Period
from dateline.read.times.spells import length, quantity
from dateline.read.times.story import Hit, Told, Value
from dateline.read.times.tense import FUTURE, PAST
from dateline.read.times.tokens import words
from dateline.read.times.years import the_quarter

_NARRATIVE = frozenset("following previous preceding prior ensuing succeeding".split())
"""They look at a time told before, not at the day of writing."""
_SPAN = {"fortnight": "week", "night": "day"}
_UNKNOWN = "no day of writing is known"


def _open(kind: str, timex: str, why: str) -> Value:
    return Value(kind=kind, timex=timex, why=why)


def from_day(hit: Hit, period: Period, why: str = "") -> Value:
    """A time reckoned from the day of writing."""
    if about(hit) and period.grain not in ("day", "week", "weekend"):
        period = replace(period, about=True)
    name = hit.story.name
    return Value(kind="date", timex=period.timex, why=why or f"reckoned from {name}", period=period, anchor=name)


def from_told(told: Told, period: Period, how: str) -> Value:
    """A time reckoned from one told before."""
    return Value(kind="date", timex=period.timex, why=f"{how} {told.anchor}", period=period, anchor=told.anchor)


def day_word(hit: Hit) -> Value:
    """Today, yesterday, tonight; the day before yesterday."""
    shift, _, part = lexicon("times")["days"][hit.word("D")].partition(" ")
    count = int(shift)
    if ">" in hit.letters:
        count += 1 if hit.word(">") == "after" else -1
    if hit.day is None:
        return _open("date", "XXXX-XX-XX", _UNKNOWN)
    if hit.word("D") == "overnight" and hit.tense == FUTURE:
        count = 0
    value = from_day(hit, periods.day(periods.moved(hit.day, count), part))
    return replace(value, kind="time" if part else "date")


def weekday(hit: Hit) -> Value | None:
    """Monday, last Friday, early Tuesday, Monday of last week."""
    token = hit.at("W")
    assert token is not None
    number = words().weekdays[token.word]
    if not _weekday_meant(hit):
        return None
    unknown = _open("date", f"XXXX-WXX-{number + 1}", _UNKNOWN)
    if hit.day is None:
        return unknown
    unit = re.search(r"[iLN]U", hit.letters)
    if unit and hit.story.tokens[hit.first + unit.end() - 1].word == "week":
        week = periods.of("week", periods.moved(hit.day, 7 * _step(hit.letters[unit.start()])))
        return from_day(hit, periods.day(periods.moved(week.start, number)))
    direction = next(({"L": "last", "N": "next", "i": "this"}[letter] for letter in hit.letters if letter in "LNi"), "")
    period = named_day(hit, number, direction)
    assert period is not None
    return from_day(hit, period, f"{_why(hit, direction)}, beside {hit.story.name}")


def _why(hit: Hit, direction: str) -> str:
    if direction:
        return f"the {direction} one"
    return "told as to come: the next one" if hit.tense == FUTURE else "told as past: the last one"


def _step(letter: str) -> int:
    return {"L": -1, "N": 1}.get(letter, 0)


def _weekday_meant(hit: Hit) -> bool:
    token = hit.at("W")
    assert token is not None
    calendar = lexicon("times")["calendar"]
    if not token.written[0].isupper() or len(token.written) < 5:
        return False
    if hit.letters[0] == "W" and hit.before() in calendar["titles"].split():
        return False
    return not (hit.after() in calendar["papers"].split() and hit.story.tokens[hit.last].written[0].isupper())


def weekdays_ago(hit: Hit) -> Value | None:
    """Two Sundays ago."""
    number = words().weekdays[hit.word("w")[:-1]] if hit.word("w") != "weekdays" else None
    count = quantity(hit)
    if hit.day is None or number is None or not count.isdigit():
        return None
    last = periods.moved(hit.day, -((hit.day.weekday() - number) % 7 or 7))
    return from_day(hit, periods.day(periods.moved(last, -7 * (int(count) - 1))))


def unit(hit: Hit) -> Value | None:
    """Last week, this year, the next day, the following month, earlier this month."""
    token = hit.at("UQ")
    assert token is not None
    name = words().units[token.word]
    side = next(letter for letter in reversed(hit.letters) if letter in "LNi")
    word = hit.word(side)
    if name == "night" or (word == "current" and name == "day"):
        return None
    told_before = (
        word in _NARRATIVE
        or (word in ("next", "coming") and name == "day")
        or (word == "next" and "A" in hit.letters and name in ("week", "month", "year"))
    )
    if told_before and name in periods.GRAINS:
        return _narrative(hit, name, _step(side))
    if name == "quarter" and side == "i" and word == "latest":
        return the_quarter(hit)
    if (
        (word == "past" or (word == "last" and "A" in hit.letters and name != "weekend"))
        and name != "quarter"
        and not re.search(r"[eBk]", hit.letters)
    ):
        return length(hit, "1", name, -1)
    if hit.day is None:
        return _open("date", "", _UNKNOWN)
    if name == "weekend":
        return _weekend(hit, side)
    if name not in periods.GRAINS or word == "these":
        return None
    return from_day(hit, periods.beside(periods.of(name, hit.day), _step(side)))


def _narrative(hit: Hit, name: str, step: int) -> Value | None:
    told = hit.story.earlier(name)
    if told is not None:
        return from_told(told, periods.beside(periods.of(name, told.period.start), step), "reckoned from")
    if hit.day is None or (step > 0 and hit.tense == PAST):
        return _open(
            "date", "FUTURE_REF" if step > 0 else "PAST_REF", "no time that it could be reckoned from is told before"
        )
    return from_day(
        hit,
        periods.beside(periods.of(name, hit.day), step),
        f"no time told before fits: reckoned from {hit.story.name}",
    )


def _weekend(hit: Hit, side: str) -> Value:
    assert hit.day is not None
    week = periods.of("weekend", hit.day)
    if side == "i" and hit.tense == PAST and hit.day < week.start:
        side = "L"
    if side == "i" and hit.word("i") == "this" and "L" in hit.letters:
        side = "L"
    return from_day(hit, periods.beside(week, _step(side)))


def the_unit(hit: Hit) -> Value | None:
    """The year, the weekend, the end of the month, later in the day: of the time told before, else of the day of writing."""
    token = hit.at("UQ")
    assert token is not None
    name = words().units[token.word]
    led = any(letter in "eBk" for letter in hit.letters)
    if name == "weekend" and hit.day is not None and not led:
        week = periods.of("weekend", hit.day)
        ahead = hit.tense == FUTURE or hit.day >= week.start
        return from_day(hit, week if ahead else periods.beside(week, -1))
    if not led and (
        hit.before() not in ("in", "for", "during", "through", "over") or name not in ("year", "quarter", "month")
    ):
        return None
    if not led and (hit.next_letter() not in ".,;)_%@&" or hit.after() in ("that", "when", "since", "of")):
        return None
    if name == "quarter":
        return the_quarter(hit)
    if name not in periods.GRAINS or (led and hit.next_letter() == "f") or hit.day is None:
        return None
    told = hit.story.earlier(name, within=hit.story.sentence(hit.first, back=1)) if name == "day" else None
    if told is not None:
        return from_told(told, periods.of(name, told.period.start), "within")
    return from_day(hit, periods.of(name, hit.day))


def same(hit: Hit) -> Value | None:
    """The same day, that month."""
    name = words().units[hit.word("U")]
    name = _SPAN.get(name, name)
    told = hit.story.earlier(name)
    if name not in periods.GRAINS:
        return None
    if told is None:
        return _open("date", "", "no time that it could stand for is told before")
    return from_told(told, periods.of(name, told.period.start), "the one of")


def ago(hit: Hit) -> Value | None:
    """Two days ago, a year ago, several months ago, half an hour ago."""
    name = words().units[(hit.at("uUtTQ") or hit.story.tokens[hit.first]).word]
    count = quantity(hit)
    if count in ("X", ""):
        return _open("date", "PAST_REF", "the text does not say how many")
    if hit.day is None:
        return _open("date", "PAST_REF", _UNKNOWN)
    return from_day(hit, _shifted(hit.day, name, -float(count)), f"so long before {hit.story.name}")


def _shifted(day: date, name: str, count: float) -> Period:
    """The period of a unit so many units away; of parts of units the day or month."""
    if name in ("hour", "minute", "second"):
        hours = count * {"hour": 1, "minute": 1 / 60, "second": 0}[name]
        return periods.day(periods.moved(day, -int(-hours // 24) if hours < -12 else 0))
    name, count = (name, count) if name not in _SPAN else (_SPAN[name], count * 2 if name == "fortnight" else count)
    count = max(min(count, 9999), -9999)
    whole = int(count)
    if whole != count and name in ("year", "decade", "century"):
        months = int(count * {"year": 12, "decade": 120, "century": 1200}[name])
        return periods.of("month" if name == "year" else "year", periods.shifted(day, months))
    return periods.beside(periods.of(name, day), whole)


def later(hit: Hit) -> Value | None:
    """Two days later, a week earlier, the day before."""
    name = words().units[(hit.at("uUtTQ") or hit.story.tokens[hit.first]).word]
    count, word = quantity(hit), hit.word("k>")
    step = 1 if word in ("later", "after", "afterward", "afterwards") else -1
    if ">" in hit.letters and hit.next_letter() not in ".,;)":
        return None
    if count in ("X", ""):
        return _open("date", "FUTURE_REF" if step > 0 else "PAST_REF", "the text does not say how many")
    name = _SPAN.get(name, name)
    if name in ("hour", "minute", "second"):
        name, count = "day", "0"
    told = hit.story.earlier("quarter" if name in ("year", "quarter") else name) or hit.story.earlier(
        "year" if name != "day" else "day"
    )
    if told is not None and periods.finer(told.period.grain, name):
        base = told.period if told.period.grain in ("quarter", "half") else periods.of(name, told.period.start)
        return from_told(
            told, periods.beside(base, step * int(float(count)), name), f"so long {'after' if step > 0 else 'before'}"
        )
    if step > 0 or hit.day is None:
        return _open("date", "FUTURE_REF", "no time that it could be reckoned from is told before")
    return from_day(
        hit,
        periods.beside(periods.of(name, hit.day), -int(float(count))),
        f"no time told before fits: reckoned from {hit.story.name}",
    )


def year_end(hit: Hit) -> Value | None:
    """Year-end, year's end."""
    name = words().units[hit.word("U")]
    if (
        hit.day is None
        or name not in ("year", "month", "week", "decade", "century")
        or hit.word("B") not in ("end", "start", "beginning")
    ):
        return None
    return from_day(hit, periods.of(name, hit.day))
