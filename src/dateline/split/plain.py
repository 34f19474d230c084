"""A text dump, such as a flattened tag page, as its reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Capture, Problem, Report
from dateline.split import byline
from dateline.split.dates import day_first
from dateline.split.header import Given, written
from dateline.split.lines import META_LENGTH, Line, is_prose, is_titlelike, lines_of, opened
from dateline.split.rhythm import HEADING, rhythm
from dateline.split.zones import is_meta
from dateline.text import collapsed

BREAK = 3
"""Line feeds between two texts where the second has lost its head: more than paragraphs have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """The lines of one report: numbers of the first and one past the last, and of its title."""

    start: int
    end: int
    title: int | None
    headless: bool = False


def reports(capture: Capture, text: str) -> Iterator[Report | Problem]:
    """The reports of a text dump.

    Args:
        capture: Where it came from.
        text: The whole text, line feeds alone ending its lines.
    """
    lines = lines_of(text)
    if not lines:
        yield Problem(subject=capture.uri, reason="text is empty", remedy="nothing to add")
        return
    tag = _page_tag(lines)
    order = day_first((line.text for line in lines if len(line.text) < META_LENGTH), None)
    for stretch in _stretches(text, lines):
        yield _report(capture, text, lines, stretch, tag, order)


def _stretches(text: str, lines: Sequence[Line]) -> Iterator[_Stretch]:
    found = rhythm(lines)
    if found is None:
        yield from _parted(text, lines, _single(lines))
        return
    if found.starts[0] > 0 and _mid_text(lines[0].text):
        yield _Stretch(start=0, end=found.starts[0], title=None, headless=True)
    for title, start, end in zip(found.titles, found.starts, found.ends, strict=True):
        yield from _parted(text, lines, _Stretch(start=start, end=end, title=title))


def _mid_text(text: str) -> bool:
    """Whether a dump begins inside a text: with a whole sentence, where a page's title would stand."""
    return len(text) > 80 and is_prose(text) and text.endswith((".", "!", "?", "”", '"', "…", "؟", "。"))


def _single(lines: Sequence[Line]) -> _Stretch:
    """The whole text as one report."""
    titled = is_titlelike(lines[0].text) and len(lines) > 1 and not is_meta(lines[0].text)
    return _Stretch(start=0, end=len(lines), title=0 if titled else None, headless=not titled)


def _parted(text: str, lines: Sequence[Line], stretch: _Stretch) -> Iterator[_Stretch]:
    """A stretch cut where a second text without a head follows the first one's end."""
    start, title, headless, prose = stretch.start, stretch.title, stretch.headless, 0
    for number in range(stretch.start, stretch.end):
        line = lines[number]
        if number > start and prose >= 2 and is_prose(line.text):
            gap = text.count("\n", lines[number - 1].end, line.start)
            closed = byline.whole(lines[number - 1].text) is not None
            if (closed and gap >= BREAK) or gap > 2 * BREAK:
                yield _Stretch(start=start, end=number, title=title, headless=headless)
                start, title, headless, prose = number, None, True, 0
        prose += is_prose(line.text)
    yield _Stretch(start=start, end=stretch.end, title=title, headless=headless)


def _report(  # noqa: PLR0917 - what a dump knows of each of its stretches
    capture: Capture, text: str, lines: Sequence[Line], stretch: _Stretch, tag: str | None, order: bool | None
) -> Report:
    first, last = lines[stretch.start], lines[stretch.end - 1]
    own = text[first.start : last.end]
    headline = "" if stretch.title is None else collapsed(lines[stretch.title].text)
    problems: tuple[str, ...] = ()
    place = f"{_name(capture)}:{text.count(chr(10), 0, first.start) + 1}"
    if not headline:
        problems = (
            f"{place}: text has no heading; kept as a report of its own without outlet and times, add its heading and add the file again",
        )
    given = Given(
        capture=capture.id,
        subject=place,
        headline=headline,
        is_carriers=False,
        tags=(tag,) if tag else (),
        day_first=order,
        problems=problems,
    )
    return written(own, lines_of(own), given)


def _name(capture: Capture) -> str:
    return capture.uri.rstrip("/").rpartition("/")[2] or capture.uri


def _page_tag(lines: Sequence[Line]) -> str | None:
    """The tag that a page's heading names: "Posted tagged ‘X’", "Category Archives: X"."""
    for line in lines[:40]:
        if len(line.text) > 100:
            continue
        start = opened(line.text, "page", ends=HEADING)
        if start and (named := line.text[start:].strip(" ‘’“”\"'«»„")):
            return named
    return None
