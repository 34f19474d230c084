"""Findings to claims: who did what to whom, where, when, with what toll, each with the voice that carries it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from dateline.model import (
    Argument,
    Attribution,
    Claim,
    MentionKind,
    Realis,
    Toll,
    When,
    content_id,
    evidence,
)
from dateline.read.dating import Calendar, clause, inherited, points_back
from dateline.read.events.codes import predicate as coded
from dateline.read.events.extras import Extras
from dateline.read.events.fitting import fitted
from dateline.read.events.happening import Happening
from dateline.read.events.idle import idle
from dateline.read.events.merging import merged
from dateline.read.finding import Counted, Span
from dateline.read.mentions import Mentions
from dateline.read.nouns import innermost
from dateline.read.passages import Passage, Passages
from dateline.read.speech.gloss import gloss
from dateline.read.tolls import summed, told_once
from dateline.read.words.clauses import Quoted
from dateline.read.words.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROLES = {"AGENT": "actor", "PATIENT": "recipient", "PLACE": "place", "INSTRUMENT": "instrument", "TIME": "time"}
_KINDS: dict[str, MentionKind | None] = {"PLACE": "place", "INSTRUMENT": "weapon", "TIME": "time"}
HARMS = {
    "killed": ("ASSAULT", "DIE", "COERCE"),
    "wounded": ("ASSAULT", "DIE", "COERCE"),
    "missing": ("ASSAULT", "DIE", "FLEE", "COERCE"),
    "captured": ("COERCE", "ASSAULT", "CONTROL"),
    "displaced": ("FLEE", "ASSAULT", "COERCE"),
}
"""Types of events that a toll may be of."""
ALONE = {"killed": "DIE", "wounded": "DIE", "missing": "DIE", "captured": "COERCE", "displaced": "FLEE"}
"""The type of a claim that states a toll and no act."""
LAST_EVENTS = 40
"""So many earlier events a definite noun may point back to."""


class Voices:
    """The voices of a report, to be asked which of them carries some words."""

    def __init__(
        self,
        attributions: Sequence[Attribution],
        passages: Passages,
        length: int,
        text: str = "",
        quoted: Quoted | None = None,
    ) -> None:
        """Lay them over the text.

        Args:
            attributions: Of the report.
            passages: Its sentences.
            length: Of its text.
            text: The text, where asides in it are asked for.
            quoted: Its quotations, likewise.
        """
        self._text, self._quoted = text, quoted
        self._every = attributions
        self.passages = passages
        pieces = [(piece.start, piece.end, number) for number, one in enumerate(attributions) for piece in one.content]
        self._holds: NDArray[np.int32] = innermost(pieces, length)

    def of(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds some words; none for the outlet's own voice, as in a caption."""
        passage = self.passages.at(span[0])
        if passage is not None and passage.zone == "caption":
            return None
        first, last = int(self._holds[span[0]]), int(self._holds[span[1] - 1])
        return self._every[first] if first >= 0 and first == last else None

    def event(self, span: Span) -> Attribution | None:
        """The innermost attribution of an event; whoever writes the sentence where they tell it in an aside of their own."""
        said, passage, quoted = self.of(span), self.passages.at(span[0]), self._quoted
        if said is None or passage is None or quoted is None or not said.source:
            return said
        asides = [span, *((cue.start, cue.end) for cue in said.cue if passage.start <= cue.start < passage.end)]
        inside = [gloss(self._text, passage.span, one, quoted) for one in asides]
        return said if not inside[0] or any(inside[1:]) else self._writer(said, passage)

    def _writer(self, said: Attribution, passage: Passage) -> Attribution | None:
        """The voice around an attribution that writes all of a sentence; none where the outlet does."""
        known = {one.id: one for one in self._every}
        around: Attribution | None = said
        while around is not None:
            if any(piece.start <= passage.start and passage.end - 2 <= piece.end for piece in around.content):
                return around
            around = known.get(around.inside) if around.inside else None
        return None

    def reach(self, span: Span, passage: Passage) -> Span:
        """The words around some words, within their sentence, that the same voice speaks."""
        said = self.of(span)
        if said is None:
            return passage.span
        for piece in said.content:
            if piece.start <= span[0] < piece.end:
                return max(passage.start, piece.start), min(passage.end, piece.end)
        return passage.span


@dataclass(slots=True, kw_only=True)
class Draft:
    """A claim in work."""

    event: Happening
    passage: Passage
    when: When | None = None
    tolls: list[Counted] = field(default_factory=list)


def drafts(
    events: Iterable[Happening], passages: Passages, calendar: Calendar, voices: Voices, text: str
) -> list[Draft]:
    """Events with their sentences and times, in the order of the text.

    Args:
        events: In any order.
        passages: The sentences; an event outside them is left out.
        calendar: The times.
        voices: Who speaks.
        text: The report's text.
    """
    made: list[Draft] = []
    for event, passage in _settled(events, passages, voices, text):
        draft = Draft(event=event, passage=passage)
        if passage.zone != "teaser":
            found = calendar.of(event, passage, voices.reach(event.span, passage))
            draft.when = found.when if found else _pointed(text, event, made)
        made.append(draft)
    return made


