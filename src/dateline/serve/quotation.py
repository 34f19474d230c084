"""Words in their context: the sentence that holds them and its neighbours, with who, how and what marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model import Evidence, Report
from dateline.read.words.clauses import sentences
from dateline.serve.marked import Mark, Step, runs, steps
from dateline.text import paragraphs

NEIGHBOUR = 180
"""So many code points of the sentences before and after are shown."""
NEAR = 400
"""Cue and source stand no further from the words than this, or they are not in the same quotation."""
AROUND = 70
"""So many code points are shown on either side of a single value."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of a report with its marks."""

    steps: tuple[Step, ...]
    start: int
    end: int
    before: bool
    """Whether its paragraph begins earlier."""
    after: bool
    """Whether its paragraph goes on."""
    href: str
    """Its paragraph in the report's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A few words with what stands before and after them."""

    before: str
    exact: str
    after: str
    href: str


def paragraph(report: Report, at: int) -> Span:
    """The paragraph that holds a code point; the whole text where none does.

    Args:
        report: Any.
        at: The code point.
    """
    for _, _, start, end in paragraphs(report.text, report.zones):
        if start <= at < end:
            return start, end
    return 0, len(report.text)


def quotation(report: Report, page: str, focus: Sequence[Evidence], marks: Iterable[Mark]) -> Quotation:
    """The sentences of some words, with a little around them.

    Args:
        report: That holds them.
        page: The address of its page.
        focus: The words, the main ones first; those far from the first are left out.
        marks: What is to be marked.
    """
    whole = paragraph(report, focus[0].start) if focus else (0, min(len(report.text), NEAR))
    start, end = _sentences(report.text, whole, _spans(whole, focus))
    start, end = _widened(report.text, whole, (start, end))
    return Quotation(
        steps=tuple(steps(report.text, list(runs(start, end, marks)))),
        start=start,
        end=end,
        before=start > whole[0],
        after=end < whole[1],
        href=f"{page}#at-{whole[0]}",
    )


def _spans(whole: Span, focus: Sequence[Evidence]) -> Span:
    """From the first to the last of the words that stand in one paragraph, near the main ones."""
    if not focus:
        return whole
    main = focus[0]
    near = [
        (max(one.start, whole[0]), min(one.end, whole[1]))
        for one in focus
        if whole[0] <= one.start < whole[1] and main.start - NEAR <= one.start <= main.end + NEAR
    ]
    return min(start for start, _ in near), max(end for _, end in near)


def _sentences(text: str, whole: Span, span: Span) -> Span:
    """The sentences that hold a span."""
    touched = [one for one in sentences(text, *whole) if one[0] < span[1] and span[0] < one[1]]
    return min([span[0], *(one[0] for one in touched)]), max([span[1], *(one[1] for one in touched)])


def sentence(report: Report, span: Span) -> Span:
    """The sentences that hold some words, without neighbours.

    Args:
        report: Any.
        span: The words.
    """
    return _sentences(report.text, paragraph(report, span[0]), span)


def _widened(text: str, whole: Span, span: Span) -> Span:
    """With a little before and after, cut between words."""
    start, end = max(whole[0], span[0] - NEIGHBOUR), min(whole[1], span[1] + NEIGHBOUR)
    if start > whole[0]:
        space = text.find(" ", start, span[0])
        start = space + 1 if space >= 0 else span[0]
    if end < whole[1]:
        space = text.rfind(" ", span[1], end)
        end = space if space >= 0 else span[1]
    return start, end


def snippet(report: Report, page: str, words: Evidence) -> Snippet:
    """Some words with what stands around them in their paragraph.

    Args:
        report: That holds them.
        page: The address of its page.
        words: Any.
    """
    start, end = paragraph(report, words.start)
    before = report.text[max(start, words.start - AROUND) : words.start]
    after = report.text[words.end : min(max(end, words.end), words.end + AROUND)]
    cut, goes_on = words.start - AROUND > start, words.end + AROUND < end
    return Snippet(
        before=("… " + before.partition(" ")[2] if cut else before),
        exact=words.exact,
        after=(after.rpartition(" ")[0] + " …" if goes_on else after),
        href=f"{page}#at-{start}",
    )
