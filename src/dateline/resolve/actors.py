"""Who is meant by the names of a report, by what stands for them, and by offices and institutions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Literal

from dateline.model import Link, Mention, Reading, Report
from dateline.resolve.bearers import alike
from dateline.resolve.bodies import bodies, owned_body
from dateline.resolve.book import EXACT, Book
from dateline.resolve.born import PREFIX, born, generic
from dateline.resolve.clusters import Cluster, clusters
from dateline.resolve.deciding import Choice, Decision, decided
from dateline.resolve.longer import longer
from dateline.resolve.missions import mission
from dateline.resolve.offices import government, holder, institution, movement
from dateline.resolve.seats import UNSAID, among_places, is_seat, stands_for_state
from dateline.resolve.setting import Setting, called, setting

BORN = 0.6
"""How sure it is that an unmatched name is an actor of its own."""
LONGER = 0.95
"""How sure it is that a name goes on as the text does."""
_STEPS = 8
"""Longest chain of mentions that stand for one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Whom a mention means: links to be, without the mention."""

    choices: tuple[Choice, ...]
    why: str = ""
    """Why it is open, where it is."""


def actors(
    report: Report,
    reading: Reading,
    book: Book,
    by: str,
    taken: Mapping[str, Literal["outlet", "place"]] = MappingProxyType({}),
    *,
    lands: Iterable[str] = (),
) -> list[Link]:
    """The links of a report's mentions to actors, in the order of the text.

    Args:
        report: The report.
        reading: What was read in it.
        book: Who is known.
        by: Who resolves, with which knowledge.
        taken: Ids of mentions that are outlets, of which no actors are born, and of those that surely are places, which
            are nobody by a like name alone.
        lands: The countries in which the places lie that the report names, once for each naming.
    """
    around = setting(report, reading, book, lands)
    meant = dict(_owned(reading, around, book))
    meant |= dict(_named(report, reading, around, book, taken))
    for mention, words, actor in longer(report, reading, around, book):
        why = f"exact name with the words after it: {words!r}; only candidate"
        meant[mention.id] = Meant(choices=(Choice(actor=actor, score=LONGER, why=why),))
    meant |= dict(_described(report, reading, around, book, meant))
    so_far = {name: one.choices for name, one in meant.items()}
    meant |= {name: Meant(choices=(one,)) for name, one in bodies(report, reading, book, so_far)}
    meant |= {name: one for name, one in _generic(report, reading, book) if name not in meant}
    mentions = {mention.id: mention for mention in reading.mentions}
    return [link for mention in reading.mentions for link in _links(mention, mentions, meant, by)]


def _owned(reading: Reading, around: Setting, book: Book) -> Iterator[tuple[str, Meant]]:
    """Names that say whose body they are, where nobody bears them as they are written."""
    for mention in reading.mentions:
        if mention.form == "name" and (one := _body(called(mention), around, book)) is not None:
            yield mention.id, Meant(choices=(one,))


def _body(words: str, around: Setting, book: Book) -> Choice | None:
    if (ruling := government(words, around, book)) is not None:
        return ruling
    if (camp := movement(words, around, book)) is not None:
        return camp
    one = owned_body(words, book) if " " in words else None
    known = one is not None and any(known.like.score >= EXACT for known in book.candidates(words))
    return None if known else one


def _named(
    report: Report, reading: Reading, around: Setting, book: Book, taken: Mapping[str, str]
) -> Iterator[tuple[str, Meant]]:
    """Other names, by the id of their mention."""
    leave = partial(_no_name, around=around, book=book)
    for cluster in clusters(reading, leave, partial(alike, book=book)):
        decision = decided(cluster, around, book, placed=_is_taken(cluster, taken, "place"))
        published = _is_taken(cluster, taken, "outlet")
        town = cluster.kind == "person" and all(taken.get(one.id) == "place" for one in cluster.mentions)
        if not decision.choices and not decision.open and not published and not town and not generic(cluster):
            decision = _born(cluster, report.id) or decision
        for mention in cluster.mentions if decision.choices or not published else ():
            if (one := _state(report, reading, mention, around, book)) is not None and not (
                mention.kind == "person" and _is_somebody(cluster, decision)
            ):
                yield mention.id, Meant(choices=(one,))
                continue
            if decision.choices or decision.open:
                yield mention.id, Meant(choices=decision.choices, why=decision.why)


def _state(report: Report, reading: Reading, mention: Mention, around: Setting, book: Book) -> Choice | None:
    """The state that a name means; one that was taken for a person, only where it is a seat that acts, of a state told of."""
    state = book.state(called(mention)) if mention.kind in ("place", "state", "group", "person") else None
    one = stands_for_state(report, reading, mention, state) if state is not None else None
    if one is None or state is None:
        return None
    unsaid = one.score == UNSAID
    if mention.kind == "person":
        told = around.share(state.country) > 0 or f"the {called(mention)}" in state.seats
        return one if told and is_seat(called(mention), state) and not unsaid else None
    return None if unsaid and among_places(report, reading, mention, book) else one


def _is_somebody(cluster: Cluster, decision: Decision) -> bool:
    """Whether a name is a known person's, or a part of a longer one."""
    return len(cluster.forms) > 1 or any(
        one.actor.kind == "person" and not one.actor.id.startswith(PREFIX) for one in decision.choices
    )


