"""Embassies and consulates: one for each state that has it and each state, or town, in which it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.model import Actor, Reading, Report
from dateline.resolve.bodynouns import listed, owner, role_of, roles
from dateline.resolve.book import Book
from dateline.resolve.born import born_body
from dateline.resolve.setting import called

OFFICE = "office of"
_MARKS = re.compile(r"[“”\"‘]|(?<!\w)['’]|['’](?!s?\b)")
_BEHIND = re.compile(r"\s+(?:in|at|to)\s+")
_TOWN = re.compile(r"(?P<body>.+?) (?:in|at|to) (?P<town>[A-Z].*)")


def mission(words: str, book: Book) -> tuple[Actor, str, str] | None:
    """Whose embassy or consulate words mean, which of the two, and where it stands; None where they mean none.

    A state has one embassy in another: `in Damascus` is `in Syria`. Of consulates it may have several.

    Args:
        words: Without article: `Russian embassy in Damascus`; without a town it stands anywhere, ``.
        book: Who is known.
    """
    match = _TOWN.fullmatch(words)
    state, rest = owner(match["body"] if match else words, book)
    role = role_of(rest)
    if state is None or role not in listed("missions"):
        return None
    town = match["town"] if match else ""
    host = book.state(town) if town and role == "embassy" else None
    return state, str(role), host.name if host else town


def made_mission(state: Actor, role: str, place: str, report: str = "") -> Actor:
    """A mission by whose it is and where it stands; where that is not said, that of its report alone."""
    return born_body(state, role, place=place, how=OFFICE, report=report)


def mission_words(report: Report, reading: Reading) -> dict[str, str]:
    """The words of each mention by its id, those of a mission with the town behind it: `the Russian embassy` in Damascus.

    Args:
        report: The report.
        reading: What was read in it.
    """
    towns: dict[int, str] = {}
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("place", "state"):
            towns.setdefault(mention.evidence.start, called(mention))
    forms = tuple(form for form, role in roles().items() if role in listed("missions"))
    words = {}
    for mention in reading.mentions:
        own = " ".join(_MARKS.sub("", called(mention)).split())
        behind = _BEHIND.match(report.text, mention.evidence.end)
        town = towns.get(behind.end()) if behind and own.lower().endswith(forms) else None
        words[mention.id] = f"{own} in {town}" if town else own
    return words


def missions(reading: Reading, words: Mapping[str, str], book: Book) -> dict[tuple[str, str], Actor]:
    """Missions of a report by state and kind: in the only place that it names them in, else of this report alone.

    Args:
        reading: Of the report.
        words: Of its mentions, from `mission_words`.
        book: Who is known.
    """
    states: dict[tuple[str, str], Actor] = {}
    places: dict[tuple[str, str], dict[str, str]] = {}
    for mention in reading.mentions:
        found = mission(words[mention.id], book) if mention.form != "pronoun" else None
        if found is not None:
            state, role, place = found
            states[state.id, role] = state
            places.setdefault((state.id, role), {}).update({place.casefold(): place} if place else {})
    return {
        (of, role): made_mission(
            states[of, role], role, next(iter(named.values())) if len(named) == 1 else "", reading.report
        )
        for (of, role), named in places.items()
    }