def _settled(
    events: Iterable[Happening], passages: Passages, voices: Voices, text: str
) -> Iterator[tuple[Happening, Passage]]:
    """Events with their sentences: parts put right, idle words left out, those that are one event as one."""
    told: dict[tuple[int, str | None], tuple[Passage, list[Happening]]] = {}
    for event in sorted(events, key=lambda one: one.span):
        passage = passages.at(event.span[0])
        if passage is None:
            continue
        said = voices.event(event.span)
        here = told.setdefault((passage.start, said.id if said else None), (passage, []))
        one = fitted(text, passage.span, event)
        if not idle(text, passage.span, one):
            here[1].append(one)
    every = [(one, passage) for passage, here in told.values() for one in merged(text, here)]
    yield from sorted(every, key=lambda pair: pair[0].span)


def _pointed(text: str, event: Happening, earlier: Sequence[Draft]) -> When | None:
    """The time of the last earlier event that a definite noun may point back to: of the same type, and told in no other way."""
    if not points_back(text, event):
        return None
    for draft in reversed(earlier[-LAST_EVENTS:]):
        modes = {draft.event.mode, event.mode} - {None}
        if draft.event.label == event.label and len(modes) < 2 and draft.when and draft.passage.zone != "teaser":
            return inherited(draft.when, text[slice(*draft.event.span)])
    return None


def tolled(made: list[Draft], counted: Iterable[Counted], passages: Passages, calendar: Calendar, text: str) -> None:
    """Give each toll to the event it is of; one that no event of its sentence can have becomes a claim of its own.

    Args:
        made: The events; changed in place.
        counted: The tolls.
        passages: The sentences.
        calendar: The times.
        text: The report's text.
    """
    for one in told_once(text, counted, passages.starts):
        passage = passages.at(one.at)
        if passage is None:
            continue
        owner = _owner(one, passage, made, text)
        if owner is None:
            label = ALONE[one.outcome]
            at = (one.at, one.at + len(text[one.at : passage.end].split(" ", 1)[0].strip('.,;:!?"”’) ')))
            event = Happening(label=label, span=at, score=0.6, parts=())
            owner = Draft(event=event, passage=passage)
            found = calendar.of(event, passage, passage.span) if passage.zone != "teaser" else None
            owner.when = found.when if found else None
            made.append(owner)
        owner.tolls.append(one)


def _owner(toll: Counted, passage: Passage, made: Sequence[Draft], text: str) -> Draft | None:
    """The event whose word states the toll, else the nearest fitting one of its clause, else of its sentence."""
    near = [one for one in made if one.passage.start == passage.start and one.event.label in HARMS[toll.outcome]]
    for one in near:
        if any(start <= toll.at < end for start, end in (one.event.span, *one.event.more)):
            return one
    start, end = clause(text, passage.span, (toll.at, toll.at + 1))
    same = [one for one in near if start <= one.event.span[0] < end]
    return min(same or near, key=lambda one: abs(one.event.span[0] - toll.at), default=None)


def events(made: Iterable[Draft], mentions: Mentions, voices: Voices) -> Iterator[Claim]:
    """The drafts as claims.

    Args:
        made: Events with times and tolls.
        mentions: Arguments are looked up there, and entered.
        voices: Who speaks.
    """
    extras = Extras(mentions, voices)
    for draft in made:
        yield _claim(draft, mentions, voices, extras)


def _claim(draft: Draft, mentions: Mentions, voices: Voices, extras: Extras) -> Claim:
    event = draft.event
    said = voices.event(event.span)
    words = tokens(mentions.text, draft.passage.span)
    how = coded(event.label, event.mode, event.context, words)
    arguments = (
        Argument(role=ROLES[part.label], mention=mentions.of(part.span, kind=_KINDS.get(part.label)))  # type: ignore[arg-type]
        for part in sorted(event.parts, key=lambda part: part.span)
    )
    return Claim(
        id=content_id(mentions.report, "claim", *map(str, event.span), event.label),
        kind="event",
        predicate=how,
        evidence=tuple(evidence(mentions.report, mentions.text, *span) for span in sorted((event.span, *event.more))),
        arguments=extras.arguments(event, draft.passage, tuple(dict.fromkeys(arguments))),
        tolls=tuple(_toll(one, mentions) for one in summed(draft.tolls)),
        terms=extras.terms(event, draft.passage),
        when=draft.when,
        attribution=said.id if said else None,
        realis=cast("Realis", "teaser" if draft.passage.zone == "teaser" else event.realis),
        score=round(event.score, 4),
    )


def _toll(one: Counted, mentions: Mentions) -> Toll:
    return Toll(
        outcome=one.outcome,  # type: ignore[arg-type]
        least=one.least,
        most=one.most,
        who=mentions.text[slice(*one.who)] if one.who else None,
        evidence=evidence(mentions.report, mentions.text, *one.span),
    )


def kept(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of the text, none twice."""
    found: dict[str, Claim] = {}
    for one in claims:
        found.setdefault(one.id, one)
    return tuple(sorted(found.values(), key=lambda one: (one.evidence[0].start, one.evidence[-1].end, one.id)))
