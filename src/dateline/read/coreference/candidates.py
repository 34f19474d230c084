"""Whom a text has told of so far, for what may stand for them: with kind, gender, number, country and what they are called."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Attribution, Mention
from dateline.read.coreference import traits
from dateline.read.coreference.described import phrase
from dateline.read.finding import Span
from dateline.read.nouns import innermost

REACH = 12
"""So many sentences back somebody may be meant."""
_MOST = 60
"""So many candidates are weighed, the nearest."""
_LEAD = 40
"""So near the beginning of its sentence somebody leads it."""
_TITLES = 90
"""So far before a name its titles may begin."""
_APPOSED = re.compile(r",\s+(?:the|an?|one of the|who (?:is|was) (?:the|an?))\s+([^,.;:()]{2,80})")
_BREAK = re.compile(
    r"[,;:()“”\"]|\b(?:of|by|from|in|on|for|about|with|that|which|who|whose|to|at|and|or|close|near|after)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom later words may stand for."""

    id: str
    key: str
    """Who it is: one for each who is told of several times."""
    words: str
    kind: str
    start: int
    end: int
    sentence: int
    plural: bool
    several: bool
    """Whether "they" may stand for it although it is one."""
    gender: str | None
    country: str | None
    nouns: frozenset[str]
    """What it is called, in the singular: its own words, its titles."""
    leads: bool
    """Whether it stands first in its sentence."""
    spoke: bool
    """Whether it is the source of an attribution."""
    quoted: bool
    """Whether it stands within quotation marks."""

    def means(self, single: str) -> bool:
        """Whether a noun may stand for it: for a title it has, or for what kind of body it is.

        Args:
            single: In the singular and lower case.
        """
        return bool(traits.meant_by(single) & self.nouns)


