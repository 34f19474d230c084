"""What an archive has of an actor, place or outlet: who calls it what, in which claims it takes part, and with whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from dateline.store.keys import name_key
from dateline.store.lookup import Found, in_full
from dateline.store.schema import claim, link, part, report

_MENTIONS = func.count(func.distinct(link.c.report.concat("-").concat(link.c.mention)))
"""Mentions, each once: one that is tied between ids that are one has two links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Who calls somebody what, how often, from when to when."""

    words: str
    form: str
    """`name`, `description` or `pronoun`."""
    outlet: str | None
    """In whose report, as named."""
    voice: str | None
    """In whose words: the name of the voice, or the words for it where that is open; none: in the outlet's own."""
    mentions: int
    reports: int
    first: str | None
    """Day of the first report; none where none is dated."""
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Somebody or something that stands in the same claims."""

    to: str
    target: str
    name: str | None
    claims: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How much there is of somebody."""

    mentions: int
    reports: int
    first: str | None
    last: str | None


def counted(connection: Connection, to: str, ids: Collection[str]) -> Counted:
    """How many mentions and reports there are of ids that are one."""
    query = select(
        _MENTIONS,
        func.count(func.distinct(link.c.report)),
        func.min(link.c.day),
        func.max(link.c.day),
    ).where(_of(to, ids))
    mentions, reports, first, last = connection.execute(query).one()
    return Counted(mentions=mentions, reports=reports, first=first, last=last)


def wordings(connection: Connection, to: str, ids: Collection[str], form: str | None = "name") -> tuple[Wording, ...]:
    """The wording table: the most frequent first.

    Args:
        connection: Open.
        to: `actor`, `place` or `outlet`.
        ids: That are one.
        form: `name`, `description` or `pronoun`; None for all.
    """
    columns = (link.c.exact, link.c.form, link.c.outlet, link.c.voice)
    reports = func.count(func.distinct(link.c.report))
    query = select(*columns, _MENTIONS, reports, func.min(link.c.day), func.max(link.c.day)).where(_of(to, ids))
    if form is not None:
        query = query.where(link.c.form == form)
    rows = connection.execute(query.group_by(*columns))
    found = [
        Wording(words=" ".join(words.split()), form=kind, outlet=outlet, voice=voice, mentions=many, reports=count, first=first, last=last)
        for words, kind, outlet, voice, many, count, first, last in rows
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-one.mentions, one.words, one.outlet or "", one.voice or "")))


