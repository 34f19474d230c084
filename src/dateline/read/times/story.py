"""What the reading of a text's times knows at each place: the day of writing, and the times told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.read.times.periods import Period, finer
from dateline.read.times.tense import tense
from dateline.read.times.tokens import Token

_REMEMBERED = 24
"""So many of the last times are looked through for one that fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a time expression comes to."""

    kind: str
    """date, time, duration or set."""
    timex: str
    why: str
    period: Period | None = None
    """Where it lies in the calendar; none where nothing anchors it."""
    anchor: str | None = None
    words: tuple[int, int] | None = None
    """The tokens it takes, where it takes not all that its rule matched."""
    edtf: str | None = None
    """Where it is other than the period's own."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time told before."""

    period: Period
    words: str
    at: int
    """Its first token."""
    dated: bool
    """Whether the text gives its year."""

    @property
    def anchor(self) -> str:
        """In words with its day: 'Friday' = 2016-06-03."""
        return f"'{self.words}' = {self.period.edtf}"


@dataclass(slots=True, kw_only=True)
class Story:
    """A text as far as it is read."""

    text: str
    tokens: Sequence[Token]
    letters: str
    day: date | None
    """The day of writing."""
    name: str
    """What that day is: published 2016-10-04."""
    finance: bool = False
    """Whether the text is about earnings, so that "the quarter" is a time."""
    told: list[Told] = field(default_factory=list)

    def earlier(self, coarsest: str, within: int | None = None) -> Told | None:
        """The nearest time told before that is as fine as a grain.

        Args:
            coarsest: The grain.
            within: Only since this token.
        """
        for one in self.told[: -_REMEMBERED - 1 : -1]:
            if within is not None and one.at < within:
                return None
            if finer(one.period.grain, coarsest):
                return one
        return None

    def sentence(self, at: int, back: int = 0) -> int:
        """The first token of the sentence that a token stands in, or of one so many sentences before it."""
        for _ in range(back + 1):
            at = self.letters.rfind(".", 0, at)
            if at < 0:
                return 0
        return at + 1


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule of the grammar matched."""

    story: Story
    first: int
    last: int

    @property
    def letters(self) -> str:
        """Of the matched tokens."""
        return self.story.letters[self.first : self.last]

    def at(self, letters: str, nth: int = 0) -> Token | None:
        """The first matched token with one of some letters, or the one so many after it."""
        for number, letter in enumerate(self.letters):
            if letter in letters:
                if not nth:
                    return self.story.tokens[self.first + number]
                nth -= 1
        return None

    def word(self, letters: str) -> str:
        """The word of the first matched token with one of some letters; empty where there is none."""
        token = self.at(letters)
        return token.word if token is not None else ""

    def before(self, count: int = 1) -> str:
        """The word so many tokens before."""
        return self.story.tokens[self.first - count].word if self.first >= count else ""

    def after(self, count: int = 0) -> str:
        """The word after, or so many further on."""
        at = self.last + count
        return self.story.tokens[at].word if at < len(self.story.tokens) else ""

    def next_letter(self, count: int = 0) -> str:
        """The letter after, a full stop at the end."""
        return self.story.letters[self.last + count : self.last + count + 1] or "."

    def prior_letter(self) -> str:
        """The letter before, a full stop at the beginning."""
        return self.story.letters[self.first - 1] if self.first else "."

    @property
    def tense(self) -> str:
        """Whether the clause looks back or ahead."""
        return tense(self.story.tokens, self.story.letters, self.first, self.last)

    @property
    def day(self) -> date | None:
        """The day of writing."""
        return self.story.day

    def holding(self, start: int, end: int) -> Hit:
        """A hit of tokens inside it, counted from its first."""
        return Hit(self.story, self.first + start, self.first + end)
