"""Voices that the model leaves out inside a voice it finds: "We welcome this step", ", adding that ...", "who claimed ..."."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech import cues
from dateline.read.speech.cuewords import forms
from dateline.read.speech.page import Page, by_sentence
from dateline.read.speech.sources import is_document, speaks
from dateline.read.words.clauses import clause, places, subject, trimmed

SCORE = 0.6
_LONGEST = 120
"""A longer subject is more than one."""
_JOINS = re.compile(r"\b(?:if|that|and|but|because|while|as|when|whether|although|until|unless)\s", re.IGNORECASE)
_SHORT = 60
"""So long is a subject at most that stands within what another says."""
_PEOPLE = frozenset("I we he she they you who it people everyone everybody nobody many some others men women".split())
"""Who can think beside names, bodies and offices."""
_OPENS = re.compile(
    r"(?!(?:In|On|At|By|After|Before|While|When|As|If|Since|During|With|However|For|Last|But|And|So)\b)"
    r"(?:[A-Z]|(?:the|a|an|he|she|they|it|some|several|many|most|other|both|two|three|officials|police|activists|witnesses|analysts)\b)"
)
"""How subjects begin."""
_RELATIVE = re.compile(r"\b(who|which)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BARE = frozenset("the a an this these those".split())
"""Sources that lost their noun."""
_PASSIVE = re.compile(r"(?:is|are|was|were|been|be|being)\b.*\w(?:ed|en|wn|id|ght)\b", re.IGNORECASE)
_NOUN = re.compile(r"\s+[\w.'’-]+(?:\s+[\w.'’-]+){0,4}\s*")
_HALT = re.compile(r",\s+(?:and|but|so|or)\s|\s+(?:but|and)\s+(?:I|we|he|she|they|it|that)\b")
_GAP = re.compile(
    r"(?:where|what|whom|who|which|how)\s+$|\b(?:group|way|thing|everything|all|if|unless)\s+$", re.IGNORECASE
)
"""What stands before "we want" where its object is missing or nothing is stated."""
_ACTS = re.compile(
    r"(?:to\s+(?:know|ask|say|tell|assure|thank|remind|make|be|see|start|begin|emphasi[sz]e|stress|point)|in|and|or|me|you)\b",
    re.IGNORECASE,
)
"""What follows "I want" where it opens a remark, or is no wish."""


def inner(found: list[Said], page: Page) -> list[Said]:
    """The attributions of a text and those that stand inside them, their relatives as sources.

    Args:
        found: By model and rules, no two with one cue.
        page: The text.
    """
    result = [_related(one, page) for one in found if not _deed(one, page)]
    taken = _Taken(result)
    number_of = by_sentence(result, page)
    for number, sentence in enumerate(page.sentences):
        inside = [result[one] for one in number_of.get(number, ())]
        for one in _found(inside, sentence, page):
            if taken.free(one):
                taken.add(one)
                result.append(one)
    return result


class _Taken:
    """The cues that are somebody's, and the contents they lie in."""

    def __init__(self, found: list[Said]) -> None:
        self._cues = sorted(span for one in found for span in one.cue)

    def free(self, one: Said) -> bool:
        """Whether no cue stands where this one does."""
        at = bisect_right(self._cues, (one.cue[0][1], -1))
        return not any(start < one.cue[0][1] and one.cue[0][0] < end for start, end in self._cues[max(0, at - 4) : at])

    def add(self, one: Said) -> None:
        insort(self._cues, one.cue[0])


def _found(inside: list[Said], sentence: Span, page: Page) -> Iterator[Said]:
    yield from _firsthand(sentence, page)
    yield from _that(inside, sentence, page)
    if inside:
        yield from _added(inside, sentence, page)
        yield from _minds(inside, sentence, page)


