"""Events of rare types, by their words: where the model found nothing and a sentence says so plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.events import Happening
from dateline.read.finding import Span

SCORE = 0.5
"""What a word alone is worth beside the model's scores."""


def rare(text: str, running: Iterable[Span], found: Iterable[Happening]) -> Iterator[Happening]:
    """Events whose words stand in the lexicon, where no event was found.

    Args:
        text: The report's text.
        running: Its stretches of running text.
        found: What the model found.
    """
    taken = {at for one in found for at in range(*one.span)}
    for start, end in running:
        for word in _pattern().finditer(text, start, end):
            if word.start() not in taken and word.end() - 1 not in taken:
                label = _labels()[" ".join(word[0].lower().split())]
                yield Happening(label=label, span=word.span(), score=SCORE, parts=())


@cache
def _labels() -> dict[str, str]:
    return {word: label for label, words in lexicon("events").items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_labels(), key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + r")\b", re.IGNORECASE
    )
