"""Reading an archive: never waits for a writer, never changes anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, true
from sqlalchemy.exc import OperationalError

from dateline.errors import NotFound, QueryError, UsageError
from dateline.model import Capture, Payload, Reading, Report
from dateline.store import custody, fulltext, links, lookup, readings, schema
from dateline.store.database import engine
from dateline.store.folder import Folder
from dateline.store.keys import name_key, tag_key
from dateline.store.search import nearest, parsed

BATCH = 64
"""Most reports read in one go."""
BATCH_LENGTH = 500_000
"""A batch of reports that is longer than this together gets no further one, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list of reports is narrowed to; None where it is not."""

    tag: str | None = None
    outlet: str | None = None
    since: str | None = None
    """First day, as far as it is known: 2016-10-04, 2016-10, 2016."""
    until: str | None = None
    """Last day, likewise."""
    flawed: bool | None = None
    """Only reports with something to check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A stretch of a list of reports."""

    total: int
    """Reports in the whole list."""
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that a search found."""

    report: Report
    snippet: str
    """A passage of it."""
    marks: tuple[tuple[int, int], ...]
    """Stretches of the snippet that were searched for, end exclusive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A name and how many reports bear it."""

    name: str
    """In its most frequent form."""
    reports: int
    first: str | None
    """Earliest day."""
    last: str | None
    """Latest day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A capture as the archive holds it."""

    capture: Capture
    size: int
    """Bytes."""
    path: str
    """Where the bytes lie, below the archive's folder."""
    sightings: tuple[tuple[str, str], ...]
    """Every address the bytes were seen at, with the time."""
    records: str | None
    """SHA-256 of the WARC records of its fetch; None where it was not fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """What needs a look."""

    sources: tuple[tuple[str, str, str], ...]
    """Notes on sources and items: subject, reason, remedy."""
    reports: tuple[Report, ...]
    """Reports with something to check."""


Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What an archive holds; each field says what it counts."""

    captures: int
    capture_bytes: int
    reports: int
    outlets: int
    """Different names of outlets, as written."""
    reports_without_outlet: int
    tags: int
    first: str | None
    """Earliest day of a report."""
    last: str | None
    """Latest day."""
    reports_without_day: int
    reports_to_check: int
    reports_unread: int
    """Reports that no reader has read yet."""
    readers: dict[str, int]
    """How many reports each reader read last, by its name and version."""
    reports_not_known: int
    """Reports that their reader could not read, such as those in a language it does not know."""
    notes: int
    """Notes on sources and items: not taken in, cut off, left out, shown only in part."""
    custody_entries: int
    schema: str


