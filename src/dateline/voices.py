"""Who speaks in a reading, and through whom: the attributions of a report as voices inside voices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Attribution, Claim, Evidence, Mention, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An attribution with its place among the others."""

    number: int
    """From 1, in the order of the reading."""
    said: Attribution
    source: Mention | None
    """Who speaks; none where the text names nobody."""
    chain: tuple[int, ...]
    """The numbers of the voices it lies inside, the innermost of them first."""

    @property
    def depth(self) -> int:
        """How many voices it lies inside."""
        return len(self.chain)

    @property
    def who(self) -> str | None:
        """The words that name who speaks, whitespace collapsed; None where the text names nobody."""
        return " ".join(self.source.evidence.exact.split()) if self.source else None

    @property
    def cue(self) -> str:
        """The words that introduce it, its pieces joined by dots; empty where only quotation marks do."""
        return " … ".join(" ".join(piece.exact.split()) for piece in self.said.cue)

    @property
    def start(self) -> int:
        """Where its content begins; that of its cue where it has none."""
        return min((piece.start for piece in self.said.content or self.said.cue), default=0)

    @property
    def passages(self) -> tuple[Evidence, ...]:
        """Content and cue."""
        return self.said.content + self.said.cue


def voices(reading: Reading) -> tuple[Voice, ...]:
    """The voices of a reading, in its order: that of the text, an outer one before those inside it."""
    mentions = {mention.id: mention for mention in reading.mentions}
    numbers = {said.id: number for number, said in enumerate(reading.attributions, 1)}
    outer = {said.id: said.inside for said in reading.attributions}
    return tuple(
        Voice(
            number=numbers[said.id],
            said=said,
            source=mentions.get(said.source) if said.source else None,
            chain=tuple(numbers[name] for name in _outward(said.id, outer)),
        )
        for said in reading.attributions
    )


def _outward(name: str, outer: dict[str, str | None]) -> list[str]:
    """The attributions around one, from the nearest outward; a circle is left where it closes."""
    seen: list[str] = []
    at = outer[name]
    while at is not None and at in outer and at not in seen and at != name:
        seen.append(at)
        at = outer[at]
    return seen


def carried(reading: Reading) -> Iterator[tuple[Claim, tuple[Voice, ...]]]:
    """The claims of a reading, each with the voices that carry it, the innermost first.

    Args:
        reading: Any; a claim without a voice is the outlet's own, and its voices are none.
    """
    every = voices(reading)
    named = {voice.said.id: voice for voice in every}
    for claim in reading.claims:
        inner = named.get(claim.attribution) if claim.attribution else None
        yield claim, (inner, *(every[number - 1] for number in inner.chain)) if inner else ()
