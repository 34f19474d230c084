"""The nouns of places: the kinds they may mean, and what is left of a name without them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon


@cache
def nouns() -> dict[str, frozenset[str]]:
    """The kinds that each noun may mean."""
    found: dict[str, set[str]] = {}
    for kind, nouns in lexicon("places")["kinds"].items():
        for noun in nouns:
            found.setdefault(noun, set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def between() -> frozenset[str]:
    """Words that may stand between a place and what holds it."""
    holding = lexicon("places")["holding"]
    return frozenset((*holding["prepositions"], *holding["directions"], *holding["fillers"]))


def stripped(words: str) -> Iterator[str]:
    """A name, then what is left of it without nouns of kind and directions: `northern Aleppo province`, `Aleppo province`, `Aleppo`.

    Args:
        words: As written, without article.
    """
    left: str | None = words
    while left:
        yield left
        left = _shorter(left)


def told_nothing(words: str, *, article: bool = True) -> bool:
    """Whether a name is but a direction or a noun of kind: `the East`, `the Valley`, `the State`.

    Args:
        words: As written, without article.
        article: Whether one stands before it: `Canton` and `Delta` are names without.
    """
    word = words.lower()
    return word in lexicon("places")["holding"]["directions"] or (word in nouns() and (article or words == word))


def directed(words: str) -> bool:
    """Whether a name begins with a direction in lower case, which is no part of it: `east London` is not `East London`."""
    return words[:1].islower() and words.split(maxsplit=1)[0] in lexicon("places")["holding"]["directions"]


def on_a_road(kinds: frozenset[str], noun: str) -> bool:
    """Whether a noun means a road, which lies elsewhere than what it is named for."""
    return "facility" in kinds and noun in lexicon("places")["holding"]["roads"]


def _shorter(words: str) -> str | None:
    parts = words.split()
    if len(parts) < 2:
        return None
    holding = lexicon("places")["holding"]
    for noun in lexicon("places")["before"]["nouns"]:
        if words.lower().startswith(f"{noun} "):
            return words[len(noun) + 1 :]
    if parts[0].lower() in holding["directions"]:
        return " ".join(parts[2:] if parts[1] == "of" else parts[1:])
    for size in (2, 1):
        if len(parts) > size and " ".join(parts[-size:]).lower() in nouns():
            return " ".join(parts[:-size])
    return " ".join(parts[1:]) if parts[0].lower() in nouns() else None
