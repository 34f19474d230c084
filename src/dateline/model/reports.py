"""Reports: texts, with where each came from and by which ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An exact passage of a report (W3C TextPositionSelector and TextQuoteSelector)."""

    report: str
    """The report's id."""
    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    exact: str
    """The words: always `text[start:end]`."""
    prefix: str
    """Up to 32 code points before."""
    suffix: str
    """Up to 32 code points after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A time as a source states it (ISO 8601-2 / EDTF), never completed and never shifted."""

    edtf: str
    """Local as stated, to the minute at most: 2016-10-04T10:26, 2016-10-04, 2008-06, 2008."""
    as_written: str
    """The words it was read from."""
    zone: str | None
    """UTC offset (`+08:00`, `Z`) or name as stated; none where none is stated."""


ZoneKind = Literal[
    "headline",
    "times",
    "source line",
    "byline",
    "standfirst",
    "subhead",
    "body",
    "block quote",
    "caption",
    "credit",
    "teaser",
    "tags",
    "furniture",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of a report's text and its part in the page.

    The zones of a report cover its text from 0 to its length, in order, without gap or overlap.
    """

    kind: ZoneKind
    start: int
    """First code point."""
    end: int
    """Code point after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of republication, from the carrier towards the first publisher (PROV derivation)."""

    outlet: str | None
    """As named; none where the source line does not name one."""
    title: str | None
    """The title as this step gives it."""
    uri: str | None
    """The link it gives."""
    at: Stamp | None
    """When this step says it published."""
    evidence: Evidence
    """The line that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink:
    """A link inside a report's text."""

    start: int
    """First code point of the linked words."""
    end: int
    """Code point after the last."""
    uri: str
    """Where it leads, made absolute where the page's own address is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text of one outlet as one page carries it (schema.org NewsArticle)."""

    id: str
    """Hash of carrier, headline, date and prose, so that the same report in two captures is one report."""
    capture: str
    """The id of the capture it was split from."""
    carrier: str | None
    """The site it was found on, as named."""
    outlet: str | None
    """Whose text it is, as named; none where the page does not say."""
    headline: str
    """As the page heads it; empty where it was lost."""
    source_title: str | None
    """The title as the source line gives it."""
    text: str
    """The whole text of the report, with its header lines: the text that every offset refers to."""
    zones: tuple[Zone, ...]
    language: str | None
    """BCP 47, as declared or else as detected; none where neither is sure."""
    byline: tuple[str, ...]
    """Names of the authors, without "by"."""
    posted: Stamp | None
    """When the archive or blog that carries it posted it."""
    published: Stamp | None
    """When its outlet says it published it."""
    edited: Stamp | None
    """When its outlet says it last changed it."""
    provenance: tuple[Hop, ...]
    """From the carrier inward, nearest first."""
    uri: str | None
    """The report's own address (permalink)."""
    links: tuple[Hyperlink, ...]
    tags: tuple[str, ...]
    """Tags and categories as the page gives them."""
    excerpt: bool
    """True where the page shows only a part of the text."""
    problems: tuple[str, ...]
    """What could not be read, each with subject, reason and way out."""


def evidence(report: str, text: str, start: int, end: int, context: int = 32) -> Evidence:
    """The evidence for a passage of a report's text.

    Args:
        report: The report's id.
        text: The report's text.
        start: First code point of the passage.
        end: Code point after the last.
        context: How many code points to keep on either side.
    """
    return Evidence(
        report=report,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - context) : start],
        suffix=text[end : end + context],
    )


def prose(text: str, zones: Sequence[Zone]) -> str:
    """The running text of a report: standfirst, sub-heads, body and block quotes, without furniture."""
    kept = ("standfirst", "subhead", "body", "block quote")
    return "".join(text[zone.start : zone.end] for zone in zones if zone.kind in kept)
