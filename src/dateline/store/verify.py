"""Everything an archive keeps, computed anew and compared with what was written down."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
from filelock import FileLock
from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from dateline.model import Problem, Reading, Report
from dateline.store import claims, custody, fulltext, judgements, links, readings, schema
from dateline.store.database import engine
from dateline.store.folder import CHUNK, Folder
from dateline.store.seal import sealed
from dateline.store.write import report_row


def verify(root: Path) -> Iterator[Problem | str]:
    """Check an archive.

    Args:
        root: Its folder.

    Yields:
        A problem for all that is not as it was kept; the name of each part that was checked, as text.
    """
    folder = Folder(root)
    for part in (_database, _captures, _reports, _readings, _resolutions, _judgements, _chain):
        try:
            yield from part(folder)
        except DatabaseError as error:
            reason = f"database is damaged: {error.orig}"
            yield Problem(
                subject="archive.db",
                reason=reason,
                remedy="put a copy in its place, or add the captures to a new archive",
            )


def _database(folder: Folder) -> Iterator[Problem | str]:
    with engine(folder.database, writing=False).connect() as connection:
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
            if said != "ok":
                yield Problem(
                    subject="archive.db",
                    reason=str(said),
                    remedy="put a copy in its place, or add the captures to a new archive",
                )
    with FileLock(folder.lock), engine(folder.database, writing=True).connect() as connection:
        try:
            fulltext.check(connection)
        except DatabaseError as error:
            reason = f"search index does not match the reports: {error.orig}"
            yield Problem(subject="archive.db", reason=reason, remedy="add the captures to a new archive")
        connection.rollback()
    yield "database"


def _captures(folder: Folder) -> Iterator[Problem | str]:
    table, seen = schema.capture.c, schema.sighting.c
    with engine(folder.database, writing=False).connect() as connection:
        rows = connection.execute(select(table.id, table.digest, table.uri)).all()
        fetched = connection.execute(select(seen.uri, seen.records).where(seen.records.is_not(None))).all()
        sworn = {one.subject: one.digest for one in custody.entries(connection) if one.action == "capture added"}
    there = {row.id: row.digest for row in rows}
    for name in sorted(sworn.keys() | there.keys()):
        if sworn.get(name) != there.get(name):
            reason = "database and chain of custody do not agree on it"
            yield Problem(subject=f"capture {name}", reason=reason, remedy="put a copy of archive.db in its place")
    for row in rows:
        yield from _kept(folder, folder.bytes_of(row.digest), row.digest, f"bytes captured from {row.uri}")
    for one in fetched:
        yield from _kept(folder, folder.records_of(one.records), one.records, f"WARC records of {one.uri}")
    yield _count(len(rows), "capture")


def _kept(folder: Folder, path: Path, digest: str, what: str) -> Iterator[Problem]:
    name = path.relative_to(folder.root).as_posix()
    if not path.exists():
        yield Problem(subject=name, reason=f"{what} are missing", remedy="put them back from a copy")
        return
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            found.update(chunk)
    if found.hexdigest() != digest:
        yield Problem(subject=name, reason=f"{what} have changed", remedy="put them back from a copy")


def _reports(folder: Folder) -> Iterator[Problem | str]:
    table, count = schema.report, 0
    remedy = "add its capture to a new archive to read it anew"
    with engine(folder.database, writing=False).connect() as connection:
        for row in connection.execute(select(table)).yield_per(500):
            count += 1
            for flaw in _flaws(row):
                yield Problem(subject=f"report {row.id}", reason=flaw, remedy=remedy)
    yield _count(count, "report")


def _flaws(row: Any) -> Iterator[str]:  # noqa: ANN401 - a row of the report table
    """What is wrong with a stored report: its seal, its columns, zones that do not tile its text, evidence that misquotes."""
    if sealed(row.text, row.data) != row.digest:
        yield "stored text or fields have changed"
        return
    report = replace(msgspec.json.decode(row.data, type=Report), text=row.text)
    if dict(row._mapping) != report_row(row.number, report):  # noqa: SLF001 - SQLAlchemy's public name
        yield "columns do not match its fields"
    yield from _misplaced(report)


def _readings(folder: Folder) -> Iterator[Problem | str]:
    table, listed, count = schema.reading, schema.report.c, 0
    query = select(table, listed.id, listed.text).join(schema.report, listed.number == table.c.report)
    remedy = "make it anew with `dateline reread --all`"
    with engine(folder.database, writing=False).connect() as connection:
        for row in connection.execute(query.order_by(table.c.report)).yield_per(100):
            count += 1
            for flaw in (*readings.flaws(row), *_unlisted(connection, row.report)):
                yield Problem(subject=f"report {row.id}", reason=flaw, remedy=remedy)
        if claims.without_reading(connection):
            yield Problem(subject="archive.db", reason="it lists claims of reports that are not read", remedy=remedy)
    yield _count(count, "reading")


def _resolutions(folder: Folder) -> Iterator[Problem | str]:
    """What mentions were resolved to."""
    count, remedy = 0, "make it anew with `dateline reread --all`"
    with engine(folder.database, writing=False).connect() as connection:
        for row in links.kept(connection):
            count += 1
            for flaw in links.flaws(connection, row):
                yield Problem(subject=f"report {row.id}", reason=flaw, remedy=remedy)
        if links.without_resolution(connection):
            yield Problem(subject="archive.db", reason="it lists links of reports not resolved", remedy=remedy)
    yield _count(count, "resolution")


def _judgements(folder: Folder) -> Iterator[Problem | str]:
    """What people decided, against the chain of custody."""
    with engine(folder.database, writing=False).connect() as connection:
        for subject, flaw in judgements.flaws(connection):
            yield Problem(subject=subject, reason=flaw, remedy="put a copy of archive.db in its place")
        kept = len(connection.execute(select(schema.judgement.c.number)).all())
    yield _count(kept, "judgement")


def _unlisted(connection: Connection, number: int) -> Iterator[str]:
    """What is wrong with the rows of a reading's claims."""
    table, read = schema.report.c, schema.reading.c
    query = select(table.number, table.day, table.outlet, read.data).join(schema.reading, read.report == table.number)
    place = connection.execute(query.where(table.number == number)).one()
    try:
        if claims.differ(connection, place, msgspec.json.decode(place.data, type=Reading)):
            yield "its claims are not listed as its reading has them"
    except msgspec.ValidationError:
        return  # said where its fields are checked


