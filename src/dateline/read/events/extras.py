"""What a sentence adds to a claim beside the model: terms and parties of an agreement, possible actors of an attack."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.model import Argument, Term, evidence
from dateline.read.events.agreements import listed, parties, terms
from dateline.read.events.candidates import candidates
from dateline.read.finding import Timed

if TYPE_CHECKING:
    from dateline.read.claims import Voices
    from dateline.read.events.happening import Happening
    from dateline.read.mentions import Mentions
    from dateline.read.passages import Passage

DEEDS = ("ASSAULT", "DIE")
"""Types of claims that may have candidates."""
AGREED = ("AGREE", "RETREAT")
"""Types of claims that may have terms."""


class Extras:
    """What sentences add to the claims of one report."""

    def __init__(self, mentions: Mentions, voices: Voices) -> None:
        """Begin with what is known.

        Args:
            mentions: Those found so far, times among them; parties and candidates are entered.
            voices: Who speaks.
        """
        self._mentions, self._voices = mentions, voices
        self._times = [
            Timed(
                span=(one.evidence.start, one.evidence.end),
                when=one.when,
                kind="duration" if one.when.timex.startswith("P") and one.when.timex[1:2] != "R" else "date",
            )
            for one in mentions.all()
            if one.when is not None
        ]
        self._starts = [one.span[0] for one in self._times]

    def terms(self, event: Happening, passage: Passage) -> tuple[Term, ...]:
        """The terms that the sentence of an agreement states."""
        if not _agreement(event):
            return ()
        here = self._times[bisect_left(self._starts, passage.start) : bisect_left(self._starts, passage.end)]
        of = self._mentions
        return tuple(
            Term(
                kind=one.kind,  # type: ignore[arg-type]
                evidence=evidence(of.report, of.text, *one.span),
                mention=of.of(one.who) if one.who else None,
                when=one.when,
            )
            for one in terms(of.text, passage.span, here)
        )

    def arguments(self, event: Happening, passage: Passage, told: tuple[Argument, ...]) -> tuple[Argument, ...]:
        """The arguments of a claim with what the sentence adds: each party of an agreement, candidates for an open actor."""
        if _agreement(event):
            return self._parties(event, passage, told)
        if event.label in DEEDS and not any(one.role == "actor" for one in told):
            return (*told, *self._candidates(event, passage))
        return told

    def _parties(self, event: Happening, passage: Passage, told: tuple[Argument, ...]) -> tuple[Argument, ...]:
        of = self._mentions
        found = dict.fromkeys(parties(of.text, passage.span))
        agents = [part.span for part in event.parts if part.label == "AGENT"]
        whole = {span for span in agents if len(listed(of.text, *span)) > 1}
        found.update(dict.fromkeys(one for span in whole for one in listed(of.text, *span)))
        kept = [span for span in agents if span not in whole]
        added = [span for span in found if not any(span[0] < end and start < span[1] for start, end in kept)]
        if not added:
            return told
        gone = {of.of(span) for span in whole}
        parted = {of.of(span) for span in added}
        rest = (
            one
            for one in told
            if not (one.role == "actor" and one.mention in gone)
            and not (one.role == "recipient" and one.mention in parted)
        )
        return (*(Argument(role="actor", mention=of.of(span)) for span in sorted(added)), *rest)

    def _candidates(self, event: Happening, passage: Passage) -> Iterator[Argument]:
        of, taken = self._mentions, [event.span, *(part.span for part in event.parts)]
        following = self._voices.passages.at(self._after(passage))
        for sentence in (passage, following):
            if sentence is None or sentence.zone != passage.zone:
                continue
            for span in candidates(of.text, sentence.span, after=sentence is not passage):
                if not any(span[0] < end and start < span[1] for start, end in taken):
                    said = self._voices.of(span)
                    yield Argument(role="candidate", mention=of.of(span), attribution=said.id if said else None)

    def _after(self, passage: Passage) -> int:
        """Where the next sentence begins."""
        at, text = passage.end, self._mentions.text
        while at < len(text) and text[at].isspace():
            at += 1
        return at


def _agreement(event: Happening) -> bool:
    return event.label in AGREED or event.mode == "ceasefire"
