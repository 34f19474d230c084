"""Whether two names are one name, with all that is known of who bears them: letters alone do not tell PKK from its name."""

from __future__ import annotations

from dateline.resolve.book import EXACT, Book
from dateline.resolve.matching import SAME, Likeness, likeness

_BOTH, _EITHER, _APART = 0.97, 0.9, 0.5
"""Scores of names that the same actors bear, that may be borne by one, and that different ones bear."""


def alike(one: str, other: str, book: Book) -> Likeness:
    """How alike two names are: by who is known to bear them exactly so, else by how they are written.

    Args:
        one: As written.
        other: Likewise.
        book: Of known actors.
    """
    written = likeness(one, other)
    first, second = _bearers(one, book), _bearers(other, book)
    if not first or not second:
        return written
    if both := first.keys() & second.keys():
        score = _BOTH if first.keys() == second.keys() else _EITHER
        return max(written, Likeness(score=score, why=f"names of {first[min(both)]}"), key=lambda like: like.score)
    if written.score < SAME:
        return written
    return Likeness(score=_APART, why=f"{first[min(first)]} and {second[min(second)]} are two")


def _bearers(name: str, book: Book) -> dict[str, str]:
    """The names of the actors that are listed with a name, by their ids."""
    return {one.actor.id: one.actor.name for one in book.candidates(name) if one.like.score >= EXACT}
