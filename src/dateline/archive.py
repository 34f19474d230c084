"""The archive: the only file that knows the order of the stages.

`Archive.add` is the pipeline: capture, hold the bytes, split, enter, read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import config
from dateline.asking import Asking
from dateline.capture import Unchanged, capture
from dateline.careful import ReadOut, careful_read, careful_resolve, careful_split, resolved
from dateline.errors import NoArchive, SourceError
from dateline.model import Capture, Judgement, Problem, Report, Ruling
from dateline.split import next_page
from dateline.store import (
    Asked,
    Beside,
    Entry,
    Found,
    Held,
    Hit,
    Kept,
    List,
    Listed,
    Page,
    Preview,
    Problems,
    Status,
    Tally,
    Told,
    Wording,
    Writer,
    create,
    links,
)
from dateline.workers import split_all

if TYPE_CHECKING:
    from dateline.capture.web import Fetcher
    from dateline.resolve.index import Header

__all__ = [
    "Archive",
    "Asked",
    "Beside",
    "Entry",
    "Found",
    "Held",
    "Hit",
    "Listed",
    "Outcome",
    "Page",
    "Preview",
    "Problems",
    "ReadOut",
    "Rereading",
    "Status",
    "Summary",
    "Tally",
    "Told",
    "Wording",
    "find",
    "read_file",
    "read_texts",
    "split_file",
]

READ_TOGETHER = 64
"""Most readings kept in one transaction."""
READ_LENGTH = 500_000
"""A transaction is closed by the report that makes those in it longer than this together, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one capture or source."""

    uri: str
    state: str
    """`new`, `known` (its bytes were here already), `unchanged` (its server says so) or `failed`."""
    reports: int = 0
    """Reports that are new."""
    known: int = 0
    """Reports that were here already."""
    flawed: int = 0
    """New reports with something to check."""
    problems: tuple[str, ...] = ()
    """What needs a look, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an `add` did; each number says what it counts."""

    captures_new: int = 0
    captures_known: int = 0
    """Captures whose bytes were here already, or whose server says that they have not changed."""
    sources_failed: int = 0
    reports_new: int = 0
    reports_known: int = 0
    """Reports found again in a new capture."""
    reports_to_check: int = 0
    reports_read: int = 0
    """Reports whose text was read: new ones, and what an earlier run left unread."""
    reports_not_known: int = 0
    """Of these, reports that the reader could not read, such as those in a language it does not know."""
    problems: tuple[str, ...] = ()

    def plus(self, outcome: Outcome) -> Summary:
        """This summary with one more outcome."""
        return Summary(
            captures_new=self.captures_new + (outcome.state == "new"),
            captures_known=self.captures_known + (outcome.state in ("known", "unchanged")),
            sources_failed=self.sources_failed + (outcome.state == "failed"),
            reports_new=self.reports_new + outcome.reports,
            reports_known=self.reports_known + outcome.known,
            reports_to_check=self.reports_to_check + outcome.flawed,
            reports_read=self.reports_read,
            reports_not_known=self.reports_not_known,
            problems=self.problems + outcome.problems,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """What a run of reading did; each number says what it counts."""

    reports_read: int = 0
    reports_not_known: int = 0
    """Of these, reports that the reader could not read, such as those in a language it does not know."""
    reports_resolved: int = 0
    """Reports that were read already and whose names were resolved anew, since more is known now."""
    problems: tuple[str, ...] = ()
    """The reports at which the reader or the resolver stumbled."""

    def plus(self, found: Sequence[ReadOut]) -> Rereading:
        """This with a batch more."""
        return replace(
            self,
            reports_read=self.reports_read + len(found),
            reports_not_known=self.reports_not_known + sum(bool(one.reading.problems) for one in found),
            problems=self.problems + tuple(str(one.problem) for one in found if one.problem),
        )


def find(start: Path) -> Path:
    """The archive at a folder or nearest above it.

    Raises:
        NoArchive: There is none.
    """
    for folder in (start, *start.resolve().parents):
        if (folder / "archive.db").is_file():
            return folder
    raise NoArchive(
        str(start),
        "no archive here or in a folder above",
        "make one with `dateline init FOLDER`, or name one with --archive",
    )


class Archive(Asking):
    """An archive folder, opened."""

    @classmethod
    def create(cls, root: Path) -> Archive:
        """Make a new, empty archive in a new folder."""
        create(root)
        return cls(root)

    def add(
        self,
        sources: Sequence[str],
        *,
        follow: int = 0,
        progress: Callable[[Outcome], None] | None = None,
        reading: Callable[[int, int], None] | None = None,
    ) -> Summary:
        """Take sources in: capture, hold, split, enter - each capture whole or not at all; then read what is unread.

        Args:
            sources: Files, folders, `-`, web addresses.
            follow: How many next pages of a web listing to fetch after each.
            progress: Called after each capture or failed source.
            reading: Called while reports are read: how many are, of how many.

        Returns:
            What was done. An interruption loses the capture in work, or the last reports read, nothing else.
        """
        summary = Summary()
        with Writer(self.root) as writer:
            for outcome in self._outcomes(writer, sources, follow):
                summary = summary.plus(outcome)
                if progress is not None:
                    progress(outcome)
            if self.settings.read.on_add:
                done = self._read(writer, None, every=False, progress=reading)
                summary = replace(
                    summary,
                    reports_read=done.reports_read,
                    reports_not_known=done.reports_not_known,
                    problems=summary.problems + done.problems,
                )
        return summary

    def reread(self, *, every: bool = False, progress: Callable[[int, int], None] | None = None) -> Rereading:
        """Read what has no reading by the present reader, and resolve what was not with what is known now.

        Batch by batch; an interruption loses the batch in work.

        Args:
            every: Read and resolve the other reports anew too.
            progress: Called with how many reports are done, and of how many.
        """
        from dateline.read import by  # noqa: PLC0415 - loads the reader

        with Writer(self.root) as writer:
            done = self._read(writer, by(), every=every, progress=progress)
            found = self._resolve(writer, progress=progress)
        return replace(done, reports_resolved=found.reports_resolved, problems=done.problems + found.problems)

    def _read(
        self, writer: Writer, by: str | None, *, every: bool, progress: Callable[[int, int], None] | None
    ) -> Rereading:
        total = self.reader.count_waiting(by, every=every)
        known = self.knowledge()
        done = Rereading()
        if progress is not None and total:
            progress(0, total)
        waiting = (report for batch in self.reader.waiting(by, every=every) for report in batch) if total else ()
        read = (one for one in careful_resolve(careful_read(waiting), known) if isinstance(one, ReadOut))
        for found in _kept_together(read):
            writer.keep_readings([one.reading for one in found], [_resolution(one, known.by) for one in found])
            done = done.plus(found)
            if progress is not None:
                progress(done.reports_read, max(total, done.reports_read))
        return done

    def _resolve(self, writer: Writer, *, progress: Callable[[int, int], None] | None = None) -> Rereading:
        """The names of every reading that was not resolved with what is known now."""
        known = self.knowledge()
        total = self.unresolved()
        done = Rereading()
        for batch in self.reader.unresolved(known.by):
            found = [resolved(ReadOut(report=report, reading=reading), known) for report, reading in batch]
            writer.keep_resolutions([_resolution(one, known.by) for one in found])
            problems = tuple(str(one.problem) for one in found if one.problem)
            done = replace(done, reports_resolved=done.reports_resolved + len(found), problems=done.problems + problems)
            if progress is not None:
                progress(done.reports_resolved, max(total, done.reports_resolved))
        return done

    def learn(self, source: Path, form: str | None = None, say: Callable[[Problem], None] = lambda _: None) -> List:
        """Take in a list of actors or places that others keep; names are resolved by it from then on.

        Args:
            source: The file.
            form: Its form; guessed where None.
            say: Told of every entry that could not be taken.

        Raises:
            UsageError: The form is not known.
            Unreadable: The file cannot be read as it.
        """
        from dateline.resolve.importing import learned  # noqa: PLC0415 - lists that only learning needs

        with Writer(self.root) as writer:
            return writer.learn(source, lambda out: _list(learned(source, form, self.knowledge(), out, say)))

    def judge(
        self,
        subject: str,
        predicate: Ruling,
        other: str = "",
        *,
        by: str = "",
        note: str = "",
        during: str | None = None,
    ) -> Judgement:
        """Keep a judgement: signed, part of custody, and taken back only by another.

        Args:
            subject: What it is about; ids of reports, claims and judgements may be cut short.
            predicate: What is ruled.
            other: Its object, as the ruling needs it.
            by: Who rules; the account's name where empty.
            note: Why, in words.
            during: EDTF interval in which a name holds.

        Raises:
            UsageError: The ruling does not go with its subject or object, or undoes what does not stand.
            NotFound: Nothing of this id is known, or stands in this archive.
        """
        one = self.judgement(subject, predicate, other, by=by, note=note, during=during)
        self.keep_judgements([one])
        return one

    def keep_judgements(self, judged: Sequence[Judgement]) -> None:
        """Keep judgements that belong together, whole or not at all; raises UsageError."""
        with Writer(self.root) as writer:
            writer.judge(judged)

    def _outcomes(self, writer: Writer, sources: Sequence[str], follow: int) -> Iterator[Outcome]:
        done: list[Outcome] = []
        for held, items in split_all(self._held(writer, sources, follow, done), careful_split):
            yield from _drained(done)
            kept = _entered(writer, held, items)
            state = "new" if kept.new else "known"
            yield Outcome(
                uri=held.uri,
                state=state,
                reports=kept.reports,
                known=kept.known,
                flawed=kept.flawed,
                problems=kept.problems,
            )
        yield from _drained(done)

    def _held(self, writer: Writer, sources: Sequence[str], follow: int, done: list[Outcome]) -> Iterator[Capture]:
        """New captures with their bytes safe; what needs no splitting is said in `done`."""
        for found in self._captured(sources, follow):
            if self._is_own(found):
                continue
            if isinstance(found, Capture):
                if writer.has(found.digest):
                    writer.sight(found)
                    done.append(Outcome(uri=found.uri, state="known"))
                else:
                    yield writer.hold(found)
            elif isinstance(found, Unchanged):
                done.append(Outcome(uri=found.uri, state="unchanged"))
            else:
                writer.fail(found)
                done.append(Outcome(uri=found.subject, state="failed", problems=(str(found),)))

    def _is_own(self, found: Capture | Unchanged | SourceError) -> bool:
        """Whether a file is one of the archive's own, met in a folder that holds it."""
        place = found.subject if isinstance(found, SourceError) else found.uri
        return (
            not place.startswith(("http:", "https:", "stdin:")) and self.root.resolve() in Path(place).resolve().parents
        )

    def _captured(self, sources: Sequence[str], follow: int) -> Iterator[Capture | Unchanged | SourceError]:
        """What the sources hold, and the next pages of their listings."""
        fetcher = self._fetcher(sources)
        for source in sources:
            seen = {source}
            for turn in range(follow + 1):
                following: str | None = None
                for found in capture(source, self.settings, self.reader, fetcher):
                    page = self.reader.latest(found.uri) if isinstance(found, Unchanged) else found
                    if isinstance(page, Capture) and turn < follow and page.uri.startswith("http"):
                        following = next_page(page)
                    yield found
                if following is None or following in seen:
                    break
                source = following  # noqa: PLW2901 - the next page takes the place of this one
                seen.add(source)

    def _fetcher(self, sources: Sequence[str]) -> Fetcher | None:
        """One fetcher for the whole run, so that pauses between requests hold."""
        if not any(source.lower().startswith("http") for source in sources):
            return None
        from dateline.capture.web import Fetcher  # noqa: PLC0415 - a network stack that files do not need

        return Fetcher(self.settings)


