"""Dates of the calendar, whole or in part: days, months, years, quarters, seasons, decades, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.lexicon import lexicon
from dateline.read.times import periods
from dateline.read.times.nearest import undated
from dateline.read.times.periods import Period
from dateline.read.times.story import Hit, Value
from dateline.read.times.tokens import words

STATED = "stated in full"
_NEAR = 45
"""Days: of two readings of a slashed date, the one so near to the day of writing is meant."""
_ATTACKED = 2001
_ATTACKS = frozenset("attack attacks hijackings terrorist terror bombings".split())
"""After "Sept. 11" they mean those of 2001."""
_CENTURY_AHEAD = 5
"""Years: a two-digit year further ahead belongs to the century before."""


def year_of(written: str, day: date | None) -> int:
    """The year that four digits, or an apostrophe and two, mean."""
    digits = written.strip("'’")
    if len(digits) == 4:
        return int(digits)
    now = day.year if day else 2000
    found = now // 100 * 100 + int(digits)
    return found if found <= now + _CENTURY_AHEAD else found - 100


def _day_number(hit: Hit) -> int:
    token = hit.at("do")
    if token is None:
        return 0
    digits = re.match(r"\d+", token.word)
    return int(digits[0]) if digits else words().ordinals[token.word]


def _stated_year(hit: Hit) -> int | None:
    token = hit.at("yY")
    if token is not None:
        return year_of(token.written, hit.day)
    return beside_year(hit)


def beside_year(hit: Hit) -> int | None:
    """The year of "last year" and "of this year" beside a month or season."""
    for letter, count in (("L", -1), ("N", 1), ("i", 0)):
        found = re.search(rf"{letter}x?U", hit.letters)
        if found and hit.day and hit.story.tokens[hit.first + found.end() - 1].word == "year":
            return hit.day.year + count
    return None


def about(hit: Hit) -> bool:
    """Whether only a part of the time is meant, or it roughly."""
    return any(letter in "eBkc" for letter in hit.letters)


def stated(period: Period | None, hit: Hit | None = None) -> Value | None:
    """A time that needs no anchor."""
    if period is None:
        return None
    if hit is not None and about(hit):
        period = Period(grain=period.grain, start=period.start, end=period.end, about=True)
    return Value(kind="date", timex=period.timex, why=STATED, period=period)


def _made_day(year: int, month: int, number: int) -> Period | None:
    try:
        return periods.day(date(year, month, number))
    except ValueError:
        return None


def month_day(hit: Hit) -> Value | None:
    """Oct. 4, 2016; the 4th of October; Friday, Oct. 4."""
    month, number, year = words().months[hit.word("M")], _day_number(hit), _stated_year(hit)
    if _named(hit) or not 0 < number <= 31:
        return None
    if (month, number) == (9, 11) and year is None and hit.after() in _ATTACKS:
        year = _ATTACKED
    if year is not None:
        return stated(_made_day(year, month, number))
    return undated(hit, lambda year: _made_day(year, month, number), f"XXXX-{month:02}-{number:02}")


def _named(hit: Hit) -> bool:
    """Whether it is part of a name: the March 14 Alliance."""
    story = hit.story
    after = story.tokens[hit.last] if hit.last < len(story.tokens) else None
    lead = "A" in (hit.prior_letter(), hit.letters[:1])
    return (
        lead
        and "f" not in hit.letters
        and after is not None
        and hit.next_letter() == "_"
        and after.written[0].isupper()
    )


def _of_any_year(hit: Hit, month: int, number: int) -> Value | None:
    """A day of a month without its year."""
    return undated(hit, lambda year: _made_day(year, month, number), f"XXXX-{month:02}-{number:02}")


def second_day(hit: Hit) -> list[Value]:
    """June 12-14, June 12 and 14, 2016: two days."""
    letters = hit.letters
    joint = re.search(r"[do]([-&])[do]", letters)
    assert joint is not None
    month, year = words().months[hit.word("M")], _stated_year(hit)
    at = joint.start()
    found: list[Value] = []
    for first, token in ((0, at), (at + 2, at + 2)):
        lead, tail = first, len(letters) if token != at and letters[-1] in "yY" else token + 1
        if letters[0] in "do":
            lead, tail = (token, token + 1) if token == at else (token, len(letters))
        number = int(re.sub(r"\D", "", hit.story.tokens[hit.first + token].word) or 0)
        part = hit.holding(lead, tail)
        value = stated(_made_day(year, month, number)) if year else _of_any_year(hit, month, number)
        if value is not None:
            found.append(_placed(value, part))
    return found


def _placed(value: Value, hit: Hit) -> Value:
    return Value(
        kind=value.kind,
        timex=value.timex,
        why=value.why,
        period=value.period,
        anchor=value.anchor,
        words=(hit.first, hit.last),
    )


def iso(hit: Hit) -> Value | None:
    """2016-10-04, with a time of day or without."""
    written = hit.word("J").upper()
    year, month, number = (int(part) for part in written[:10].rstrip("T ").split("-")[:3])
    period = _made_day(year, month, number)
    clock = re.search(r"[T ](\d\d:\d\d)", written)
    if period is None or not clock:
        return stated(period)
    period = periods.day(period.start, f"T{clock[1]}")
    return Value(kind="time", timex=period.timex, why=STATED, period=period)


def slashed(hit: Hit) -> Value | None:
    """10/26/1989, 26-10-89: only where it can be read in one way, or one of both lies near the day of writing."""
    if hit.word("F") == "9/11":
        return stated(_made_day(_ATTACKED, 9, 11))
    first, second, last = (part for part in re.split(r"[/-]", hit.word("F")))
    year = year_of(last, hit.day)
    readings = {
        found.start: found
        for found in (_made_day(year, int(first), int(second)), _made_day(year, int(second), int(first)))
        if found
    }
    if len(readings) == 2 and hit.day:
        near = [found for start, found in readings.items() if abs((start - hit.day).days) <= _NEAR]
        return stated(near[0]) if len(near) == 1 else None
    return stated(next(iter(readings.values()))) if len(readings) == 1 else None


def month(hit: Hit) -> Value | None:
    """October 2016, mid-November of 2014, last March, October."""
    number, year = words().months[hit.word("M")], _stated_year(hit)
    if year is None and hit.next_letter() in "&-" and hit.next_letter(1) == "M":
        following = re.match(r"[&-]M[f,]?y", hit.story.letters[hit.last : hit.last + 5])
        if following:
            year = year_of(hit.story.tokens[hit.last + following.end() - 1].word, hit.day)
    if year is not None:
        return stated(periods.nth("month", year, number), hit) if year > 0 else None
    if not _month_meant(hit):
        return None
    side = next((letter for letter in hit.letters if letter in "LN"), "")
    if side and hit.day:
        ahead = hit.day.year + (number <= hit.day.month)
        return _beside(
            hit, periods.nth("month", ahead if side == "N" else hit.day.year - (number >= hit.day.month), number)
        )
    if "i" in hit.letters and hit.day:
        return _beside(hit, periods.nth("month", hit.day.year, number))
    return undated(hit, lambda year: periods.nth("month", year, number), f"XXXX-{number:02}", about=about(hit))


def _beside(hit: Hit, period: Period) -> Value:
    period = Period(grain=period.grain, start=period.start, end=period.end, about=about(hit))
    return Value(
        kind="date", timex=period.timex, why=f"reckoned from {hit.story.name}", period=period, anchor=hit.story.name
    )


def _month_meant(hit: Hit) -> bool:
    """Whether a month's name alone is one: no verb, no person, no name of something else."""
    token = hit.at("M")
    assert token is not None
    calendar = lexicon("times")["calendar"]
    if (
        not token.written[0].isupper()
        or hit.before() in calendar["titles"].split()
        or hit.before(2) in calendar["titles"].split()
    ):
        return False
    if len(hit.letters) == 1 and hit.next_letter() in "do":
        return False
    if len(token.written) <= 3 and token.word != "may":
        return False
    if len(hit.letters) > 1 or hit.before() in calendar["leads"].split():
        return not (hit.prior_letter() == "A" and _capital_after(hit))
    if token.word == "may" or _capital_after(hit):
        return False
    before = hit.story.tokens[hit.first - 1] if hit.first else None
    if token.word == "march" and (before is None or hit.prior_letter() == "."):
        return hit.next_letter() not in "&@" and hit.after() not in ("past", "for", "into", "off")
    return before is None or hit.prior_letter() != "_" or not before.written[0].isupper()


