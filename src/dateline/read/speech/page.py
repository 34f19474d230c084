"""A text with its quotations and sentences, for rules that look at attributions where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from dateline.read.finding import Said, Span
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import Quotation

_BLANK = re.compile(r"[^\S\n]*\n")


class Page:
    """A text, its quotations, and which sentence a place stands in."""

    def __init__(self, text: str, quotations: Sequence[Quotation], paragraphs: Iterable[Span]) -> None:
        self.text = text
        self.quotations = tuple(quotations)
        self.quoted = Quoted(quotations)
        self.sentences = sorted(span for start, end in paragraphs for span in sentences(text, start, end))
        self._starts = [start for start, _ in self.sentences]

    def number(self, at: int) -> int | None:
        """Which sentence a place stands in; none where it stands in none."""
        found = bisect_right(self._starts, at) - 1
        return found if found >= 0 and at < self.sentences[found][1] else None

    def sentence(self, at: int) -> Span | None:
        """The sentence that a place stands in."""
        number = self.number(at)
        return None if number is None else self.sentences[number]

    def words(self, spans: Sequence[Span]) -> str:
        """The words of spans, with a blank between two."""
        return " ".join(self.text[start:end] for start, end in spans)

    def after(self, number: int) -> int | None:
        """The sentence after one in the same paragraph, or the first of the next paragraph."""
        return number + 1 if number + 1 < len(self.sentences) else None

    def breaks(self, start: int, end: int) -> bool:
        """Whether a paragraph ends between two places."""
        return _BLANK.search(self.text, start, end) is not None


def place(one: Said) -> int:
    """Where the cue of an attribution begins, or its content where it has no cue."""
    return (one.cue or one.content)[0][0]


def by_sentence(found: Sequence[Said], page: Page) -> dict[int, list[int]]:
    """The numbers of the attributions whose cue begins in a sentence, by the sentence's number, in the order of their cues."""
    result: dict[int, list[int]] = {}
    for number in sorted(range(len(found)), key=lambda number: place(found[number])):
        if found[number].cue and (sentence := page.number(place(found[number]))) is not None:
            result.setdefault(sentence, []).append(number)
    return result
