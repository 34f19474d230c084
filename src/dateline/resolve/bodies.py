"""Institutions by what they are: "Russian fighter jets", "the embassy building", "the army" of the country that a report tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Actor, Mention, Reading, Report, Tie, content_id
from dateline.resolve.book import Book
from dateline.resolve.born import PREFIX
from dateline.resolve.deciding import Choice
from dateline.resolve.setting import called

OWNED, TOLD, GROUND = 0.82, 0.7, 0.55
"""How sure a body is: whose it is stands beside it; the report has named one; its country is the one the report tells of."""
OFFICE = "office of"
_STEPS = 8
"""Longest chain of mentions that stand for one another."""
_MARKS = re.compile(r"[“”\"‘]|(?<!\w)['’]|['’](?!s?\b)")
_IN = re.compile(r"\b(?:in|at|near|inside|across|throughout|around|outside)\s+(?:the\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:in|at|to)\s+")
_TOWN = re.compile(r"(?P<body>.+?) (?:in|at|to) (?P<town>[A-Z].*)")


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
    words = _words(report, reading)
    missions = _missions(reading, words, book)
    around = _Around(
        ground=told_of(report, reading, book),
        missions=missions,
        told=tuple(_told(reading, words, book, missions, meant)),
    )
    for mention in reading.mentions:
        if mention.id not in meant and (found := _found(mention, words[mention.id], book, around)) is not None:
            stands = _stands_for(mention, reading, meant)
            if stands is None or (found.role in _set("unbound") and found.role not in _roles_of(stands, book)):
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
    missions: Mapping[tuple[str, str], Actor],
    meant: Mapping[str, tuple[Choice, ...]],
) -> Iterator[tuple[int, Body]]:
    """Bodies that the report names with their owners, in the order of the text."""
    for mention in reading.mentions:
        decided = meant.get(mention.id)
        if decided:
            yield from (
                (mention.evidence.start, Body(role=one, choice=decided[0])) for one in _roles_of(decided[0].actor, book)
            )
        elif mention.form == "description" and (body := _owned(words[mention.id], book, missions)) is not None:
            yield mention.evidence.start, body


def owned_body(words: str, book: Book) -> Choice | None:
    """The body that words mean which say whose it is: `Syrian rebel units`, `Turkish troops`; None where they do not.

    An embassy without its town is one of many; the report may name it with its town elsewhere.

    Args:
        words: Without article.
        book: Who is known.
    """
    found = _owned(words, book, {})
    townless = found is not None and found.role in _set("missions") and not _TOWN.fullmatch(words)
    return found.choice if found and not townless else None


def _owned(words: str, book: Book, missions: Mapping[tuple[str, str], Actor]) -> Body | None:
    state, rest = _owner(words, book)
    role = _role(rest)
    if state is None or role is None:
        return None
    if role not in _set("missions"):
        return _of_state(state, role, book, OWNED, f"{role.replace('-', ' ')} of {state.name}")
    town = match["town"] if (match := _TOWN.fullmatch(rest)) else ""
    actor = (missions.get((state.id, role)) if not town else None) or _made(state, role, town)
    return Body(role=role, choice=Choice(actor=actor, score=OWNED, why=f"{role} of {state.name}"))


def _found(mention: Mention, words: str, book: Book, around: _Around) -> Body | None:
    """The body that a description means, with its owner or without."""
    if mention.form == "pronoun" or mention.kind not in ("group", "place", "facility", "person"):
        return None
    owned = _owned(words, book, around.missions)
    role = _role(words)
    if owned is not None or role is None or (mention.kind == "person" and role not in _set("unbound")):
        return owned
    told = around.nearest(role, mention.evidence.start)
    if told is not None:
        why = f"no other {role.replace('-', ' ')} is named so near as {told.name}"
        return Body(role=role, choice=Choice(actor=told, score=TOLD, why=why))
    ground = book.actor(around.ground) if around.ground else None
    if ground is None or role in _set("missions"):
        return None
    why = f"{role.replace('-', ' ')} of {ground.name}, of which the report tells"
    return _of_state(ground, role, book, GROUND, why)


def _words(report: Report, reading: Reading) -> dict[str, str]:
    """The words of each mention by its id, those of a mission with the town behind it: `the Russian embassy` in Damascus."""
    towns: dict[int, str] = {}
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("place", "state"):
            towns.setdefault(mention.evidence.start, called(mention))
    missions = tuple(form for form, role in _roles().items() if role in _set("missions"))
    words = {}
    for mention in reading.mentions:
        own = " ".join(_MARKS.sub("", called(mention)).split())
        behind = _BEHIND.match(report.text, mention.evidence.end)
        town = towns.get(behind.end()) if behind and own.endswith(missions) else None
        words[mention.id] = f"{own} in {town}" if town else own
    return words


def _of_state(state: Actor, role: str, book: Book, score: float, why: str) -> Body | None:
    """A body of a state: the known one, one that stands for it, or for those that every state has one born of it."""
    known = (
        book.actor(f"{state.id}-{ending}") for ending in (role, *lexicon("offices")["bodies"]["instead"].get(role, ()))
    )
    actor = next((one for one in known if one is not None), None)
    if actor is None and role == "government":
        actor = state
    if actor is None and role in _set("everywhere"):
        actor = _made(state, role)
    return Body(role=role, choice=Choice(actor=actor, score=score, why=why)) if actor else None


def _owner(words: str, book: Book) -> tuple[Actor | None, str]:
    """The state whose something is, and what it is."""
    parts = words.split()
    for length in (3, 2, 1):
        owner = re.sub(r"['’]s?$", "", " ".join(parts[:length]))
        if len(parts) > length and (state := book.state(owner)) is not None:
            return state, " ".join(parts[length:])
    return None, words


def _role(words: str) -> str | None:
    """What a description without its owner is; None where it is no body."""
    plain = re.sub(r"\s+(?:in|at|to)\s+[A-Z].*$", "", words).lower()
    role = _roles().get(plain)
    if role is None:
        sorted_out = " ".join(word for word in plain.split() if word not in _set("sorts"))
        role = _roles().get(sorted_out)
        return role if role in _set("unbound") else None
    return role


def _missions(reading: Reading, words: Mapping[str, str], book: Book) -> dict[tuple[str, str], Actor]:
    """Missions of a report by state and kind: in the only town that it names them with, else of this report alone."""
    states: dict[tuple[str, str], Actor] = {}
    towns: dict[tuple[str, str], dict[str, str]] = {}
    for mention in reading.mentions:
        match = _TOWN.fullmatch(words[mention.id])
        state, rest = _owner(match["body"] if match else words[mention.id], book)
        role = _role(rest)
        if mention.form == "description" and state is not None and role in _set("missions"):
            key = (state.id, str(role))
            states[key] = state
            towns.setdefault(key, {}).update({match["town"].casefold(): match["town"]} if match else {})
    return {
        (of, role): _made(states[of, role], role, next(iter(named.values())) if len(named) == 1 else "", reading.report)
        for (of, role), named in towns.items()
    }


def _made(state: Actor, role: str, town: str = "", report: str = "") -> Actor:
    """A body that no list has, born by whose it is and what it is; an embassy by its town too, or by its report."""
    what = role.replace("-", " ")
    return Actor(
        id=PREFIX + content_id("body", state.id, role, town.casefold() or report),
        kind="organization",
        name=f"{what.capitalize()} of {state.name}{f' in {town}' if town else ''}",
        what=what,
        country=state.country,
        ties=(Tie(to=state.id, how=OFFICE if role in _set("missions") else "organ of"),),
    )


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
    for role in dict.fromkeys(_roles().values()):
        owner = book.actor(actor.id.removesuffix(f"-{role}")) if actor.id.endswith(f"-{role}") else None
        born = actor.id.startswith(PREFIX) and actor.what == role.replace("-", " ")
        if born or (owner is not None and owner.kind == "state") or (role in _set("missions") and actor.what == role):
            yield role


@cache
def _roles() -> dict[str, str]:
    listed: dict[str, list[str]] = lexicon("offices")["bodies"]["roles"]
    return {words: role for role, forms in listed.items() for words in (role.replace("-", " "), *forms)}


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("offices")["bodies"][name])