class Reader:
    """Answers questions about an archive."""

    def __init__(self, root: Path) -> None:
        self.folder = Folder(root)
        self._engine = engine(self.folder.database, writing=False)

    def ask(self, question: Callable[..., Answer], *args: Any, **more: Any) -> Answer:  # noqa: ANN401 - as the question takes them
        """The answer to a question of `links`, `dossiers` or `judgements`.

        Args:
            question: A function of an open connection.
            args: What it takes beside.
            more: Likewise, by name.
        """
        with self._engine.connect() as connection:
            return question(connection, *args, **more)

    def reports(self, listed: Listed, offset: int = 0, limit: int = 50) -> Page:
        """Reports newest first by the day they were posted, else published; those without a day last."""
        table, ways = schema.report, _narrowed(listed)
        tagged = listed.tag is not None
        source = table.join(schema.report_tag, schema.report_tag.c.report == table.c.number) if tagged else table
        day = schema.report_tag.c.day if tagged else table.c.day
        with self._engine.connect() as connection:
            total = connection.execute(select(func.count()).select_from(source).where(and_(*ways))).scalar_one()
            query = select(table.c.text, table.c.data).select_from(source).where(and_(*ways))
            ordered = query.order_by(day.desc().nulls_last(), table.c.number).offset(offset).limit(limit)
            return Page(total=total, reports=tuple(_report(row) for row in connection.execute(ordered)))

    def report(self, prefix: str) -> Report:
        """The report of an id or of the only id that begins so.

        Raises:
            NotFound: None or several begin so.
        """
        table = schema.report
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(table.c.id, table.c.text, table.c.data)
                .where(_begins(table.c.id, _printable(prefix).lower()))
                .limit(6)
            ).all()
        if len(rows) == 1:
            return _report(rows[0])
        if rows:
            raise NotFound(prefix, "several reports begin so", f"say more of it: {', '.join(row.id for row in rows)}")
        raise NotFound(prefix, "no report has this id", "`dateline ls` shows the ids")

    def tags(self) -> tuple[Tally, ...]:
        """Every tag, most frequent first."""
        table = schema.report_tag
        return self._tallies(select(table.c.tag_key, table.c.tag, table.c.day))

    def outlets(self) -> tuple[Tally, ...]:
        """Every outlet as named, most frequent first."""
        table = schema.report
        return self._tallies(select(table.c.outlet_key, table.c.outlet, table.c.day).where(table.c.outlet.is_not(None)))

    def _tallies(self, query: Select[tuple[str | None, str | None, str | None]]) -> tuple[Tally, ...]:
        """Names counted by their key, each shown as it is most often written."""
        inner = query.subquery()
        key, name, day = inner.c[0], inner.c[1], inner.c[2]
        grouped = select(key, name, func.count(), func.min(day), func.max(day)).group_by(key, name)
        found: dict[str, list[tuple[str, int, str | None, str | None]]] = {}
        with self._engine.connect() as connection:
            for one, shown, count, first, last in connection.execute(grouped):
                found.setdefault(one, []).append((shown, count, first, last))
        tallies = [
            Tally(
                name=max(forms, key=lambda form: (form[1], form[0]))[0],
                reports=sum(form[1] for form in forms),
                first=min((form[2] for form in forms if form[2]), default=None),
                last=max((form[3] for form in forms if form[3]), default=None),
            )
            for forms in found.values()
        ]
        return tuple(sorted(tallies, key=lambda tally: (-tally.reports, tally.name.casefold())))

    def named(self, name: str, what: str) -> str | None:
        """A tag (`what` is "tag") or outlet as it is most often written; None where there is none of that name."""
        tag, report = schema.report_tag.c, schema.report.c
        wanted = tag.tag_key == tag_key(name) if what == "tag" else report.outlet_key == name_key(name)
        column = tag.tag if what == "tag" else report.outlet
        query = select(column).where(wanted).group_by(column).order_by(func.count().desc(), column).limit(1)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()

    def captured_at(self, reports: Sequence[str]) -> dict[str, datetime]:
        """When each of these reports (by id) was first captured, aware UTC."""
        capture, joint = schema.capture, schema.report_capture
        query = select(joint.c.report, func.min(capture.c.captured_at)).join(capture, joint.c.capture == capture.c.id)
        with self._engine.connect() as connection:
            rows = connection.execute(query.where(joint.c.report.in_(reports)).group_by(joint.c.report)).all()
        return {report: datetime.fromisoformat(at) for report, at in rows}

    def search(
        self, query: str, *, order: str = "rank", offset: int = 0, limit: int = 20
    ) -> tuple[int, tuple[Hit, ...]]:
        """How many reports a search finds, and a stretch of them.

        Args:
            query: Words (all must stand in the report), "phrases", prefix*, -excluded.
            order: `rank` or `time`.
            offset: Hits to leave out.
            limit: Hits to give.

        Raises:
            QueryError: The query asks for nothing.
        """
        expression = parsed(query)
        with self._engine.connect() as connection:
            try:
                total = fulltext.count(connection, expression)
                found = fulltext.find(connection, expression, order, offset, limit)
            except OperationalError as error:
                raise QueryError(query, "search cannot be understood", f"try: {nearest(query)}") from error
            return total, tuple(_hit(connection, one) for one in found)

    def latest(self, uri: str) -> Capture | None:
        """The capture last seen at an address; None where there is none."""
        capture, seen = schema.capture, schema.sighting.c
        query = select(capture).join(schema.sighting, seen.capture == capture.c.id).where(seen.uri == uri)
        with self._engine.connect() as connection:
            row = connection.execute(query.order_by(seen.number.desc()).limit(1)).first()
            return self._held(connection, row).capture if row else None

    def captures_of(self, report: str) -> tuple[Held, ...]:
        """The captures a report was found in, oldest first."""
        capture, joint = schema.capture, schema.report_capture
        query = (
            select(capture)
            .join(joint, joint.c.capture == capture.c.id)
            .where(joint.c.report == report)
            .order_by(capture.c.captured_at)
        )
        with self._engine.connect() as connection:
            return tuple(self._held(connection, row) for row in connection.execute(query).all())

    def _held(self, connection: Connection, row: Any) -> Held:  # noqa: ANN401 - a row of the capture table
        path = self.folder.bytes_of(row.digest)
        seen = schema.sighting.c
        sightings = connection.execute(
            select(seen.uri, seen.at, seen.records).where(seen.capture == row.id).order_by(seen.number)
        ).all()
        capture = Capture(
            id=row.id,
            uri=row.uri,
            captured_at=datetime.fromisoformat(row.captured_at),
            media_type=row.media_type,
            digest=row.digest,
            payload=Payload(path=path),
            request=row.request,
            headers=tuple((name, value) for name, value in msgspec.json.decode(row.headers)),
        )
        shown = path.relative_to(self.folder.root).as_posix()
        return Held(
            capture=capture,
            size=row.size,
            path=shown,
            sightings=tuple((one.uri, one.at) for one in sightings),
            records=next((one.records for one in sightings if one.records), None),
        )

    def custody(self, subject: str | None = None) -> list[custody.Entry]:
        """The chain of custody, whole or on one subject."""
        with self._engine.connect() as connection:
            return custody.entries(connection, subject=subject)

    def problems(self, limit: int = 500) -> Problems:
        """What needs a look, newest first."""
        table = schema.problem
        query = select(table.c.subject, table.c.reason, table.c.remedy).order_by(table.c.number.desc()).limit(limit)
        with self._engine.connect() as connection:
            sources = tuple((row.subject, row.reason, row.remedy) for row in connection.execute(query))
        return Problems(sources=sources, reports=self.reports(Listed(flawed=True), limit=limit).reports)

    def validators(self, uri: str) -> dict[str, str]:
        """Request headers that make a fetch of an address conditional on what the archive has of it."""
        seen = schema.sighting.c
        query = select(seen.headers).where(seen.uri == uri).order_by(seen.number.desc()).limit(1)
        with self._engine.connect() as connection:
            found = connection.execute(query).scalar()
        wanted = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        pairs: list[tuple[str, str]] = msgspec.json.decode(found, type=list[tuple[str, str]]) if found else []
        return {wanted[name.lower()]: value for name, value in pairs if name.lower() in wanted}

    def reading(self, report: str) -> Reading | None:
        """The reading of a report by its id; None where it has not been read."""
        with self._engine.connect() as connection:
            return readings.of(connection, report)

    def claims(self, asked: lookup.Asked, offset: int = 0, limit: int = 50) -> lookup.Found:
        """Claims by report, newest first; raises QueryError or UsageError for what cannot be meant."""
        with self._engine.connect() as connection:
            return lookup.claims(connection, asked, offset, limit)

    def sayings(self, speaker: str, about: str | None = None, limit: int = 50) -> lookup.Found:
        """What a speaker is said to say, by report, newest first; raises QueryError or NotFound."""
        with self._engine.connect() as connection:
            return lookup.sayings(connection, speaker, about, limit)

    def count_waiting(self, by: str | None = None, *, every: bool = False) -> int:
        """How many reports `waiting` gives."""
        with self._engine.connect() as connection:
            total = connection.execute(select(func.count()).select_from(schema.report)).scalar_one()
            good = {} if every else readings.readers(connection)
        return total - sum(count for reader, count in good.items() if by is None or reader == by)

    def waiting(self, by: str | None = None, *, every: bool = False) -> Iterator[tuple[Report, ...]]:
        """Reports that wait to be read, in batches that fit into memory; none is given twice.

        Args:
            by: The reader whose readings are good; where None, only reports without any reading wait.
            every: Whether all reports wait.
        """
        number = 0
        while True:
            batch: list[Report] = []
            size = 0
            with self._engine.connect() as connection:
                for row in readings.waiting(connection, number, by, every=every):
                    batch.append(_report(row))
                    number, size = row.number, size + len(row.text)
                    if len(batch) >= BATCH or size >= BATCH_LENGTH:
                        break
            if not batch:
                return
            yield tuple(batch)

    def unresolved(self, by: str | None = None, *, every: bool = False) -> Iterator[tuple[tuple[Report, Reading], ...]]:
        """Reports that are read and wait to be resolved, with their readings, in batches that fit into memory.

        Args:
            by: The resolver whose links are good; where None, only readings without any wait.
            every: Whether all wait.
        """
        number = 0
        while True:
            batch: list[tuple[Report, Reading]] = []
            size = 0
            with self._engine.connect() as connection:
                for row in links.waiting(connection, number, by, every=every):
                    batch.append((_report(row), msgspec.json.decode(row.read, type=Reading)))
                    number, size = row.number, size + len(row.text)
                    if len(batch) >= BATCH or size >= BATCH_LENGTH:
                        break
            if not batch:
                return
            yield tuple(batch)

    def status(self) -> Status:
        """What the archive holds."""
        report, capture = schema.report, schema.capture
        with self._engine.connect() as connection:
            captures, size = connection.execute(select(func.count(), func.coalesce(func.sum(capture.c.size), 0))).one()
            counts = connection.execute(
                select(
                    func.count(),
                    func.count(func.distinct(report.c.outlet_key)),
                    func.count().filter(report.c.outlet.is_(None)),
                    func.min(report.c.day),
                    func.max(report.c.day),
                    func.count().filter(report.c.day.is_(None)),
                    func.count().filter(report.c.problems > 0),
                )
            ).one()
            tags = connection.execute(select(func.count(func.distinct(schema.report_tag.c.tag_key)))).scalar_one()
            failed = connection.execute(select(func.count()).select_from(schema.problem)).scalar_one()
            entries = connection.execute(select(func.count()).select_from(schema.custody)).scalar_one()
            readers, not_known = readings.readers(connection), readings.not_known(connection)
        return Status(
            captures=captures, capture_bytes=size, reports=counts[0], outlets=counts[1], reports_without_outlet=counts[2],
            tags=tags, first=counts[3], last=counts[4], reports_without_day=counts[5], reports_to_check=counts[6],
            reports_unread=counts[0] - sum(readers.values()), readers=readers, reports_not_known=not_known,
            notes=failed, custody_entries=entries, schema=schema.HEAD,
        )  # fmt: skip


