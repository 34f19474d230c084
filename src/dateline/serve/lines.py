"""Claims as lines: what, who to whom, with what toll, where and when - each value a link to who says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from dateline import wording
from dateline.model import Attribution, Claim, Judgement, Mention, Reading, Report
from dateline.voices import Voice, carried

UNNAMED = "a source that is not named"
FAR = 8
"""So many steps from a pronoun to a name are followed."""
_ORDER = ("actor", "subject", "recipient", "object", "instrument", "place", "reason", "time", "candidate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a claim."""

    role: str
    """What it is, in words: `who`, `where`, `toll`."""
    words: str
    href: str
    """The place in the drawer that says who says so."""
    hint: str = ""
    """What else is to be known at once: why a time is open, whom a pronoun stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One link of a chain of voices, from the site that carries a text inward."""

    words: str
    href: str
    described: bool = False
    """Whether the text describes who speaks and does not name them."""
    stance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A claim with its voice."""

    number: int
    """From 1, in the order of the reading."""
    start: int
    """Where its trigger stands."""
    claim: Claim
    kind: Value
    trigger: str
    flag: str
    """What it is if not an actual event, in one word; empty for an actual one."""
    why: str
    """The same in more words."""
    acts: tuple[Value, ...]
    """Who, for an event; the one side, for a relation."""
    upon: tuple[Value, ...]
    """Whom or what; the other side."""
    rest: tuple[Value, ...]
    """Tolls, means, place, time."""
    open: tuple[tuple[Value, str], ...]
    """Possible actors, each with who names it."""
    terms: tuple[Value, ...]
    chain: tuple[Anchor, ...]
    own: bool
    """Whether it is the outlet's own voice."""
    judged: tuple[Judgement, ...] = ()
    """What people decided of it and holds, oldest first."""

    @property
    def wrong(self) -> bool:
        """Whether somebody judged that the text does not say so."""
        return any(one.predicate == "wrong" for one in self.judged)

    @property
    def related(self) -> bool:
        """Whether it says how two sides stand to one another."""
        return self.claim.kind in ("relation", "alias")


def address(report: str, what: str, name: str) -> str:
    """The permalink of a claim or a voice.

    Args:
        report: The report's id.
        what: `claim` or `voice`.
        name: Its id, whatever it holds.
    """
    return f"/report/{quote(report, safe='')}/{what}/{quote(name, safe='')}"


def lines(report: Report, reading: Reading, judged: Mapping[str, Sequence[Judgement]] | None = None) -> Iterator[Line]:
    """The claims of a reading in its order, each with its voice: a claim is never shown without one.

    Args:
        report: Any.
        reading: Its reading.
        judged: What was judged and holds, by subject (`judgements.holding`).
    """
    sheet = _Sheet(report, reading, judged or {})
    for number, (claim, voices) in enumerate(carried(reading), 1):
        yield _line(sheet, number, claim, voices)


class _Sheet:
    """A report with what its reading holds, at hand for every line."""

    def __init__(self, report: Report, reading: Reading, judged: Mapping[str, Sequence[Judgement]]) -> None:
        self.report = report
        self.judged = judged
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.said = {one.id: one for one in reading.attributions}


def _line(sheet: _Sheet, number: int, claim: Claim, voices: tuple[Voice, ...]) -> Line:
    base = address(sheet.report.id, "claim", claim.id)
    parts = list(_parts(claim, sheet.mentions, base))
    first = claim.evidence[0] if claim.evidence else None
    actual = claim.realis == "actual"
    return Line(
        number=number,
        start=first.start if first else 0,
        claim=claim,
        kind=Value(role="what", words=wording.kind(claim.predicate), href=f"{base}#type"),
        trigger=wording.clipped(first.exact) if first else "",
        flag="" if actual else claim.realis,
        why="" if actual else wording.table("realis")[claim.realis],
        acts=tuple(value for role, value, _ in parts if role in ("actor", "subject")),
        upon=tuple(value for role, value, _ in parts if role in ("recipient", "object")),
        rest=(
            *_tolls(claim, base),
            *(value for role, value, _ in parts if role in _ORDER[4:7]),
            *_when(claim, parts, base),
        ),
        open=tuple(
            (value, _namer(name, sheet.mentions, sheet.said)) for role, value, name in parts if role == "candidate"
        ),
        terms=tuple(_terms(claim, base)),
        chain=chain(sheet.report, voices, sheet.mentions, base),
        own=not voices,
        judged=tuple(sheet.judged.get(f"claim:{sheet.report.id}:{claim.id}", ())),
    )


