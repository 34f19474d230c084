"""Writing to an archive: one capture with all that came of it, in one transaction, by one writer at a time."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import msgspec
from filelock import FileLock
from sqlalchemy import Connection, Engine, Select, delete, func, insert, select

from dateline import config
from dateline.errors import ArchiveExists, DatelineError
from dateline.model import Capture, Judgement, Payload, Problem, Reading, Report
from dateline.store import custody, fulltext, judgements, links, readings, schema
from dateline.store.database import engine, upgrade
from dateline.store.folder import Folder, guarded
from dateline.store.keys import name_key, sort_day, tag_key
from dateline.store.seal import sealed

BATCH = 500
"""Reports written in one statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What writing one capture changed."""

    new: bool
    """False where its bytes were there already."""
    reports: int = 0
    """Reports that are new."""
    known: int = 0
    """Reports the archive had already, from another capture."""
    flawed: int = 0
    """New reports with something to check."""
    problems: tuple[str, ...] = ()
    """What could not be placed, and what is to check, in words."""


def create(root: Path) -> None:
    """Make a new, empty archive.

    Raises:
        ArchiveExists: There is one.
        DatelineError: The folder cannot be written.
    """
    folder = Folder(root)
    if folder.database.exists():
        raise ArchiveExists(str(root), "there is an archive here already", "add to it with `dateline add`")
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise ArchiveExists(str(root), "folder is not empty", "name a new folder")
    with guarded(root.parent):
        folder.captures.mkdir(parents=True)
        folder.settings.write_text(config.template(), encoding="utf-8")
        upgrade(folder.database)
    with Writer(root) as writer, writer.transaction() as connection:
        custody.attest(connection, "archive created", root.name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class List:
    """A list that was learned."""

    kind: str
    """`actors` or `places`: the end of its file's name."""
    digest: str
    """SHA-256 of what it holds."""
    records: int
    names: int


