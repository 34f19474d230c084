"""Claims as rows, with the words of those who take part in them: derived from the readings, written with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, exists, insert, select

from dateline.chains import steps
from dateline.model import Claim, Mention, Reading, Role
from dateline.store.schema import claim, claim_word, reading, report
from dateline.text import folded
from dateline.voices import Voice, carried, voices

ROLES: dict[Role, str] = {
    "actor": "actor",
    "candidate": "actor",
    "subject": "actor",
    "recipient": "recipient",
    "object": "recipient",
    "place": "place",
}
"""Under which role a part of a claim is looked for; the sides of a relation go with actor and recipient."""
BATCH = 200
"""Readings whose claims are written together when all are."""


def keep(connection: Connection, made: Sequence[tuple[Any, Reading]]) -> None:
    """Write the claims of readings in the place of the former ones, inside the caller's transaction.

    Args:
        connection: In a transaction.
        made: Rows of reports with `number`, `day` and `outlet`, each with its reading.
    """
    numbers = [row.number for row, _ in made]
    for table in (claim, claim_word):
        connection.execute(delete(table).where(table.c.report.in_(numbers)))
        rows = [one for row, read in made for one in rows_of(row, read)[table.name]]
        if rows:
            connection.execute(insert(table), rows)


def fill(connection: Connection) -> None:
    """Write the claims of every stored reading; one that this version cannot decode is left to `dateline reread`."""
    last = 0
    query = select(report.c.number, report.c.day, report.c.outlet, reading.c.data).join(
        reading, reading.c.report == report.c.number
    )
    while rows := connection.execute(query.where(report.c.number > last).order_by(report.c.number).limit(BATCH)).all():
        keep(connection, list(_decoded(rows)))
        last = rows[-1].number


def _decoded(rows: Iterable[Any]) -> Iterator[tuple[Any, Reading]]:
    for row in rows:
        try:
            yield row, msgspec.json.decode(row.data, type=Reading)
        except msgspec.ValidationError:
            continue


def rows_of(place: Any, read: Reading) -> dict[str, list[dict[str, Any]]]:  # noqa: ANN401 - a row of the report table
    """The rows of a reading's claims, by table.

    Args:
        place: A row of its report with `number`, `day` and `outlet`.
        read: The reading.
    """
    rows = [
        {
            "report": place.number, "number": number, "id": one.id, "kind": one.kind, "type": one.predicate.type,
            "mode": one.predicate.mode, "acled": one.predicate.acled, "realis": one.realis, "stance": one.stance,
            "first": one.when.start if one.when else None, "after": one.when.end if one.when else None,
            "day": place.day, "outlet": place.outlet,
        }
        for number, one in enumerate(read.claims, 1)
    ]  # fmt: skip
    words = [
        {"role": role, "word": word, "report": place.number, "number": number, "part": part}
        for role, number, part, said in _parts(place.outlet, read)
        for word in sorted(said)
    ]
    return {claim.name: rows, claim_word.name: words}


def _parts(outlet: str | None, read: Reading) -> Iterator[tuple[str, int, int, frozenset[str]]]:
    """Role, number of the claim or attribution, place among its like, words."""
    mentions = {mention.id: mention for mention in read.mentions}
    for number, (one, through) in enumerate(carried(read), 1):
        named = [(ROLES[part.role], mentions.get(part.mention)) for part in one.arguments if part.role in ROLES]
        for part, (role, mention) in enumerate(named):
            yield role, number, part, _words(mention, mentions)
        speaking = _speakers(one, through, mentions)
        for part, mention in enumerate(speaking):
            yield "voice", number, part, _words(mention, mentions)
        if not speaking and not through:
            yield "voice", number, 0, frozenset(folded(outlet or ""))
    for voice in voices(read):
        yield "source", voice.number, 0, _words(voice.source, mentions)


def _speakers(one: Claim, through: tuple[Voice, ...], mentions: dict[str, Mention]) -> list[Mention]:
    """Who carries a claim, and the speaker of a statement."""
    found = [voice.source for voice in through if voice.source is not None]
    if one.kind == "statement":
        found += [mentions[part.mention] for part in one.arguments if part.role == "actor" and part.mention in mentions]
    return list({mention.id: mention for mention in found}.values())


def _words(mention: Mention | None, mentions: dict[str, Mention]) -> frozenset[str]:
    """The words of a mention and of all that it stands for."""
    if mention is None:
        return frozenset()
    return frozenset(word for step in steps(mention, mentions) for word in folded(step.evidence.exact))


def differ(connection: Connection, place: Any, read: Reading) -> bool:  # noqa: ANN401 - a row of the report table
    """Whether the rows of a reading's claims are not what the reading says."""
    wanted = rows_of(place, read)
    return any(
        _set(wanted[table.name])
        != _set(row._asdict() for row in connection.execute(select(table).where(table.c.report == place.number)))
        for table in (claim, claim_word)
    )


def _set(rows: Iterable[dict[str, Any]]) -> set[tuple[Any, ...]]:
    return {tuple(row[name] for name in sorted(row)) for row in rows}


def without_reading(connection: Connection) -> bool:
    """Whether there are claims of reports that have no reading."""
    return any(
        connection.execute(
            select(table.c.report).where(~exists().where(reading.c.report == table.c.report)).limit(1)
        ).first()
        for table in (claim, claim_word)
    )
