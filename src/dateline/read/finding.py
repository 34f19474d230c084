"""What one reader found, in offsets: the values that readers hand on before they are nouns."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]
"""First code point and the one after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An attribution in offsets: who, by which words, what."""

    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    """0 to 1."""
    by: str
    """`model`, or the name of the rule that found it."""
    layer: int = 0
    """How many attributions it lies inside, as far as the reader knows."""
    kind: str | None = None
    """speech, document or attitude, as the reader takes it; none where it does not say."""
    stance: str | None = None
    hedge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in offsets."""

    span: Span
    label: str
    """The label of the model's head: PER, ORG, NORP, LOC, FAC, DATE, MONEY, QUANTITY, WEAPON, VEHICLE, MISC."""
    score: float
