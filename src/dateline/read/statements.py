"""What somebody says as a claim of its own: an accusation, a demand, a denial, a promise, or just a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.model import Argument, Attribution, Claim, Evidence, Predicate, When, content_id
from dateline.read.dating import Calendar
from dateline.read.events.happening import Happening
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages

STANCES = {
    "accuses": "ACCUSE",
    "asks": "REQUEST",
    "orders": "REQUEST",
    "denies": "REJECT",
    "promises": "AGREE",
    "threatens": "THREATEN",
}
"""Types of PLOVER that a stance comes to; the others are statements."""
VERBAL = frozenset(("AGREE", "SUPPORT", "CONCEDE", "CONSULT", "REQUEST", "REJECT", "ACCUSE", "THREATEN"))
"""Types of PLOVER that words can be."""
_EMBEDDED = re.compile(r"\b(?:how|what|who|why|when|where|whether|if)\s+[^.;:]{0,60}$", re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:should|must|ought to|needs? to|has to|have to|had to)\s+(?!be\s+(?:no\s+)?(?:doubt|remembered|noted))",
    re.IGNORECASE,
)
_UNSAID = re.compile(r"(?:\bnot|n['’]t|\bnever)\b", re.IGNORECASE)
"""In a cue: it was not said."""
_NEAR = 90
"""A demand's "should" stands in the first so many code points of what is said."""
_PUBLISHED = re.compile(r"\b(?:publish|releas|broadcast|air|print|post|leak|declassif|circulat)\w*\b", re.IGNORECASE)


def statements(
    voices: Sequence[Attribution],
    mentions: Mentions,
    typed: dict[str, Happening],
    calendar: Calendar,
    passages: Passages,
) -> Iterator[Claim]:
    """A claim for everything that somebody is said to say.

    Args:
        voices: The attributions of a report.
        mentions: Its mentions.
        typed: By the id of an attribution the event that its cue is.
        calendar: The times.
        passages: The sentences.
    """
    for said in voices:
        if said.cue and said.content and said.source:
            yield _claim(said, mentions, typed.get(said.id), _when(said, calendar, passages))


def _when(said: Attribution, calendar: Calendar, passages: Passages) -> When | None:
    """When it was said: the time nearest to the cue in its sentence, outside of what is said."""
    cue = said.cue[0]
    passage = passages.at(cue.start)
    if passage is None or passage.zone == "teaser":
        return None
    near = [
        time
        for time in calendar.within(passage.start, passage.end)
        if not any(piece.start <= time.span[0] < piece.end for piece in said.content)
    ]
    nearest = min(near, key=lambda time: abs(time.span[0] - cue.start), default=None)
    return nearest.when if nearest else None


def _claim(said: Attribution, mentions: Mentions, event: Happening | None, when: When | None) -> Claim:
    kind = _type(said, mentions.text, event)
    asks = kind == "REQUEST" and said.stance in ("asks", "orders")
    recipients = [part for part in (event.parts if event else ()) if part.label == "PATIENT"]
    arguments = [Argument(role="actor", mention=str(said.source))]
    arguments += [Argument(role="recipient", mention=mentions.of(part.span)) for part in recipients]
    return Claim(
        id=content_id(mentions.report, "statement", said.id),
        kind="statement",
        predicate=Predicate(type=kind, mode=event.mode if event and event.label == kind else None),
        evidence=_stated(said),
        arguments=tuple(dict.fromkeys(arguments)),
        # a demand is an act that others report; what is said speaks with the voice of who says it
        attribution=said.inside if asks else said.id,
        when=when,
        realis="negated" if _UNSAID.search(" ".join(piece.exact for piece in said.cue)) else "actual",
        stance=said.stance,
        score=said.score,
    )


def _type(said: Attribution, text: str, event: Happening | None) -> str:
    """The type of PLOVER that words come to: by stance, by the verb, by a demand in what is said."""
    if said.stance in STANCES:
        return STANCES[said.stance]
    if event is not None and event.label in VERBAL:
        return event.label
    cue = " ".join(piece.exact for piece in said.cue)
    if said.kind == "document" and _PUBLISHED.search(cue):
        return "PUBLICATION"
    first = said.content[0]
    wish = _WISH.search(text, first.start, min(first.end, first.start + _NEAR))
    if said.kind == "speech" and wish and not _EMBEDDED.search(text[first.start : wish.start()]):
        return "REQUEST"
    return "STATEMENT"


def _stated(said: Attribution) -> tuple[Evidence, ...]:
    """The cue, then what is said."""
    return said.cue + said.content