def besides(connection: Connection, to: str, ids: Collection[str], other: str, limit: int = 30) -> tuple[Beside, ...]:
    """Actors, places or outlets in the same claims, the most frequent first.

    Args:
        connection: Open.
        to: Sort of the ids.
        ids: That are one.
        other: Sort of what is looked for.
        limit: At most so many.
    """
    one, two = part.alias(), part.alias()
    claims = func.count(func.distinct(one.c.report.concat("-").concat(one.c.claim)))
    reports = func.count(func.distinct(one.c.report))
    joined = one.join(two, and_(one.c.report == two.c.report, one.c.claim == two.c.claim))
    query = (
        select(two.c.target, claims, reports)
        .select_from(joined)
        .where(one.c.to == to, one.c.target.in_(ids), two.c.to == other, two.c.target.not_in(ids))
        .group_by(two.c.target)
        .order_by(claims.desc(), two.c.target)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    known = names(connection, other, [row[0] for row in rows])
    return tuple(
        Beside(to=other, target=target, name=known.get(target), claims=many, reports=count)
        for target, many, count in rows
    )


def names(connection: Connection, to: str, ids: Sequence[str]) -> dict[str, str]:
    """What ids are called in the links that lead to them."""
    query = select(link.c.target, func.max(link.c.name)).where(_of(to, ids)).group_by(link.c.target)
    return {target: name for target, name in connection.execute(query) if name}


def claims_of(
    connection: Connection,
    to: str,
    ids: Collection[str],
    roles: Collection[str],
    *,
    kinds: Collection[str] = (),
    offset: int = 0,
    limit: int = 20,
) -> Found:
    """The claims in which ids that are one take a part, newest report first.

    Args:
        connection: Open.
        to: Sort of the ids.
        ids: That are one.
        roles: Which parts count.
        kinds: Kinds of claims; all where empty.
        offset: Claims to leave out.
        limit: Claims to give.
    """
    same = and_(claim.c.report == part.c.report, claim.c.number == part.c.claim)
    within = [part.c.to == to, part.c.target.in_(ids), part.c.role.in_(roles)]
    if kinds:
        within.append(claim.c.kind.in_(kinds))
    base = select(claim.c.report, claim.c.number, claim.c.day).select_from(claim.join(part, same)).where(*within)
    query = base.distinct()
    total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    ordered = query.order_by(claim.c.day.desc().nulls_last(), claim.c.report, claim.c.number)
    rows: Sequence[Any] = connection.execute(ordered.offset(offset).limit(limit)).all()
    return Found(total=total, undated=0, told=tuple(in_full(connection, rows)))


def naming(connection: Connection, to: str, ids: Collection[str], limit: int = 60) -> tuple[tuple[str, int], ...]:
    """The ids of the reports that name ids that are one, newest first, each with how often.

    Args:
        connection: Open.
        to: Sort of the ids.
        ids: That are one.
        limit: At most so many.
    """
    query = (
        select(report.c.id, _MENTIONS)
        .select_from(link.join(report, report.c.number == link.c.report))
        .where(_of(to, ids))
        .group_by(report.c.id, link.c.day)
        .order_by(link.c.day.desc().nulls_last(), report.c.id)
        .limit(limit)
    )
    return tuple((name, many) for name, many in connection.execute(query))


def relayed(connection: Connection, outlet: str, to: str, limit: int = 30) -> tuple[Beside, ...]:
    """In whose words an outlet's reports claim things, the most frequent first.

    Args:
        connection: Open.
        outlet: As named.
        to: `outlet` or `actor`.
        limit: At most so many.
    """
    claims = func.count(func.distinct(part.c.report.concat("-").concat(part.c.claim)))
    query = (
        select(part.c.target, claims, func.count(func.distinct(part.c.report)))
        .select_from(part.join(report, report.c.number == part.c.report))
        .where(report.c.outlet_key == name_key(outlet), part.c.to == to, part.c.role == "voice")
        .group_by(part.c.target)
        .order_by(claims.desc(), part.c.target)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    known = names(connection, to, [row[0] for row in rows])
    return tuple(
        Beside(to=to, target=target, name=known.get(target), claims=many, reports=count) for target, many, count in rows
    )


def tied_with(connection: Connection, to: str, ids: Collection[str]) -> dict[str, int]:
    """What ids that are one are tied with, and in how many mentions."""
    one, two = link.alias(), link.alias()
    same = and_(one.c.report == two.c.report, one.c.mention == two.c.mention, one.c.to == two.c.to)
    query = (
        select(two.c.target, func.count().label("many"))
        .select_from(one.join(two, same))
        .where(one.c.to == to, one.c.target.in_(ids), one.c.among > 1, two.c.target.not_in(ids))
        .group_by(two.c.target)
        .order_by(func.count().desc(), two.c.target)
    )
    return {row.target: row.many for row in connection.execute(query)}


def called(connection: Connection, to: str, words: str) -> dict[str, tuple[str, str]]:
    """Ids whose canonical name is written so, however it is capitalised, each with that name and its kind."""
    wanted = " ".join(words.split())
    query = select(link.c.target, link.c.name, link.c.kind).where(
        link.c.to == to, link.c.target.is_not(None), func.lower(link.c.name) == func.lower(wanted)
    )
    return {target: (name, kind) for target, name, kind in connection.execute(query.distinct())}


def named(connection: Connection, to: str, name: str) -> tuple[str, str] | None:
    """What an id is called in the links that lead to it, and its kind; None where none does."""
    query = select(link.c.name, link.c.kind).where(link.c.to == to, link.c.target == name).limit(1)
    row = connection.execute(query).first()
    return (row.name, row.kind) if row is not None and row.name else None


def tallies(
    connection: Connection, to: str, kind: str | None = None, offset: int = 0, limit: int = 100
) -> list[Beside]:
    """What a sort of links leads to, the most reported first.

    Args:
        connection: Open.
        to: `actor`, `place` or `outlet`.
        kind: Of the target; None for all.
        offset: To leave out.
        limit: To give.
    """
    reports, mentions = func.count(func.distinct(link.c.report)), func.count()
    query = select(link.c.target, func.max(link.c.name), mentions, reports).where(
        link.c.to == to, link.c.target.is_not(None)
    )
    if kind is not None:
        query = query.where(link.c.kind == kind)
    ordered = query.group_by(link.c.target).order_by(reports.desc(), mentions.desc(), link.c.target)
    rows = connection.execute(ordered.offset(offset).limit(limit))
    return [Beside(to=to, target=target, name=name, claims=many, reports=count) for target, name, many, count in rows]


def open_names(connection: Connection, to: str, limit: int = 60) -> tuple[Beside, ...]:
    """Names that no target was found for, the most reported first; `target` is the name as written."""
    reports, mentions = func.count(func.distinct(link.c.report)), func.count()
    query = select(link.c.exact, mentions, reports).where(link.c.to == to, link.c.target.is_(None))
    ordered = query.group_by(link.c.exact).order_by(reports.desc(), mentions.desc(), link.c.exact).limit(limit)
    rows = connection.execute(ordered)
    return tuple(
        Beside(to=to, target=" ".join(words.split()), name=None, claims=many, reports=count)
        for words, many, count in rows
    )


def _of(to: str, ids: Collection[str]) -> ColumnElement[bool]:
    return and_(link.c.to == to, link.c.target.in_(ids))
