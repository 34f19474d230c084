"""Lengths of time and what recurs: two years, for months, the past three days, every Friday, annual, now."""

from __future__ import annotations

import re
from datetime import date

from dateline.lexicon import lexicon
from dateline.read.times import periods
from dateline.read.times.periods import Period
from dateline.read.times.story import Hit, Value
from dateline.read.times.tokens import words

NO_DAY = "a length of time that the text ties to no day"
_LEADS = frozenset(
    "for in within over of after before during since through with until some several take takes took spent spend many".split()
)
"""What stands before a plural without a number that is a length: "for months"."""
_LONGEST = 100_000


def quantity(hit: Hit) -> str:
    """How many units a hit counts: a number, `X` where it is vague, empty where nothing counts."""
    total, part, seen = 0.0, 0.0, False
    for number, letter in enumerate(hit.letters):
        token = hit.story.tokens[hit.first + number]
        if letter == "V":
            return "X"
        if letter in "dny0":
            seen = True
            value = words().numbers.get(token.word)
            if value in (12, 100, 1000) and token.word in ("dozen", "hundred", "thousand"):
                part = (part or 1) * value
            elif value is not None:
                part += value
            else:
                part = part * (1000 if part else 1) + float(token.word)
        elif letter == "h":
            total, seen = total + 0.5, True
    if not seen:
        return "1" if re.search(r"a-?[UTQ]", hit.letters) or hit.letters[:1] in "AUT" else ""
    if "h" in hit.letters and part == 0 and re.search(r"a[UT]&", hit.letters):
        part = 1
    total += part
    return "X" if total > _LONGEST else f"{total:g}"


def timex_of(count: str, name: str) -> str:
    """P3D, PT30M, PXY."""
    if name == "hour" and count == "0.5":
        return "PT30M"
    if name == "fortnight" and count != "X":
        count = f"{2 * float(count):g}"
    return str(lexicon("times")["lengths"][name]).format(count)


def length(hit: Hit, count: str, name: str, step: int) -> Value:
    """A length of time that ends or begins with the day of writing: "the past three days", "the next two weeks"."""
    timex = timex_of(count, name)
    if hit.day is None:
        return Value(kind="duration", timex=timex, why="no day of writing is known")
    period, edtf = _stretch(hit.day, count, name, step)
    side = "ends" if step < 0 else "begins"
    return Value(
        kind="duration",
        timex=timex,
        why=f"it {side} with {hit.story.name}",
        period=period,
        anchor=hit.story.name,
        edtf=edtf,
    )


def _stretch(day: date, count: str, name: str, step: int) -> tuple[Period | None, str]:
    if count == "X":
        return None, f"../{day}" if step < 0 else f"{day}/.."
    size = step * min(float(count), 9999.0)
    if name in ("hour", "minute", "second"):
        other = periods.moved(day, int(size * {"hour": 1, "minute": 1 / 60, "second": 0}[name] / 24))
    elif name in ("day", "night", "week", "weekend", "fortnight"):
        other = periods.moved(day, int(size * {"week": 7, "weekend": 7, "fortnight": 14}.get(name, 1)))
    else:
        other = periods.shifted(
            day, int(size * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[name])
        )
    first, last = sorted((day, other))
    cut = {"month": 7, "quarter": 7, "year": 4, "decade": 4, "century": 4}.get(name, 10)
    return periods.span(first, periods.moved(last, 1)), f"{first.isoformat()[:cut]}/{last.isoformat()[:cut]}"


def _unit(hit: Hit) -> str:
    token = hit.at("uUtTQ") or hit.at("v")
    assert token is not None
    return words().units.get(token.word, "day")


def stretch(hit: Hit) -> Value | None:
    """The past six years, the next few days, the coming weeks, the last hour."""
    letters = hit.letters
    side = next((letter for letter in letters if letter in "LN"), "")
    if not side:
        meant = hit.word("i") == "these" and _unit(hit) == "day" and not re.search(r"[dny0V]", letters)
        return _now(hit) if meant else None
    word = hit.word(side)
    if hit.next_letter() in "=k" or (hit.letters[-1] == "U" and not quantity(hit)):
        return None
    count = quantity(hit) if re.search(r"[dny0Vh]", letters) else ("X" if letters[-1] in "utv" else "1")
    if word in ("following", "previous", "preceding", "prior", "ensuing"):
        return Value(kind="duration", timex=timex_of(count, _unit(hit)), why=NO_DAY)
    return length(hit, count, _unit(hit), -1 if side == "L" else 1)


def duration(hit: Hit) -> Value | None:
    """Two years, five-year, a year and a half, half an hour, several days, a month."""
    letters = hit.letters
    if re.match(r"-=|-_=", hit.story.letters[hit.last : hit.last + 3]) or (
        hit.next_letter() == "=" and "=" not in letters
    ):
        return None
    if hit.next_letter() == "-" and letters[-1] in "UT" and hit.next_letter(1) in "=g_k" and "-" not in letters:
        return None
    name = _unit(hit)
    count = quantity(hit)
    if hit.before() == "as" and count == "X":
        return None
    if (
        not count
        or count == "0"
        or (name == "quarter" and letters[-1] != "u")
        or (name == "quarter" and count != "X" and float(count) != int(float(count)))
    ):
        return None
    if (
        re.fullmatch(r"n[UT]", letters)
        and hit.word("n") == "one"
        and hit.word("UT") in ("day", "night")
        and hit.prior_letter() == "."
    ):
        return None
    whole = _fulfilled(hit, count)
    return whole or Value(kind="duration", timex=timex_of(count, name), why=NO_DAY)