def _narrowed(listed: Listed) -> list[ColumnElement[bool]]:
    table = schema.report
    ways: list[ColumnElement[bool]] = [true()]
    if listed.tag is not None:
        ways.append(schema.report_tag.c.tag_key == tag_key(listed.tag))
    if listed.outlet is not None:
        ways.append(table.c.outlet_key == name_key(listed.outlet))
    for day in (listed.since, listed.until):
        if day and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day):
            raise UsageError(day, "no day, month or year", "write it as 2016-10-04, 2016-10 or 2016")
    if listed.since:
        ways.append(table.c.day >= listed.since)
    if listed.until:
        ways.append(table.c.day < listed.until + "~")
    if listed.flawed is not None:
        ways.append(table.c.problems > 0 if listed.flawed else table.c.problems == 0)
    return ways


def _printable(text: str) -> str:
    """A text that a database takes: lone surrogates replaced."""
    return text.encode("utf-8", "replace").decode()


def _begins(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    return and_(column >= prefix, column < prefix + "g")  # ids are hexadecimal: g is past f


def _report(row: Any) -> Report:  # noqa: ANN401 - a row of any query that selects text and data
    return replace(msgspec.json.decode(row.data, type=Report), text=row.text)


def _hit(connection: Connection, found: fulltext.Found) -> Hit:
    table = schema.report
    row = connection.execute(select(table.c.text, table.c.data).where(table.c.number == found.number)).one()
    return Hit(report=_report(row), snippet=found.snippet, marks=found.marks)
