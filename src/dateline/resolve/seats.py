"""Capitals and states as actors: "Washington has asked Moscow", and not "in Moscow"."""

from __future__ import annotations

import re

from dateline.model import Actor, Mention, Reading, Report
from dateline.resolve.book import Book
from dateline.resolve.deciding import Choice
from dateline.resolve.setting import called
from dateline.text import heads_dateline

_WHERE = re.compile(
    r"\b(?:in|at|near|around|outside|inside|within|across|throughout|over|into|through|to|of|(?:north|south|east|west)(?:ern)?|"
    r"northern|southern|eastern|western|central|downtown|visiting|visited|left|leave|leaving|reached|reach|entered|between)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a place that is a place."""
_PART = re.compile(
    r"^\s*(?:,\s+[A-Z]|,\s+the\s+(?:\w+\s+)?capital|suburb|airport|neighbou?rhood|province|governorate|countryside|district|region|\()"
)
UNSAID = 0.7
"""How sure it is that a capital is its government where nothing says so."""
_LISTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
"""Between two of a list."""
_DOES = frozenset(("actor", "recipient", "subject", "object", "candidate"))


def among_places(report: Report, reading: Reading, mention: Mention, book: Book) -> bool:
    """Whether a mention stands in a list of places of which another is nobody's seat: "Idlib, Hama and Damascus"."""
    start, end = mention.evidence.start, mention.evidence.end
    return any(
        one.kind == "place"
        and one.form == "name"
        and book.state(called(one)) is None
        and (
            _LISTED.fullmatch(report.text, one.evidence.end, start)
            or _LISTED.fullmatch(report.text, end, one.evidence.start)
        )
        for one in reading.mentions
    )


def is_seat(words: str, state: Actor) -> bool:
    """Whether words are a place that stands for the government of a state, and not the state's own name."""
    bare = words.removeprefix("the ").casefold()  # a dateline is in capitals
    return bare in [seat.removeprefix("the ").casefold() for seat in state.seats]


def stands_for_state(report: Report, reading: Reading, mention: Mention, state: Actor) -> Choice | None:
    """The state that a mention of its name, or of its seat, means; None where it is a place and nothing else.

    A state's own name always means the state, whatever else it means; a seat of government only where it acts, speaks
    or is spoken to.

    Args:
        report: The report.
        reading: What was read in it.
        mention: A name in it.
        state: Whose name or seat it is.
    """
    words = called(mention)
    if words in state.adjectives:
        return None
    if not is_seat(words, state):
        return Choice(actor=state, score=0.95, why=f"name of the state {state.name}; only candidate")
    end = mention.evidence.end
    if heads_dateline(report.text, mention.evidence.start, end):
        return None
    same = {one.id for one in reading.mentions if one.evidence.end == end and called(one) == words}  # with its article
    if same.intersection(said.source for said in reading.attributions):
        return Choice(actor=state, score=0.93, why=f"seat of the government of {state.name}, and it speaks")
    before = report.text[max(0, mention.evidence.start - 24) : mention.evidence.start]
    if _WHERE.search(before) or _PART.match(report.text[end : end + 16]):
        return None
    parts = {part.role for claim in reading.claims for part in claim.arguments if part.mention in same}
    if "place" in parts:
        return None
    if parts & _DOES:
        return Choice(actor=state, score=0.9, why=f"seat of the government of {state.name}, and it acts or is acted on")
    return Choice(
        actor=state, score=UNSAID, why=f"seat of the government of {state.name}, and not said where something is"
    )
