"""The noun phrases of a text that stand for people, bodies and documents: "the Russian minister", "two officials"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.read.coreference import traits
from dateline.read.finding import Span

_MOST = 7
"""So many words stand before a noun in its phrase, at most."""
_HYPHENED = re.compile(r"[\w’']+(?:-[\w’']+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A noun phrase up to its noun, without what follows it."""

    span: Span
    noun: traits.Noun
    determiner: str
    """Its first word where that is an article, pronoun or number; empty otherwise."""
    owner: str
    """Whose it is, where a genitive opens it: "the group's leader"; empty otherwise."""
    words: tuple[str, ...]
    """What stands between, in lower case."""
    country: str | None
    """Whose state's."""

    @property
    def definite(self) -> bool:
        """Whether it points back: the, this, those."""
        return traits.before("definite", self.determiner) and not self.owner

    @property
    def plural(self) -> bool:
        """Whether it stands for several."""
        return self.noun.plural


def described(text: str, spans: list[Span]) -> Iterator[Described]:
    """The noun phrases of sentences whose noun is one of the lexicon's.

    Args:
        text: The whole text.
        spans: Its sentences.
    """
    for start, end in spans:
        words = [(found.start(), found.end(), found[0].lower()) for found in traits.WORD.finditer(text, start, end)]
        yield from _in_sentence(text, words)


def _in_sentence(text: str, words: list[tuple[int, int, str]]) -> Iterator[Described]:
    for number, (_, end, word) in enumerate(words):
        known = traits.noun(traits.plain(word))
        if known is None or (_goes_on(text, words, number) and not word.endswith(("'s", "’s", "s'", "s’"))):
            continue
        own = end - (2 if word.endswith(("'s", "’s")) else 1 if word.endswith(("'", "’")) else 0)
        yield _phrase(text, words, number, own, known)


def _goes_on(text: str, words: list[tuple[int, int, str]], number: int) -> bool:
    """Whether another noun follows, for which this one stands as a modifier: "police officer"."""
    if number + 1 >= len(words) or text[words[number][1] : words[number + 1][0]] != " ":
        return False
    start, end, word = words[number + 1]
    return traits.noun(traits.plain(word)) is not None and text[start:end].islower()


def phrase(text: str, span: Span) -> Described | None:
    """The noun phrase that words begin with or are; none where its noun is unknown.

    Args:
        text: The whole text.
        span: Of the words.
    """
    words = [(found.start(), found.end(), found[0].lower()) for found in traits.WORD.finditer(text, *span)][:12]
    last = None
    for one in _in_sentence(text, words):
        if one.span[0] > span[0] + 1 and last is not None:
            break
        last = one
    return last if last is not None and last.span[0] == span[0] else None


def _phrase(text: str, words: list[tuple[int, int, str]], number: int, end: int, known: traits.Noun) -> Described:
    start, determiner, owner, country = words[number][0], "", "", None
    between: list[str] = []
    for back in range(number - 1, max(-1, number - 1 - _MOST), -1):
        at, stop, word = words[back]
        if text[stop : words[back + 1][0]] != " ":
            break
        if traits.before("determiners", word):
            start, determiner = at, word
            break
        if word.endswith(("'s", "’s", "s'", "s’")):
            owner, country = word, country or traits.country(traits.plain(word))
            start = words[back - 1][0] if back and words[back - 1][2] == "the" else at
            break
        if not _modifies(text[at:stop], word):
            break
        start, country = at, country or traits.country(word)
        between.append(word)
    return Described(
        span=(start, end), noun=known, determiner=determiner, owner=owner, words=tuple(between), country=country
    )


def _modifies(written: str, word: str) -> bool:
    return (
        written[0].isupper()
        or traits.before("modifiers", word)
        or traits.country(word) is not None
        or ((known := traits.noun(word)) is not None and not known.plural)
        or _HYPHENED.fullmatch(written) is not None
        or traits.counted(word)
    )
