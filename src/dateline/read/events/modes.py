"""How an event was done and in what matter, by the words of the clause around its trigger."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.words.tokens import Tokens, tokens

_EDGES = frozenset(". ; : — ( )".split())
_REACH = 16
"""So many words on either side belong to a trigger's clause at most."""
_SAME = {"REJECT": "REQUEST"}
"""Types whose modes are those of another."""
_LONGEST = 4
"""So many words a phrase of the list has at most."""


def mode_of(text: str, sentence: Span, trigger: Span, kind: str) -> tuple[str | None, str | None]:
    """Mode and context of a trigger, for one that no entry of the codebook found.

    Args:
        text: The whole text.
        sentence: The sentence of the trigger.
        trigger: The words that state the event.
        kind: Its type.
    """
    words = tokens(text, sentence)
    at = next(words.within(trigger), 0)
    return mode(kind, words, at), context(words)


def mode(kind: str, words: Tokens, at: int, implied: str | None = None) -> str | None:
    """The mode of an event of a type; none where no word tells.

    Args:
        kind: PLOVER's type.
        words: Of its sentence.
        at: The number of its trigger.
        implied: What the trigger itself says; it goes first.
    """
    if implied is not None:
        return implied
    forward = kind in ("REQUEST", "REJECT", "THREATEN")  # what is asked for stands behind
    clause = _phrases(words.words, *_clause(words, at, 0 if forward else _REACH))
    return next((name for name, listed in _listed(_SAME.get(kind, kind)) if not listed.isdisjoint(clause)), None)


def context(words: Tokens, implied: str | None = None) -> str | None:
    """The matter of a sentence, of PLOVER's contexts; none where no word tells."""
    said = _phrases(words.words, 0, len(words))
    return next((name for name, listed in _listed("contexts") if not listed.isdisjoint(said)), implied)


def _clause(words: Tokens, at: int, back: int) -> tuple[int, int]:
    first, last = at, at + 1
    while first > max(0, at - back) and words.words[first - 1] not in _EDGES:
        first -= 1
    while last < min(len(words), at + _REACH) and words.words[last] not in _EDGES:
        last += 1
    return first, last


def _phrases(words: tuple[str, ...], first: int, last: int) -> set[str]:
    """Every one to four words in a row."""
    return {
        " ".join(words[start : start + length])
        for start in range(first, last)
        for length in range(1, min(_LONGEST, last - start) + 1)
    }


@cache
def _listed(kind: str) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, frozenset(listed)) for name, listed in lexicon("modes").get(kind, {}).items())
