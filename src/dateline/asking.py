"""What an open archive can be asked; nothing here changes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import config
from dateline.errors import NoArchive, NotFound
from dateline.judgements import about, made
from dateline.model import Actor, ActorKind, Judgement, Link, Problem, Reading, Report, Ruling
from dateline.store import (
    Asked,
    Beside,
    Counted,
    Entry,
    Found,
    Held,
    Hit,
    Listed,
    Page,
    Preview,
    Problems,
    Reader,
    Status,
    Tally,
    Wording,
    dossiers,
    judgements,
    links,
    merging,
    subjects,
    verify,
)
from dateline.store.custody import account
from dateline.store.database import upgrade

if TYPE_CHECKING:
    from dateline.resolve import Knowledge

__all__ = ["Asking"]


class Asking:
    """An archive folder, opened to be asked."""

    def __init__(self, root: Path) -> None:
        """Open an archive.

        Args:
            root: Its folder.

        Raises:
            NoArchive: There is none.
            NewerArchive: It was written by a newer version.
        """
        if not (root / "archive.db").is_file():
            raise NoArchive(str(root), "no archive here", "make one with `dateline init FOLDER`")
        upgrade(root / "archive.db")
        self.root = root
        self.settings = config.load(root / "dateline.toml")
        self.reader = Reader(root)
        self._knowledge: tuple[object, Knowledge] | None = None

    def waiting(self) -> int:
        """How many reports have no reading by the present reader."""
        from dateline.read import by  # noqa: PLC0415

        return self.reader.count_waiting(by())

    def reading(self, report: str) -> Reading | None:
        """What was read in the report of this id; None where it has not been read."""
        return self.reader.reading(report)

    def status(self) -> Status:
        """What the archive holds."""
        return self.reader.status()

    def reports(self, listed: Listed, *, offset: int = 0, limit: int = 50) -> Page:
        """Reports newest first, narrowed as asked."""
        return self.reader.reports(listed, offset, limit)

    def report(self, prefix: str) -> Report:
        """The report of an id or of the only id that begins so; raises NotFound."""
        return self.reader.report(prefix)

    def tags(self) -> tuple[Tally, ...]:
        """Every tag, most frequent first."""
        return self.reader.tags()

    def outlets(self) -> tuple[Tally, ...]:
        """Every outlet as named, most frequent first."""
        return self.reader.outlets()

    def named(self, name: str, what: str) -> str | None:
        """A tag or outlet as it is most often written; None where the archive has none of that name."""
        return self.reader.named(name, what)

    def captured_at(self, reports: Sequence[str]) -> dict[str, datetime]:
        """When each of these reports (by id) was first captured, aware UTC."""
        return self.reader.captured_at(reports)

    def search(
        self, query: str, *, order: str = "rank", offset: int = 0, limit: int = 20
    ) -> tuple[int, tuple[Hit, ...]]:
        """How many reports a search finds, and a stretch of them; raises QueryError."""
        return self.reader.search(query, order=order, offset=offset, limit=limit)

    def claims(self, asked: Asked, *, offset: int = 0, limit: int = 50) -> Found:
        """Claims by report, newest first, narrowed as asked; raises QueryError or UsageError."""
        return self.reader.claims(asked, offset, limit)

    def sayings(self, speaker: str, *, about: str | None = None, limit: int = 50) -> Found:
        """What a speaker is said to say, by report, newest first; raises QueryError or NotFound."""
        return self.reader.sayings(speaker, about, limit)

    def captures_of(self, report: str) -> tuple[Held, ...]:
        """The captures a report was found in, oldest first."""
        return self.reader.captures_of(report)

    def custody(self, subject: str | None = None) -> list[Entry]:
        """The chain of custody, whole or on one subject."""
        return self.reader.custody(subject)

    def problems(self, limit: int = 500) -> Problems:
        """What needs a look."""
        return self.reader.problems(limit)

    def verify(self) -> Iterator[Problem | str]:
        """Compute everything anew; problems, and the names of the parts that were checked."""
        return verify(self.root)

    def knowledge(self) -> Knowledge:
        """What names are resolved by here: what comes with the package, lists learned, judgements."""
        from dateline.resolve import knowledge  # noqa: PLC0415 - lists that only resolving needs

        judgements = self.judgements()
        state = tuple(one.id for one in judgements), self.reader.folder.learned()
        if self._knowledge is None or self._knowledge[0] != state:
            self._knowledge = state, knowledge(self.reader.folder.learned(), judgements)
        return self._knowledge[1]

    def unresolved(self) -> int:
        """How many reports that are read were not resolved with what is known now."""
        return self.reader.ask(links.count_waiting, self.knowledge().by, every=False)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order in which they were made."""
        return self.reader.ask(judgements.every)

    def links(self, report: str) -> tuple[Link, ...]:
        """Whom and what the mentions of a report (by id) mean; empty where that was not resolved."""
        return self.reader.ask(links.of, report) or ()

    def actor(self, name: str) -> Actor | None:
        """The actor of an id: one that is known, or one born from a name in this archive; None where there is neither."""
        known = self.knowledge().book.actor(name)
        if known is not None:
            return known
        born = self.reader.ask(dossiers.named, "actor", name)
        return Actor(id=name, kind=kind_of(born[1]), name=born[0]) if born else None

    def actors_called(self, words: str) -> tuple[Actor, ...]:
        """Actors that links of this archive lead to under a name."""
        found = self.reader.ask(dossiers.called, "actor", words)
        return tuple(
            Actor(id=name, kind=kind_of(kind), name=written) for name, (written, kind) in sorted(found.items())
        )

    def open_names(self, to: str, limit: int = 60) -> tuple[Beside, ...]:
        """Names that no target was found for, the most reported first."""
        return self.reader.ask(dossiers.open_names, to, limit)

    def counted(self, to: str, ids: Collection[str]) -> Counted:
        """How much there is of ids that are one."""
        return self.reader.ask(dossiers.counted, to, ids)

    def wordings(self, to: str, ids: Collection[str], form: str | None = "name") -> tuple[Wording, ...]:
        """Who calls ids that are one what, how often, first and last."""
        return self.reader.ask(dossiers.wordings, to, ids, form)

    def besides(self, to: str, ids: Collection[str], other: str) -> tuple[Beside, ...]:
        """Actors, places or outlets in the same claims, the most frequent first."""
        return self.reader.ask(dossiers.besides, to, ids, other)

    def naming(self, to: str, ids: Collection[str], limit: int = 60) -> tuple[tuple[Report, int], ...]:
        """The reports that name ids that are one, newest first, each with how often."""
        return tuple((self.report(name), many) for name, many in self.reader.ask(dossiers.naming, to, ids, limit))

    def relayed(self, outlet: str, to: str) -> tuple[Beside, ...]:
        """In whose words an outlet's reports claim things: outlets or actors, the most frequent first."""
        return self.reader.ask(dossiers.relayed, outlet, to)

    def tied_with(self, to: str, ids: Collection[str]) -> dict[str, int]:
        """What ids that are one are tied with, and in how many mentions."""
        return self.reader.ask(dossiers.tied_with, to, ids)

    def tallies(self, to: str, kind: str | None = None, *, offset: int = 0, limit: int = 100) -> list[Beside]:
        """What links lead to, the most reported first."""
        return self.reader.ask(dossiers.tallies, to, kind, offset, limit)

    def claims_of(
        self,
        to: str,
        ids: Collection[str],
        roles: Collection[str],
        *,
        kinds: Collection[str] = (),
        offset: int = 0,
        limit: int = 20,
    ) -> Found:
        """The claims in which ids that are one take a part, newest report first."""
        return self.reader.ask(dossiers.claims_of, to, ids, roles, kinds=kinds, offset=offset, limit=limit)

    def judgement(
        self,
        subject: str,
        predicate: Ruling,
        other: str = "",
        *,
        by: str = "",
        note: str = "",
        during: str | None = None,
    ) -> Judgement:
        """A judgement that can be kept here: `Archive.judge` without keeping it, with the same arguments and errors."""
        about = self.known_subject(subject)
        object_ = self.known_subject(other) if predicate in ("is", "is not") else other
        return made(about, predicate, object_, by=by or account(), at=datetime.now(UTC), note=note, during=during)

    def preview(self, subject: str, other: str) -> Preview:
        """What it would change if two actors, places or outlets were judged to be one; raises UsageError or NotFound."""
        one, two = (self.known_subject(side) for side in (subject, other))
        return self.reader.ask(merging.preview, one, two)

    def known_subject(self, written: str) -> str:
        """A subject of judgements in its full form.

        Args:
            written: As typed: ids of reports, claims and judgements may be cut short.

        Raises:
            UsageError: It has none of the forms, or means several.
            NotFound: Nothing of this id is known, or stands in this archive.
        """
        whole = self.reader.ask(subjects.full, written)
        kind, _, name = whole.partition(":")
        if kind in ("actor", "place", "outlet") and not self._is_known(kind, name):
            raise NotFound(whole, f"no {kind} of this id is known", "`dateline who NAME` shows the ids of a name")
        return whole

    def _is_known(self, to: str, name: str) -> bool:
        """Whether an actor, place or outlet is known, or links of this archive lead to it."""
        known = self.knowledge()
        if to == "actor":
            return self.actor(name) is not None
        found = known.gazetteer.place(name) if to == "place" else known.outlets.outlet(name)
        return found is not None or self.reader.ask(dossiers.named, to, name) is not None

    def judgements_about(self, subjects: Iterable[str]) -> tuple[Judgement, ...]:
        """The judgements on subjects, and the undoing of them, oldest first."""
        every = self.judgements()
        found = {one.id for subject in subjects for one in about(every, subject)}
        return tuple(one for one in every if one.id in found)


def kind_of(kind: str | None) -> ActorKind:
    """The kind of an actor as a link names it."""
    return "person" if kind == "person" else "organization" if kind == "organization" else "group"