def _generic(report: Report, reading: Reading, book: Book) -> Iterator[tuple[str, Meant]]:
    """Names of common words alone that no known body has: actors of this report."""
    for cluster in clusters(reading, partial(_adjective, book=book), partial(alike, book=book)):
        if generic(cluster) and (decision := _born(cluster, report.id)) is not None:
            for mention in cluster.mentions:
                yield mention.id, Meant(choices=decision.choices, why=decision.why)


def _no_name(words: str, around: Setting, book: Book) -> bool:
    """Whether a writing names nobody by itself: an adjective of a state, or a body by its state, an embassy with its town or without."""
    return _adjective(words, book) or _body(words, around, book) is not None or mission(words, book) is not None


def _is_taken(cluster: Cluster, taken: Mapping[str, str], by: str) -> bool:
    return any(taken.get(one.id) == by for one in cluster.mentions)


def _born(cluster: Cluster, report: str) -> Decision | None:
    new = born(cluster, report)
    if new is None:
        return None
    forms = f", also written {', '.join(repr(form) for form in cluster.forms[1:4])}" if cluster.forms[1:] else ""
    why = f"nobody known by this name{forms}: an actor of its own"
    return Decision(choices=(Choice(actor=new, score=BORN, why=why),))


def _adjective(words: str, book: Book) -> bool:
    """Whether a name is a state's adjective, or its people: it says whose something is, not who acts."""
    single = words.removesuffix("s")
    state = book.state(words) or book.state(single)
    return state is not None and (words in state.adjectives or single in state.adjectives)


def _described(
    report: Report, reading: Reading, around: Setting, book: Book, meant: Mapping[str, Meant]
) -> Iterator[tuple[str, Meant]]:
    """Descriptions that are the title of a name, an office or an institution."""
    starts = {one.evidence.start: one for one in reading.mentions if one.form == "name" and one.kind == "person"}
    for mention in reading.mentions:
        if mention.form != "description" or mention.kind not in ("person", "group", "state"):
            continue
        words = called(mention)
        state = book.state(words) if words[:1].isupper() and mention.kind != "person" else None
        if state is not None and (one := stands_for_state(report, reading, mention, state)) is not None:
            yield mention.id, Meant(choices=(one,))
            continue
        after = mention.evidence.end + 1
        titled = starts.get(after) if report.text[mention.evidence.end : after].isspace() else None
        if titled is not None and mention.kind == "person" and titled.id in meant:
            choices = tuple(
                Choice(actor=one.actor, score=one.score, why=f"title of {titled.evidence.exact!r}: {one.why}")
                for one in meant[titled.id].choices
            )
            yield mention.id, Meant(choices=choices)
        elif mention.kind == "person" and (held := holder(words, around, book)):
            yield mention.id, Meant(choices=tuple(held))
        elif (body := _body(words, around, book)) is not None:
            yield mention.id, Meant(choices=(body,))
        elif found := institution(words, around, book):
            yield mention.id, Meant(choices=tuple(found))


def _links(mention: Mention, mentions: Mapping[str, Mention], meant: Mapping[str, Meant], by: str) -> Iterator[Link]:
    """What a mention means by itself, or through what it stands for."""
    sure, through, one, steps = 1.0, "", mention, 0
    while one.id not in meant:
        following = mentions.get(one.antecedent) if one.antecedent else None
        if following is None or steps > _STEPS:
            return
        sure *= one.sure if one.sure is not None else 0.5
        if following.form != "name" or called(following) != called(mention):
            through = f"stands for {following.evidence.exact!r}: "
        one, steps = following, steps + 1
    told = meant[one.id]
    for choice in told.choices:
        yield Link(
            mention=mention.id,
            to="actor",
            target=choice.actor.id,
            score=round(choice.score * sure, 3),
            why=through + choice.why,
            by=by,
            name=choice.actor.name,
            kind=choice.actor.kind,
        )
    if not told.choices and told.why and one is mention:
        yield Link(mention=mention.id, to="actor", target=None, score=0.0, why=told.why, by=by)
