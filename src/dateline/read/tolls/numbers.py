"""How many: numbers in figures and words, exact, at least, at most, about, from and to, and vague ones ("dozens")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from dateline.lexicon import lexicon
from dateline.read.finding import Span

MOST = 40
"""Numbers looked at in one sentence; one with more is a table."""
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORDS = "|".join(sorted((*_SMALL, *_SCALES), key=len, reverse=True))
_SCALE = "|".join(_SCALES)
_FIGURES = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,2}(?=\s+(?:million|thousand)))?"
_NUMBER = rf"(?:(?:{_FIGURES})(?:\s+(?:{_SCALE})\b)?|(?:(?:half\s+)?an?\s+(?=(?:{_SCALE})\b))?(?:{_WORDS})\b(?:(?:-|\s+|(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+)(?:{_WORDS})\b){{0,6}})"
_LAST = re.compile(rf"\s({_SCALE})$", re.IGNORECASE)
_PART = re.compile(r"(?:-|\s)(?:years?|months?|weeks?|days?)(?:-|\s)old\b|-[^\W\d]")
"""What follows a number that is part of a word: 12-year-old, 30-strong."""
_TIGHT = re.compile(
    r"[%°]|[:/]\d|[.,]\d|(?:st|nd|rd|th|s|mm|km|m|kg|am|pm)\b|\s*(?:percent|per\s+cent|dollars|euros)\b|(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
"""What follows a number that counts no people."""
_BEFORE = re.compile(
    r"(?:[$€£#:.,/-]|\b(?:no\.|nos\.|flight|resolution|article|section|aged|age|age\s+of|jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)\s)$",
    re.IGNORECASE,
)
"""What precedes a number that counts nothing: money, days of a month, the rest of a longer number."""
_AGE = re.compile(r",")
_HOW = re.compile(r"\b(?:how|so|as|too|not)\s$", re.IGNORECASE)
"""Before a vague number that is none: "how many"."""
_PERSON = re.compile(r"\w, $")
"""Around an age: "Ali Hasan, 29, died"."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many, in offsets."""

    span: Span
    """With the words that bound it: "more than 30", "between 20 and 30", "dozens"."""
    least: int | None
    most: int | None
    year: bool = False
    """Whether it may as well be a year: four digits from 1900 to 2099 and nothing that bounds them."""


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The quantities of a part of a text, in its order."""
    for found in islice(_pattern().finditer(text, start, end), MOST):
        one = _quantity(text, found)
        if one is not None:
            yield one


def _quantity(text: str, found: re.Match[str]) -> Quantity | None:
    if found["none"]:
        return Quantity(span=found.span(), least=0, most=0)
    if found["exact"]:
        many = _table("exact")[_plain(found["exact"])]
        return Quantity(span=found.span(), least=many, most=many)
    if found["vague"]:
        if _HOW.search(text, max(0, found.start() - 4), found.start()):
            return None
        return Quantity(span=found.span(), least=_table("vague")[_plain(found["vague"])], most=None)
    if _BEFORE.search(text, max(0, found.start("number") - 12), found.start("number")):
        return None
    if _TIGHT.match(text, found.end()) or _PART.match(text, found.end()):
        return None
    if _AGE.match(text, found.end()) and _PERSON.search(text, max(0, found.start() - 3), found.start()):
        return None
    low = value(found["number"])
    high = value(found["second"]) if found["second"] else low
    scale = _LAST.search(found["second"] or "")
    if low is not None and scale is not None and not _LAST.search(found["number"]):
        low *= _SCALES[scale[1].lower()]  # "two to three million"
    if low is None or high is None or high < low or (found["between"] and not found["second"]):
        return None
    least, most = _bounds(found, low, high)
    bare = not (found["bound"] or found["second"] or found["more"])
    return Quantity(span=found.span(), least=least, most=most, year=bare and bool(_YEAR.fullmatch(found["number"])))


def _bounds(found: re.Match[str], low: int, high: int) -> tuple[int | None, int | None]:
    """At least, at most: from the words before and after a number."""
    bound = _plain(found["bound"] or "")
    if found["more"] or bound in _words("least"):
        return low, None
    if bound in _words("several"):
        return 2 * low, None
    if bound in _words("most"):
        return None, high
    return low, high


@cache
def value(words: str) -> int | None:
    """The number that words or figures stand for; none where they make none ("two three").

    Args:
        words: `1,200`, `1.2 million`, `two hundred and fifty`, `half a dozen`, `a hundred`.
    """
    total = part = 0.0
    last = ""
    for word in re.findall(r"[\d.,]+|[^\W\d_]+", words.lower()):
        if word in ("a", "an", "and"):
            continue
        if word == "half":
            part = 0.5
        elif word in ("hundred", "dozen"):
            part = (part or 1) * _SCALES[word]
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0
        elif word in _SMALL:
            if last in _SMALL and not (last in _TENS and 0 < _SMALL[word] < 10):
                return None
            part += _SMALL[word]
        else:
            part += float(word.replace(",", ""))
        last = word
    return int(total + part)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _words(name: str) -> list[str]:
    words: list[str] = lexicon("tolls")["numbers"][name]
    return words


def _table(name: str) -> dict[str, int]:
    table: dict[str, int] = lexicon("tolls")[name]
    return table


@cache
def _pattern() -> re.Pattern[str]:
    def any_of(words: list[str]) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))

    none, rest, vague, exact = (
        any_of(list(some)) for some in (_words("none"), _words("rest"), _table("vague"), _table("exact"))
    )
    bounds = [word for name in ("least", "most", "about", "several") for word in _words(name)]
    return re.compile(
        rf"(?<![\w’'-])(?:(?:{rest})\s+)?"
        rf"(?:(?P<none>{none})\b(?!\s+(?:fewer|less|more)\b)"
        rf"|(?:(?:{any_of(bounds)})\s+)?(?P<vague>{vague})\b(?!\s+(?:{_SCALE})\b)"
        rf"|(?P<exact>{exact})\b"
        rf"|(?:(?:(?P<between>between)|(?P<bound>{any_of(bounds)}))\s+)?(?:(?:{rest})\s+)?(?P<number>{_NUMBER})"
        rf"(?:(?P<more>\s+or\s+more\b|\+|-plus\b)|(?(between)\s+and\s+|(?:\s+(?:to|or)\s+|\s?[-–]\s?))(?P<second>{_NUMBER})(?![\w%]))?)",
        re.IGNORECASE,
    )
