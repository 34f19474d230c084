"""The book of actors: every known name, and whom it may mean.

Names are looked up by what our fold keeps of them, then compared word by word. The list that comes with the package
and those that an archive has learned are index files of one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path

import msgspec
from rapidfuzz.fuzz import ratio

from dateline.lexicon import lexicon
from dateline.model import Actor, Alias
from dateline.resolve.folding import acronym, fold
from dateline.resolve.index import Header, Index, write
from dateline.resolve.matching import SAME, SURNAME, Likeness, likeness

_BARE = re.compile(r"^the\s+|['’]s?$", re.IGNORECASE)
SLIP = 8
"""A last word so long is looked for by its two ends too: a letter between them may be a slip."""
CROWD = 200
"""A key that leads to more actors than this leads to nobody: a surname of thousands."""
EXACT = 0.97
"""From here on a name is written as it is listed, but for case, articles and titles."""
SHORT, NEARLY = 4, 0.7
"""A surname of so many letters must be spelled exactly, a longer one share so much with the listed one."""
APART = 0.95
"""A name so like one that was split off its bearer is not the bearer's either."""
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

    def __init__(
        self,
        lists: Sequence[Index],
        added: Sequence[tuple[str, Alias]] = (),
        split: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Open the book.

        Args:
            lists: Written by `compiled`; what a later list has of an actor is added to what an earlier one has.
            added: Further names of actors, by their ids; what nobody knows but by such a name is a group.
            split: Names that are somebody else's, whatever the lists say, by the id of whom they are not.
        """
        self._lists = tuple(lists)
        self._added: dict[str, tuple[Alias, ...]] = {}
        self._by_added: dict[str, list[str]] = {}
        for name, alias in added:
            self._added[name] = (*self._added.get(name, ()), alias)
            for key in (f"id {name}", *keys(alias.name)):
                self._by_added.setdefault(key, []).append(name)
        self._split: dict[str, list[str]] = {}
        for name, other in split:
            self._split.setdefault(name, []).append(other)
        self._known: dict[str, Actor] = {}
        self._keyed: dict[str, tuple[Actor, ...]] = {}
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def __len__(self) -> int:
        """How many actors it holds."""
        return sum(len(index) for index in self._lists)

    def actor(self, name: str) -> Actor | None:
        """The actor of an id; None where there is none."""
        return next(self._under(f"id {name}"), None)

    def of_wikidata(self, item: str) -> Actor | None:
        """The actor of a Wikidata item; None where none is known."""
        return next(self._under(f"wikidata {item}"), None)

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
            if any(likeness(name, other).score >= APART for other in self._split.get(actor.id, ())):
                continue
            for alias in names(actor):
                like = _like(name, alias.name, actor)
                if like.score >= SAME and (actor.id not in best or like.score > best[actor.id].like.score):
                    best[actor.id] = Candidate(actor=actor, alias=alias, like=like)
        return sorted(best.values(), key=lambda one: (-one.like.score, one.actor.id))

    def _under(self, key: str) -> Iterator[Actor]:
        """The actors under a key, each id once; none where so many are that it tells nothing."""
        if key not in self._keyed:
            if len(self._keyed) > REMEMBERED:
                self._keyed.clear()
            self._keyed[key] = tuple(self._looked_up(key))
        return iter(self._keyed[key])

    def _looked_up(self, key: str) -> Iterator[Actor]:
        rows = [(number, row) for number, index in enumerate(self._lists) for row in index.rows(key)]
        if len(rows) > CROWD:
            return
        listed = (self._record(number, row).id for number, row in rows)
        yield from (self._whole(name) for name in dict.fromkeys((*listed, *self._by_added.get(key, ()))))

    def _whole(self, name: str) -> Actor:
        """An actor as all lists together have it, with the names that were added."""
        if name not in self._known:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            rows = ((number, row) for number, index in enumerate(self._lists) for row in index.rows(f"id {name}"))
            parts = [one for number, row in rows if (one := self._record(number, row)).id == name]
            added = self._added.get(name, ())
            whole = reduce(merged, parts) if parts else Actor(id=name, kind="group", name=added[0].name)
            self._known[name] = replace(whole, aliases=(*whole.aliases, *added)) if added else whole
        return self._known[name]

    def _record(self, number: int, row: int) -> Actor:
        return msgspec.msgpack.decode(self._lists[number].record(row), type=Actor)


def _like(name: str, other: str, actor: Actor) -> Likeness:
    """How like a name is to one of an actor's; a surname is one of persons alone, and counts only where it is spelled so."""
    like = likeness(name, other)
    if like.score < 1.0 and len(fold(name).own) == 1 and _troops(other) and not _troops(name):
        return Likeness(score=0.0, why="whose forces they are, and not the forces")
    if actor.kind == "person" and like.why != SURNAME and like.score < EXACT and len(fold(name).own) == 1:
        like = Likeness(score=min(like.score, 0.85), why=SURNAME)
    if like.why == SURNAME and not (actor.kind == "person" and _spelled_so(name, other)):
        return Likeness(score=0.0, why="another surname")
    return like


def _troops(name: str) -> bool:
    """Whether a name is of forces, by whose they are: `Tigrayan forces`."""
    return name.casefold().rpartition(" ")[2] in lexicon("naming")["troops"]


def _spelled_so(name: str, other: str) -> bool:
    """Whether two surnames are written nearly alike: what sounds the same is many a name in a crowd."""
    one, two = fold(name).plain[-1], fold(other).plain[-1]
    return one == two or (min(len(one), len(two)) > SHORT and ratio(one, two) >= 100 * NEARLY)


def merged(one: Actor, other: Actor) -> Actor:
    """An actor with what another list has beside: names, ties, posts, sources; nothing is overwritten.

    Args:
        one: As the earlier list has it: its name, kind and times stay.
        other: The same actor in a later list.
    """
    names_known = {_plain(alias.name) for alias in names(one)}
    new = tuple(alias for alias in names(other) if _plain(alias.name) not in names_known)
    return replace(
        one,
        what=one.what or other.what,
        during=one.during or other.during,
        wikidata=one.wikidata or other.wikidata,
        aliases=one.aliases + new,
        country=one.country or other.country,
        ties=one.ties + tuple(tie for tie in other.ties if tie.to not in {known.to for known in one.ties}),
        posts=one.posts + tuple(post for post in other.posts if post not in one.posts),
        sources=one.sources + tuple(source for source in other.sources if source not in one.sources),
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


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
    if actor.wikidata:
        yield f"wikidata {actor.wikidata}"
    for alias in names(actor):
        yield from keys(alias.name, held=True, person=actor.kind == "person")
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


def keys(name: str, *, held: bool = False, person: bool = True) -> Iterator[str]:
    """Under which keys a name is looked for, and with `held` those under which it is kept.

    Args:
        name: As written.
        held: Whether it is a name of somebody known: then a person's is kept by its last word alone too.
        person: Whether it may be a person's.
    """
    folded = fold(name)
    own = folded.own
    yield folded.key
    if own and folded.skeleton != folded.key:
        yield f"~ {folded.skeleton}"
    if acronym(name):
        yield f"+ {''.join(char for char in name.casefold() if char.isalnum())}"
    if own and len(own[-1].sound) >= SLIP:
        yield f"? {own[0].sound[:2]} {own[-1].sound[:3]} {own[-1].sound[-3:]}"
    if person and own and not folded.kinds:
        if held or len(own) == 1:
            yield f". {_bones(own[-1].sound)}"
        if len(own) > 1:
            yield f"- {_bones(own[0].sound)} {_bones(own[-1].sound)}"


def _bones(said: str) -> str:
    """The consonants of a word, or the word where it has none."""
    return re.sub("[AEIU]", "", said) or said


def _stately(words: str) -> str:
    return f"state {_BARE.sub('', words).casefold().replace('.', '').strip()}"
