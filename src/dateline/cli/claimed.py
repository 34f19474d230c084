"""How claims look in a terminal: what, who to whom, toll, where, when, and in one line through whom it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dateline import wording
from dateline.chains import Chains, Relay, alike, line, meant

if TYPE_CHECKING:
    from dateline.model import Claim, Judgement, Mention, Reading, Report, When

SAID = 160
"""What a statement says is cut beyond so many code points; `dateline says` has it whole."""
_BACK, _THEN = "points back to '", "': "
_FIRST, _SECOND = ("actor", "subject"), ("recipient", "object")


class Teller:
    """Says the claims of one reading in words; built once for each reading."""

    def __init__(self, report: Report, reading: Reading) -> None:
        """Make a reading ready to be told.

        Args:
            report: Any.
            reading: Of that report.
        """
        self._chains = Chains(report, reading)
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._said = {one.id: one for one in reading.attributions}

    def lines(self, claim: Claim) -> Iterator[str]:
        """A claim: its line, what belongs to it a line each, its chain last."""
        yield self._what(claim)
        if claim.kind == "statement" and len(claim.evidence) > 1:
            yield f"│ {wording.clipped(' … '.join(piece.exact for piece in claim.evidence[1:]), SAID)}"
        for part in claim.arguments:
            if part.role == "candidate" and part.mention in self._mentions:
                yield f"possibly {self._name(part.mention)}{self._namer(part.attribution)}"
        if claim.when is not None:
            yield f"when {reckoned(claim.when)}"
        yield from (f"toll {wording.toll(one)}" for one in claim.tolls)
        kinds = wording.table("terms")
        for term in claim.terms:
            until = f" ({wording.dated(term.when)})" if term.when and term.when.edtf else ""
            yield f"{kinds[term.kind]} {_words(term.evidence.exact)}{until}"
        yield self.chain(claim)

    def chain(self, claim: Claim) -> str:
        """Through whom a claim comes: `blog <- RT <- Fars <- "jihadist sources"`."""
        return line(self._chains.of(claim))

    def links(self, claim: Claim) -> tuple[Relay, ...]:
        """The same, link by link."""
        return self._chains.of(claim)

    def through(self, attribution: str) -> str:
        """Through whom an attribution comes."""
        return line(self._chains.through(attribution))

    def mentions(self, claim: Claim) -> list[Mention]:
        """The mentions a claim refers to, and those that they stand for."""
        named = [part.mention for part in claim.arguments] + [term.mention for term in claim.terms if term.mention]
        found: dict[str, Mention] = {}
        for name in named:
            at = self._mentions.get(name)
            while at is not None and at.id not in found:
                found[at.id] = at
                at = self._mentions.get(at.antecedent) if at.antecedent else None
        return list(found.values())

    def _what(self, claim: Claim) -> str:
        first, second = (
            ", ".join(
                self._name(part.mention)
                for part in claim.arguments
                if part.role in roles and part.mention in self._mentions
            )
            for roles in (_FIRST, _SECOND)
        )
        kind = wording.kind(claim.predicate)
        if claim.kind in ("relation", "alias"):
            head = f"{first} - {kind}: {second}"
        else:
            head = kind + (f": {first}" if first else "") + (f" → {second}" if second else "")
        roles = wording.table("roles")
        rest = [
            f"{roles[part.role]}: {self._name(part.mention)}"
            for part in claim.arguments
            if part.role in ("place", "instrument", "reason") and part.mention in self._mentions
        ]
        flag = [] if claim.realis == "actual" else [claim.realis]
        trigger = [f"“{wording.clipped(claim.evidence[0].exact)}”"] if claim.evidence else []
        return "; ".join([head, *rest, *flag, *trigger])

    def _name(self, name: str) -> str:
        mention = self._mentions[name]
        who = meant(mention, self._mentions)
        words, name = _words(mention.evidence.exact), _words(who.evidence.exact)
        return words if alike(words, name) else f"{words} (= {name})"

    def _namer(self, attribution: str | None) -> str:
        said = self._said.get(attribution) if attribution else None
        if said is None:
            return ""
        return f", named by {self._name(said.source)}" if said.source in self._mentions else ", named by nobody"


def reckoned(when: When | None) -> str:
    """A time with how it was found: `2015-10-15 (a weekday in the past tense; from published 2015-10-17)`.

    A time that points back over several events names the next one alone, and an anchor that the reason names stands once.
    """
    if when is None:
        return "time open"
    why = when.why
    if why.startswith(_BACK) and _THEN in why:
        earlier, _, rest = why.partition(_THEN)
        while rest.startswith(_BACK) and _THEN in rest:
            rest = rest.partition(_THEN)[2]
        why = f"{earlier}{_THEN}{rest}"
    anchor = f"; from {when.anchor}" if when.anchor and when.anchor not in why else ""
    return f"{wording.dated(when)} ({why}{anchor})"


def _words(text: str) -> str:
    return wording.clipped(text)


def as_told(
    report: Report, reading: Reading, number: int, teller: Teller, judged: Mapping[str, Sequence[Judgement]]
) -> dict[str, Any]:
    """A claim as a line of JSON with its report, the mentions it refers to, its chain, and what was judged of it and holds."""
    claim = reading.claims[number - 1]
    return {
        **_place(report, number),
        "claim": claim,
        "mentions": teller.mentions(claim),
        "chain": teller.links(claim),
        "line": teller.chain(claim),
        "judgements": judged.get(f"claim:{report.id}:{claim.id}", ()),
    }


def as_said(report: Report, reading: Reading, number: int, teller: Teller) -> dict[str, Any]:
    """An attribution as a line of JSON with its report, its source, whom that stands for, and its chain."""
    said = reading.attributions[number - 1]
    mentions = {mention.id: mention for mention in reading.mentions}
    source = mentions.get(said.source) if said.source else None
    return {
        **_place(report, number),
        "attribution": said,
        "source": source,
        "speaker": meant(source, mentions) if source else None,
        "line": teller.through(said.id),
    }


def _place(report: Report, number: int) -> dict[str, Any]:
    return {
        "report": report.id,
        "headline": report.headline,
        "outlet": report.outlet,
        "posted": report.posted,
        "published": report.published,
        "number": number,
    }
