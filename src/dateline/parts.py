"""Who and what takes which part in the claims of a report, by what its mentions were found to mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.model import Link, Reading, Role
from dateline.voices import carried, voices

PART_ROLES: dict[Role, str] = {
    "actor": "actor",
    "candidate": "actor",
    "recipient": "recipient",
    "subject": "subject",
    "object": "object",
    "place": "place",
}
"""Which roles of a claim's arguments count, and as what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An actor, place or outlet in a claim."""

    claim: int
    """The claim's number in its reading, from 1."""
    role: str
    """`actor`, `recipient`, `subject`, `object`, `place`, or `voice` of who says it."""
    to: Literal["actor", "place", "outlet"]
    target: str


def parts(reading: Reading, links: Sequence[Link]) -> Iterator[Part]:
    """The parts of a reading's claims, each once; what stays open has none, and of a tie each has.

    Args:
        reading: Of a report.
        links: Of the reading's mentions.
    """
    meant: dict[str, list[Link]] = {}
    for link in links:
        if link.target is not None:
            meant.setdefault(link.mention, []).append(link)
    seen: set[Part] = set()
    for number, (claim, through) in enumerate(carried(reading), 1):
        named = [(PART_ROLES[part.role], part.mention) for part in claim.arguments if part.role in PART_ROLES]
        named += [("voice", voice.said.source) for voice in through if voice.said.source]
        if claim.kind == "statement":
            named += [("voice", mention) for role, mention in named if role == "actor"]
        for role, mention in named:
            for link in meant.get(mention, ()):
                if (role == "place") != (link.to == "place") or link.target is None:
                    continue  # a state that acts is the actor; where it is the place, it is one
                part = Part(claim=number, role=role, to=link.to, target=link.target)
                if part not in seen:
                    seen.add(part)
                    yield part


def speaking(reading: Reading, links: Sequence[Link]) -> dict[str, str]:
    """In whose words each mention stands: the innermost voice, by the id of the mention.

    A voice is called by the name of the one it means, so that "he" and "the minister" are one; by the words that name it
    where that is open or a tie.

    Args:
        reading: Of a report; mentions in the outlet's own words are left out, and so is who names himself as the source.
        links: Of the reading's mentions.
    """
    holding = sorted(
        ((piece.start, piece.end, voice) for voice in voices(reading) for piece in voice.said.content),
        key=lambda one: one[1] - one[0],
    )
    meant: dict[str, set[str]] = {}
    for link in links:
        if link.to != "place" and link.target and link.name:
            meant.setdefault(link.mention, set()).add(link.name)
    found = {}
    for mention in reading.mentions:
        at = mention.evidence
        inner = next((voice for start, end, voice in holding if start <= at.start and at.end <= end), None)
        if inner is not None and inner.who and inner.said.source != mention.id:
            called = meant.get(inner.said.source or "", set())
            found[mention.id] = next(iter(called)) if len(called) == 1 else inner.who
    return found
