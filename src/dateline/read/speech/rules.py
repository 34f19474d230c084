"""Attributions that rules find better than a model: "according to", hearsay, quoted reports of others, headlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech.according import according
from dateline.read.speech.agentless import agentless
from dateline.read.speech.carried import carried
from dateline.read.speech.headline import headline
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import Quotation

__all__ = ["headline", "rules"]

MOST = 4
"""So many findings a rule may have in a sentence; what has more is no prose."""


def rules(text: str, quotations: Sequence[Quotation], paragraphs: Iterable[Span]) -> list[Said]:
    """What the rules find in the running text of a report, in its order, in linear time.

    Args:
        text: The whole text.
        quotations: Its quotations.
        paragraphs: The parts that are prose; headlines are read by `headline`.
    """
    quoted = Quoted(quotations)
    found: list[Said] = []
    for start, end in paragraphs:
        for sentence in sentences(text, start, end):
            lower = text[sentence[0] : sentence[1]].lower()
            for rule, words in _triggers():
                if any(word in lower for word in words):
                    hits = list(islice(rule(text, sentence, quoted), MOST + 1))
                    found += hits if len(hits) <= MOST else []
    return sorted(found, key=lambda one: (one.cue, one.layer))


_Rule = Callable[[str, Span, Quoted], Iterator[Said]]


@cache
def _triggers() -> tuple[tuple[_Rule, tuple[str, ...]], ...]:
    """The rules, each with words of which one must stand in a sentence."""
    prose = lexicon("cues")["prose"]
    hearsay = (*prose["adverbs"], *prose["passive"], *(words.removesuffix(" of") for words in prose["accused"]))
    return (
        (according, ("according to",)),
        (agentless, hearsay),
        (carried, ("citing", "cited", "cites", "quot", "reported", "published")),
    )
