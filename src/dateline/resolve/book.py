"""The book of actors: every known name, and whom it may mean.

Names are looked up by what our fold keeps of them, then compared word by word. The list that comes with the package
and those that an archive has learned are index files of one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dateline.model import Actor, Alias
from dateline.resolve.folding import acronym, fold
from dateline.resolve.index import Header, Index, write
from dateline.resolve.matching import SAME, Likeness, likeness

_BARE = re.compile(r"^(?:the|The)\s+|['’]s?$")
SLIP = 8
"""A last word so long is looked for by its two ends too: a letter between them may be a slip."""
REMEMBERED = 65_536
"""Most names and actors kept at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An actor that a name may mean."""

    actor: Actor
    alias: Alias
    """The name of the actor that it is like."""
    like: Likeness


class Book:
    """Actors by their names, from index files; nothing in it changes."""

    def __init__(self, lists: Sequence[Index]) -> None:
        """Open the book.

        Args:
            lists: Written by `compiled`; an actor of an earlier list hides one of the same id in a later one.
        """
        self._lists = tuple(lists)
        self._known: dict[tuple[int, int], Actor] = {}
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def __len__(self) -> int:
        """How many actors it holds."""
        return sum(len(index) for index in self._lists)

    def actor(self, name: str) -> Actor | None:
        """The actor of an id; None where there is none."""
        return next(self._under(f"id {name}"), None)

    def state(self, words: str) -> Actor | None:
        """The state of a name, an adjective or a seat of government: `Russia`, `Russian`, `Moscow`, `the Kremlin`."""
        return next(self._under(_stately(words)), None)

    def holders(self, office: str, of: str) -> tuple[Actor, ...]:
        """Everybody who is known to have held an office.

        Args:
            office: In lower case: `foreign minister`.
            of: The id of the state or organization.
        """
        return tuple(self._under(f"post {office} of {of}"))

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Whom a name may mean, the likest first: each actor once, by the name that fits it best.

        Args:
            name: As written, with its article or without.
        """
        if name not in self._found:
            if len(self._found) > REMEMBERED:
                self._found.clear()
            self._found[name] = tuple(self._sought(_BARE.sub("", name)))
        return self._found[name]

    def _sought(self, name: str) -> list[Candidate]:
        best: dict[str, Candidate] = {}
        for actor in dict.fromkeys(one for key in keys(name) for one in self._under(key)):
            for alias in names(actor):
                like = likeness(name, alias.name)
                if like.score >= SAME and (actor.id not in best or like.score > best[actor.id].like.score):
                    best[actor.id] = Candidate(actor=actor, alias=alias, like=like)
        return sorted(best.values(), key=lambda one: (-one.like.score, one.actor.id))

    def _under(self, key: str) -> Iterator[Actor]:
        """The actors under a key, each id once."""
        seen = set()
        for number, index in enumerate(self._lists):
            for row in index.rows(key):
                one = self._decoded(number, row)
                if one.id not in seen:
                    seen.add(one.id)
                    yield one

    def _decoded(self, number: int, row: int) -> Actor:
        if (number, row) not in self._known:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            self._known[number, row] = msgspec.msgpack.decode(self._lists[number].record(row), type=Actor)
        return self._known[number, row]


def compiled(path: Path, actors: Iterable[Actor], note: str = "") -> Header:
    """Write a list of actors as an index file, whole or not at all.

    Args:
        path: Where.
        actors: Taken one by one.
        note: Where they come from, and under which licence.
    """
    entries = ((tuple(_entries(one)), msgspec.msgpack.encode(one)) for one in actors)
    return write(path, "actors", entries, note)


def _entries(actor: Actor) -> Iterator[str]:
    """Every key under which an actor is looked for."""
    yield f"id {actor.id}"
    for alias in names(actor):
        yield from keys(alias.name, person=actor.kind == "person")
    for post in actor.posts:
        yield f"post {post.office} of {post.of}"
    if actor.kind == "state":
        for word in (*(alias.name for alias in names(actor)), *actor.adjectives, *actor.seats):
            yield _stately(word)


def names(actor: Actor) -> Iterator[Alias]:
    """Every name of an actor, the best known first; it holds as long as the actor does, unless it is listed with its own time."""
    listed = [alias.name for alias in actor.aliases]
    if actor.name not in listed:
        yield Alias(name=actor.name, during=actor.during)
    yield from actor.aliases


def keys(name: str, *, person: bool = True) -> Iterator[str]:
    """Under which keys a name is kept and looked for.

    Args:
        name: As written.
        person: Whether it may be a person's: then by its last word too.
    """
    folded = fold(name)
    yield folded.key
    if folded.own and folded.skeleton != folded.key:
        yield f"~ {folded.skeleton}"
    if folded.own and len(folded.own[-1].sound) >= SLIP:
        yield f"? {folded.own[-1].sound[:3]} {folded.own[-1].sound[-3:]}"
    if acronym(name):
        yield f"+ {''.join(char for char in name.casefold() if char.isalnum())}"
    if person and folded.own and not folded.kinds:
        yield f". {re.sub('[AEIU]', '', folded.own[-1].sound) or folded.own[-1].sound}"


def _stately(words: str) -> str:
    return f"state {_BARE.sub('', words).casefold().replace('.', '').strip()}"
