"""Through whom a claim comes: from the page that carries a report inward to who spoke first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.model import Claim, Evidence, Mention, Reading, Report, Stance
from dateline.text import letters
from dateline.voices import Voice, voices

ARROW = " <- "
_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S)", re.IGNORECASE)
NO_SITE = "unnamed site"
NO_OUTLET = "unnamed outlet"
NO_SOURCE = "unnamed source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """One of those through whom a claim comes."""

    kind: Literal["carrier", "outlet", "voice"]
    name: str
    """Who it is: a name, or the words that the text has instead; words that say so where it has none."""
    words: str | None = None
    """How the text calls a voice here, where `name` is taken from elsewhere: "he", "the minister"."""
    described: bool = False
    """Whether `name` is a description or a pronoun that nothing resolves."""
    evidence: Evidence | None = None
    """The words that name it; for a voice without a source those that introduce it, for an outlet the source line."""
    attribution: str | None = None
    """The id of a voice's attribution."""
    stance: Stance | None = None
    hedge: bool = False

    @property
    def shown(self) -> str:
        """As it stands in a line: `RT`, `"jihadist sources"`, `Sergey Lavrov ("he")`; words that hold the name are left out."""
        name = f'"{self.name}"' if self.described else self.name
        told = not self.words or letters(self.name) in letters(self.words)
        return name if told else f'{name} ("{self.words}")'


class Chains:
    """The chains of one reading; built once, asked for each of its claims."""

    def __init__(self, report: Report, reading: Reading) -> None:
        """Make a reading ready to be asked.

        Args:
            report: Any.
            reading: Of that report.
        """
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._every = voices(reading)
        self._named = {voice.said.id: voice for voice in self._every}
        self._spoken = {(said.source, said.cue[:1]): said.id for said in reversed(reading.attributions)}
        self._way = tuple(_way(report))

    def of(self, claim: Claim) -> tuple[Relay, ...]:
        """The links of a claim, the carrier first; a statement's end with its speaker."""
        found = self.through(claim.attribution)
        if claim.kind != "statement":
            return found
        speaker = next((part.mention for part in claim.arguments if part.role == "actor"), None)
        own = self._spoken.get((speaker, claim.evidence[:1]))
        if speaker not in self._mentions or (own is not None and own == found[-1].attribution):
            return found
        if own is not None:
            return (*found, self._link(self._named[own]))
        last = self._voice(self._mentions[speaker], claim.stance)
        return found if letters(last.name) == letters(found[-1].name) else (*found, last)

    def through(self, attribution: str | None) -> tuple[Relay, ...]:
        """The links up to an attribution, by its id; carrier and outlet alone for the outlet's own voice."""
        inner = self._named.get(attribution) if attribution else None
        if inner is None:
            return self._way
        outward = (inner, *(self._every[number - 1] for number in inner.chain))
        return (*self._way, *(self._link(voice) for voice in reversed(outward)))

    def _link(self, voice: Voice) -> Relay:
        said = voice.said
        if voice.source is not None:
            return self._voice(voice.source, said.stance, said.id, hedge=said.hedge)
        words = (*said.cue, *said.content)
        return Relay(
            kind="voice",
            name=NO_SOURCE,
            evidence=words[0] if words else None,
            attribution=said.id,
            stance=said.stance,
            hedge=said.hedge,
        )

    def _voice(
        self, source: Mention, stance: Stance | None, attribution: str | None = None, *, hedge: bool = False
    ) -> Relay:
        who = meant(source, self._mentions)
        return Relay(
            kind="voice",
            name=_written(who),
            words=None if alike(_written(who), _written(source)) else _written(source),
            described=who.form != "name",
            evidence=source.evidence,
            attribution=attribution,
            stance=stance,
            hedge=hedge,
        )


def chain(report: Report, reading: Reading, claim: Claim) -> tuple[Relay, ...]:
    """The chain of a claim, from the page that carries its report inward to who spoke first.

    Args:
        report: Any.
        reading: Of that report.
        claim: Of that reading; for many claims of one reading, make `Chains` once.
    """
    return Chains(report, reading).of(claim)


def line(links: tuple[Relay, ...]) -> str:
    """A chain in one line: `blog <- RT <- Fars <- "jihadist sources"`; who quotes itself stands there once."""
    kept: list[Relay] = []
    for link in links:
        if kept and letters(kept[-1].name) == letters(link.name) and link.name != NO_SOURCE:
            continue
        kept.append(link)
    return ARROW.join(link.shown for link in kept)


def meant(mention: Mention, mentions: dict[str, Mention]) -> Mention:
    """Whom a mention stands for, from antecedent to antecedent; itself where that is open.

    Args:
        mention: Any.
        mentions: Those of its reading, by id.
    """
    *_, last = steps(mention, mentions)
    return last


def steps(mention: Mention, mentions: dict[str, Mention]) -> Iterator[Mention]:
    """A mention and those that it stands for, one after another; a circle is left where it closes."""
    yield mention
    seen = {mention.id}
    while mention.antecedent in mentions and mention.antecedent not in seen:
        mention = mentions[mention.antecedent]
        seen.add(mention.id)
        yield mention


def alike(name: str, other: str) -> bool:
    """Whether two writings are one name, an article before either of them aside."""
    return letters(_ARTICLE.sub("", name)) == letters(_ARTICLE.sub("", other))


def _written(mention: Mention) -> str:
    return " ".join(mention.evidence.exact.split())


def _way(report: Report) -> Iterator[Relay]:
    """The links outside the text: who carries it, through whom it came, whose text it is; each once."""
    last = None
    if report.carrier or report.posted or report.provenance:
        last = Relay(kind="carrier", name=report.carrier or NO_SITE)
        yield last
    for hop in report.provenance:
        name = hop.outlet or (report.outlet if hop is report.provenance[-1] else None) or NO_OUTLET
        if last is None or letters(name) != letters(last.name):
            last = Relay(kind="outlet", name=name, evidence=hop.evidence)
            yield last
    name = report.outlet or NO_OUTLET
    if last is None or letters(name) != letters(last.name):
        yield Relay(kind="outlet", name=name)