class Cast:
    """The candidates of a text in its order, told one by one."""

    def __init__(
        self, text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution], spans: Sequence[Span]
    ) -> None:
        """Begin with nobody told.

        Args:
            text: The whole text.
            mentions: In its order.
            attributions: Of the same reading.
            spans: The sentences, in order.
        """
        self._text = text
        self._starts = [start for start, _ in spans]
        self._sources = {said.source for said in attributions if said.source}
        self._said = list(attributions)
        self._holds = [
            innermost(
                [
                    (piece.start, piece.end, number)
                    for number, said in enumerate(attributions)
                    for piece in said.content
                    if direct in (None, said.manner)
                ],
                len(text),
            )
            for direct in (None, "direct")
        ]
        self._names = [one for one in mentions if one.form == "name"]
        self._at = [one.evidence.start for one in self._names]
        self._mentions = {one.id: one for one in mentions}
        self._long: dict[str, str] = {}
        self._told: list[Candidate] = []
        self._standing: dict[int, Candidate] = {}
        self.named: dict[str, Candidate] = {one.id: self._made(one) for one in self._names}

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds a code point."""
        return bisect_right(self._starts, at)

    def tell(self, mention: Mention, stands_for: Candidate | None = None) -> None:
        """Enter a mention, as itself or as what it stands for.

        Args:
            mention: The next of the text.
            stands_for: Whom it stands for.
        """
        if mention.kind in ("time", "quantity", "weapon", "place", "facility"):
            return
        if mention.form == "pronoun" and stands_for is None:
            return
        made = self._made(mention)
        if stands_for is not None:
            made = replace(
                stands_for,
                start=made.start,
                end=made.end,
                sentence=made.sentence,
                leads=made.leads,
                spoke=made.spoke,
                quoted=made.quoted,
                nouns=stands_for.nouns | made.nouns,
                country=stands_for.country or made.country,
                gender=stands_for.gender or made.gender,
            )
        self._told.append(made)
        self._standing[made.start] = made

    def before(self, mention: Mention) -> list[Candidate]:
        """Those told of before a mention, the nearest first, none who speaks the very words it stands in."""
        here = self.sentence(mention.evidence.start)
        speaker = self.speaker(mention, direct=True)
        found: list[Candidate] = []
        for one in reversed(self._told[-_MOST:]):
            if here - one.sentence > REACH:
                break
            other = one.id != mention.id and one.end <= mention.evidence.start
            if other and (speaker is None or one.key != speaker.key):
                found.append(one)
        return found

    def inside(self, mention: Mention) -> Candidate | None:
        """The name that a description has as its head: "Foreign Minister Ida Low", "the Sana news agency"."""
        start, end = mention.evidence.start, mention.evidence.end
        first = bisect_right(self._at, start - 1)
        for name in self._names[first : first + 6]:
            if name.evidence.start >= end:
                break
            if name.evidence.end > end or name.id == mention.id or name.kind in ("state", "place"):
                continue
            before, after = self._text[start : name.evidence.start], self._text[name.evidence.end : end].strip(" ,")
            if _BREAK.search(before.removesuffix(", ").removesuffix(",").lower()):
                continue
            person = name.kind == mention.kind == "person"
            if person and not after.startswith(("'s", "’s")) and (not after or _BREAK.match(after)):
                return self.named[name.id]
            body = name.kind in ("group", "outlet") and traits.country(name.evidence.exact.lower()) is None
            if body and mention.kind in ("group", "outlet") and not before.endswith(", ") and _is_body(after):
                return self.named[name.id]
        return None

    def speaker(self, mention: Mention, *, direct: bool) -> Candidate | None:
        """Who speaks the words that a mention stands in.

        Args:
            mention: Any.
            direct: Whether only quoted words count.
        """
        number = int(self._holds[direct][mention.evidence.start])
        said = self._said[number] if number >= 0 else None
        if said is None or said.source is None or said.source == mention.id:
            return None
        source = self._mentions.get(said.source)
        if source is None:
            return None
        told = self._standing.get(source.evidence.start)
        return told or (self._made(source) if source.form != "pronoun" else None)

    def _made(self, mention: Mention) -> Candidate:
        words = " ".join(mention.evidence.exact.split())
        start, end = mention.evidence.start, mention.evidence.end
        own = [traits.plain(found[0]) for found in traits.WORD.finditer(words)]
        titles = list(self._titles(start, end)) if mention.form == "name" and mention.kind == "person" else []
        at = phrase(self._text, (start, end)) if mention.form == "description" else None
        nouns = {known.single for word in own if (known := traits.noun(word)) is not None}
        if mention.form == "description":
            nouns = {at.noun.single} if at is not None else set()
        nouns |= {known.single for word in titles if (known := traits.noun(word)) and known.kind == "person"}
        flat = " ".join(own).removeprefix("the ")
        sentence = self.sentence(start)
        opens = self._starts[sentence - 1] if sentence else 0
        plural = at.plural if at is not None else False
        return Candidate(
            id=mention.id,
            key=self._key(mention, flat),
            words=words,
            kind="document" if at is not None and at.noun.kind == "document" else mention.kind,
            start=start,
            end=end,
            sentence=sentence,
            plural=plural,
            several=mention.kind in ("group", "state") or any(traits.both(one) for one in nouns),
            gender=traits.gender([*titles, *own]) if mention.kind == "person" else None,
            country=next((state for word in (*titles, *own) if (state := traits.country(word))), None),
            nouns=frozenset(nouns | traits.called(flat)),
            leads=start - opens < _LEAD and bisect_right(self._at, opens) >= bisect_left(self._at, start),
            spoke=mention.id in self._sources,
            quoted=bool(self._holds[True][start] >= 0),
        )

    def _titles(self, start: int, end: int) -> Iterator[str]:
        """The words of a person's titles: right before the name, or after it between commas."""
        before = _BREAK.split(self._text[max(0, start - _TITLES) : start])[-1]
        apposed = _APPOSED.match(self._text, end, end + 100)
        for part in (before, apposed[1] if apposed else ""):
            for found in traits.WORD.finditer(part):
                yield traits.plain(found[0])

    def _key(self, mention: Mention, flat: str) -> str:
        """A short name goes with the last longer one that ends in it."""
        if mention.kind != "person" or mention.form != "name":
            return flat
        last = flat.rpartition(" ")[2]
        if " " in flat:
            self._long[last] = flat
        return self._long.get(last, flat)


def _is_body(after: str) -> bool:
    """Whether what follows a name only says what kind of body it is: "news agency", "group"."""
    words = [traits.plain(found[0]) for found in traits.WORD.finditer(after)]
    if not words:
        return True
    known = traits.noun(words[-1])
    of_it = known is not None and traits.before("relational", known.single)
    return len(words) <= 3 and known is not None and known.kind == "group" and not known.plural and not of_it
