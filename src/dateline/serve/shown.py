"""How nouns are shown on a page: times with their zone, texts as paragraphs with their zones and links."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from dateline.model import Hyperlink, Report, Stamp, ZoneKind, prose

OPENING = 320
"""Code points of a report shown in a list."""
QUIET = frozenset(("times", "source line", "byline", "tags", "furniture", "credit", "teaser"))
"""Zones set apart from the reading text, but never hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a paragraph: words, and where they lead."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a report and its part in the page."""

    kind: ZoneKind
    first: bool
    """Whether it opens its zone."""
    runs: tuple[Run, ...]
    start: int
    """First code point, for its permalink."""

    @property
    def css(self) -> str:
        """The kind as a class name."""
        return self.kind.replace(" ", "-")


def passages(report: Report) -> Iterator[Passage]:
    """A report's text as paragraphs, none left out."""
    for zone in report.zones:
        place, first = zone.start, True
        for part in report.text[zone.start : zone.end].split("\n\n"):
            if part.strip():
                start = place + len(part) - len(part.lstrip("\n"))
                yield Passage(
                    kind=zone.kind,
                    first=first,
                    runs=tuple(_runs(report, start, place + len(part.rstrip("\n")))),
                    start=start,
                )
                first = False
            place += len(part) + 2


def _runs(report: Report, start: int, end: int) -> Iterator[Run]:
    place = start
    for link in sorted(_inside(report.links, start, end), key=lambda one: one.start):
        opens = max(link.start, start)
        if opens < place:
            continue
        if opens > place:
            yield Run(text=visible(report.text[place:opens]))
        yield Run(text=visible(report.text[opens : min(end, link.end)]), href=web(link.uri))
        place = min(end, link.end)
    if place < end:
        yield Run(text=visible(report.text[place:end]))


def _inside(links: Sequence[Hyperlink], start: int, end: int) -> list[Hyperlink]:
    return [link for link in links if link.start < end and link.end > start]


def web(uri: str | None) -> str | None:
    """An address that a page may link to: http and https alone."""
    return uri if uri and uri.lower().startswith(("http://", "https://")) else None


def visible(text: str) -> str:
    """Text with characters that would override its direction or hide in it made visible; nothing is dropped."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨U+{ord(char):04X}⟩" if _tricks(char) else char for char in text)


_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Arabic and Syriac signs that Unicode files under format characters, but that are letters' own."""


def _tricks(char: str) -> bool:
    if char in _PREPENDED or "\U000e0020" <= char <= "\U000e007f":
        return False
    if char in "\n\t\u200c\u200d\u200e\u200f\u00ad\ufeff":
        return False
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")


def when(stamp: Stamp | None) -> str:
    """A time as stated."""
    return stamp.edtf.replace("T", " ") if stamp else "unknown"


def zone(stamp: Stamp | None) -> str:
    """The zone of a time, or the word that none is stated; nothing for a day."""
    if stamp is None or "T" not in stamp.edtf:
        return ""
    return stamp.zone or "zone not stated"


def opening(report: Report) -> str:
    """The first words of a report's running text."""
    words = " ".join(prose(report.text, report.zones).split()) or " ".join(report.text.split())
    return visible(words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …")


def segment(name: str) -> str:
    """A name as one segment of a path, whatever it holds; browsers fold `.` and `..`, so these go in quotes."""
    return quote(f'"{name}"' if name in (".", "..") else name, safe="")
