"""FollowTheMoney: entities as JSON lines, and statements as CSV, as OpenSanctions publishes both.

Sources: https://followthemoney.tech/ (schemata Person, Organization, Company, LegalEntity, PublicBody; Membership and its
like as ties), https://www.opensanctions.org/docs/bulk/.
"""

from __future__ import annotations

import csv
import heapq
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import IO

import msgspec

from dateline.model import Actor, ActorKind, Alias, AliasKind, Problem, Tie
from dateline.resolve.book import Book
from dateline.resolve.importing.lines import lines, opened, readable

_KINDS: dict[str, ActorKind] = {
    "Person": "person",
    "Organization": "organization",
    "PublicBody": "organization",
    "Company": "organization",
    "LegalEntity": "group",
    "Airline": "organization",
    "Country": "state",
}
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])")
_BROAD = ("Organization", "LegalEntity")
"""Schemata of which others are sorts, the broadest last: who is stated as several is the narrowest."""
_TIES = {
    "Membership": ("member", "organization", "member of"),
    "Employment": ("employee", "employer", "office of"),
    "Directorship": ("director", "organization", "office of"),
    "Ownership": ("asset", "owner", "owned by"),
    "Representation": ("agent", "client", "part of"),
}
"""Schemata that join two entities: whose tie it is, to whom, and how."""
_NAMES: dict[str, AliasKind] = {
    "name": "official",
    "alias": "spelling",
    "weakAlias": "short",
    "abbreviation": "acronym",
    "previousName": "official",
}
TOGETHER = 200_000
"""Statements sorted in memory at a time."""


class _Entity(msgspec.Struct):
    id: str
    schema: str
    properties: dict[str, list[str]] = {}
    caption: str = ""


def entities(path: Path, _: Book) -> Iterator[Actor | Problem]:
    """The actors of a file of entities, one JSON object a line.

    The file is read twice, since what joins two entities may stand after them.
    """
    ties = _ties(one for one in _entities(path) if isinstance(one, _Entity))
    for one in _entities(path):
        if isinstance(one, Problem):
            yield one
        elif one.schema in _KINDS:
            yield from _actor(one, ties.get(one.id, ()))


def statements(path: Path, _: Book) -> Iterator[Actor | Problem]:
    """The actors of a file of statements: one value of one property of one entity a row, in any order.

    The rows are sorted on disk, so that a file larger than memory can be read.
    """
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        chunks = []
        for one in _sorted(path, Path(folder)):
            if isinstance(one, Problem):
                yield one
            else:
                chunks.append(one)
        ties = _ties(_stated(chunks))
        for entity in _stated(chunks):
            if entity.schema in _KINDS:
                yield from _actor(entity, ties.get(entity.id, ()))


def _entities(path: Path) -> Iterator[_Entity | Problem]:
    for number, line in lines(path):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=_Entity)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            where = f"{path}:{number}"
            yield Problem(
                subject=where, reason=f"line is no entity ({error}); left out", remedy="one JSON object a line"
            )


def _sorted(path: Path, folder: Path) -> Iterator[Path | Problem]:
    """Files of statements sorted by entity: entity, schema, property and value, a JSON array a line; and rows that are none."""
    with opened(path) as stream:
        rows = csv.DictReader(stream)
        batch: list[tuple[str, str, str, str]] = []
        for row in rows:
            name = row.get("canonical_id") or row.get("entity_id") or ""
            prop = (row.get("prop") or "").rpartition(":")[2]
            value = row.get("value") or ""
            if name and prop and value and readable(name + prop + value):
                batch.append((name, row.get("schema") or "", prop, value))
            else:
                where, remedy = (
                    f"{path}:{rows.line_num}",
                    "a row has canonical_id or entity_id, prop and value, in UTF-8",
                )
                yield Problem(subject=where, reason="row is no statement; left out", remedy=remedy)
            if len(batch) >= TOGETHER:
                yield _chunk(folder, batch)
                batch = []
        yield _chunk(folder, batch)


def _chunk(folder: Path, batch: list[tuple[str, str, str, str]]) -> Path:
    with tempfile.NamedTemporaryFile("wb", dir=folder, delete=False) as out:
        for row in sorted(batch):
            out.write(msgspec.json.encode(row) + b"\n")
    return Path(out.name)


def _stated(chunks: Sequence[Path]) -> Iterator[_Entity]:
    streams: list[IO[bytes]] = [path.open("rb") for path in chunks]
    try:
        rows = heapq.merge(*(map(_row, stream) for stream in streams))
        for name, group in groupby(rows, key=lambda row: row[0]):
            properties: dict[str, dict[str, None]] = {}
            schemata = set()
            for _, schema, prop, value in group:
                schemata.add(schema)
                properties.setdefault(prop, {})[value] = None
            known = [schema for schema in schemata if schema in _KINDS or schema in _TIES]
            kind = min(known or schemata, key=lambda one: (_BROAD.index(one) if one in _BROAD else -1, one))
            yield _Entity(id=name, schema=kind, properties={prop: list(values) for prop, values in properties.items()})
    finally:
        for stream in streams:
            stream.close()


def _row(line: bytes) -> tuple[str, str, str, str]:
    return msgspec.json.decode(line, type=tuple[str, str, str, str])


def _ties(found: Iterator[_Entity]) -> dict[str, list[Tie]]:
    ties: dict[str, list[Tie]] = {}
    for one in found:
        if one.schema in _TIES:
            whose, to, how = _TIES[one.schema]
            during = _during(one.properties, "startDate", "endDate")
            for name in one.properties.get(whose, ()):
                ties.setdefault(name, []).extend(
                    Tie(to=other, how=how, during=during) for other in one.properties.get(to, ())
                )
    return ties


def _during(properties: Mapping[str, list[str]], first: str, last: str) -> str | None:
    found = ([day[0] for value in properties.get(name, ()) if (day := _DAY.match(value))] for name in (first, last))
    start, end = (min(days, default="") for days in found)
    return f"{start or '..'}/{end or '..'}" if start or end else None


def _actor(one: _Entity, ties: Sequence[Tie]) -> Iterator[Actor]:
    said = [(name, kind) for prop, kind in _NAMES.items() for name in one.properties.get(prop, ())]
    name = one.caption or (said[0][0] if said else "")
    if not name:
        return
    kept = {alias: Alias(name=alias, kind=kind, source=f"FollowTheMoney {one.id}") for alias, kind in reversed(said)}
    countries = [*one.properties.get("country", ()), *one.properties.get("nationality", ())]
    yield Actor(
        id=one.id,
        kind=_KINDS[one.schema],
        name=name,
        what=min(one.properties.get("legalForm", ()), default=None),
        aliases=tuple(kept[alias] for alias in sorted(kept)),
        country=tuple(dict.fromkeys(code.upper() for code in countries if len(code) == 2)),
        during=_during(one.properties, "incorporationDate", "dissolutionDate"),
        ties=tuple(ties),
        wikidata=min(one.properties.get("wikidataId", ()), default=None),
        sources=tuple(one.properties.get("sourceUrl", ())[:4]),
    )
