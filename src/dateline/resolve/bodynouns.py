"""How texts call the bodies of states: whose it is, and what it is, whatever the word for it."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Actor
from dateline.resolve.book import Book


def owner(words: str, book: Book) -> tuple[Actor | None, str]:
    """The state whose something is, and what it is."""
    parts = words.split()
    for length in (3, 2, 1):
        named = re.sub(r"['’]s?$", "", " ".join(parts[:length]))
        if len(parts) > length and (state := book.state(named)) is not None:
            return state, " ".join(parts[length:])
    return None, words


def role_of(words: str) -> str | None:
    """What a description without its owner is; None where it is no body."""
    plain = re.sub(r"\s+(?:in|at|to)\s+[A-Z].*$", "", words).lower()
    role = roles().get(plain)
    if role is None:
        sorted_out = " ".join(word for word in plain.split() if word not in listed("sorts"))
        role = roles().get(sorted_out)
        return role if role in listed("unbound") else None
    return role


@cache
def roles() -> dict[str, str]:
    """Bodies as ids have them, by the words for them."""
    every: dict[str, list[str]] = lexicon("offices")["bodies"]["roles"]
    return {words: role for role, forms in every.items() for words in (role.replace("-", " "), *forms)}


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lists of bodies: `missions`, `unbound`, `everywhere`, `sorts`."""
    return frozenset(lexicon("offices")["bodies"][name])
