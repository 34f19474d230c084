"""Readings as rows: what was read from reports, kept beside them, derived and made anew at any time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, or_, select

from dateline.errors import NotFound
from dateline.model import Evidence, Reading
from dateline.store import claims, links
from dateline.store.schema import reading, report
from dateline.store.seal import sealed


def reading_row(number: int, one: Reading) -> dict[str, Any]:
    """A reading as its row.

    Args:
        number: The number of its report.
        one: The reading.
    """
    data = msgspec.json.encode(one).decode()
    return {
        "report": number,
        "by": one.by,
        "mentions": len(one.mentions),
        "attributions": len(one.attributions),
        "claims": len(one.claims),
        "problems": len(one.problems),
        "digest": sealed(one.report, data),
        "data": data,
    }


def keep(connection: Connection, readings: Sequence[Reading]) -> None:
    """Write readings with their claims, each in the place of the one before, inside the caller's transaction.

    What the mentions of a former reading were resolved to goes with it.

    Raises:
        NotFound: The archive has no such report.
    """
    known = select(report.c.id, report.c.number, report.c.day, report.c.outlet)
    named = known.where(report.c.id.in_([one.report for one in readings]))
    places = {row.id: row for row in connection.execute(named)}
    for one in readings:
        if one.report not in places:
            raise NotFound(one.report, "no report has this id, so its reading cannot be kept", "add its source first")
    rows = [reading_row(places[one.report].number, one) for one in readings]
    if rows:
        connection.execute(insert(reading).prefix_with("OR REPLACE"), rows)
        claims.keep(connection, [(places[one.report], one) for one in readings])
        links.forget(connection, [row["report"] for row in rows])


def of(connection: Connection, name: str) -> Reading | None:
    """The reading of the report with this id; None where it is not read."""
    query = select(reading.c.data).join(report, report.c.number == reading.c.report).where(report.c.id == name)
    data = connection.execute(query).scalar()
    return msgspec.json.decode(data, type=Reading) if data is not None else None


def waiting(connection: Connection, after: int, by: str | None, *, every: bool) -> Iterator[Any]:
    """The rows (number, text, data) of reports that wait for a reader, in order, fetched as they are asked for.

    Args:
        connection: Open.
        after: The number of the last report seen; 0 for none.
        by: The reader whose readings are good; None where any reader's are.
        every: Whether a reading that is there is to be made anew.
    """
    query = select(report.c.number, report.c.text, report.c.data).where(report.c.number > after)
    if not every:
        joint = query.outerjoin(reading, reading.c.report == report.c.number)
        missing = reading.c.report.is_(None)
        query = joint.where(missing if by is None else or_(missing, reading.c.by != by))
    yield from connection.execute(query.order_by(report.c.number).execution_options(yield_per=16))


def readers(connection: Connection) -> dict[str, int]:
    """How many readings each reader made, by its name and version."""
    query = select(reading.c.by, func.count()).group_by(reading.c.by).order_by(reading.c.by)
    return {str(by): int(count) for by, count in connection.execute(query)}


def not_known(connection: Connection) -> int:
    """How many reports their reader could not read."""
    return int(connection.execute(select(func.count()).where(reading.c.problems > 0)).scalar_one())


def flaws(row: Any) -> Iterator[str]:  # noqa: ANN401 - a row of the reading table with its report's id and text
    """What is wrong with a stored reading: its seal, its columns, words that its report does not have."""
    if sealed(row.id, row.data) != row.digest:
        yield "stored reading has changed"
        return
    try:
        one = msgspec.json.decode(row.data, type=Reading)
    except msgspec.ValidationError:
        yield "its reading was made by another version"
        return
    kept = {name: value for name, value in row._mapping.items() if name not in ("id", "text")}  # noqa: SLF001 - SQLAlchemy's public name
    if one.report != row.id or kept != reading_row(row.report, one):
        yield "columns of its reading do not match its fields"
    if any(row.text[passage.start : passage.end] != passage.exact for passage in passages(one)):
        yield "its reading does not quote its text"
    if not _closed(one):
        yield "its reading refers to what it does not hold"


def passages(one: Reading) -> Iterator[Evidence]:
    """Every passage that a reading points at."""
    for mention in one.mentions:
        yield mention.evidence
    for attribution in one.attributions:
        yield from attribution.cue
        yield from attribution.content
    for claim in one.claims:
        yield from claim.evidence
        for toll in claim.tolls:
            yield toll.evidence
        for term in claim.terms:
            yield term.evidence


def _closed(one: Reading) -> bool:
    """Whether all that a reading's parts refer to is in it."""
    mentions = {mention.id for mention in one.mentions} | {None}
    voices = {attribution.id for attribution in one.attributions} | {None}
    named = (
        *(mention.antecedent for mention in one.mentions),
        *(said.source for said in one.attributions),
        *(part.mention for claim in one.claims for part in claim.arguments),
        *(term.mention for claim in one.claims for term in claim.terms),
    )
    said = (
        *(said.inside for said in one.attributions),
        *(claim.attribution for claim in one.claims),
        *(part.attribution for claim in one.claims for part in claim.arguments),
    )
    return mentions.issuperset(named) and voices.issuperset(said)
