"""What a report as a whole tells of its names: its day, and the states it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dateline.model import Mention, Reading, Report
from dateline.resolve.book import Book

_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’'][sS]?$")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
SOON = 2
"""Years."""
Standing = Literal["holds", "former", "early", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The report that a name stands in."""

    day: str | None
    """Its day, month or year as stated, ISO 8601; none where nothing is stated."""
    countries: Counter[str]
    """How often each country is spoken of, by ISO code."""

    def share(self, countries: tuple[str, ...]) -> float:
        """Which share of what is said of countries is said of these, 0 to 1."""
        every = sum(self.countries.values())
        return sum(self.countries[code] for code in countries) / every if every else 0.0

    def standing(self, during: str | None) -> Standing:
        """Whether a name or office of an interval holds on the report's day, is a former one, or does not exist yet.

        Args:
            during: An EDTF interval, or none where nothing is known.
        """
        if during is None or self.day is None:
            return "open"
        start, end = bounds(during)
        if start and self.day[: len(start)] < start[: len(self.day)]:
            return "early"
        return "former" if end and self.day[: len(end)] > end[: len(self.day)] else "holds"

    def soon(self, during: str | None) -> bool:
        """Whether an office begins within two years of the report's day: who runs for it is known by it already.

        Args:
            during: An EDTF interval, or none where nothing is known.
        """
        start = bounds(during)[0][:4] if during else ""
        return bool(self.day and start.isdigit()) and int(start) - int(str(self.day)[:4]) <= SOON


def setting(report: Report, reading: Reading, book: Book, lands: Iterable[str] = ()) -> Setting:
    """The setting of a report.

    Args:
        report: The report.
        reading: What was read in it.
        book: Who is known.
        lands: The countries in which the places lie that it names, by ISO code, once for each naming.
    """
    stamp = report.published or report.posted
    found = _DAY.match(stamp.edtf) if stamp else None
    counted = Counter(lands)
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("state", "place", "group"):
            words = called(mention)
            state = book.state(words) or book.state(words.removesuffix("s"))
            if state is not None:
                counted.update(state.country[:1])
    return Setting(day=found[0] if found else None, countries=counted)


def bounds(during: str) -> tuple[str, str]:
    """First and last day, month or year of an EDTF interval; empty where it is open or unknown."""
    start, slash, end = during.partition("/")
    cleaned = [re.sub(r"[~?%X].*$|^\.\.$", "", part).rstrip("-") for part in (start, end if slash else start)]
    return cleaned[0], cleaned[1]


def called(mention: Mention) -> str:
    """The words of a mention in one line, without leading article and possessive ending."""
    return _called(mention.evidence.exact)


@lru_cache(maxsize=65_536)
def _called(exact: str) -> str:
    words = " ".join(exact.split()).strip("“”\"'‘’[](),.;: ")
    return _POSSESSIVE.sub("", _ARTICLE.sub("", words))
