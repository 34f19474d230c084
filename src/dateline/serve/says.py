"""Who says so: everything behind a claim or a voice, from the quotation down to the digest of the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import wording
from dateline.errors import NotFound
from dateline.model import Claim, Evidence, Mention, Reading, Report, Stamp, Term, Toll
from dateline.serve.lines import UNNAMED, Anchor, Line, address, called, chain, lines, meant
from dateline.serve.marked import Mark
from dateline.serve.quotation import Quotation, Snippet, quotation, sentence, snippet
from dateline.voices import Voice, carried, voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value with what stands behind it."""

    key: str
    """Its place in the page."""
    label: str
    words: str
    notes: tuple[str, ...] = ()
    """What else is known of it, a sentence each."""
    snippets: tuple[Snippet, ...] = ()
    """Its words where they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One of the times at which a report was said, with what it is."""

    label: str
    stamp: Stamp | None
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What the drawer shows."""

    line: Line | None
    """The claim; None for a bare voice."""
    speaker: str
    """Who says so, in words."""
    own: bool
    """Whether it is the outlet's own voice."""
    quotation: Quotation
    pieces: tuple[Snippet, ...]
    """Further pieces of what is said."""
    chain: tuple[Anchor, ...]
    voices: tuple[Fact, ...]
    """The voices of the chain, the outermost first."""
    facts: tuple[Fact, ...]
    """The values of a claim."""
    happened: tuple[str, ...]
    """When what is claimed happened, as its voice has it, and how that was reckoned; empty for a bare voice."""
    times: tuple[Time, ...]
    passage: str
    """Where the words stand in the report's page."""
    permalink: str
    cited: tuple[int, int]
    """The words to cite."""