def _capital_after(hit: Hit) -> bool:
    return hit.next_letter() == "_" and hit.story.tokens[hit.last].written[0].isupper()


def decade(hit: Hit) -> Value | None:
    """The 1990s, the late '80s, the seventies."""
    word = hit.word("X")
    digits = re.search(r"\d+", word)
    if digits is None and hit.letters[0] not in "Ae":
        return None
    if digits is None:
        year = 1900 + words().decades[word]
    else:
        year = int(digits[0]) if len(digits[0]) == 4 else _short_decade(int(digits[0]), hit)
    if (
        (len(word) <= 3 and hit.letters[0] not in "Ae")
        or hit.before() in ("his", "her", "their", "my", "your")
        or year < 1000
    ):
        return None
    return stated(periods.of("decade", date(year, 1, 1)), hit)


def _short_decade(number: int, hit: Hit) -> int:
    now = hit.day.year if hit.day else 2000
    return 2000 + number if number < 50 and 2000 + number <= now else 1900 + number


def century(hit: Hit) -> Value | None:
    """The 19th century."""
    number = _day_number(hit)
    if hit.word("U") != "century" or not 10 < number < 30:
        return None
    return stated(periods.of("century", date((number - 1) * 100, 1, 1)), hit)


def season(hit: Hit) -> Value | None:
    """The summer of 1994, last winter, this spring."""
    token = hit.at("S")
    assert token is not None
    name = words().seasons[token.word]
    year = _stated_year(hit)
    free = hit.letters[0] not in "ALNiekB" and year is None
    if (free and hit.before() not in ("in", "by", "until", "since", "during", "through", "every")) or (
        token.written[0].isupper() != (token.start == 0) and _capital_before(hit)
    ):
        return None
    if (
        token.word in ("fall", "spring")
        and year is None
        and (hit.next_letter() in "f%" or (free and token.word == "fall"))
    ):
        return None
    if year is not None:
        return stated(periods.season(name, year), hit)
    side = next((letter for letter in hit.letters if letter in "LNi"), "")
    if side == "i" and hit.day:
        return _beside(hit, periods.season(name, hit.day.year))
    if side and hit.day:
        ahead = [periods.season(name, hit.day.year + count) for count in (-1, 0, 1)]
        fits = [one for one in ahead if (one.end <= hit.day if side == "L" else one.start > hit.day)]
        return _beside(hit, fits[-1] if side == "L" else fits[0]) if fits else None
    return undated(hit, lambda year: periods.season(name, year), f"XXXX-{periods.SEASONS[name][0]}")


def _capital_before(hit: Hit) -> bool:
    return hit.prior_letter() == "_" and hit.first > 0 and hit.story.tokens[hit.first - 1].written[0].isupper()


def holiday(hit: Hit) -> Value | None:
    """Christmas Day, Good Friday of 1998, last Thanksgiving."""
    rule = lexicon("times")["holidays"][hit.word("l").replace("’", "'")]
    year = _stated_year(hit)
    if _capital_after(hit):
        return None
    if year is not None:
        return stated(_feast(rule, year))
    return undated(hit, lambda year: _feast(rule, year), f"XXXX-{rule}" if rule[2:3] == "-" else "")


def _feast(rule: str, year: int) -> Period | None:
    if rule.startswith("easter"):
        return periods.day(_easter(year) + timedelta(days=int(rule[6:])))
    if "/" not in rule:
        return _made_day(year, int(rule[:2]), int(rule[3:]))
    number, count, weekday = (int(part) for part in rule.split("/"))
    first = periods.nth("month", year, number)
    days = [first.start + timedelta(days=at) for at in range((first.end - first.start).days)]
    fits = [at for at in days if at.isoweekday() == weekday]
    return periods.day(fits[count - 1 if count > 0 else count])


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous reckoning of 1876)."""
    golden, century_, rest = year % 19, year // 100, year % 100
    correction = (century_ - (century_ + 8) // 25 + 1) // 3
    epact = (19 * golden + century_ - century_ // 4 - correction + 15) % 30
    days = (32 + 2 * (century_ % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * days) // 451
    number, remainder = divmod(epact + days - 7 * late + 114, 31)
    return date(year, number, remainder + 1)
