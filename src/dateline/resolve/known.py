"""What is known when names are resolved: the lists that come with the package, those learned, and what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.judgements import Rulings, parsed
from dateline.model import Alias, Judgement, content_id
from dateline.resolve.book import Book
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.index import Index
from dateline.resolve.outlets import Outlets, outlets
from dateline.resolve.reviewed import folder

NAME = "dateline-resolver/1"
ACTORS, PLACES = ".actors", ".places"
"""Endings of the files that an archive learned, by what they hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Who, where and which outlets are known, and what was decided."""

    book: Book
    gazetteer: Gazetteer
    outlets: Outlets
    rulings: Rulings
    version: str
    """Digits that change when anything does that names are resolved by."""

    @property
    def by(self) -> str:
        """Who resolves with it: `dateline-resolver/1 3f76f18a`."""
        return f"{NAME} {self.version}"


def knowledge(learned: Sequence[Path] = (), judgements: Sequence[Judgement] = ()) -> Knowledge:
    """Open what comes with the package, and add what an archive has.

    Args:
        learned: Index files of imported lists, `*.actors` and `*.places`, in the order in which they count.
        judgements: Every judgement, in the order in which they were made.

    Raises:
        Unreadable: A file is no index of names.
    """
    rulings = Rulings(judgements)
    called = [one for one in judgements if one.predicate == "called" and rulings.holds(one)]
    people = [Index(path) for path in learned if path.suffix == ACTORS]
    places = [path for path in learned if path.suffix == PLACES]
    return Knowledge(
        book=Book(
            [_actors(), *people],
            tuple(_added(one) for one in called if one.subject.startswith("actor:")),
            tuple(_split(judgements, rulings)),
        ),
        gazetteer=_gazetteer(tuple(places)),
        outlets=outlets(),
        rulings=rulings,
        version=content_id(
            _actors().header.digest,
            *(index.header.digest for index in people),
            _gazetteer(tuple(places)).version,
            outlets().version,
            rulings.version,
        )[:8],
    )


def _added(one: Judgement) -> tuple[str, Alias]:
    """The name that a judgement gives an actor, with the actor's id."""
    return parsed(one.subject).id, Alias(name=one.object, during=one.during, source=f"judgement {one.id}")


def _split(judgements: Sequence[Judgement], rulings: Rulings) -> Iterator[tuple[str, str]]:
    """Names that are judged to be somebody else's, by the ids of all that are one with their former bearer."""
    for one in judgements:
        if one.predicate == "split" and one.subject.startswith("actor:") and rulings.holds(one):
            yield from ((name, one.object) for name in sorted(rulings.same(parsed(one.subject).id)))


@cache
def _actors() -> Index:
    return Index(folder() / "actors.bin")


@cache
def _gazetteer(learned: tuple[Path, ...]) -> Gazetteer:
    return Gazetteer((folder() / "places.bin", *learned))