class Writer:
    """The one who writes: takes the archive's lock for a transaction, never longer."""

    def __init__(self, root: Path) -> None:
        self.folder = Folder(root)
        self._lock = FileLock(self.folder.lock)
        self._engine: Engine = engine(self.folder.database, writing=True)
        self._reading: Engine = engine(self.folder.database, writing=False)

    def __enter__(self) -> Self:
        with self.transaction():  # what a killed run left half done is put in order, whatever follows
            self.folder.sweep()
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()
        self._reading.dispose()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A transaction under the lock; the custody file is completed after it."""
        with guarded(self.folder.root), self._lock:
            with self._engine.begin() as connection:
                yield connection
            with self._reading.connect() as connection:
                custody.complete(connection, self.folder.custody)

    def has(self, digest: str) -> bool:
        """Whether bytes of this digest are an entered capture."""
        with self._reading.connect() as connection:
            return (
                connection.execute(select(schema.capture.c.id).where(schema.capture.c.digest == digest)).first()
                is not None
            )

    def hold(self, capture: Capture) -> Capture:
        """The capture with its bytes safely in the archive's folder; not entered in the database yet.

        To be called before `enter`: bytes without an entry are harmless, an entry without bytes is not.
        """
        with guarded(self.folder.root), self._lock:
            self.folder.captures.mkdir(exist_ok=True)
            self.folder.keep(capture.payload, self.folder.bytes_of(capture.digest), capture.digest)
        return replace(capture, payload=Payload(path=self.folder.bytes_of(capture.digest)))

    def enter(self, capture: Capture, items: Iterable[Report | Problem]) -> Kept:
        """One capture and everything split from it, whole or not at all.

        Args:
            capture: Held already.
            items: Its reports and problems, read as they come.
        """
        with self.transaction() as connection:
            if connection.execute(select(schema.capture.c.id).where(schema.capture.c.digest == capture.digest)).first():
                self._sight(connection, capture)
                return Kept(new=False)
            connection.execute(insert(schema.capture).values(**_capture_row(capture, self.folder)))
            self._sight(connection, capture)
            kept = _items(connection, capture, items)
            note = f"{kept.reports + kept.known} reports from {capture.uri}"
            custody.attest(connection, "capture added", capture.id, capture.digest, note)
        return kept

    def sight(self, capture: Capture) -> None:
        """Note that bytes the archive has were seen (again) at an address."""
        with self._reading.connect() as connection:
            if self._sighted(connection, capture):
                return
        with self.transaction() as connection:
            self._sight(connection, capture)

    def _sighted(self, connection: Connection, capture: Capture) -> bool:
        """Whether everything that a capture tells of addresses is noted."""
        return all(connection.execute(_seen(row)).first() is not None for row in _sightings(capture))

    def _sight(self, connection: Connection, capture: Capture) -> None:
        for row in _sightings(capture):
            if connection.execute(_seen(row)).first() is None:
                if capture.records is not None and row["records"]:
                    self.folder.keep(capture.records, self.folder.records_of(row["records"]), row["records"])
                connection.execute(insert(schema.sighting).values(**row, at=_moment(capture.captured_at)))
        failed = schema.problem.c
        gone = failed.capture.is_(None) & failed.subject.in_((capture.uri, capture.request))
        connection.execute(delete(schema.problem).where(gone))

    def keep_readings(self, batch: Sequence[Reading], resolved: Sequence[links.Resolved] = ()) -> None:
        """A batch of readings and what their mentions mean, whole or not at all; former ones of the same reports give way.

        Raises:
            NotFound: The archive has no such report.
        """
        with self.transaction() as connection:
            readings.keep(connection, batch)
            links.keep(connection, resolved)

    def keep_resolutions(self, resolved: Sequence[links.Resolved]) -> None:
        """What the mentions of readings that are there mean, whole or not at all; what was found before gives way.

        Raises:
            NotFound: The archive has no such report, or no reading of it.
        """
        with self.transaction() as connection:
            links.keep(connection, resolved)

    def judge(self, judged: Sequence[Judgement]) -> None:
        """Judgements, whole or not at all, each with its entry of custody.

        Raises:
            UsageError: One is kept already, or undoes one that does not stand.
        """
        with self.transaction() as connection:
            for one in judged:
                judgements.keep(connection, one)

    def learn(self, source: Path, made: Callable[[Path], List]) -> List:
        """Keep a list that was learned, with an entry of custody; lists count in the order in which they came.

        Args:
            source: Where it comes from.
            made: Makes the index file at a path.
        """
        self.folder.knowledge.mkdir(exist_ok=True)
        half = self.folder.knowledge / ".new"
        header = made(half)
        with self.transaction() as connection:
            number = 1 + max((int(path.name[:4]) for path in self.folder.learned()), default=0)
            path = self.folder.knowledge / f"{number:04d}-{header.digest[:8]}.{header.kind}"
            half.replace(path)
            note = f"{header.records:,} {header.kind} from {source.name}"
            custody.attest(connection, "list learned", path.name, header.digest, note)
        return header

    def fail(self, error: DatelineError) -> None:
        """Note a source that could not be taken in, once."""
        row = {"subject": error.subject, "reason": error.reason, "remedy": error.remedy}
        seen = schema.problem.c
        with self.transaction() as connection:
            query = select(seen.number).where(
                seen.capture.is_(None), seen.subject == error.subject, seen.reason == error.reason
            )
            if connection.execute(query).first() is None:
                connection.execute(insert(schema.problem).values(capture=None, at=_moment(datetime.now(UTC)), **row))


def _sightings(capture: Capture) -> list[dict[str, str | None]]:
    """Where the bytes were seen: at their own address, with validators and WARC records, and at the one that led there."""
    records = hashlib.sha256(capture.records.read()).hexdigest() if capture.records else None
    rows: list[dict[str, str | None]] = [
        {"capture": capture.id, "uri": capture.uri, "headers": _headers(capture), "records": records}
    ]
    if capture.request:
        rows.append({"capture": capture.id, "uri": capture.request, "headers": "[]", "records": None})
    return rows


def _seen(row: dict[str, str | None]) -> Select[tuple[int]]:
    seen = schema.sighting.c
    return select(seen.number).where(
        seen.capture == row["capture"], seen.uri == row["uri"], seen.headers == row["headers"]
    )


def _capture_row(capture: Capture, folder: Folder) -> dict[str, Any]:
    return {
        "id": capture.id,
        "digest": capture.digest,
        "uri": capture.uri,
        "request": capture.request,
        "captured_at": _moment(capture.captured_at),
        "media_type": capture.media_type,
        "headers": _headers(capture),
        "size": folder.bytes_of(capture.digest).stat().st_size,
    }


def _headers(capture: Capture) -> str:
    """The headers that make a later fetch conditional, as JSON: the rest lies in the WARC records."""
    kept = [pair for pair in capture.headers if pair[0].lower() in ("etag", "last-modified", "content-type")]
    return msgspec.json.encode(kept).decode()


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _items(connection: Connection, capture: Capture, items: Iterable[Report | Problem]) -> Kept:
    new = known = flawed = place = 0
    said: list[str] = []
    waiting: dict[str, tuple[int, Report]] = {}
    for item in items:
        if isinstance(item, Problem):
            said.append(str(item))
            connection.execute(
                insert(schema.problem).values(
                    capture=capture.id,
                    at=_moment(capture.captured_at),
                    subject=item.subject,
                    reason=item.reason,
                    remedy=item.remedy,
                )
            )
            continue
        if item.id not in waiting:
            waiting[item.id] = (place, item)
            place += 1
            said.extend(item.problems)
        if len(waiting) >= BATCH:
            counts = _reports(connection, capture, waiting)
            new, known, flawed = new + counts[0], known + counts[1], flawed + counts[2]
            waiting = {}
    counts = _reports(connection, capture, waiting)
    return Kept(
        new=True, reports=new + counts[0], known=known + counts[1], flawed=flawed + counts[2], problems=tuple(said)
    )


def _reports(connection: Connection, capture: Capture, waiting: dict[str, tuple[int, Report]]) -> tuple[int, int, int]:
    """Write a batch of reports; gives how many are new, known, and new with something to check."""
    if not waiting:
        return 0, 0, 0
    table = schema.report
    query = select(table.c.id, table.c.number, table.c.day).where(table.c.id.in_(list(waiting)))
    there = {row.id: {"number": row.number, "day": row.day} for row in connection.execute(query)}
    number = connection.execute(select(func.max(table.c.number))).scalar() or 0
    fresh = [report for _, report in waiting.values() if report.id not in there]
    rows = [report_row(number + index, report) for index, report in enumerate(fresh, 1)]
    if rows:
        connection.execute(insert(table), rows)
        fulltext.index(connection, [{name: row[name] for name in ("number", *fulltext.COLUMNS)} for row in rows])
    placed = there | {row["id"]: row for row in rows}
    tags = [
        {"tag_key": tag_key(tag), "report": placed[report.id]["number"], "tag": tag, "day": placed[report.id]["day"]}
        for _, report in waiting.values()
        for tag in {tag_key(tag): tag for tag in report.tags}.values()
    ]
    if tags:  # a report found again on another tag's page has that tag too
        connection.execute(insert(schema.report_tag).prefix_with("OR IGNORE"), tags)
    linked = insert(schema.report_capture).prefix_with("OR IGNORE")
    connection.execute(
        linked, [{"report": name, "capture": capture.id, "place": place} for name, (place, _) in waiting.items()]
    )
    return len(fresh), len(waiting) - len(fresh), sum(bool(report.problems) for report in fresh)


def report_row(number: int, report: Report) -> dict[str, Any]:
    """A report as its row."""
    data = msgspec.json.encode(replace(report, text="")).decode()
    return {
        "number": number,
        "id": report.id,
        "day": sort_day(report),
        "headline": report.headline,
        "text": report.text,
        "outlet": report.outlet,
        "outlet_key": name_key(report.outlet) if report.outlet else None,
        "byline": "\n".join(report.byline),
        "tags": "\n".join(report.tags),
        "problems": len(report.problems),
        "digest": sealed(report.text, data),
        "data": data,
    }
