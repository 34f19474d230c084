"""Whom and what mentions mean, as rows: derived from a reading, kept beside it, and made anew at any time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, or_, select

from dateline.errors import DatelineError, NotFound
from dateline.model import Link, Reading
from dateline.parts import parts, speaking
from dateline.store.schema import link, part, reading, report, resolution
from dateline.store.seal import sealed

Resolved = tuple[str, str, Sequence[Link]]
"""The id of a report, who resolved its reading (name, version and state of knowledge), and the links."""
TOGETHER = 500
"""Most reports asked for in one statement."""


def resolution_row(number: int, resolved: Resolved) -> dict[str, Any]:
    """A resolution as its row.

    Args:
        number: The number of its report.
        resolved: Report, resolver and links.
    """
    name, by, links = resolved
    data = msgspec.json.encode(links).decode()
    return {"report": number, "by": by, "links": len(links), "digest": sealed(name, data), "data": data}


def rows_of(place: Any, read: Reading, links: Sequence[Link]) -> list[dict[str, Any]]:  # noqa: ANN401 - a row of the report table
    """The links of a reading as rows.

    Args:
        place: A row of its report with `number`, `day` and `outlet`.
        read: The reading.
        links: Of its mentions.

    Raises:
        DatelineError: A link is of a mention that the reading does not have.
    """
    mentions = {mention.id: mention for mention in read.mentions}
    among = Counter((one.mention, one.to) for one in links)
    voices = speaking(read, links)
    rows = []
    for number, one in enumerate(links, 1):
        if one.mention not in mentions:
            raise DatelineError(f"report {read.report}", "a link is of no mention of its reading", "read it anew")
        mention = mentions[one.mention]
        words = mention.evidence
        rows.append(
            {
                "report": place.number,
                "number": number,
                "mention": mention.id,
                "start": words.start,
                "end": words.end,
                "exact": words.exact,
                "form": mention.form,
                "to": one.to,
                "target": one.target,
                "name": one.name,
                "kind": one.kind,
                "score": one.score,
                "among": among[one.mention, one.to],
                "day": place.day,
                "outlet": place.outlet,
                "voice": voices.get(mention.id),
            }
        )
    return rows


def parts_of(place: Any, read: Reading, links: Sequence[Link]) -> list[dict[str, Any]]:  # noqa: ANN401 - likewise
    """Who takes which part in the claims of a reading, as rows."""
    return [
        {"to": one.to, "target": one.target, "role": one.role, "report": place.number, "claim": one.claim}
        for one in parts(read, links)
    ]


def keep(connection: Connection, batch: Sequence[Resolved]) -> None:
    """Write resolutions with their links, each in the place of the one before, inside the caller's transaction.

    Raises:
        NotFound: The archive has no such report, or no reading of it.
        DatelineError: A link is of a mention that the reading does not have.
    """
    places: dict[str, Any] = {}
    query = select(report.c.id, report.c.number, report.c.day, report.c.outlet, reading.c.data).join(
        reading, reading.c.report == report.c.number
    )
    names = [name for name, _, _ in batch]
    for first in range(0, len(names), TOGETHER):
        rows = connection.execute(query.where(report.c.id.in_(names[first : first + TOGETHER])))
        places |= {row.id: row for row in rows}
    for name in names:
        if name not in places:
            raise NotFound(name, "no report of this id is read, so its links cannot be kept", "read it first")
    forget(connection, [places[name].number for name in names])
    for name, by, links in batch:
        place = places[name]
        read = msgspec.json.decode(place.data, type=Reading)
        found = rows_of(place, read, links)
        connection.execute(insert(resolution).values(**resolution_row(place.number, (name, by, links))))
        if found:
            connection.execute(insert(link), found)
        taken = parts_of(place, read, links)
        if taken:
            connection.execute(insert(part), taken)


def forget(connection: Connection, numbers: Sequence[int]) -> None:
    """Remove the resolutions of reports by their numbers: those of a reading that gives way to another, say."""
    for first in range(0, len(numbers), TOGETHER):
        some = numbers[first : first + TOGETHER]
        for table in (part, link, resolution):
            connection.execute(delete(table).where(table.c.report.in_(some)))


def of(connection: Connection, name: str) -> tuple[Link, ...] | None:
    """The links of the report with this id; None where its reading is not resolved."""
    query = select(resolution.c.data).join(report, report.c.number == resolution.c.report).where(report.c.id == name)
    data = connection.execute(query).scalar()
    return msgspec.json.decode(data, type=tuple[Link, ...]) if data is not None else None


def waiting(connection: Connection, after: int, by: str | None, *, every: bool) -> Iterator[Any]:
    """The rows (number, text, data, read) of reports whose readings wait for a resolver, in order, as they are asked for.

    Args:
        connection: Open.
        after: The number of the last report seen; 0 for none.
        by: The resolver whose resolutions are good; None where any one's are.
        every: Whether a resolution that is there is to be made anew.
    """
    query = select(report.c.number, report.c.text, report.c.data, reading.c.data.label("read")).join(
        reading, reading.c.report == report.c.number
    )
    if not every:
        missing = resolution.c.report.is_(None)
        query = query.outerjoin(resolution, resolution.c.report == report.c.number)
        query = query.where(missing if by is None else or_(missing, resolution.c.by != by))
    ordered = query.where(report.c.number > after).order_by(report.c.number)
    yield from connection.execute(ordered.execution_options(yield_per=16))


def count_waiting(connection: Connection, by: str | None, *, every: bool) -> int:
    """How many readings wait for a resolver, as in `waiting`."""
    query = select(func.count()).select_from(reading)
    if not every:
        missing = resolution.c.report.is_(None)
        query = query.outerjoin(resolution, resolution.c.report == reading.c.report)
        query = query.where(missing if by is None else or_(missing, resolution.c.by != by))
    return int(connection.execute(query).scalar_one())


def resolvers(connection: Connection) -> dict[str, int]:
    """How many readings each resolver resolved last, by its name and what it knew."""
    query = select(resolution.c.by, func.count()).group_by(resolution.c.by).order_by(resolution.c.by)
    return {str(by): int(count) for by, count in connection.execute(query)}


def flaws(connection: Connection, row: Any) -> Iterator[str]:  # noqa: ANN401 - resolution, with id, day, outlet and reading
    """What is wrong with a stored resolution: its seal, its columns, links of what its reading does not have, its rows."""
    if sealed(row.id, row.data) != row.digest:
        yield "stored resolution has changed"
        return
    try:
        links = msgspec.json.decode(row.data, type=tuple[Link, ...])
        read = msgspec.json.decode(row.read, type=Reading) if row.read is not None else None
    except msgspec.ValidationError:
        yield "its resolution or reading was made by another version"
        return
    kept = {name: getattr(row, name) for name in resolution.c.keys()}  # noqa: SIM118 - no dictionary
    if kept != resolution_row(row.report, (row.id, row.by, links)):
        yield "columns of its resolution do not match its fields"
    if read is None or not {one.mention for one in links} <= {mention.id for mention in read.mentions}:
        yield "its resolution links mentions that its reading does not have"
        return
    listed = connection.execute(select(link).where(link.c.report == row.report).order_by(link.c.number))
    if [one._asdict() for one in listed] != rows_of(row, read, links):
        yield "its links are not listed as its resolution has them"
    taken = connection.execute(select(part).where(part.c.report == row.report))
    if _set(one._asdict() for one in taken) != _set(parts_of(row, read, links)):
        yield "the parts of its claims are not listed as its resolution has them"


def _set(rows: Iterable[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {tuple(sorted(row.items())) for row in rows}


def kept(connection: Connection) -> Iterable[Any]:
    """The rows of resolutions, with `id`, `number`, `day` and `outlet` of their reports and `read`, their reading."""
    query = select(
        resolution, report.c.id, report.c.number, report.c.day, report.c.outlet, reading.c.data.label("read")
    )
    joined = query.join(report, report.c.number == resolution.c.report)
    full = joined.outerjoin(reading, reading.c.report == resolution.c.report).order_by(resolution.c.report)
    return connection.execute(full).yield_per(100)


def without_resolution(connection: Connection) -> bool:
    """Whether there are links, or parts of claims, of reports that have no resolution."""
    there = select(resolution.c.report)
    return any(
        connection.execute(select(table.c.report).where(table.c.report.not_in(there)).limit(1)).first() is not None
        for table in (link, part)
    )
