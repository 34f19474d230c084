"""Times of the day: 2:30 p.m. EST, 1430 GMT, noon, Monday night, this morning."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.lexicon import lexicon
from dateline.read.times import periods
from dateline.read.times.dates import iso, month_day
from dateline.read.times.relative import day_word, weekday
from dateline.read.times.story import Hit, Value
from dateline.read.times.tokens import words

_LEADS = frozenset(
    "at by until till around about before after from since between and to past nearly almost shortly".split()
)
_POINTS = frozenset("noon midnight dawn dusk sunset sunrise daybreak nightfall midday".split())


def hour(hit: Hit) -> Value | None:
    """10 a.m., 2:30 p.m. EST Monday, 14:30, 1430 GMT."""
    letters = hit.letters
    token = hit.at("Cdny0")
    if token is None:
        return None
    if (
        "p" not in letters
        and "z" not in letters
        and hit.before() not in _LEADS
        and "W" not in letters
        and "D" not in letters
    ):
        return None
    found = _clock(token.word, hit.word("p").replace(".", ""), military="C" not in letters and "p" not in letters)
    if found is None:
        return None
    at = letters.index("C") if "C" in letters else next(n for n, letter in enumerate(letters) if letter in "dny0")
    rest = hit.holding(at + 1, len(letters))
    return _on(hit, found, _day_of(rest))


def _clock(written: str, half: str, *, military: bool) -> str | None:
    digits = re.findall(r"\d+", written)
    if military and (len(written) != 4 or not written.isdigit()):
        return None
    if not digits:
        digits = [str(words().numbers.get(written, 99))]
    hours, minutes = (
        (int(written[:2]), int(written[2:])) if military else (int(digits[0]), int(digits[1]) if len(digits) > 1 else 0)
    )
    if half[:1] in ("a", "p") and not 0 < hours < 13:
        return None
    hours = hours % 12 + (12 if half[0] == "p" else 0) if half[:1] in ("a", "p") else hours
    return f"T{hours:02}:{minutes:02}" if hours < 25 and minutes < 60 else None


def _day_of(hit: Hit) -> Value | None:
    """The day that the hit's words name; none where they name none."""
    letters = hit.letters
    if "M" in letters:
        at = letters.index("M")
        first = min(at, next((n for n, letter in enumerate(letters) if letter in "do"), at))
        return month_day(hit.holding(first, len(letters))) if re.search(r"[do]", letters) else None
    if "J" in letters:
        return iso(hit)
    if "W" in letters:
        at = letters.index("W")
        return weekday(hit.holding(at - 1 if at and letters[at - 1] in "LNi" else at, at + 1))
    if "D" in letters:
        return day_word(hit.holding(letters.index("D"), letters.index("D") + 1))
    return None


def _on(hit: Hit, part: str, day: Value | None) -> Value | None:
    """A part of a day, of the day that is named, else of the one told last, else of that of writing."""
    if day is not None and day.period is not None:
        period = replace(day.period, part=part)
        return replace(day, kind="time", timex=period.timex, period=period)
    told = hit.story.earlier("day", within=hit.story.sentence(hit.first, back=1))
    if told is not None:
        period = periods.day(told.period.start, part)
        return Value(
            kind="time", timex=period.timex, why=f"on the day of {told.anchor}", period=period, anchor=told.anchor
        )
    if hit.day is None:
        return Value(kind="time", timex=f"XXXX-XX-XX{part}", why="no day is told")
    period = periods.day(hit.day, part)
    return Value(
        kind="time",
        timex=period.timex,
        why=f"no day told: that of {hit.story.name}",
        period=period,
        anchor=hit.story.name,
    )


def part_of_day(hit: Hit) -> Value | None:
    """Monday night, this morning, last night, the evening of October 12, noon."""
    letters = hit.letters
    part = lexicon("times")["parts"].get(hit.word("P")) or "TMO"
    if not re.search(r"[WDMJLNijl]", letters):
        return _alone(hit, part)
    if "W" in letters or "D" in letters or "M" in letters or "J" in letters:
        day = _day_of(hit)
        return _on(hit, part, day) if day is not None else None
    if hit.day is None:
        return Value(kind="time", timex=f"XXXX-XX-XX{part}", why="no day of writing is known")
    return _sided(hit, part)


def _sided(hit: Hit, part: str) -> Value | None:
    story, day, letters = hit.story, hit.day, hit.letters
    assert day is not None
    if "j" in letters or hit.word("N") in ("next", "following") or hit.word("L") == "previous":
        told = story.earlier("day")
        step = 1 if "N" in letters else -1 if "L" in letters else 0
        if told is None:
            return Value(kind="time", timex="", why="no day that it could be reckoned from is told before")
        period = periods.day(periods.moved(told.period.start, step), part)
        return Value(
            kind="time", timex=period.timex, why=f"reckoned from {told.anchor}", period=period, anchor=told.anchor
        )
    period = periods.day(periods.moved(day, -1 if "L" in letters else 1 if "N" in letters else 0), part)
    return Value(kind="time", timex=period.timex, why=f"reckoned from {story.name}", period=period, anchor=story.name)


def _alone(hit: Hit, part: str) -> Value | None:
    """Noon, at dawn, in the morning: of the day told last."""
    word, lead = hit.word("P"), hit.before()
    if "A" in hit.letters:
        if lead not in ("in", "during", "by", "through") or hit.next_letter() in "f'":
            return None
    elif word not in _POINTS or (lead not in _LEADS and "c" not in hit.letters):
        return None
    return _on(hit, part, None)


def small_hours(hit: Hit) -> Value | None:
    """The early hours of Sunday."""
    day = _day_of(hit)
    return _on(hit, "TMO", day) if day is not None else None
