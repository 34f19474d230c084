"""Voices inside voices: the findings of model and rules, hung on one another by where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.read.finding import Said, Span
from dateline.read.speech.antecedent import antecedent
from dateline.read.speech.carriers import carriers
from dateline.read.speech.continued import continued
from dateline.read.speech.edges import edged, empty
from dateline.read.speech.inner import inner
from dateline.read.speech.page import Page, place
from dateline.read.words.clauses import trimmed
from dateline.read.words.quotes import Quotation

BLOCK = "block"
"""By whom passages of other writers are found."""


def nested(found: Sequence[Said], text: str, quotations: Sequence[Quotation], paragraphs: Iterable[Span]) -> list[Said]:
    """The attributions of a text with what their places in sentences and quotations tell about them.

    Args:
        found: By model and rules, no two with one cue.
        text: The whole text.
        quotations: Its quotations.
        paragraphs: The parts that are prose.
    """
    page = Page(text, quotations, paragraphs)
    apart = _apart([edged(one, page) for one in found if not empty(one, page)], text)
    return [_whole(one, page) for one in inner(carriers(continued(apart, page), page), page)]


def _whole(one: Said, page: Page) -> Said:
    """The attribution with a noun for the pronoun that is its source."""
    sentence = page.sentence(place(one)) if one.cue else None
    return antecedent(one, sentence, page) if sentence is not None else one


def _apart(found: Sequence[Said], text: str) -> list[Said]:
    """The attributions, none of which runs over an end of another writer's passage."""
    passages = sorted(span for one in found if one.by == BLOCK for span in one.content)
    if not passages:
        return list(found)
    starts = [start for start, _ in passages]
    result = []
    for one in found:
        if one.by == BLOCK or not (one.cue or one.content):
            result.append(one)
            continue
        mine = _passage(passages, starts, place(one))
        content = tuple(part for span in one.content for part in _within(text, span, mine, passages, starts))
        if content:
            result.append(replace(one, content=content))
    return result


def _passage(passages: Sequence[Span], starts: Sequence[int], at: int) -> Span | None:
    """The passage that a place lies in."""
    number = bisect_right(starts, at) - 1
    return passages[number] if number >= 0 and at < passages[number][1] else None


def _within(
    text: str, span: Span, mine: Span | None, passages: Sequence[Span], starts: Sequence[int]
) -> Iterator[Span]:
    """The part of a piece of content that lies on the side of its cue."""
    start, end = span
    if mine is not None:
        start, end = max(start, mine[0]), min(end, mine[1])
    else:
        first = _passage(passages, starts, start)
        start = first[1] if first is not None else start
        number = bisect_right(starts, start)
        end = min(end, starts[number]) if number < len(starts) else end
    part = trimmed(text, start, end, " \t\n\u00a0")
    if part is not None:
        yield part
