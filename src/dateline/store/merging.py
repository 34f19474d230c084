"""What it would change if two ids were judged to be one: looked at before it is done."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, and_, func, select

from dateline.errors import UsageError
from dateline.judgements import SORTS, Rulings, Sort, Subject, made, parsed
from dateline.model import Judgement
from dateline.store import dossiers, judgements
from dateline.store.schema import link

NAMES = 8
"""Most names shown of a side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two that may be one."""

    ids: tuple[str, ...]
    """All ids that are judged to be one with it already, itself among them."""
    counted: dossiers.Counted
    names: tuple[tuple[str, int], ...]
    """What reports call it, each with how many mentions, the most frequent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the two side by side."""

    what: str
    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a merge would change."""

    to: Sort
    one: Side
    other: Side
    together: int
    """Reports that name both."""
    reports: int
    """Reports that name either."""
    canonical: str
    """The id that would stand for all."""
    already: bool
    """Whether they are judged to be one as it is."""
    overruled: tuple[Judgement, ...]
    """Judgements that would no longer hold, since they say otherwise."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The two side by side, in words."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        sides = (self.one, self.other)

        def row(what: str, *values: str) -> Row:
            return Row(what=what, one=values[0], other=values[1])

        yield row("Ids", *(", ".join(side.ids) for side in sides))
        yield row("Reports", *(f"{side.counted.reports:,}" for side in sides))
        yield row("Mentions", *(f"{side.counted.mentions:,}" for side in sides))
        yield row("From", *(side.counted.first or "no day" for side in sides))
        yield row("To", *(side.counted.last or "no day" for side in sides))
        yield row("Names", *(_listed(side.names) for side in sides))
        yield row("Reports that name both", f"{self.together:,}", f"{self.together:,}")


def preview(connection: Connection, subject: str, other: str, known: Collection[str] | None = None) -> Preview:
    """What it would change if two were one.

    Args:
        connection: Open.
        subject: `actor:ID`, `place:ID` or `outlet:ID`.
        other: Another of the same kind.
        known: Ids of which something is known, those first that may stand for all.

    Raises:
        UsageError: They are not two of a kind.
    """
    one, two = parsed(subject), parsed(other)
    to = _sort(one)
    every = judgements.every(connection)
    supposed = made(str(one), "is", str(two), by="preview", at=datetime.now(UTC))
    before, after = Rulings(every), Rulings((*every, supposed))
    left, right = before.same(one.id, to), before.same(two.id, to)
    both = _reports(connection, to, left) & _reports(connection, to, right)
    return Preview(
        to=to,
        one=_side(connection, to, left),
        other=_side(connection, to, right),
        together=len(both),
        reports=dossiers.counted(connection, to, left | right).reports,
        canonical=after.canonical(one.id, to, known),
        already=two.id in left,
        overruled=tuple(judged for judged in every if before.holds(judged) and not after.holds(judged)),
    )


def _sort(about: Subject) -> Sort:
    for to in SORTS:
        if about.kind == to:
            return to
    raise UsageError(str(about), "only actors, places and outlets can be one with others", "name two of a kind")


def _side(connection: Connection, to: Sort, ids: frozenset[str]) -> Side:
    many = func.count()
    query = select(link.c.exact, many).where(and_(link.c.to == to, link.c.target.in_(ids), link.c.form == "name"))
    names: dict[str, int] = {}
    for words, times in connection.execute(query.group_by(link.c.exact)):
        name = " ".join(words.split())
        names[name] = names.get(name, 0) + times
    return Side(
        ids=tuple(sorted(ids)),
        counted=dossiers.counted(connection, to, ids),
        names=tuple(sorted(names.items(), key=lambda one: (-one[1], one[0]))),
    )


def _reports(connection: Connection, to: Sort, ids: frozenset[str]) -> set[int]:
    query = select(link.c.report).where(and_(link.c.to == to, link.c.target.in_(ids))).distinct()
    return set(connection.execute(query).scalars())


def _listed(names: tuple[tuple[str, int], ...]) -> str:
    shown = ", ".join(f"{name} ({times:,})" for name, times in names[:NAMES])
    more = len(names) - NAMES
    return (shown or "none in reports") + (f" and {more:,} more" if more > 0 else "")
