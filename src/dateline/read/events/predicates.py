"""Events by the codebook: the words of a sentence that state one, with mode, matter and whether it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.read.events.agreements import terms
from dateline.read.events.doers import parts
from dateline.read.events.happening import Happening
from dateline.read.events.matching import Match, matches
from dateline.read.events.modes import context, mode
from dateline.read.events.realis import realis_at
from dateline.read.finding import Span
from dateline.read.passages import Passage
from dateline.read.words.tokens import Tokens, tokens

SCORE = 0.5
"""What words alone are worth beside the model's scores."""
SURER = 0.6
"""What an entry of several words is worth."""


def predicates(text: str, passages: Iterable[Passage]) -> Iterator[Happening]:
    """The events that words of the codebook state, in the order of the text.

    Args:
        text: The report's text.
        passages: Its sentences.
    """
    for passage in passages:
        words = tokens(text, passage.span)
        for one in matches(words):
            yield _happening(words, one)


def _happening(words: Tokens, one: Match) -> Happening:
    act = one.entry.act
    return Happening(
        label=act.type,
        span=trigger(words, one),
        score=SURER if one.entry.weight > 1 or _has_terms(words, one) else SCORE,
        parts=parts(words, one),
        mode=mode(act.type, words, one.first, act.mode),
        context=context(words, act.context),
        realis=realis_at(words, one.first),
    )


def _has_terms(words: Tokens, one: Match) -> bool:
    """Whether a truce has terms in its sentence, so that it is told and not just named."""
    if one.entry.act.mode != "ceasefire" or one.entry.part != "noun" or not words.spans:
        return False
    sentence = (words.spans[0][0], words.spans[-1][1])
    return any(term.kind != "condition" for term in terms(words.text, sentence, ()))


def trigger(words: Tokens, one: Match) -> Span:
    """The words of an entry as far as they stand together."""
    last = one.fixed[0]
    for place in one.fixed[1:]:
        if place - last > 2:
            break
        last = place
    return words.span(one.fixed[0], last)