def _related(one: Said, page: Page) -> Said:
    """The attribution with the source that its cue follows: a noun after a bare article, or "who" and "which"."""
    if not one.cue:
        return one
    at, source = one.cue[0][0], one.source
    if source is not None and page.words((source,)).lower() in _BARE:
        whole = source[1] < at and _NOUN.fullmatch(page.text, source[1], at)
        return replace(one, source=trimmed(page.text, source[0], at) if whole else None)
    if source is not None and at - 200 < source[0] and source[1] <= at and not page.breaks(source[0], at):
        return one
    relative = _RELATIVE.search(page.text, max(0, at - 30), at)
    content = tuple(span for span in one.content if span[0] > at)
    if relative is None or not content or _PASSIVE.match(page.words(one.cue)):
        return one
    return replace(one, source=relative.span(1), content=content)


def _deed(one: Said, page: Page) -> bool:
    """Whether somebody tells in their own quotation what they did: "We decided to stay"."""
    if one.source is None or not one.cue or page.words((one.source,)).lower() not in ("i", "we"):
        return False
    words = page.words(one.cue).lower().split()
    return words[-1] in _deeds() and page.quoted.around(one.cue[0][0]) is not None


def _firsthand(sentence: Span, page: Page) -> Iterator[Said]:
    """What "I" or "we" of a quotation hope, want or welcome."""
    for found in places(_first(), page.text, sentence):
        region = page.quoted.region(sentence, found.start("who"))
        if region == sentence or _GAP.search(page.text, max(region[0], found.start() - 14), found.start()):
            continue
        content = _content(page.text, found.end(), region[1])
        if content is not None and not _ACTS.match(page.text, *content):
            words = page.text[slice(*found.span("cue"))]
            yield Said(
                source=found.span("who"), cue=(found.span("cue"),), content=(content,), score=SCORE, by="firsthand", layer=1,
                kind=cues.kind(words) or "attitude", stance=cues.stance(words),
            )  # fmt: skip


def _that(inside: list[Said], sentence: Span, page: Page) -> Iterator[Said]:
    """Whoever said "that" something, in the outlet's own words."""
    for found in places(_said_that(), page.text, sentence):
        if page.quoted.around(found.start()) is not None:
            continue
        who = subject(page.text, sentence[0], found.start())
        content = clause(page.text, found.end(), sentence[1])
        if who is None or content is None or who[1] - who[0] > _LONGEST or not _OPENS.match(page.text, who[0]):
            continue
        if not any(one.source == who or any(span[0] == content[0] for span in one.content) for one in inside):
            yield Said(source=who, cue=(found.span("cue"),), content=(content,), score=SCORE, by="said that")


def _minds(inside: list[Said], sentence: Span, page: Page) -> Iterator[Said]:
    """Whoever somebody says thinks, says or plans something: "the envoy said the rebels believe the road is mined"."""
    held = [span for one in inside for span in one.content]
    for found in places(_minding(), page.text, sentence):
        name = "cue" if found["cue"] else "tells"
        at = found.start(name)
        around = [span for span in held if span[0] <= at < span[1]]
        if not around:
            continue
        start, end = min(around, key=lambda span: span[1] - span[0])
        region = page.quoted.region(sentence, at)
        who = subject(page.text, _clause_start(page.text, max(start, region[0], sentence[0]), at), at)
        content = clause(page.text, found.end(), min(end, region[1], sentence[1]))
        if who is None or content is None or _GAP.search(page.text, max(who[0] - 14, 0), who[0]):
            continue
        words, cue = page.text[slice(*who)], page.text[slice(*found.span(name))]
        able = is_document(words) if cues.kind(cue) == "document" else words.split()[-1] in _PEOPLE or speaks(words)
        if able and len(words) <= _SHORT:
            yield Said(
                source=who, cue=(found.span(name),), content=(content,), score=SCORE, by="minds", layer=1,
                kind=cues.kind(cue) or "attitude", stance=cues.stance(cue),
            )  # fmt: skip


def _clause_start(text: str, start: int, at: int) -> int:
    """Where the last clause before a place begins: after "if", "that", "because" and their like."""
    joins = [found.end() for found in _JOINS.finditer(text, max(start, at - _LONGEST), at)]
    return joins[-1] if joins else start


