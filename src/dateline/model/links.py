"""Whom a mention means: as resolved, and as people judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Whom or what a mention means, and why; two links of one mention to one sort are a tie."""

    mention: str
    """The id of the mention."""
    to: Literal["actor", "place", "outlet"]
    target: str | None
    """The id of the actor, place or outlet; none where it is open, and why."""
    score: float
    """How sure the resolver is, 0 to 1."""
    why: str
    """The reason in words."""
    by: str
    """The resolver and the state of what it knows, or `judgement ID`."""
    name: str | None = None
    """The canonical name of the target."""
    kind: str | None = None
    """The kind of the target: of actor, place or outlet."""
    latitude: float | None = None
    """Of a place, WGS84 degrees."""
    longitude: float | None = None
    """Of a place, WGS84 degrees."""
    precision: int | None = None
    """Of a place, metres."""


Ruling = Literal["is", "is not", "split", "called", "correct", "wrong", "grade", "note", "undo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided: kept for ever, and taken back only by another."""

    id: str
    """Hash of everything below."""
    subject: str
    """`actor:ID`, `place:ID`, `outlet:ID`, `mention:REPORT:START-END`, `claim:REPORT:ID`, `report:ID`, `judgement:ID`."""
    predicate: Ruling
    """is, is not: the subject is (not) the object; split: the name in `object` is somebody else; called: so it was named,
    `during`; correct: a value is another, `object` is `FIELD=VALUE`; wrong: not what the text says; grade: A to F of a source,
    1 to 6 of a claim; undo: the subject, a judgement, no longer holds."""
    object: str
    """Another such subject, a name, a value, a grade or words; empty where there is none."""
    by: str
    """Who."""
    at: datetime
    """When, aware UTC."""
    note: str = ""
    during: str | None = None
    """EDTF interval in which a name holds."""
