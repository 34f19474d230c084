"""Nouns that rules of relations know, and what may stand before a noun."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.lexicon import lexicon

LONGEST_NOUN = 3
"""Words of the longest noun: "secretary of state"."""
_ENDING = re.compile(r"\w*(?:ist|ic|al|an|ish|ive|ous|ern|ary|ent|ant|ful|ese|ble|-ed|i)", re.IGNORECASE)
_HYPHENED = re.compile(r"[\w'’]+(?:-[\w'’]+){1,3}")
_NUMBER = re.compile(r"\d[\d,.]*(?:st|nd|rd|th)?")
_MEMORY = 16_384


@lru_cache(maxsize=_MEMORY)
def kind(noun: str) -> str:
    """What a noun says of its phrase: a type of relation, `office`, `group`, `person`, `place`, `goods`; empty where it is not known.

    Args:
        noun: In the singular and lower case.
    """
    return _kinds().get(noun, "")


@lru_cache(maxsize=_MEMORY)
def singular(noun: str) -> str:
    """A noun without the ending of its plural, where the lexicon knows it without."""
    if noun in _kinds():
        return noun
    first, _, rest = noun.partition(" ")
    for written in (noun, f"{_one(first)} {rest}"):
        single = _one(written)
        if single in _kinds():
            return single
    return noun


def _one(word: str) -> str:
    for plural, single in (
        ("men", "man"),
        ("women", "woman"),
        ("ies", "y"),
        ("sses", "ss"),
        ("ches", "ch"),
        ("xes", "x"),
        ("s", ""),
    ):
        if word.endswith(plural) and not (plural == "s" and word.endswith("ss")):
            return word.removesuffix(plural) + single
    return word


@lru_cache(maxsize=_MEMORY)
def ends_longer(word: str) -> bool:
    """Whether a word may end a noun of several words: "secretary of state", "air bases"."""
    return word in _lasts() or _one(word) in _lasts()


@lru_cache(maxsize=_MEMORY)
def modifies(word: str, written: str) -> bool:
    """Whether a word may stand before the noun of a phrase.

    Args:
        word: In lower case.
        written: As it is written.
    """
    if word in _words("others") or written.isupper():
        return written.isupper() and len(written) > 1
    if word in _words("modifiers") or word in _listed("offices", "modifiers") or word in _listed("offices", "past"):
        return True
    if _NUMBER.fullmatch(word) or kind(singular(word)):
        return True
    return _ENDING.fullmatch(word) is not None or _HYPHENED.fullmatch(word) is not None or written[:1].isupper()


def determiner(word: str) -> bool:
    """Whether a word opens a noun phrase."""
    return word in _words("determiners")


@cache
def _kinds() -> dict[str, str]:
    """Nouns with what they say; a relation goes before an office, an office before what is plain."""
    words, mentions = lexicon("relations"), lexicon("mentions")
    found: dict[str, str] = {}
    plain = {
        "goods": words["phrases"]["goods"],
        "place": words["phrases"]["places"],
        "person": mentions["persons"],
        "group": [*mentions["groups"], *words["phrases"]["people"]],
    }
    for name, nouns in plain.items():
        found |= dict.fromkeys(nouns, name)
    found |= dict.fromkeys(words["offices"]["nouns"], "office")
    for name, nouns in words["nouns"].items():
        found |= {noun: name for noun in nouns if noun not in words["offices"]["nouns"]}
    return found


@cache
def _lasts() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in _kinds() if " " in noun)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("relations")["phrases"][name])


@cache
def _listed(section: str, name: str) -> frozenset[str]:
    return frozenset(lexicon("relations")[section][name])