def _misplaced(report: Report) -> Iterator[str]:
    """What a report's offsets do not keep: zones that tile its text, evidence that quotes it."""
    if report.text:
        ends = [0, *(zone.end for zone in report.zones)]
        starts = [*(zone.start for zone in report.zones), len(report.text)]
        if ends != starts:
            yield "zones do not cover its text"
    for before, after in pairwise(report.zones):
        if before.end > after.start:
            yield "zones overlap"
    for hop in report.provenance:
        if report.text[hop.evidence.start : hop.evidence.end] != hop.evidence.exact:
            yield "evidence does not quote its text"


def _chain(folder: Folder) -> Iterator[Problem | str]:
    with engine(folder.database, writing=False).connect() as connection:
        kept = custody.entries(connection)
    remedy = "put custody.jsonl back from a copy"
    lines = folder.custody.read_bytes().splitlines(keepends=True) if folder.custody.exists() else []
    previous = custody.FIRST
    for number, entry in enumerate(kept, 1):
        if entry.previous != previous or custody.sealed(entry) != entry.hash or entry.n != number:
            yield Problem(
                subject=f"custody entry {entry.n} in archive.db",
                reason="chain of custody is broken here",
                remedy="put a copy of archive.db in its place",
            )
        previous = entry.hash
        written = lines[number - 1] if number <= len(lines) else b""
        if written != custody.line(entry):
            reason = "line has changed" if written else "line is missing"
            yield Problem(
                subject=f"custody.jsonl:{number}",
                reason=reason,
                remedy=remedy if written else "the next `dateline add` completes it",
            )
    for number in range(len(kept) + 1, len(lines) + 1):
        yield Problem(subject=f"custody.jsonl:{number}", reason="line is not in the chain", remedy=remedy)
    yield _count(len(kept), "custody entry", "custody entries")


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