def ordinal(hit: Hit) -> Value | None:
    """A third day, its fourth year: so many of them."""
    name = _unit(hit)
    if (
        hit.before() not in ("a", "its", "their", "his", "her")
        or hit.next_letter() in "f'-"
        or name not in ("day", "week", "month", "year")
    ):
        return None
    order = hit.at("o")
    assert order is not None
    number = words().ordinals.get(order.word) or int(re.sub(r"\D", "", order.word))
    return Value(kind="duration", timex=timex_of(str(number), name), why=NO_DAY)


def _fulfilled(hit: Hit, count: str) -> Value | None:
    """Of "have fought for two years": it ends with the day of writing."""
    if hit.before() != "for" or hit.day is None:
        return None
    near = {token.word for token in hit.story.tokens[max(hit.story.sentence(hit.first), hit.first - 12) : hit.first]}
    if not near & {"has", "have", "'ve"} or near & {"will", "would", "could", "should"}:
        return None
    value = length(hit, count, _unit(hit), -1)
    return Value(
        kind="duration",
        timex=value.timex,
        why=f"told as lasting up to {hit.story.name}",
        period=value.period,
        anchor=value.anchor,
        edtf=value.edtf,
    )


def bare(hit: Hit) -> Value | None:
    """For years, in months, within hours, weeks of shelling."""
    name, before, after = _unit(hit), hit.before(), hit.after()
    if name == "quarter" or (before not in _LEADS and after not in ("of", "later", "before", "after", "earlier")):
        return None
    if after == "of" and before not in _LEADS and hit.prior_letter() not in ".,%@&":
        return None
    return _fulfilled(hit, "X") or Value(kind="duration", timex=timex_of("X", name), why=NO_DAY)


def each(hit: Hit) -> Value | None:
    """Every day, each Friday, every two weeks, every spring."""
    letters, known = hit.letters, words()
    why = "it recurs: no one day"
    if "W" in letters:
        return Value(kind="set", timex=f"XXXX-WXX-{known.weekdays[hit.word('W')] + 1}", why=why)
    if "M" in letters:
        return Value(kind="set", timex=f"XXXX-{known.months[hit.word('M')]:02}", why=why)
    if "S" in letters:
        return Value(kind="set", timex=f"XXXX-{periods.SEASONS[known.seasons[hit.word('S')]][0]}", why=why)
    if "P" in letters:
        return Value(kind="set", timex=f"XXXX-XX-XX{lexicon('times')['parts'][hit.word('P')]}", why=why)
    count = quantity(hit) or ("2" if "+" in letters else "1")
    return Value(kind="set", timex=timex_of(count, _unit(hit)), why=why)


def rate(hit: Hit) -> Value:
    """Once a week, twice a year, three times a day."""
    return Value(kind="set", timex=timex_of("1", _unit(hit)), why="it recurs: no one day")


def weekdays(hit: Hit) -> Value | None:
    """Sundays, weekdays, Monday nights."""
    token = hit.at("w") or hit.at("W")
    assert token is not None
    if not token.written[0].isupper() and token.word != "weekdays":
        return None
    number = (
        "XX"
        if token.word == "weekdays"
        else str(words().weekdays[token.word.removesuffix("s") if token.word.endswith("s") else token.word] + 1)
    )
    part = lexicon("times")["parts"].get(hit.word("v")[:-1], "") if "v" in hit.letters else ""
    return Value(kind="set", timex=f"XXXX-WXX-{number}{part}", why="it recurs: no one day")


def beat(hit: Hit) -> Value | None:
    """Daily, weekly, annual."""
    token = hit.at("s")
    assert token is not None
    capital_after = (
        hit.next_letter() == "_"
        and hit.last < len(hit.story.tokens)
        and hit.story.tokens[hit.last].written[0].isupper()
    )
    if token.written[0].isupper() and (hit.prior_letter() != "." or capital_after):
        return None
    return Value(kind="set", timex=lexicon("times")["sets"][token.word], why="it recurs: no one day")


def vague(hit: Hit) -> Value | None:
    """Now, recently, soon; the past, the future, at present."""
    word = hit.word("R") or hit.word("Z") or hit.word("m") or hit.word("r") or hit.word("L") or hit.word("i")
    if word == "soon" and (hit.before() in ("as", "so", "too", "how") or hit.after() in ("after", "as")):
        return None
    if hit.word("L") and (
        (hit.prior_letter() == "_" and hit.before() not in ("of", "from", "than", "with", "like"))
        or hit.next_letter() not in '.,;)"_%'
    ):
        return None
    if hit.word("m") and hit.before() not in ("at", "for"):
        return None
    if hit.word("L") and word not in ("past", "recent"):
        return None
    if word in ("near", "immediate", "foreseeable", "distant", "latest") or (hit.word("i") and word != "current"):
        return None
    references = {"future": "FUTURE_REF", "past": "PAST_REF", "recent": "PAST_REF"}
    timex = references.get(word) or lexicon("times")["vague"].get(word, "PRESENT_REF")
    reason = {"PAST_REF": "some time before, not said when", "FUTURE_REF": "some time to come, not said when"}
    return _now(hit) if timex == "PRESENT_REF" else Value(kind="date", timex=timex, why=reason[timex])


def _now(hit: Hit) -> Value:
    """The time of writing."""
    if hit.day is None:
        return Value(kind="date", timex="PRESENT_REF", why="the time of writing, which is not known")
    name = hit.story.name
    return Value(
        kind="date", timex="PRESENT_REF", why=f"the time of writing: {name}", period=periods.day(hit.day), anchor=name
    )