def _added(inside: list[Said], sentence: Span, page: Page) -> Iterator[Said]:
    """Whoever spoke before ", adding that" goes on."""
    for found in places(_going_on(), page.text, sentence):
        at = found.start("cue")
        if page.quoted.around(at) is not None:
            continue
        before = [one for one in inside if one.cue[0][0] < at and one.source is not None and one.source[0] < at]
        content = clause(page.text, found.end(), _end(inside, found.end(), sentence, page))
        if before and content is not None:
            yield Said(
                source=before[-1].source,
                cue=(found.span("cue"),),
                content=(content,),
                score=SCORE,
                by="adding",
                kind="speech",
            )


def _end(inside: list[Said], at: int, sentence: Span, page: Page) -> int:
    """Where a clause ends at the latest: before whoever reports it at the end of the sentence."""
    ends = [
        min(one.source[0], one.cue[0][0])
        for one in inside
        if one.source is not None
        and one.source[0] > at
        and one.cue[0][0] > at
        and page.text[one.source[0] - 2 : one.source[0]].strip(' ”"') == ","
    ]
    return min([*ends, sentence[1]])


def _content(text: str, start: int, end: int) -> Span | None:
    halt = _HALT.search(text, start, end)
    span = clause(text, start, halt.start() if halt else end)
    return trimmed(text, *span, "’'`\"” ,") if span is not None and text[span[0]] not in "‘'`\"“" else span


@cache
def _deeds() -> frozenset[str]:
    return frozenset(form for verb in lexicon("voices")["inner"]["deeds"] for form in forms(verb))


@cache
def _first() -> re.Pattern[str]:
    table = lexicon("voices")["inner"]
    verbs = sorted(
        {f"{form}{verb[len(verb.split()[0]) :]}" for verb in table["firsthand"] for form in forms(verb.split()[0])},
        key=len,
        reverse=True,
    )
    between = rf"(?:(?:am|are|have|had|do|did|will|would|not|cannot|do\s?n['’]t|{'|'.join(table['adverbs'])}|continue\s+to)\s+){{0,4}}"
    return re.compile(
        rf"(?<![\w'’])(?P<who>I|[Ww]e)\s*(?P<cue>(?:['’](?:ve|re|m|d|ll)\s+)?{between}(?:{'|'.join(verbs)}))\b(?=\s+[\w\"“'‘\[])\s+(?:that\s+)?"
    )


@cache
def _minding() -> re.Pattern[str]:
    table = lexicon("voices")["inner"]
    auxiliary = rf"(?:(?:has|have|had|do|does|did|would|could|can|not|n['’]t|{'|'.join(table['adverbs'])})\s+){{0,3}}"
    minds = "|".join(form for verb in table["minds"] for form in forms(verb))
    plans = "|".join(form for verb in table["plans"] for form in forms(verb))
    return re.compile(
        rf"(?<![\w'’-])(?P<cue>{auxiliary}(?:(?:{minds})(?=\s+(?:that|this|the|he|she|they|it|we|I|their|his|her|there)\b)|(?:{plans})(?=\s+to\s)))"
        rf"\s+(?:that\s+)?(?=\S)"
        rf"|(?<![\w'’-])(?P<tells>{auxiliary}(?:told|tells|informed))\s+(?:\w[\w.'’-]*\s+){{1,4}}?that\s+(?=\S)"
    )


@cache
def _said_that() -> re.Pattern[str]:
    verbs = "|".join(lexicon("voices")["inner"]["that"])
    return re.compile(
        rf"(?<![\w'’-])(?P<cue>(?:(?:has|have|had|also|later|earlier)\s+){{0,2}}(?:{verbs}))\s+that\s+(?=\S)"
    )


@cache
def _going_on() -> re.Pattern[str]:
    verbs = "|".join(lexicon("voices")["carrying"]["added"])
    return re.compile(rf",[”\"’']?\s+(?P<cue>{verbs})\s+that\s+(?=\S)")