def _entered(writer: Writer, held: Capture, items: Iterable[Report | Problem]) -> Kept:
    """A capture entered; without its reports, and with the reason, where the database cannot hold what was split."""
    try:
        return writer.enter(held, items)
    except (UnicodeError, OverflowError) as error:
        reason = f"its reports cannot be stored ({error})"
        return writer.enter(
            held, [Problem(subject=held.uri, reason=reason, remedy="its bytes are kept; report it with the file")]
        )


def _list(header: Header) -> List:
    """A learned list as the store notes it."""
    return List(kind=header.kind, digest=header.digest, records=header.records, names=header.names)


def _resolution(one: ReadOut, by: str) -> links.Resolved:
    """What the store keeps of the links of a report."""
    return one.report.id, by, one.links


def _drained(done: list[Outcome]) -> Iterator[Outcome]:
    while done:
        yield done.pop(0)


def split_file(source: str, settings: config.Settings | None = None) -> Iterator[Report | Problem | SourceError]:
    """What a source splits into, without an archive.

    Args:
        source: A file, folder, `-` or web address.
        settings: Limits and manners; the defaults where None.

    Yields:
        Reports, what could not be placed, and the errors of what could not be taken in.
    """
    for found in capture(source, settings or config.Settings()):
        if isinstance(found, Capture):
            yield from careful_split(found)
        elif isinstance(found, SourceError):
            yield found