def _parts(claim: Claim, mentions: dict[str, Mention], base: str) -> Iterator[tuple[str, Value, str | None]]:
    """Role, value and the attribution that names it, in the order in which people read them."""
    roles = wording.table("roles")
    numbered = [(number, part) for number, part in enumerate(claim.arguments, 1) if part.mention in mentions]
    for number, part in sorted(numbered, key=lambda one: (_ORDER.index(one[1].role), one[0])):
        words, hint = called(mentions[part.mention], mentions)
        yield (
            part.role,
            Value(role=roles[part.role], words=words, hint=hint, href=f"{base}#part-{number}"),
            part.attribution,
        )


def called(mention: Mention, mentions: dict[str, Mention]) -> tuple[str, str]:
    """The words of a mention, with the name that a pronoun or description stands for, and why that one.

    Args:
        mention: Any.
        mentions: Those of the reading, by id.
    """
    words, name = wording.clipped(mention.evidence.exact), meant(mention, mentions)
    if name is None or mention.form == "name":
        return words, mention.why or ""
    if name.evidence.start >= mention.evidence.start and name.evidence.end <= mention.evidence.end:
        return words, ""
    sure = f", {mention.sure:.0%} sure" if mention.sure is not None else ""
    why = f": {mention.why}" if mention.why else ""
    return (
        f"{words} ({wording.clipped(name.evidence.exact)})",
        f"taken to stand for {wording.clipped(name.evidence.exact)}{sure}{why}",
    )


def meant(mention: Mention, mentions: dict[str, Mention]) -> Mention | None:
    """What a pronoun or description stands for, in the end; None where that is open."""
    at: Mention | None = mention
    for _ in range(FAR):
        after = mentions.get(at.antecedent) if at is not None and at.antecedent else None
        if after is None:
            break
        at = after
    return None if at is mention else at


def _tolls(claim: Claim, base: str) -> Iterator[Value]:
    for number, one in enumerate(claim.tolls, 1):
        yield Value(role="toll", words=wording.toll(one), href=f"{base}#toll-{number}")


def _when(claim: Claim, parts: list[tuple[str, Value, str | None]], base: str) -> Iterator[Value]:
    """The anchored time; the words for it where it is not anchored."""
    if claim.when is not None:
        yield Value(role="when", words=wording.dated(claim.when), hint=claim.when.why, href=f"{base}#when")
    else:
        yield from (value for role, value, _ in parts if role == "time")


def _terms(claim: Claim, base: str) -> Iterator[Value]:
    kinds = wording.table("terms")
    for number, term in enumerate(claim.terms, 1):
        words = wording.dated(term.when) if term.when and term.when.edtf else wording.clipped(term.evidence.exact)
        yield Value(role=kinds[term.kind], words=words, href=f"{base}#term-{number}")


def _namer(name: str | None, mentions: dict[str, Mention], said: dict[str, Attribution]) -> str:
    """Who names a possible actor; empty for the claim's own voice."""
    if name is None or name not in said:
        return ""
    source = said[name].source
    return called(mentions[source], mentions)[0] if source in mentions else UNNAMED


def chain(report: Report, voices: tuple[Voice, ...], mentions: dict[str, Mention], base: str) -> tuple[Anchor, ...]:
    """The chain of a claim or voice: the site that carries the text, its outlet, then the voices inward.

    Args:
        report: Any.
        voices: The innermost first, as `carried` gives them.
        mentions: Those of the reading, by id.
        base: The address of the drawer.
    """
    found: list[Anchor] = []
    if report.carrier and report.carrier != report.outlet:
        found.append(Anchor(words=wording.clipped(report.carrier), href=f"{base}#carrier"))
    found.append(Anchor(words=wording.clipped(report.outlet or "an outlet that is not named"), href=f"{base}#outlet"))
    for place, voice in enumerate(reversed(voices), 1):
        source = voice.source
        words = called(source, mentions)[0] if source else UNNAMED
        described = source is not None and source.form == "description" and meant(source, mentions) is None
        found.append(Anchor(words=words, href=f"{base}#voice-{place}", described=described, stance=voice.said.stance))
    return tuple(found)
