"""A reading on the page: marks in the text, voices in its margin, names below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dateline.model import Attribution, Claim, Mention, Reading
from dateline.serve.lines import address, called
from dateline.serve.marked import Mark
from dateline.serve.meant import Meant
from dateline.voices import Voice, voices
from dateline.wording import kind

DEEPEST = 3
"""Voices that lie deeper look like those at this depth."""
KINDS = ("person", "group", "state", "outlet", "place", "facility", "weapon", "quantity", "time")
"""Kinds of names, each with a line of its own below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A voice in the margin."""

    number: int
    said: str
    """The id of its attribution."""
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
    drawer: str
    """Who says so."""
    again: bool = False
    """Whether the voice only goes on here, having spoken before."""


def notes(reading: Reading) -> tuple[Note, ...]:
    """The voices of a reading as notes for the margin: one where a voice begins, and one at each further piece of it."""
    found: list[Note] = []
    mentions = {mention.id: mention for mention in reading.mentions}
    for voice in voices(reading):
        first = _note(voice, reading, mentions)
        found.append(first)
        later = sorted(piece.start for piece in voice.said.content)[1:]
        found += [replace(first, start=start, again=True) for start in later]
    return tuple(found)


def _note(voice: Voice, reading: Reading, mentions: dict[str, Mention]) -> Note:
    said = voice.said
    facts = (said.stance, "hedged" if said.hedge else "", said.kind if said.kind != "speech" else "", said.manner)
    return Note(
        number=voice.number,
        said=said.id,
        start=voice.start,
        who=called(voice.source, mentions)[0] if voice.source else None,
        cue=voice.cue,
        facts=(*(fact for fact in facts if fact), f"{said.score:.0%} sure"),
        inside=voice.chain[0] if voice.chain else None,
        css=_css(voice),
        anchor=f"voice-{voice.number}",
        href=f"#said-{voice.number}",
        drawer=address(reading.report, "voice", said.id),
    )


def _css(voice: Voice) -> str:
    hedged = " hedged" if voice.said.hedge else ""
    return f"depth-{min(voice.depth + 1, DEEPEST)} {voice.said.kind}{hedged}"


def marks(reading: Reading, known: Mapping[str, Meant] | None = None) -> list[Mark]:
    """The marks of a reading in its report's text.

    Args:
        reading: Of the report.
        known: What its mentions mean, by their ids.
    """
    found: list[Mark] = []
    for voice in voices(reading):
        found += _spoken(voice)
    for number, mention in enumerate(reading.mentions, 1):
        if mention.form == "name":
            found.append(_name(mention, number, (known or {}).get(mention.id)))
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


def _name(mention: Mention, number: int, known: Meant | None) -> Mark:
    return Mark(
        layer="name",
        start=mention.evidence.start,
        end=mention.evidence.end,
        css=f"of-{mention.kind}" + (" open" if known and not known.name else ""),
        anchor=f"name-{number}",
        title=f"{mention.kind}; {known.title}" if known else mention.kind,
        href=known.href if known else None,
    )


def _trigger(claim: Claim, number: int) -> Iterator[Mark]:
    if claim.evidence:
        first = claim.evidence[0]
        yield Mark(
            layer="event", start=first.start, end=first.end, anchor=f"claim-{number}", title=kind(claim.predicate)
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