def read_file(source: str, settings: config.Settings | None = None) -> Iterator[ReadOut | Problem | SourceError]:
    """What a source splits into, and what each report says, without an archive; in order, in bounded memory.

    Args:
        source: A file, folder, `-` or web address.
        settings: Limits and manners; the defaults where None.

    Yields:
        Reports with their readings and links, what could not be placed, and the errors of what could not be taken in.
    """
    from dateline.resolve import knowledge  # noqa: PLC0415 - lists that only resolving needs

    yield from careful_resolve(careful_read(split_file(source, settings)), knowledge())


def read_texts(lines: Iterable[bytes], name: str) -> Iterator[ReadOut | Problem | SourceError]:
    """What texts say that come as JSON Lines (`id`, `text`, and perhaps `published` and `outlet`), in order.

    Args:
        lines: The lines, as bytes.
        name: What to call their file in messages.

    Yields:
        The texts as reports with their readings and links, and a Problem for each line that holds none.
    """
    from dateline.resolve import knowledge  # noqa: PLC0415 - lists that only resolving needs
    from dateline.split import bare  # noqa: PLC0415 - lxml takes its time

    yield from careful_resolve(careful_read(bare.reports(lines, name)), knowledge())


def _kept_together(stream: Iterable[ReadOut]) -> Iterator[list[ReadOut]]:
    """What was read, in batches that are kept whole or not at all."""
    batch: list[ReadOut] = []
    length = 0
    for one in stream:
        batch.append(one)
        length += len(one.report.text)
        if len(batch) >= READ_TOGETHER or length >= READ_LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch
