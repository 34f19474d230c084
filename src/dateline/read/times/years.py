"""Years and their parts: 1989, fiscal 1990, 1975-79, the third quarter, the year-earlier period."""

from __future__ import annotations

import re
from datetime import date

from dateline.lexicon import lexicon
from dateline.read.times import periods
from dateline.read.times.dates import beside_year, stated, year_of
from dateline.read.times.nearest import undated
from dateline.read.times.periods import Period
from dateline.read.times.story import Hit, Value
from dateline.read.times.tokens import words

_USUAL = range(1900, 2060)
"""Years that need less to be known as years."""
_LEADS = frozenset(
    "in since of by from until till to through during before after between for late early mid circa around about and or into than year ended ending beginning starting the a his her their its this that".split()
)
_SURE = frozenset(
    "in since until till from during before after between late early mid circa year ended ending beginning starting".split()
)


def year(hit: Hit) -> Value | list[Value] | None:
    """1989, fiscal 1989, late 2016; of 1975-79 both."""
    letters = hit.letters
    number = year_of(hit.word("yY"), hit.day)
    if letters == "Y" and hit.before() not in _SURE and hit.before() != "of":
        return None
    if len(letters) == 1 and letters == "y" and not _year_meant(hit, number):
        return None
    return stated(periods.of("year", date(number, 1, 1)), hit)


def years(hit: Hit) -> list[Value]:
    """1975-79, 1988/89, 2002-2006: both ends."""
    first = hit.holding(0, 1)
    number = int(first.word("y"))
    last = hit.story.tokens[hit.last - 1].word
    if not _year_meant(first, number) and number not in _USUAL:
        return []
    ahead = int(last) if len(last) == 4 else number // 100 * 100 + int(last)
    ends = [(first, number)] + ([(hit.holding(2, 3), ahead)] if number < ahead < 2100 else [])
    found = []
    for part, one in ends:
        value = stated(periods.of("year", date(one, 1, 1)))
        assert value is not None
        found.append(
            Value(kind="date", timex=value.timex, why=value.why, period=value.period, words=(part.first, part.last))
        )
    return found


def _year_meant(hit: Hit, number: int) -> bool:
    """Whether four digits alone are a year, not a count or a part of a name."""
    table = lexicon("times")["counted"]
    before, after = hit.before(), hit.after()
    if before in table["before"].split() or (
        hit.prior_letter() == "-" and hit.first > 1 and hit.story.letters[hit.first - 2] in "d0n"
    ):
        return False
    lead = hit.story.tokens[hit.first - 1] if hit.first else None
    counted = hit.next_letter() in "_tTuUn" and (after in table["nouns"].split() or hit.next_letter() in "tTuU")
    if before == "in" or (before in _SURE and number in _USUAL):
        return not (counted and before != "in") and hit.next_letter() not in "tTuU"
    if counted or hit.next_letter() == "$" or number not in _USUAL:
        return before in _SURE and not counted and (hit.next_letter() in ".,)&-;'" or hit.next_letter() == "_")
    if lead is None or hit.prior_letter() in '.,(;:"-/&M':
        return not _plural(hit)
    if before in _LEADS:
        return not (_plural(hit) and before in ("about", "around", "than", "for", "to", "of"))
    if hit.prior_letter() == "'":
        return True
    return lead.written[0].islower() and hit.prior_letter() == "_" and not _plural(hit)


def _plural(hit: Hit) -> bool:
    """Whether the word after looks like a noun that is counted."""
    after = hit.after()
    return (
        hit.next_letter() == "_" and len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    )


def quarter(hit: Hit) -> Value | None:
    """The third quarter of 1989, this year's second half, the fiscal first quarter."""
    letters = hit.letters
    order, unit = hit.at("o"), hit.at("Qh")
    assert order is not None
    assert unit is not None
    number, grain = (
        words().ordinals.get(order.word) or int(re.sub(r"\D", "", order.word)),
        "half" if unit.word == "half" else "quarter",
    )
    if number > (2 if grain == "half" else 4):
        return None
    token = hit.at("yY")
    stated_year = year_of(token.written, hit.day) if token else beside_year(hit)
    if stated_year is not None:
        return stated(periods.nth(grain, stated_year, number), hit)
    if grain == "half" and not hit.story.finance:
        return None
    if grain == "half" and hit.next_letter() == "f":
        return None
    if grain == "quarter" and not hit.story.finance and ("x" not in letters) and hit.next_letter() == "f":
        return None
    return undated(
        hit, lambda year: periods.nth(grain, year, number), f"XXXX-{'H' if grain == 'half' else 'Q'}{number}"
    )


def year_earlier(hit: Hit) -> Value | None:
    """The year-earlier quarter, the year-ago period: a year before the one told last."""
    day = hit.day
    if day is None:
        return Value(kind="date", timex="", why="no day of writing is known")
    order = hit.at("o")
    if order is not None:
        grain = "half" if "h" in hit.letters else "quarter"
        number = words().ordinals.get(order.word, 1)
        if number > 4 or (grain == "half" and number > 2):
            return None
        period = periods.nth(grain, day.year - 1, number)
        return Value(
            kind="date", timex=period.timex, why=f"a year before {hit.story.name}", period=period, anchor=hit.story.name
        )
    told = quarter_told(hit)
    if told is not None:
        period = periods.beside(told, -1, "year")
        return Value(
            kind="date", timex=period.timex, why=f"a year before {told.timex}", period=period, anchor=told.edtf
        )
    period = periods.beside(periods.of("year", day), -1)
    if "Q" in hit.letters:
        period = periods.beside(periods.of("quarter", day), -5)
    return Value(
        kind="date", timex=period.timex, why=f"a year before {hit.story.name}", period=period, anchor=hit.story.name
    )


def quarter_told(hit: Hit) -> Period | None:
    """The quarter or half that was told last; else, in a text about earnings that speaks of one, the last full quarter."""
    for one in hit.story.told[:-13:-1]:
        if one.period.grain in ("quarter", "half"):
            return one.period
    return None


def the_quarter(hit: Hit) -> Value | None:
    """The quarter, the latest quarter: the one told last, else the one that was over before the day of writing."""
    told = quarter_told(hit)
    day = hit.day
    if told is not None:
        return Value(
            kind="date", timex=told.timex, why=f"the one told before, {told.timex}", period=told, anchor=told.edtf
        )
    if day is None or not hit.story.finance:
        return None
    period = periods.beside(periods.of("quarter", day), -1)
    return Value(
        kind="date",
        timex=period.timex,
        why=f"the last full one before {hit.story.name}",
        period=period,
        anchor=hit.story.name,
    )
