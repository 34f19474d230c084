"""How nouns are shown on a page: times with their zone, texts as paragraphs with their zones and links."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from dateline.model import Report, Stamp, ZoneKind, prose
from dateline.serve.beside import Beside, beside
from dateline.serve.lines import Line
from dateline.serve.margin import Note
from dateline.serve.marked import Mark, Step, runs, steps
from dateline.text import paragraphs

OPENING = 320
"""Code points of a report shown in a list."""
QUIET = frozenset(("times", "source line", "byline", "tags", "furniture", "credit", "teaser"))
"""Zones set apart from the reading text, but never hidden."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a report and its part in the page."""

    kind: ZoneKind
    first: bool
    """Whether it opens its zone."""
    steps: tuple[Step, ...]
    """Its words, with the marks that open and close among them."""
    start: int
    """First code point, for its permalink."""
    beside: tuple[Beside, ...] = ()
    """The voices and claims whose words begin here, for its margin."""

    @property
    def css(self) -> str:
        """The kind as a class name."""
        return self.kind.replace(" ", "-")


def passages(
    report: Report, marks: Sequence[Mark] = (), notes: Sequence[Note] = (), lines: Sequence[Line] = ()
) -> Iterator[Passage]:
    """A report's text as paragraphs, none left out.

    Args:
        report: Any.
        marks: What is to be set apart in its text, besides its links.
        notes: The voices for the margin.
        lines: The claims for the margin.
    """
    out = list(_links(report))
    waiting = sorted((*_unnested(marks, out), *out), key=lambda mark: mark.start)
    margin = sorted(notes, key=lambda note: (note.start, note.number))
    claimed = sorted(lines, key=lambda line: (line.start, line.number))
    active: list[Mark] = []
    taken = noted = told = 0
    for kind, first, start, end in paragraphs(report.text, report.zones):
        active = [mark for mark in active if mark.end > start]
        while taken < len(waiting) and waiting[taken].start < end:
            active.append(waiting[taken])
            taken += 1
        voiced, claims = noted, told
        while noted < len(margin) and margin[noted].start < end:
            noted += 1
        while told < len(claimed) and claimed[told].start < end:
            told += 1
        yield Passage(
            kind=kind,
            first=first,
            steps=tuple(steps(report.text, list(runs(start, end, active)))),
            start=start,
            beside=beside(_once(margin[voiced:noted]), claimed[claims:told]),
        )


def _once(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes of a passage, each voice once: where it begins, else where it first goes on."""
    first: dict[int, Note] = {}
    for note in notes:
        if note.number not in first or (first[note.number].again and not note.again):
            first[note.number] = note
    return tuple(first.values())


def _unnested(marks: Sequence[Mark], links: Sequence[Mark]) -> Iterator[Mark]:
    """Marks without a way of their own where the text has a link: one link cannot hold another."""
    for mark in marks:
        crossed = (
            mark.layer == "name" and mark.href and any(mark.start < one.end and one.start < mark.end for one in links)
        )
        yield replace(mark, href=None) if crossed else mark


def _links(report: Report) -> Iterator[Mark]:
    """The links of a text that lead into the web; of two that overlap, the first."""
    place = 0
    for link in sorted(report.links, key=lambda one: one.start):
        href = web(link.uri)
        if href and max(link.start, place) < link.end:
            yield Mark(layer="link", start=max(link.start, place), end=link.end, href=href)
            place = link.end


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


def span(during: str | None) -> str:
    """An interval as people write it: `2012-01 to 2016-07-28`, `from 2017`, `until 2015`; nothing where none is known."""
    first, _, last = (during or "").partition("/")
    first, last = (end if end != ".." else "" for end in (first, last))
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def metres(precision: int) -> str:
    """A distance as people say it: `800 m`, `25 km`."""
    return f"{precision:,} m" if precision < 1000 else f"{precision / 1000:,.0f} km"


def opening(report: Report) -> str:
    """The first words of a report's running text."""
    words = " ".join(prose(report.text, report.zones).split()) or " ".join(report.text.split())
    return visible(words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …")


def segment(name: str) -> str:
    """A name as one segment of a path, whatever it holds; browsers fold `.` and `..`, so these go in quotes."""
    return quote(f'"{name}"' if name in (".", "..") else name, safe="")
