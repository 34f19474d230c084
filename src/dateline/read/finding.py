"""What one reader found, in offsets: the values that readers hand on before they are nouns."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import When

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
    through: Span | None = None
    """The first piece of the cue of the voice that carries it, where it stands outside that one's content: "X reports, citing Y"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in offsets."""

    span: Span
    label: str
    """The label of the model's head: PER, ORG, NORP, LOC, FAC, DATE, MONEY, QUANTITY, WEAPON, VEHICLE, MISC."""
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A time expression in offsets, anchored as far as the text allows."""

    span: Span
    when: When
    kind: str = "date"
    """date, time, duration or set (TIMEX3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A toll in offsets."""

    outcome: str
    """killed, wounded, missing, captured or displaced."""
    least: int | None
    most: int | None
    who: Span | None
    """The words that say who they were, without the number."""
    span: Span
    """The words that state it: "at least 12 people were killed"."""
    at: int
    """Where the word stands that says what happened to them."""
    part: bool = False
    """Whether it is part of a larger figure beside it ("including five children"), so that it is not to be added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation or alias in offsets."""

    type: str
    """One of the design's: renamed, alias, real name, part of, leads, office, ally, fights, supports, supplies, allegiance, defected, controls, located, is a, designates, negotiates."""
    subject: Span
    object: Span
    span: Span
    """The words that state it."""
    score: float
    by: str
    """`model`, or the name of the rule that found it."""
    what: Span | None = None
    """What is supplied."""
    realis: str = "actual"
    gloss: bool = False
    """Whether it is an aside that belongs to the outlet even inside somebody's words ("..., which is ...,")."""
