"""Institutions by what they are: "Russian fighter jets", "the embassy building", "the army" of the country that a report tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.lexicon import lexicon
from dateline.model import Actor, Mention, Reading, Report
from dateline.resolve.bodynouns import listed, owner, role_of, roles
from dateline.resolve.book import Book
from dateline.resolve.born import PREFIX, born_body
from dateline.resolve.deciding import Choice
from dateline.resolve.missions import made_mission, mission, mission_words, missions
from dateline.resolve.setting import called

OWNED, TOLD, GROUND = 0.82, 0.7, 0.55
"""How sure a body is: whose it is stands beside it; the report has named one; its country is the one the report tells of."""
_STEPS = 8
"""Longest chain of mentions that stand for one another."""
_IN = re.compile(r"\b(?:in|at|near|inside|across|throughout|around|outside)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body as a report has it."""

    role: str
    """What it is, as ids have it: `army`, `embassy`."""
    choice: Choice


def bodies(
    report: Report, reading: Reading, book: Book, meant: Mapping[str, tuple[Choice, ...]]
) -> Iterator[tuple[str, Choice]]:
    """Descriptions that mean a body, by the id of their mention, in the order of the text.

    Args:
        report: The report.
        reading: What was read in it.
        book: Who is known.
        meant: What is decided of other mentions.
    """
    words = mission_words(report, reading)
    posted = missions(reading, words, book)
    around = _Around(
        ground=told_of(report, reading, book),
        missions=posted,
        told=tuple(_told(reading, words, book, posted, meant)),
    )
    for mention in reading.mentions:
        if mention.id not in meant and (found := _found(mention, words[mention.id], book, around)) is not None:
            stands = _stands_for(mention, reading, meant)
            if stands is None or (found.role in listed("unbound") and found.role not in _roles_of(stands, book)):
                yield mention.id, found.choice


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a report tells of bodies."""

    ground: str | None
    """The state that it tells of."""
    missions: Mapping[tuple[str, str], Actor]
    told: tuple[tuple[int, Body], ...]
    """Bodies of known owners, with where they stand."""

    def nearest(self, role: str, at: int) -> Actor | None:
        """The last of a role before a place; the only one of the report where none stands before."""
        every = [(start, one.choice.actor) for start, one in self.told if one.role == role]
        before = [actor for start, actor in every if start < at]
        return before[-1] if before else every[0][1] if len({actor.id for _, actor in every}) == 1 else None


def told_of(report: Report, reading: Reading, book: Book) -> str | None:
    """The id of the state in which most of what a report tells of takes place; None where no state has half of it.

    Args:
        report: The report.
        reading: What was read in it.
        book: Who is known.
    """
    counted: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("state", "place"):
            before = report.text[max(0, mention.evidence.start - 16) : mention.evidence.start]
            state = book.state(called(mention)) if _IN.search(before) else None
            counted.update([state.id] if state else [])
    first = counted.most_common(1)
    return first[0][0] if first and first[0][1] >= max(2, sum(counted.values()) / 2) else None


def _told(
    reading: Reading,
    words: Mapping[str, str],
    book: Book,
    posted: Mapping[tuple[str, str], Actor],
    meant: Mapping[str, tuple[Choice, ...]],
) -> Iterator[tuple[int, Body]]:
    """Bodies that the report names with their owners, in the order of the text."""
    for mention in reading.mentions:
        decided = meant.get(mention.id)
        if decided:
            yield from (
                (mention.evidence.start, Body(role=one, choice=decided[0])) for one in _roles_of(decided[0].actor, book)
            )
        elif mention.form == "description" and (body := _owned(words[mention.id], book, posted)) is not None:
            yield mention.evidence.start, body


def owned_body(words: str, book: Book) -> Choice | None:
    """The body that words mean which say whose it is: `Syrian rebel units`, `Turkish troops`; None where they do not.

    An embassy without its town is one of many; the report may name it with its town elsewhere.

    Args:
        words: Without article.
        book: Who is known.
    """
    found = _owned(words, book, {})
    posted = mission(words, book)
    return found.choice if found and not (posted and not posted[2]) else None


def _owned(words: str, book: Book, posted: Mapping[tuple[str, str], Actor]) -> Body | None:
    if (sent := mission(words, book)) is not None:
        state, role, place = sent
        actor = (posted.get((state.id, role)) if not place else None) or made_mission(state, role, place)
        return Body(role=role, choice=Choice(actor=actor, score=OWNED, why=f"{role} of {state.name}"))
    of, rest = owner(words, book)
    found = role_of(rest)
    if of is None or found is None or found in listed("missions"):
        return None
    return _of_state(of, found, book, OWNED, f"{found.replace('-', ' ')} of {of.name}")


def _found(mention: Mention, words: str, book: Book, around: _Around) -> Body | None:
    """The body that a description means, with its owner or without."""
    if mention.form == "pronoun" or mention.kind not in ("group", "place", "facility", "person"):
        return None
    owned = _owned(words, book, around.missions)
    role = role_of(words)
    if owned is not None or role is None or (mention.kind == "person" and role not in listed("unbound")):
        return owned
    told = around.nearest(role, mention.evidence.start)
    if told is not None:
        why = f"no other {role.replace('-', ' ')} is named so near as {told.name}"
        return Body(role=role, choice=Choice(actor=told, score=TOLD, why=why))
    ground = book.actor(around.ground) if around.ground else None
    if ground is None or role in listed("missions"):
        return None
    why = f"{role.replace('-', ' ')} of {ground.name}, of which the report tells"
    return _of_state(ground, role, book, GROUND, why)


def _of_state(state: Actor, role: str, book: Book, score: float, why: str) -> Body | None:
    """A body of a state: the known one, one that stands for it, or for those that every state has one born of it."""
    known = (
        book.actor(f"{state.id}-{ending}") for ending in (role, *lexicon("offices")["bodies"]["instead"].get(role, ()))
    )
    actor = next((one for one in known if one is not None), None)
    if actor is None and role == "government":
        actor = state
    if actor is None and role in listed("everywhere"):
        actor = born_body(state, role)
    return Body(role=role, choice=Choice(actor=actor, score=score, why=why)) if actor else None


def _stands_for(mention: Mention, reading: Reading, meant: Mapping[str, tuple[Choice, ...]]) -> Actor | None:
    """Whom a description means by what it stands for in the text."""
    by_id = {one.id: one for one in reading.mentions} if mention.antecedent else {}
    one, steps = mention, 0
    while one.antecedent in by_id and steps < _STEPS:
        one, steps = by_id[str(one.antecedent)], steps + 1
        if choices := meant.get(one.id):
            return choices[0].actor
    return None


def _roles_of(actor: Actor, book: Book) -> Iterator[str]:
    """What a body of a state is."""
    for role in dict.fromkeys(roles().values()):
        owner = book.actor(actor.id.removesuffix(f"-{role}")) if actor.id.endswith(f"-{role}") else None
        born = actor.id.startswith(PREFIX) and actor.what == role.replace("-", " ")
        if born or (owner is not None and owner.kind == "state") or (role in listed("missions") and actor.what == role):
            yield role
