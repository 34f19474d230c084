"""Dates and times as pages write them, in many languages, read without completing what is not stated."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.model import Stamp

LONGEST = 2_000
"""Only this many code points of a line are searched: header lines are short."""
LONGEST_LABEL = 200
"""A line with more than this around its date says something else too."""
_SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)?\d\d(?![\d/])")
_DIGIT = re.compile(r"\d+")
_NUMERIC = re.compile(r"\d\s?[./‐–年-]\s?\d|年")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL_LETTER = re.compile(r"[^\W\d_]")
BEFORE, AFTER = 36, 44
"""Code points before and after a digit within which all of its date stands: weekday, month, zone."""
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARKS = "".join(chr(c) for c in (0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069))
_SHORT_YEAR = re.compile(r"^((?:\w+,\s*)?\d\d?\s+[a-z]+\s+)(\d\d)(?=\s+\d\d:\d\d)", re.IGNORECASE)
"""RFC 822's two digits of a year, which only a machine's date may have without a mark."""
_COMPACT = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)?$")
_CTIME = re.compile(
    r"^(?:\w{3},?\s+)?(\w{3}\s+\d\d?)\s+(\d\d:\d\d(?::\d\d)?)\s*([+-]\d{4}|[A-Z]{1,4})?\s*((?:19|20)\d\d)$"
)
Role = str
"""posted, published or edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date found in a text."""

    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    stamp: Stamp | None
    """None where the year is not stated."""
    partial: Stamp | None
    """A day and month without a year, `edtf` as MM-DD; else None."""


@cache
def _months() -> dict[str, int]:
    return {
        form.replace("_", " "): number
        for listed in lexicon("dates")["months"].values()
        for number, forms in enumerate(listed, 1)
        for form in forms.split()
    }


def _alternatives(words: object) -> str:
    return "|".join(re.escape(str(word)) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern for all forms: the parts have their form's letter in the group name."""
    table = lexicon("dates")
    name = _alternatives(_months())
    month = f"(?:(?:{name})(?:\\s?/\\s?(?:{name}))?)"
    weekday = f"(?:(?:{_alternatives(table['weekdays']['any'])})\\b\\.?,?\\s+)?"
    joint = f"(?:\\s+(?:{_alternatives(table['joints']['any'])}))?[\\s,./'’-]*"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    suffix = r"(?:st|nd|rd|th|º|er|-?го|-?е|\.)?"
    year = r"(?:(?:19|20)\d\d|(?<=['’])\d\d)"
    of_year = r"(?:\s*(?:г(?:\.|ода\b)|р(?:\.|оку\b)|roku\b|r\.))?"
    gap = f"(?:\\s*(?:{_alternatives(table['times']['any'])}))*\\s*"
    clock = (
        r"(?P<hour>[01]?\d|2[0-4])(?:[:.h時](?P<minute>[0-5]\d)(?:[:.](?:[0-5]\d)(?:[.,]\d+)?)?分?"
        r"|(?=\s*[ap]\.?m\b))(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s*(?:uhr|h|ч)\b)?"
    )
    zone = rf"(?:\s*\(?(?P<zone>Z\b|(?:(?:GMT|UTC)\s?)?[+−-]\d\d?:?(?:\d\d)?(?!\d)|(?:{_alternatives(table['zones']['any'])})\b)\)?)?"
    forms = (
        rf"(?P<y1>(?:19|20)\d\d)\s?[-‐–/.]\s?(?P<m1>0?[1-9]|1[0-2])\s?[-‐–/.]\s?(?P<d1>{day})(?!\d)T?",
        rf"(?P<y2>(?:19|20)\d\d)\s?年\s?(?P<m2>0?[1-9]|1[0-2])\s?月(?:\s?(?P<d2>{day})\s?日(?:\s?[(（]\w{{1,3}}[)）])?)?",
        rf"{weekday}(?P<d3>{day}){suffix}{joint}(?<![\d])(?P<m3>{month})\b\.?{joint}(?P<y3>{year})(?!\d){of_year}",
        rf"{weekday}(?P<m4>{month})\b\.?{joint}(?P<d4>{day})(?!\d){suffix}(?:\s*,?\s*|{joint})(?P<y4>{year})(?!\d)",
        rf"{weekday}(?P<a5>\d\d?)\s?(?P<s5>[./-])\s?(?P<b5>\d\d?)\s?(?P=s5)\s?(?P<y5>(?:19|20)\d\d|\d\d)(?![\d./-]\d)",
        rf"(?P<m6>{month})\b\.?{joint}(?P<y6>{year})(?!\d)",
        rf"(?P<y7>(?:19|20)\d\d)[\s,]+(?P<m7>{month})\b\.?(?:\s+(?P<d7>{day})(?!\d))?",
        rf"{weekday}(?P<d8>{day}){suffix}{joint}(?<!\d)(?P<m8>{month})\b\.?(?!{joint}\d)",
        rf"{weekday}(?P<m9>{month})\b\.?\s+(?P<d9>{day})(?![\d:])(?:st|nd|rd|th)?\b",
    )
    date = "|".join(f"(?:{form})" for form in forms)
    before = r"(?P<early>(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]\.?m\.?)?)\s*,\s*"
    return re.compile(rf"(?<![\w/])(?:{before})?(?:{date})(?:(?:{gap}|\s*T){clock}{zone})?", re.IGNORECASE)


