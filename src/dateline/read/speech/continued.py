"""Quotations that go on: over paragraphs, or after "he said" without another cue."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.read.finding import Said, Span
from dateline.read.speech.page import Page, by_sentence, place
from dateline.read.speech.scare import scare
from dateline.read.words.quotes import Quotation

LEAST = 4
"""Words of a quotation that goes on; fewer are a wording."""
_MARKS = '"“”„«»'


def continued(found: list[Said], page: Page) -> list[Said]:
    """The attributions of a text, with the quotations after them that nobody else speaks, and without scare quotes.

    Args:
        found: By model and rules.
        page: The text.
    """
    result = [_filled(one, page) for one in _spoken(found, page)]
    covered = _Covered(span for one in result for span in one.content)
    cues, ends = by_sentence(result, page), _ending(result, page)
    for one in page.quotations:
        if one.depth or covered.touches(one) or len(page.text[one.start : one.end].split()) < LEAST:
            continue
        owners = _owners(result, cues, ends, one, page)
        span = (one.start, one.start + len(page.text[one.start : one.end].rstrip()))
        for number in owners:
            result[number] = replace(result[number], content=(*result[number].content, span))
        if owners:
            covered.add(span)
            ends[page.number(span[1] - 1) or 0] = owners[-1]
    return result


def _spoken(found: Sequence[Said], page: Page) -> list[Said]:
    """All but those without cue of which every piece is a scare quote."""
    if all(one.cue for one in found):
        return list(found)
    wordings = {(one.start, one.end) for one in page.quotations if scare(page.text, one)}
    return [one for one in found if one.cue or not all(span in wordings for span in one.content)]


def _filled(one: Said, page: Page) -> Said:
    """The attribution with all of the quotation that a piece of it begins and breaks off in, where its cue stands outside."""
    content = tuple(_to_the_end(one, span, page) for span in one.content)
    if content == one.content:
        return one
    return replace(one, content=tuple(part for part in content if not any(_in(part, other) for other in content)))


def _to_the_end(one: Said, span: Span, page: Page) -> Span:
    around = page.quoted.around(span[1] - 1)
    if around is None or around.start < span[0] or not (around.closed or around.continues):
        return span
    if any(around.start <= cue[0] < around.end for cue in one.cue):
        return span
    return (span[0], max(span[1], around.start + len(page.text[around.start : around.end].rstrip())))


def _in(part: Span, other: Span) -> bool:
    return part != other and other[0] <= part[0] and part[1] <= other[1]


class _Covered:
    """The stretches that are somebody's content."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for start, end in sorted(spans):
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    def touches(self, one: Quotation) -> bool:
        """Whether a part of a quotation is somebody's."""
        at = bisect_right(self._spans, (one.end, -1))
        return at > 0 and self._spans[at - 1][1] > one.start

    def add(self, span: Span) -> None:
        insort(self._spans, span)


def _ending(result: Sequence[Said], page: Page) -> dict[int, int]:
    """The last attribution of which a quoted piece ends a sentence, by the sentence's number."""
    found: dict[int, int] = {}
    for number, one in enumerate(result):
        for _, end in one.content:
            sentence = page.number(end - 1)
            if sentence is not None and page.text[end - 1] in _MARKS and one.source is not None:
                found[sentence] = number
    return found


def _owners(
    result: list[Said], cues: dict[int, list[int]], ends: dict[int, int], one: Quotation, page: Page
) -> list[int]:
    """Whoever spoke last before a quotation that begins a sentence, after whoever carries that voice."""
    sentence = page.number(one.start)
    if not sentence or page.sentences[sentence][0] != one.start:
        return []
    if any(not one.start <= result[number].cue[0][0] < one.end for number in cues.get(sentence, ())):
        return []
    able = [number for number in cues.get(sentence - 1, ()) if _speaks(result[number], page)]
    before = able[-1] if able else ends.get(sentence - 1)
    if before is None:
        return []
    voice = result[before]
    around = [number for number in cues.get(page.number(place(voice)) or 0, ()) if _carries(result[number], voice)]
    return [*(number for number in around if number != before), before]


def _speaks(one: Said, page: Page) -> bool:
    """Whether an attribution quotes, from outside of any quotation."""
    if one.source is None or not one.content or page.quoted.around(one.cue[0][0]) is not None:
        return False
    return page.text[one.content[0][0]] in _MARKS or page.text[one.content[-1][1] - 1] in _MARKS


def _carries(one: Said, voice: Said) -> bool:
    return any(start <= place(voice) < end and start <= voice.content[0][0] < end for start, end in one.content)
