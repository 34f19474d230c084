"""Which words name somebody or something that can speak, and which a document."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain
from typing import Any

from dateline.lexicon import lexicon

_MEMORY = 65_536
_LONGEST = 40
"""So many words of a source are looked at."""
_AFTER = frozenset("of by from in on for about with that which who whose whom to at and or".split())
"""What may follow the noun that a source is about."""
_STOPS = _AFTER - {"and", "or"}
_MARKS = ".,;:()[]\"'“”‘’-–—"


@lru_cache(maxsize=_MEMORY)
def is_document(source: str) -> bool:
    """Whether a source is a text, picture or recording: "a report released Friday", not "the report's author".

    Args:
        source: The words of a source.
    """
    words = source.replace("’", "'").split(" ", _LONGEST)[:_LONGEST]
    for number, word in enumerate(words):
        bare = word.strip(_MARKS)
        following = words[number + 1] if number + 1 < len(words) else ""
        if bare in documents() and (not following or word[-1:] in ",;:(" or _goes_on(following)):
            return True
        if number == 0 and bare.lower() in documents():
            return not following or _goes_on(following)
        if number and (word[-1:] in ",;:" or bare in _STOPS):
            return False
    return False


@lru_cache(maxsize=_MEMORY)
def speaks(source: str) -> bool:
    """Whether words name somebody or something that can speak: "two officials", "Fars", "a report", not "security concerns".

    Args:
        source: The words of a source.
    """
    words = [word.strip(_MARKS).removesuffix("'s").removesuffix("’s") for word in source.split(maxsplit=14)[:14]]
    if is_document(source) or any(word.lower() in _people() for word in words):
        return True
    return all(word[:1].isupper() for word in words if word.lower() not in ("the", "of", "and", "for", "al"))


def _goes_on(word: str) -> bool:
    """Whether a word after a noun begins what is said about it."""
    bare = word.strip(_MARKS)
    return not bare or bare in _AFTER or bare.endswith(("ed", "ing")) or bare in _table("documents")["participles"]


@cache
def documents() -> frozenset[str]:
    """Nouns of texts, pictures and recordings, in the singular and plural."""
    return _with_plurals(_table("documents")["nouns"]) | {"analyses"}


@cache
def _people() -> frozenset[str]:
    return _with_plurals(_table("sources")["people"])


def _with_plurals(nouns: list[str]) -> frozenset[str]:
    return frozenset(chain(nouns, map(_plural, nouns)))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ss", "sh", "ch", "x")) else f"{noun}s"


def _table(section: str) -> dict[str, Any]:
    table: dict[str, Any] = lexicon("cues")[section]
    return table