def stamps(text: str, *, day_first: bool | None = None) -> list[Dated]:
    """The dates a text states, in order.

    Args:
        text: A line or short text; of a long one only the first 2,000 code points are searched.
        day_first: How 03/04/2014 is to be read; None reads the month first after a slash and the day first after a dot
            or hyphen. A number above twelve decides by itself.

    Returns:
        What was found, with offsets into `text`; a date that no calendar has is none.
    """
    return list(_stamps(text[:LONGEST], day_first))


@lru_cache(maxsize=8192)
def _stamps(text: str, day_first: bool | None) -> tuple[Dated, ...]:
    if not _DIGIT.search(text):
        return ()
    plain = text.translate(_ARABIC)
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    near = (window for window in _windows(plain) if _may_hold(plain[slice(*window)]))
    matches = (match for start, end in near for match in _pattern().finditer(plain, start, end))
    return tuple(dated for match in matches if (dated := _read(match, text, day_first)))


def _may_hold(text: str) -> bool:
    """Whether a stretch has what every date has besides digits: a month's name, or digits with marks between them."""
    if _NUMERIC.search(text):
        return True
    months = _month_words()
    return any(word in months for word in _WORD.findall(text.lower()))


@cache
def _month_words() -> frozenset[str]:
    """The first words of all names of months."""
    return frozenset(form.partition(" ")[0] for form in _months())


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that can hold a date: around its digits, joined where they meet."""
    start = end = -1
    for match in _DIGIT.finditer(text):
        first, last = max(0, match.start() - BEFORE), min(len(text), match.end() + AFTER)
        if start >= 0 and first <= end:
            end = last
            continue
        if start >= 0:
            yield start, end
        start, end = first, last
    if start >= 0:
        yield start, end


def _read(match: re.Match[str], text: str, day_first: bool | None) -> Dated | None:
    parts = match.groupdict()
    year, month, day = _numbers(parts, day_first)
    if (
        month is None
        or not 1 <= month <= 12
        or (day is not None and not 1 <= day <= monthrange(year or 2000, month)[1])
    ):
        return None
    start, end = match.start(), match.end()
    while end > start and text[end - 1] in " ,;-–—|/":
        end -= 1
    date = f"{month:02d}" + (f"-{day:02d}" if day is not None else "")
    clock = _clock(parts) if day is not None else ""
    written = text[start:end]
    stamp = Stamp(
        edtf=(f"{year:04d}-" if year else "") + date + clock,
        as_written=written,
        zone=_zone(parts["zone"]) if clock else None,
    )
    return Dated(start=start, end=end, stamp=stamp if year else None, partial=None if year else stamp)


def _numbers(parts: dict[str, str | None], day_first: bool | None) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of a match, of whichever form it is."""
    if parts["a5"]:
        first, second = int(parts["a5"]), int(parts["b5"] or 0)
        swap = parts["s5"] == "." or (day_first if day_first is not None else parts["s5"] != "/")
        if (first > 12) or (swap and second <= 12):
            first, second = second, first
        return _year(parts["y5"]), first, second
    for form in "123467":
        if parts.get(f"m{form}"):
            day = parts.get(f"d{form}")
            return _year(parts[f"y{form}"]), _month(parts[f"m{form}"]), int(day) if day else None
    for form in "89":
        if parts[f"m{form}"]:
            return None, _month(parts[f"m{form}"]), int(parts[f"d{form}"] or 0)
    return None, None, None


def _year(said: str | None) -> int | None:
    if not said:
        return None
    number = int(said)
    return number if number > 99 else (2000 if number < 70 else 1900) + number


def _month(said: str | None) -> int | None:
    if not said:
        return None
    said = said.partition("/")[0].strip()
    return (
        int(said) if said.isdigit() else _months().get(" ".join(said.casefold().split()), _months().get(said.lower()))
    )


def _clock(parts: dict[str, str | None]) -> str:
    said, half = parts["hour"], parts["half"]
    minute = parts["minute"] or "00"
    if said is None and parts["early"]:
        early = re.match(r"(\d+):(\d\d)(?:\s?([ap]))?", parts["early"], re.IGNORECASE)
        if early:
            said, minute, half = early[1], early[2], early[3]
    if said is None:
        return ""
    hour = int(said)
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"T{hour:02d}:{minute}" if hour < 24 else ""


