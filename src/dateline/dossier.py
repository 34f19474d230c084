"""A dossier: what an archive has of one actor, under all its names, and in whose words.

Nothing in it is a finding about the actor: names, ties and posts are stated by sources, all else by reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dateline.archive import Archive, Found
from dateline.errors import NotFound, UsageError
from dateline.model import Actor, Alias, Judgement, Tie
from dateline.resolve.book import merged, names
from dateline.resolve.matching import SAME, likeness
from dateline.store.dossiers import Beside, Counted, Wording

ACTING = ("actor", "recipient")
"""Parts in events that are claimed of somebody; `voice` is the part in what they say."""
MOST = 12
"""Most choices named where a name means several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUse:
    """A name over time: as sources state it, and as the archive's reports use it."""

    alias: Alias
    mentions: int
    first: str | None
    """Day of the first report that uses it."""
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """What the actor belongs to, as sources state it."""

    tie: Tie
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """What is not settled about an actor, and why."""

    what: str
    why: str
    mentions: int = 0
    proposed: str | None = None
    """Words that may be a name of it, which a judgement makes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What an archive has of one actor."""

    actor: Actor
    ids: tuple[str, ...]
    """All ids that were judged to be one with it, itself first."""
    counted: Counted
    names: tuple[NameUse, ...]
    """By when they hold, undated ones last."""
    wordings: tuple[Wording, ...]
    parents: tuple[Parent, ...]
    members: tuple[Beside, ...]
    """Actors that stand in the same claims most often."""
    places: tuple[Beside, ...]
    relations: Found
    said_by: Found
    about: Found
    unsure: tuple[Unsure, ...]
    judgements: tuple[Judgement, ...]


def found(archive: Archive, words: str) -> Actor:
    """The actor of an id or a name.

    Args:
        archive: Open.
        words: An id (`nusra-front`) or any of its names.

    Raises:
        NotFound: Nobody of this name is known or stands in the archive.
        UsageError: Several are; the message names them with their ids.
    """
    known = archive.knowledge()
    direct = archive.actor(words)
    if direct is not None:
        return direct
    listed = {one.actor.id: one.actor for one in known.book.candidates(words)}
    listed |= {one.id: one for one in archive.actors_called(words) if one.id not in listed}
    one_each = {known.rulings.canonical(name): actor for name, actor in sorted(listed.items(), reverse=True)}
    if len(one_each) > 1:
        seen = [one for name, one in one_each.items() if archive.counted("actor", known.rulings.same(name)).mentions]
        one_each = {one.id: one for one in seen} if seen else one_each
    if not one_each:
        raise NotFound(
            words, "nobody of this name is known or stands in the archive", "try `dateline search` for the words"
        )
    if len(one_each) > 1:
        choices = ", ".join(f"{one.id} ({one.name})" for one in list(one_each.values())[:MOST])
        raise UsageError(words, f"{len(one_each)} actors are called so", f"name one by its id: {choices}")
    (name,) = one_each
    return archive.actor(name) or one_each[name]


def dossier(archive: Archive, actor: Actor, limit: int = 20) -> Dossier:
    """What an archive has of an actor.

    Args:
        archive: Open.
        actor: From `found`.
        limit: Most claims of a sort.
    """
    rulings = archive.knowledge().rulings
    ids = (actor.id, *sorted(rulings.same(actor.id) - {actor.id}))
    whole = _whole(archive, actor, ids)
    wordings = archive.wordings("actor", ids)
    return Dossier(
        actor=whole,
        ids=ids,
        counted=archive.counted("actor", ids),
        names=tuple(_names(whole, wordings)),
        wordings=wordings,
        parents=tuple(Parent(tie=tie, name=_called(archive, tie.to)) for tie in whole.ties),
        members=archive.besides("actor", ids, "actor"),
        places=archive.besides("actor", ids, "place"),
        relations=archive.claims_of("actor", ids, ("subject", "object"), limit=limit),
        said_by=archive.claims_of("actor", ids, ("voice",), limit=limit),
        about=archive.claims_of("actor", ids, ACTING, kinds=("event",), limit=limit),
        unsure=tuple(_unsure(archive, whole, ids, wordings)),
        judgements=archive.judgements_about(f"actor:{name}" for name in ids),
    )


def _whole(archive: Archive, actor: Actor, ids: Sequence[str]) -> Actor:
    """The actor with the names of all that are one with it."""
    whole = actor
    for name in ids[1:]:
        other = archive.actor(name)
        if other is not None:
            whole = merged(whole, other)
    added = archive.knowledge().rulings.names_of(actor.id)
    known = {alias.name for alias in names(whole)}
    return replace(whole, aliases=(*whole.aliases, *(alias for alias in added if alias.name not in known)))


def _called(archive: Archive, name: str) -> str:
    known = archive.actor(name)
    return known.name if known else name


def _names(actor: Actor, wordings: Iterable[Wording]) -> list[NameUse]:
    """Names with how often reports use them, by when they hold; a wording counts for the name it is likest."""
    every = list(names(actor))
    used: dict[str, list[Wording]] = {}
    for wording in wordings:
        likest = max(every, key=lambda alias: (likeness(wording.words, alias.name).score, alias.name == wording.words))
        if likeness(wording.words, likest.name).score >= SAME:
            used.setdefault(likest.name, []).append(wording)
    found_names = [
        NameUse(
            alias=alias,
            mentions=sum(one.mentions for one in used.get(alias.name, ())),
            first=min((one.first for one in used.get(alias.name, ()) if one.first), default=None),
            last=max((one.last for one in used.get(alias.name, ()) if one.last), default=None),
        )
        for alias in every
    ]
    return sorted(found_names, key=lambda use: (use.alias.during is None, use.alias.during or "", -use.mentions))


def _unsure(archive: Archive, actor: Actor, ids: Sequence[str], wordings: Iterable[Wording]) -> Iterable[Unsure]:
    for other, many in archive.tied_with("actor", ids).items():
        yield Unsure(
            what=f"tied with {_called(archive, other)} ({other})",
            why="one name, and nothing that decides",
            mentions=many,
        )
    known = [*(alias.name for alias in names(actor)), *actor.adjectives, *actor.seats]
    odd: dict[str, list[Wording]] = {}
    for wording in wordings:
        if max(likeness(wording.words, name).score for name in known) < SAME:
            odd.setdefault(wording.words, []).append(wording)
    for words, several in odd.items():
        outlets = ", ".join(sorted({one.outlet or "an unnamed outlet" for one in several}))
        yield Unsure(
            what=f"called {words!r}",
            why=f"so called in {outlets}, and no name that is known",
            mentions=sum(one.mentions for one in several),
            proposed=words,
        )
