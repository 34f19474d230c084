"""Whom or what words in a form name: an actor, place or outlet, by id or by a name that only one bears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import NotFound, UsageError
from dateline.judgements import SORTS, Sort
from dateline.model import Place

if TYPE_CHECKING:
    from dateline.archive import Archive

MOST = 8
"""Most choices named where a name means several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is named."""

    id: str
    name: str
    what: str
    """What it is, in words."""


def sort_of(words: str) -> Sort:
    """A sort as a form has it; raises UsageError."""
    found = next((one for one in SORTS if one == words), None)
    if found is None:
        raise UsageError(words, "it is no sort of thing", f"known: {', '.join(SORTS)}")
    return found


def target(archive: Archive, sort: Sort, words: str) -> Target:
    """What words name.

    Args:
        archive: Open.
        sort: `actor`, `place` or `outlet`.
        words: An id or a name.

    Raises:
        NotFound: Nothing of this name is known.
        UsageError: Several bear it; the message names them with their ids.
    """
    from dateline.dossier import found  # noqa: PLC0415 - the floor below, at run time

    if sort == "actor":
        actor = found(archive, words)
        return Target(id=actor.id, name=actor.name, what=actor.what or actor.kind)
    if sort == "place":
        place = _place(archive, words)
        return Target(id=place.id, name=place.name, what=place.kind)
    outlets = archive.knowledge().outlets
    exact = outlets.exact(words)
    outlet = outlets.outlet(words) or (exact.outlet if exact else None)
    if outlet is None:
        raise NotFound(words, "no outlet of this name is known", "name another, or its id")
    return Target(id=outlet.id, name=outlet.name, what=outlet.kind)


def _place(archive: Archive, words: str) -> Place:
    gazetteer = archive.knowledge().gazetteer
    known = gazetteer.place(words)
    listed = (known,) if known else gazetteer.candidates(words) if words else ()
    if not listed:
        raise NotFound(words, "no place of this name is known", "name another, or its id as its page shows it")
    if len(listed) > 1:
        choices = ", ".join(
            f"{one.id} ({one.name}, {one.kind}, {one.country or 'no country'})" for one in listed[:MOST]
        )
        raise UsageError(words, f"{len(listed)} places are called so", f"name one by its id: {choices}")
    return listed[0]