class _Desk:
    """A report with its reading, at hand for every value."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report, self.reading = report, reading
        self.page = f"/report/{report.id}"
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.voices = {voice.said.id: voice for voice in voices(reading)}

    def snippet(self, words: Evidence) -> Snippet:
        return snippet(self.report, self.page, words)

    def mention(self, mention: Mention) -> tuple[tuple[str, ...], tuple[Snippet, ...]]:
        """What is known of a mention, and where its words and those of its name stand."""
        name = meant(mention, self.mentions)
        if name is None:
            open_ = mention.form == "pronoun"
            notes = (f"Whom the word stands for is open{': ' + mention.why if mention.why else '.'}",) if open_ else ()
            return notes, (self.snippet(mention.evidence),)
        sure = f" ({mention.sure:.0%} sure)" if mention.sure is not None else ""
        why = f": {mention.why}" if mention.why else ", as the reader takes it."
        first = f"“{wording.clipped(mention.evidence.exact)}” = {wording.clipped(name.evidence.exact)}{sure}{why}"
        return (first,), (self.snippet(mention.evidence), self.snippet(name.evidence))

    def voice(self, key: str, voice: Voice) -> Fact:
        """A link of the chain: who, by which words, in which way, and where."""
        said = voice.said
        words = called(voice.source, self.mentions)[0] if voice.source else UNNAMED
        notes, where = self.mention(voice.source) if voice.source else ((), ())
        cue = f"by the words “{wording.clipped(voice.cue)}”" if voice.cue else "by quotation marks alone"
        how = ", ".join([said.manner, said.kind, *(["with distance kept (hedged)"] if said.hedge else [])])
        stance = wording.table("stances")[said.stance]
        return Fact(
            key=key,
            label=stance,
            words=words,
            notes=(*notes, f"Said {cue}: {how}; the reader is {said.score:.0%} sure."),
            snippets=(*where, *(self.snippet(piece) for piece in said.cue)),
        )


def of_claim(report: Report, reading: Reading, name: str) -> Says:
    """The drawer of a claim.

    Args:
        report: That states it.
        reading: Of the report.
        name: The claim's id.

    Raises:
        NotFound: The reading has no such claim.
    """
    desk = _Desk(report, reading)
    for line, (_, through) in zip(lines(report, reading), carried(reading), strict=True):
        if line.claim.id == name:
            return _drawer(desk, line, through, address(report.id, "claim", name))
    raise NotFound(name, "no claim of this report has this id", "the report may have been read anew: see its page")


def of_voice(report: Report, reading: Reading, name: str) -> Says:
    """The drawer of a voice.

    Args:
        report: That quotes it.
        reading: Of the report.
        name: The attribution's id.

    Raises:
        NotFound: The reading has no such attribution.
    """
    desk = _Desk(report, reading)
    inner = desk.voices.get(name)
    if inner is None:
        raise NotFound(name, "no voice of this report has this id", "the report may have been read anew: see its page")
    every = tuple(desk.voices.values())
    return _drawer(
        desk, None, (inner, *(every[number - 1] for number in inner.chain)), address(report.id, "voice", name)
    )


def _drawer(desk: _Desk, line: Line | None, through: tuple[Voice, ...], base: str) -> Says:
    report, inner = desk.report, through[0] if through else None
    said: tuple[Evidence, ...] = (inner.said.content or inner.said.cue) if inner else ()
    focus = line.claim.evidence if line else said
    speaker = called(inner.source, desk.mentions)[0] if inner and inner.source else UNNAMED
    if inner is None:
        speaker = report.outlet or "an outlet that is not named"
    around = (*focus, *inner.said.cue, *((inner.source.evidence,) if inner.source else ())) if inner else focus
    anchor = f"claim-{line.number}" if line else f"said-{inner.number}" if inner else ""
    return Says(
        line=line,
        speaker=speaker,
        own=inner is None,
        quotation=quotation(report, desk.page, around, list(_marks(desk, line, inner))),
        pieces=tuple(desk.snippet(piece) for piece in focus[1:]) if line is None else (),
        chain=line.chain if line else chain(report, through, desk.mentions, base),
        voices=tuple(desk.voice(f"voice-{place}", voice) for place, voice in enumerate(reversed(through), 1)),
        facts=tuple(_facts(desk, line.claim)) if line else (),
        happened=tuple(_happened(line.claim)) if line else (),
        times=_times(report),
        passage=f"{desk.page}#{anchor}" if focus else desk.page,
        permalink=base,
        cited=_cited(report, focus, said),
    )


def _marks(desk: _Desk, line: Line | None, inner: Voice | None) -> Iterator[Mark]:
    """Who, how, what, and in it the values of the claim."""
    if inner is not None:
        said = inner.said
        css = f"depth-1 {said.kind}"
        yield from (Mark(layer="said", start=one.start, end=one.end, css=css) for one in said.content)
        yield from (Mark(layer="cue", start=one.start, end=one.end) for one in said.cue)
        if inner.source is not None:
            yield Mark(layer="source", start=inner.source.evidence.start, end=inner.source.evidence.end)
    if line is None:
        return
    roles = wording.table("roles")
    for part in line.claim.arguments:
        if part.mention in desk.mentions:
            words = desk.mentions[part.mention].evidence
            yield Mark(layer="name", start=words.start, end=words.end, css="value", title=roles[part.role])
    for toll in line.claim.tolls:
        yield Mark(layer="name", start=toll.evidence.start, end=toll.evidence.end, css="value", title="toll")
    yield from (Mark(layer="event", start=one.start, end=one.end) for one in line.claim.evidence[:1])


def _cited(report: Report, focus: tuple[Evidence, ...], said: tuple[Evidence, ...]) -> tuple[int, int]:
    """The words to cite: the sentence of the claim, as far as its voice speaks it; all that a bare voice says."""
    if not focus:
        return 0, 0
    first = focus[0]
    if focus == said:
        return first.start, first.end
    start, end = sentence(report, (first.start, first.end))
    for piece in said:
        if piece.start <= first.start < piece.end:
            return max(start, piece.start), max(min(end, piece.end), first.end)
    return start, end


def _facts(desk: _Desk, claim: Claim) -> Iterator[Fact]:
    codes = tuple(f"{scheme}: {code}" for scheme, code in wording.codes(claim.predicate))
    flag = () if claim.realis == "actual" else (f"{claim.realis}: {wording.table('realis')[claim.realis]}",)
    sure = f"The reader is {claim.score:.0%} sure."
    where = tuple(desk.snippet(piece) for piece in claim.evidence[:1])
    yield Fact(
        key="type", label="what", words=wording.kind(claim.predicate), notes=(*flag, *codes, sure), snippets=where
    )
    yield from _parts(desk, claim)
    for number, toll in enumerate(claim.tolls, 1):
        yield _toll(desk, f"toll-{number}", toll)
    if claim.when is not None:
        yield Fact(key="when", label="when", words=wording.dated(claim.when), notes=tuple(_reckoned(claim)))
    for number, term in enumerate(claim.terms, 1):
        yield _term(desk, f"term-{number}", term)


def _parts(desk: _Desk, claim: Claim) -> Iterator[Fact]:
    roles = wording.table("roles")
    for number, part in enumerate(claim.arguments, 1):
        mention = desk.mentions.get(part.mention)
        if mention is None:
            continue
        notes, snippets = desk.mention(mention)
        if mention.when is not None:
            notes = (*notes, f"{wording.dated(mention.when)}: {mention.when.why}")
        if part.role == "candidate":
            voice = desk.voices.get(part.attribution) if part.attribution else None
            namer = _said_by(desk, voice) if voice else "the claim’s own voice"
            notes = (f"The text leaves open who did it; {namer} names this one.", *notes)
        words = called(mention, desk.mentions)[0]
        yield Fact(key=f"part-{number}", label=roles[part.role], words=words, notes=notes, snippets=snippets)


def _said_by(desk: _Desk, voice: Voice) -> str:
    return called(voice.source, desk.mentions)[0] if voice.source else UNNAMED


def _toll(desk: _Desk, key: str, toll: Toll) -> Fact:
    bounds = f"least {'open' if toll.least is None else toll.least}, most {'open' if toll.most is None else toll.most}"
    return Fact(
        key=key, label="toll", words=wording.toll(toll), notes=(bounds,), snippets=(desk.snippet(toll.evidence),)
    )


def _term(desk: _Desk, key: str, term: Term) -> Fact:
    mention = desk.mentions.get(term.mention) if term.mention else None
    notes, snippets = desk.mention(mention) if mention else ((), ())
    if term.when is not None:
        notes = (*notes, f"{wording.dated(term.when)}: {term.when.why}")
    label = wording.table("terms")[term.kind]
    return Fact(
        key=key,
        label=label,
        words=wording.clipped(term.evidence.exact, 200),
        notes=notes,
        snippets=(desk.snippet(term.evidence), *snippets[1:]),
    )


def _reckoned(claim: Claim) -> Iterator[str]:
    """How a time was anchored."""
    when = claim.when
    if when is None:
        return
    if when.edtf is not None:
        last = "" if when.end is None else f", up to but not including {when.end}"
        yield f"EDTF {when.edtf}" + (f": from {when.start}{last}" if when.start else last.replace(",", ":", 1))
    if when.anchor:
        yield f"reckoned from: {when.anchor}"
    yield f"why: {when.why}"


def _happened(claim: Claim) -> Iterator[str]:
    """When, first in short; a time that the text does not give stays open."""
    if claim.when is None:
        yield "time open"
        yield "no time is given for it in the text; none is made up"
    else:
        yield wording.dated(claim.when)
        yield from _reckoned(claim)


def _times(report: Report) -> tuple[Time, ...]:
    meanings = wording.table("times")
    return (
        Time(label="Published", stamp=report.published, meaning=meanings["published"]),
        Time(label="Posted", stamp=report.posted, meaning=meanings["posted"]),
        Time(label="Edited", stamp=report.edited, meaning=meanings["edited"]),
    )