def _zone(said: str | None) -> str | None:
    if not said:
        return None
    offset = re.fullmatch(r"(?:GMT|UTC)?\s?([+−-])(\d\d?):?(\d\d)?", said, re.IGNORECASE)
    if offset:
        return f"{'+' if offset[1] == '+' else '-'}{int(offset[2]):02d}:{offset[3] or '00'}"
    return said.upper()


def iso(value: str) -> Stamp | None:
    """The time in a machine-readable attribute or element: ISO 8601, RFC 822 and what sites write in their place."""
    value = _COMPACT.sub(r"\1-\2-\3T\4:\5:\6\7", value.strip())
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", value):
        return Stamp(edtf=value, as_written=value, zone=None)
    full = _SHORT_YEAR.sub(lambda found: f"{found[1]}{_year(found[2])}", value.strip())
    found = stamps(_CTIME.sub(r"\1 \4 \2 \3", full))
    stamp = found[0].stamp if found and found[0].start <= 6 else None
    return replace(stamp, as_written=value.strip()) if stamp else None


def is_later(one: Stamp, other: Stamp) -> bool:
    """Whether a stamp names a later moment than another; by the clock where a zone is a name or not stated."""
    first, second = _instant(one), _instant(other)
    return first > second if first and second else one.edtf > other.edtf


def _instant(stamp: Stamp) -> datetime | None:
    zone = "+00:00" if stamp.zone in ("Z", "GMT", "UTC") else stamp.zone or ""
    if "T" not in stamp.edtf or not re.fullmatch(r"[+-](?:0\d|1[0-4]):[0-5]\d", zone):
        return None
    return datetime.fromisoformat(f"{stamp.edtf}:00{zone}")


def from_uri(uri: str) -> Stamp | None:
    """The day or month that an address's path states: /2016/10/04/, /2016/10/, /2016-06-28-title; 2011-12 is a season."""
    path = uri.partition("?")[0].partition("#")[0]
    found = re.search(r"(?<!\d)((?:19|20)\d\d)([/-])(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01])(?!\d))?(?!\d)", path)
    if not found or (not found[4] and found[2] == "-"):
        return None
    year, month, day = found[1], found[3], found[4]
    if day and int(day) > monthrange(int(year), int(month))[1]:
        return None
    return Stamp(edtf=f"{year}-{month}" + (f"-{day}" if day else ""), as_written=found[0], zone=None)


@cache
def _labels() -> re.Pattern[str]:
    table = lexicon("dates")
    groups = "|".join(f"(?P<{role}>{_alternatives(table[role]['any'])})" for role in ("edited", "published", "posted"))
    return re.compile(
        rf"(?<!\w)(?:{groups})(?:\s+(?:on|at|by|am|um|el|le|il|em|op|time|date))?\s*[:：-]?\s*$", re.IGNORECASE
    )


def day_first(texts: Iterable[str], language: str | None) -> bool | None:
    """How a page writes 03/04/2014: as its other dates show, else as its language does; None where neither tells.

    Args:
        texts: Its short lines.
        language: BCP 47, if known; `en` and `en-US` tell nothing, since both orders are written under them.
    """
    votes = 0
    for text in texts:
        for first, second in _SLASHED.findall(text):
            votes += (int(first) > 12) - (int(second) > 12)
    if votes:
        return votes > 0
    known = (language or "en").lower()
    return None if known in ("en", "en-us", "en-ph", "fil") else True


def labelled(text: str, *, day_first: bool | None = None) -> list[tuple[Role, Dated]]:
    """The dates of a text that a word before them labels as posted, published or edited.

    Returns:
        The label's role and the date, in order.
    """
    result: list[tuple[Role, Dated]] = []
    if not _LABEL_LETTER.search(text):
        return result
    for dated in stamps(text, day_first=day_first):
        found = _labels().search(text[max(0, dated.start - 48) : dated.start])
        if found and found.lastgroup:
            result.append((found.lastgroup, dated))
    return result


@lru_cache(maxsize=8192)
def is_only_date(text: str) -> Dated | None:
    """The date of a line that says nothing else but a label, a weekday or a time."""
    found = stamps(text)
    if len(found) != 1:
        return None
    left, right = text[: found[0].start], text[found[0].end :]
    if len(left) + len(right) > LONGEST_LABEL:
        return None
    rest = _weekdays().sub("", f"{_labels().sub('', left)} {right}")
    return found[0] if not any(char.isalnum() for char in rest) else None


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(lexicon('dates')['weekdays']['any'])})(?!\w)", re.IGNORECASE)
