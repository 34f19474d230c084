"""A reading on the page: marks in the text, voices in its margin, and claims below it, each with its voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.model import Attribution, Claim, Mention, Reading
from dateline.serve.marked import Mark
from dateline.voices import Voice, carried, voices

DEEPEST = 3
"""Voices that lie deeper look like those at this depth."""
KINDS = ("person", "group", "state", "outlet", "place", "facility", "weapon", "quantity", "time")
"""Kinds of names, each with a line of its own below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A voice in the margin."""

    number: int
    start: int
    """Where its words begin."""
    who: str | None
    """None where the text names nobody."""
    cue: str
    facts: tuple[str, ...]
    """Stance, distance, kind and sureness, in words."""
    inside: int | None
    """The number of the voice around it."""
    css: str
    anchor: str
    """Its id in the page."""
    href: str
    """Where its words are."""
    again: bool = False
    """Whether the voice only goes on here, having spoken before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim with its voice, as a line below the text."""

    type: str
    trigger: str
    href: str
    facts: tuple[str, ...]
    """What it is if not an actual event: planned, negated."""
    parts: tuple[tuple[str, str], ...]
    """Roles and the words that fill them."""
    chain: tuple[tuple[str, str], ...]
    """Who says it and in which stance, the innermost first; empty for the outlet's own voice."""


def notes(reading: Reading) -> tuple[Note, ...]:
    """The voices of a reading as notes for the margin: one where a voice begins, and one at each further piece of it."""
    found: list[Note] = []
    for voice in voices(reading):
        first = _note(voice)
        found.append(first)
        later = sorted(piece.start for piece in voice.said.content)[1:]
        found += [replace(first, start=start, again=True) for start in later]
    return tuple(found)


def _note(voice: Voice) -> Note:
    said = voice.said
    facts = (said.stance, "hedged" if said.hedge else "", said.kind if said.kind != "speech" else "", said.manner)
    return Note(
        number=voice.number,
        start=voice.start,
        who=voice.who,
        cue=voice.cue,
        facts=(*(fact for fact in facts if fact), f"{said.score:.0%} sure"),
        inside=voice.chain[0] if voice.chain else None,
        css=_css(voice),
        anchor=f"voice-{voice.number}",
        href=f"#said-{voice.number}",
    )


def _css(voice: Voice) -> str:
    hedged = " hedged" if voice.said.hedge else ""
    return f"depth-{min(voice.depth + 1, DEEPEST)} {voice.said.kind}{hedged}"


def marks(reading: Reading) -> list[Mark]:
    """The marks of a reading in its report's text."""
    found: list[Mark] = []
    for voice in voices(reading):
        found += _spoken(voice)
    for number, mention in enumerate(reading.mentions, 1):
        if mention.form == "name":
            found.append(_name(mention, number))
    for number, claim in enumerate(reading.claims, 1):
        found += _trigger(claim, number)
    return found


def _spoken(voice: Voice) -> Iterator[Mark]:
    """Content and cue of a voice; each piece bears the number that the margin has."""
    said: Attribution = voice.said
    label = f"{voice.who or 'a source that is not named'}: {said.stance}"
    pieces = sorted(said.content or said.cue, key=lambda piece: piece.start)
    for place, piece in enumerate(pieces):
        yield Mark(
            layer="said",
            start=piece.start,
            end=piece.end,
            css=_css(voice) if said.content else "bare",
            anchor=f"said-{voice.number}" if place == 0 else None,
            title=label,
            number=voice.number,
            href=f"#voice-{voice.number}",
        )
    for piece in said.cue:
        yield Mark(layer="cue", start=piece.start, end=piece.end, title="cue")
    if voice.source is not None:
        passage = voice.source.evidence
        yield Mark(layer="source", start=passage.start, end=passage.end, title="source")


def _name(mention: Mention, number: int) -> Mark:
    return Mark(
        layer="name",
        start=mention.evidence.start,
        end=mention.evidence.end,
        css=f"of-{mention.kind}",
        anchor=f"name-{number}",
        title=mention.kind,
    )


def _trigger(claim: Claim, number: int) -> Iterator[Mark]:
    if claim.evidence:
        first = claim.evidence[0]
        yield Mark(
            layer="event", start=first.start, end=first.end, anchor=f"claim-{number}", title=claim.predicate.type
        )


def names(reading: Reading) -> list[tuple[str, list[tuple[str, int, int]]]]:
    """The names of a reading by kind, each with the number of its first mention and how often it stands there."""
    tally: dict[str, dict[str, tuple[int, int]]] = {}
    for number, mention in enumerate(reading.mentions, 1):
        if mention.form == "name":
            of_kind = tally.setdefault(mention.kind, {})
            name = " ".join(mention.evidence.exact.split())
            first, times = of_kind.get(name, (number, 0))
            of_kind[name] = (first, times + 1)
    return [
        (kind, [(name, first, times) for name, (first, times) in tally[kind].items()])
        for kind in KINDS
        if kind in tally
    ]


def claims(reading: Reading) -> Iterator[Said]:
    """The claims of a reading in its order, each with its voice: a claim is never shown without one."""
    mentions = {mention.id: " ".join(mention.evidence.exact.split()) for mention in reading.mentions}
    for number, (claim, chain) in enumerate(carried(reading), 1):
        yield Said(
            type=" ".join(part for part in (claim.predicate.type, claim.predicate.mode) if part),
            trigger=" ".join(claim.evidence[0].exact.split()) if claim.evidence else "",
            href=f"#claim-{number}",
            facts=() if claim.realis == "actual" else (claim.realis,),
            parts=tuple((part.role, mentions[part.mention]) for part in claim.arguments if part.mention in mentions),
            chain=tuple((voice.who or "a source that is not named", voice.said.stance) for voice in chain),
        )
