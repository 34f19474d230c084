"""Readings: what a report says, who says it, and when it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model.reports import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time, anchored as far as the text allows (ISO 8601-2 / EDTF)."""

    edtf: str | None
    """A day, month, year or interval: `2016-10-04`, `2016-02`, `2016-05-30/2016-06-05`, `2014-11~/..`; none where it cannot be anchored."""
    start: str | None
    """First day, ISO 8601; none where it is open."""
    end: str | None
    """The day after the last, ISO 8601; none where it is open."""
    anchor: str | None
    """What it was reckoned from, in words with its day: `published 2016-10-04`; none where it needs none or has none."""
    why: str
    """The reason in words."""
    timex: str = ""
    """The value as TIMEX3 writes it, durations and sets too: `2016-W22`, `P3D`, `PRESENT_REF`; empty where it has none."""


MentionKind = Literal["person", "group", "state", "outlet", "place", "facility", "weapon", "quantity", "time"]
MentionForm = Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a report that stand for somebody or something (ACE's notion of a mention)."""

    id: str
    """Hash of report, span and kind."""
    evidence: Evidence
    kind: MentionKind
    form: MentionForm
    antecedent: str | None = None
    """The id of the mention that a pronoun or description stands for; none where it is open."""
    sure: float | None = None
    """How sure the reader is of the antecedent, 0 to 1; none where there is none."""
    why: str | None = None
    """Why that antecedent, or why none, in words."""
    when: When | None = None
    """The time it names, anchored; for mentions of times alone."""


AttributionKind = Literal["speech", "document", "attitude"]
Manner = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "says",
    "confirms",
    "denies",
    "doubts",
    "accuses",
    "asks",
    "orders",
    "promises",
    "threatens",
    "warns",
    "believes",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody's words or attitude as a text reports them (PARC and PolNeAR: source, cue, content)."""

    id: str
    """Hash of report and spans."""
    source: str | None
    """The id of the mention that names the source; none where the text names none ("it is said")."""
    cue: tuple[Evidence, ...]
    """The words that introduce it: "has accused", "according to"; empty where only quotation marks do."""
    content: tuple[Evidence, ...]
    """What is attributed, in its pieces."""
    kind: AttributionKind
    score: float
    """How sure the reader is, 0 to 1."""
    manner: Manner
    """direct: the content stands within quotation marks; mixed: a part of it does."""
    stance: Stance
    hedge: bool
    """Whether cue or clause keeps its distance: allegedly, reportedly, claims."""
    inside: str | None = None
    """The id of the attribution whose content holds this one; none for the outermost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many people came to what harm."""

    outcome: Literal["killed", "wounded", "missing", "captured", "displaced"]
    least: int | None
    """At least so many; none where the text gives no lower bound."""
    most: int | None
    """At most so many; none where the text gives no upper bound."""
    who: str | None
    """Who they were, as written."""
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What happened, in the terms of PLOVER 0.8."""

    type: str
    """`ASSAULT`, `CONSULT`, ...; our own `STATEMENT` and `PUBLICATION` beside them; or the type of a relation: `renamed`, `part of`."""
    mode: str | None = None
    """How, where PLOVER has a mode for it: `aerial`, `ceasefire`."""
    context: str | None = None
    """In what matter: `military`, `diplomatic`."""
    acled: str | None = None
    """The ACLED sub-event type that type, mode and words come to, derived: `Air/drone strike`."""
    cameo: str | None = None
    """The CAMEO root code that the type comes to, derived: `19`."""


Role = Literal["actor", "recipient", "place", "time", "instrument", "reason", "candidate", "subject", "object"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """Who or what takes which part in a claim."""

    role: Role
    """candidate: somebody whom a voice names as a possible actor, where the text leaves the actor open."""
    mention: str
    """The id of the mention."""
    attribution: str | None = None
    """The id of the attribution that names a candidate; none for the claim's own voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What an agreement says: whom it leaves out, when it begins and ends, on what condition, who stands for it."""

    kind: Literal["excludes", "begins", "ends", "condition", "guarantor"]
    evidence: Evidence
    mention: str | None = None
    """Whom or what, where it is a mention."""
    when: When | None = None
    """When, for a beginning or an end."""


Realis = Literal["actual", "planned", "hypothetical", "negated", "background", "teaser"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who did what to whom, where, when, with what toll, according to whom."""

    id: str
    """Hash of report, span and predicate."""
    kind: Literal["event", "statement", "relation", "alias"]
    predicate: Predicate
    evidence: tuple[Evidence, ...]
    """The words that state it; the first is the trigger, or the cue of a statement."""
    arguments: tuple[Argument, ...] = ()
    tolls: tuple[Toll, ...] = ()
    terms: tuple[Term, ...] = ()
    """Of an agreement."""
    when: When | None = None
    attribution: str | None = None
    """The id of the innermost attribution that carries it; none: the outlet's own voice."""
    realis: Realis = "actual"
    """planned: not yet done, attempted too; background: before what the report is about; teaser: a line that points at another report."""
    stance: Stance | None = None
    """Of a statement: how it is said."""
    score: float = 1.0
    """How sure the reader is, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a reader found in a report: derived, and made anew with `dateline reread`."""

    report: str
    """The report's id."""
    by: str
    """Name and version of the reader and its model: `dateline-reader/1 2f6c01ab`."""
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    attributions: tuple[Attribution, ...]
    """In the order of the text; an outer one before those inside it."""
    claims: tuple[Claim, ...]
    """In the order of the text."""
    problems: tuple[str, ...] = ()
    """What could not be read, and why: a language that the model does not know."""
