"""The words of a sentence with their places, for rules that look at neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.read.finding import Span

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,6}(?:-\w{2,20})?|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_](?:(?!n['’]t)[^\W_]|-(?=[^\W_])|['’](?=[^\W_]{3})|(?<=\d)[.,](?=\d))*|[^\w\s]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Words and marks of a stretch of text."""

    text: str
    words: tuple[str, ...]
    """In lower case, apostrophes straight."""
    spans: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, at: int) -> str:
        """A word as it is written."""
        return self.text[slice(*self.spans[at])]

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.spans[at][0]].isupper()

    def span(self, first: int, last: int) -> Span:
        """From one token to another, both included."""
        return self.spans[first][0], self.spans[last][1]

    def within(self, span: Span) -> Iterator[int]:
        """The numbers of the tokens that begin in a span."""
        return (at for at, (start, _) in enumerate(self.spans) if span[0] <= start < span[1])


def tokens(text: str, sentence: Span) -> Tokens:
    """The words and marks of a sentence.

    Args:
        text: The whole text.
        sentence: Where it stands.
    """
    found = [(one.group(), one.span()) for one in _TOKEN.finditer(text, *sentence)]
    return Tokens(
        text=text,
        words=tuple(word.lower().replace("’", "'") for word, _ in found),
        spans=tuple(span for _, span in found),
    )
