"""The nouns, in the order in which data meets them.

Every noun is a frozen, slotted, keyword-only dataclass; msgspec writes and reads it as JSON with the same field names.
Sequences are tuples. Offsets are Unicode code points into `Report.text`, end exclusive.
Our own clock times are aware UTC; times read from a source are Stamps, as stated there and never completed.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

ID_LENGTH = 16
"""Hexadecimal digits of an id: 64 bits, so that ten million reports meet by chance once in 370,000 archives."""


def content_id(*parts: str) -> str:
    """The id of a thing that is what it says: a hash of its parts, in order.

    Args:
        parts: The texts that make the thing what it is; their borders count.

    Returns:
        Sixteen lower-case hexadecimal digits.
    """
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The bytes of a capture, in memory or in a file, so that a large file is never loaded whole.

    Exactly one of `data` and `path` is set.
    """

    data: bytes | None = None
    """The bytes themselves."""
    path: Path | None = None
    """A file that holds them."""

    def open(self) -> BinaryIO:
        """A fresh stream over the bytes, from the start; the caller closes it."""
        return io.BytesIO(self.data or b"") if self.path is None else self.path.open("rb")

    def read(self) -> bytes:
        """All the bytes at once."""
        return self.path.read_bytes() if self.path is not None else (self.data or b"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What came in: bytes, from where, when (WARC's notion of a capture).

    The id is a prefix of the digest: the same bytes are one capture, wherever they were seen.
    """

    id: str
    """The first sixteen digits of `digest`."""
    uri: str
    """Where the bytes came from: an http(s) address, a file: address or path as given, or `stdin:`."""
    captured_at: datetime
    """When they were taken in, aware UTC."""
    media_type: str
    """Sniffed media type with the charset the bytes are to be read in: `text/html; charset=windows-1251`."""
    digest: str
    """SHA-256 of the bytes, in lower-case hexadecimal."""
    payload: Payload
    """The bytes."""
    request: str | None = None
    """The address first asked for, where redirects led elsewhere."""
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers as received, in order, for a fetched capture."""
    records: Payload | None = None
    """The WARC records of the fetch: request and response, byte-exact, gzip a record."""

    @property
    def type(self) -> str:
        """The media type without parameters."""
        return self.media_type.partition(";")[0].strip()

    @property
    def charset(self) -> str:
        """The charset parameter of the media type; utf-8 where there is none."""
        return self.media_type.partition("charset=")[2].strip() or "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An exact passage of a report (W3C TextPositionSelector and TextQuoteSelector)."""

    report: str
    """The report's id."""
    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    exact: str
    """The words: always `text[start:end]`."""
    prefix: str
    """Up to 32 code points before."""
    suffix: str
    """Up to 32 code points after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A time as a source states it (ISO 8601-2 / EDTF), never completed and never shifted."""

    edtf: str
    """Local as stated, to the minute at most: 2016-10-04T10:26, 2016-10-04, 2008-06, 2008."""
    as_written: str
    """The words it was read from."""
    zone: str | None
    """UTC offset (`+08:00`, `Z`) or name as stated; none where none is stated."""


ZoneKind = Literal[
    "headline",
    "times",
    "source line",
    "byline",
    "standfirst",
    "subhead",
    "body",
    "block quote",
    "caption",
    "credit",
    "teaser",
    "tags",
    "furniture",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A stretch of a report's text and its part in the page.

    The zones of a report cover its text from 0 to its length, in order, without gap or overlap.
    """

    kind: ZoneKind
    start: int
    """First code point."""
    end: int
    """Code point after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of republication, from the carrier towards the first publisher (PROV derivation)."""

    outlet: str | None
    """As named; none where the source line does not name one."""
    title: str | None
    """The title as this step gives it."""
    uri: str | None
    """The link it gives."""
    at: Stamp | None
    """When this step says it published."""
    evidence: Evidence
    """The line that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink:
    """A link inside a report's text."""

    start: int
    """First code point of the linked words."""
    end: int
    """Code point after the last."""
    uri: str
    """Where it leads, made absolute where the page's own address is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text of one outlet as one page carries it (schema.org NewsArticle)."""

    id: str
    """Hash of carrier, headline, date and prose, so that the same report in two captures is one report."""
    capture: str
    """The id of the capture it was split from."""
    carrier: str | None
    """The site it was found on, as named."""
    outlet: str | None
    """Whose text it is, as named; none where the page does not say."""
    headline: str
    """As the page heads it; empty where it was lost."""
    source_title: str | None
    """The title as the source line gives it."""
    text: str
    """The whole text of the report, with its header lines: the text that every offset refers to."""
    zones: tuple[Zone, ...]
    language: str | None
    """BCP 47, as declared or else as detected; none where neither is sure."""
    byline: tuple[str, ...]
    """Names of the authors, without "by"."""
    posted: Stamp | None
    """When the archive or blog that carries it posted it."""
    published: Stamp | None
    """When its outlet says it published it."""
    edited: Stamp | None
    """When its outlet says it last changed it."""
    provenance: tuple[Hop, ...]
    """From the carrier inward, nearest first."""
    uri: str | None
    """The report's own address (permalink)."""
    links: tuple[Hyperlink, ...]
    tags: tuple[str, ...]
    """Tags and categories as the page gives them."""
    excerpt: bool
    """True where the page shows only a part of the text."""
    problems: tuple[str, ...]
    """What could not be read, each with subject, reason and way out."""


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


AliasKind = Literal["official", "translation", "short", "acronym", "spelling", "real name", "kunya", "slur"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name as a statement: so is somebody called, from when to when, by whom."""

    name: str
    kind: AliasKind = "official"
    during: str | None = None
    """EDTF interval: `2012-01/2016-07-28`, `2017-01-28/..`; none where nothing is known."""
    used_by: str | None = None
    """Who calls them so, where not everybody does."""
    source: str | None = None
    """Where it is stated: an address, an import or a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What an actor belongs to, and when; never an alias of it."""

    to: str
    """The other actor's id."""
    how: str = "part of"
    """`part of`, `organ of`, `affiliate of`, `office of`, `owned by` ..."""
    during: str | None = None
    """EDTF interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office that a person holds."""

    office: str
    """As it is called, in lower case and without the state: `foreign minister`."""
    of: str
    """The id of the state, organization or group."""
    during: str | None = None
    """EDTF interval."""


ActorKind = Literal["person", "group", "state", "organization"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts, under all names (FollowTheMoney's Person, Organization and PublicBody)."""

    id: str
    """`nusra-front` for those that come with the package, `Q1234` or `NK-...` for imported ones, `name:...` for one born from a name."""
    kind: ActorKind
    name: str
    """As it is best known."""
    what: str | None = None
    """The noun for it: `armed group`, `ministry`, `coalition`, `army`."""
    aliases: tuple[Alias, ...] = ()
    country: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes of where it is at home."""
    during: str | None = None
    """EDTF interval in which it exists."""
    ties: tuple[Tie, ...] = ()
    posts: tuple[Post, ...] = ()
    adjectives: tuple[str, ...] = ()
    """Of a state: what its things and people are called: `Russian`."""
    seats: tuple[str, ...] = ()
    """Of a state: places that stand for its government: `Moscow`, `the Kremlin`."""
    wikidata: str | None = None
    sources: tuple[str, ...] = ()
    """Addresses where its facts are stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Somebody who publishes."""

    id: str
    name: str
    kind: str
    """`agency`, `state agency`, `broadcaster`, `state broadcaster`, `newspaper`, `magazine`, `news site`, `blog`, `monitor`, `government`, `armed group` ..."""
    names: tuple[str, ...] = ()
    """Other names: as source lines, credits and texts have them."""
    domains: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    owner: str | None = None
    """Who owns or pays it; the same owner makes no independent accounts."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere, with how precisely it is known."""

    id: str
    """`geonames:170654`, `iso:SY-HL`, `airport:OSLK`, `place:jobar`."""
    name: str
    kind: str
    """`country`, `region`, `district`, `city`, `town`, `village`, `neighbourhood`, `area`, `mountain`, `sea`, `river`, `island`, `airport`, `airbase`, `camp`, `crossing`, `facility`, `continent` ..."""
    latitude: float
    """WGS84 degrees."""
    longitude: float
    """WGS84 degrees."""
    precision: int
    """Metres: somewhere within so far of the point."""
    country: str | None = None
    """ISO 3166-1 alpha-2; none for what lies in several or in none."""
    within: tuple[str, ...] = ()
    """Ids of the places that hold it, nearest first."""
    population: int = 0


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that came in and could not be placed: a value beside the good ones, never dropped in silence."""

    subject: str
    """File, line, item or record: `export.xml, item 12`."""
    reason: str
    """What is wrong."""
    remedy: str
    """The way out."""

    def __str__(self) -> str:
        return f"{self.subject}: {self.reason}; {self.remedy}"


def evidence(report: str, text: str, start: int, end: int, context: int = 32) -> Evidence:
    """The evidence for a passage of a report's text.

    Args:
        report: The report's id.
        text: The report's text.
        start: First code point of the passage.
        end: Code point after the last.
        context: How many code points to keep on either side.
    """
    return Evidence(
        report=report,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - context) : start],
        suffix=text[end : end + context],
    )


def prose(text: str, zones: Sequence[Zone]) -> str:
    """The running text of a report: standfirst, sub-heads, body and block quotes, without furniture."""
    kept = ("standfirst", "subhead", "body", "block quote")
    return "".join(text[zone.start : zone.end] for zone in zones if zone.kind in kept)
