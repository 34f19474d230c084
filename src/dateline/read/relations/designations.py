"""What somebody is called: "considered a terrorist group", "designated X as terrorists", "the terrorist groups"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Related, Span
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.relations.sides import (
    AUXILIARY,
    LIST,
    SUBJECT,
    alternatives,
    governed,
    heads,
    members,
    overlapping,
    participles,
    realis,
    relate,
)
from dateline.read.words.clauses import trimmed

SCORE = 0.8
_WORDING = re.compile(rf"(?<![\w-])(?P<d>{SIGN})(?! ?{SIGN})")
_LABEL = rf"(?P<label>(?:(?:an?|the|being) )?(?:[\w-]+ ){{0,4}}?(?:{SIGN}|terrorists?|terrorism|moderates?|extremists?|targets?))"


def designations(folded: Folded) -> Iterator[Related]:
    """Who is called what in a sentence."""
    if not heads("verbs", "designates").isdisjoint(folded.vocabulary):
        for found in overlapping(_active(), folded.text):
            names = [*members(folded, *found.span("x"), first=True)]
            yield from _called(folded, found, names, found["aux"] or "")
        for found in overlapping(_passive(), folded.text):
            if governed(folded, found):
                continue
            yield from _called(folded, found, members(folded, *found.span("s")), found["aux"])
    for found in _WORDING.finditer(folded.text):
        yield from _worded(folded, found)


def _called(folded: Folded, found: re.Match[str], names: list[Phrase], aux: str) -> Iterator[Related]:
    words = folded.text[found.start("label") : found.end("label")]
    signs = folded.members(*found.span("label"))
    label = signs[-1] if signs else None
    if label is not None and (label.label != "D" or label.kind == "office" or not _judges(label, words)):
        return
    start, end = _unquoted(folded.source, folded.span(*found.span("label")))
    judged = Phrase(span=(start, end), cover=(start, end), label="D")
    article = re.match(r"(?:an?|the|being)\s+", folded.source[start:end], re.IGNORECASE)
    if article is not None:
        judged = Phrase(span=(start + article.end(), end), cover=(start, end), label="D")
    how = realis(aux, folded.text[max(0, found.start() - 60) : found.start()])
    yield from relate("designates", names, [judged], folded.span(*found.span()), SCORE, "designation", realis=how)


def _unquoted(text: str, span: Span) -> Span:
    """A span without quotation marks at its ends."""
    return trimmed(text, *span, ' \n\t“”"‘’„«»') or span


def _judges(label: Phrase, words: str) -> bool:
    """Whether a description is a judgement: "a terrorist group", "legitimate targets", not "a member"."""
    said = set(re.findall(r"[\w-]+", f"{label.before} {label.head} {words.lower()}"))
    return bool(said & _judging())


def _worded(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """The terrorist groups: whoever they are, the text calls them so."""
    one = folded.phrase(found.start("d"))
    phrases = lexicon("relations")["phrases"]
    if (
        one.label != "D"
        or one.inside
        or one.head not in phrases["kinds"]
        or not re.match(r"(?:the|these|those)\b", one.before)
    ):
        return
    if not set(re.findall(r"[\w-]+", one.before)) & {"terror", "terrorist"}:
        return
    opening = re.match(r"(?:the|these|those)(?: \w+(?= terror))?\s+", one.before)
    start = one.span[0] + (opening.end() if opening else 0)
    label = Phrase(span=(start, one.span[1]), cover=one.cover, label="D")
    yield Related(type="designates", subject=one.span, object=label.span, span=one.span, score=0.6, by="wording")


@cache
def _judging() -> frozenset[str]:
    return frozenset(
        (
            *lexicon("relations")["designations"]["words"],
            "terrorists",
            "moderates",
            "extremists",
            "opposition",
            "terrorism",
            "target",
            "legitimate",
        )
    )


@cache
def _active() -> re.Pattern[str]:
    verbs = alternatives("verbs", "designates")
    return re.compile(
        rf"(?P<aux>{AUXILIARY}) (?:{verbs}) (?:both |that )?(?P<x>{LIST})(?: (?:who|that|which) [^,;:.]{{1,80}}?)?(?: to be| as|,? (?=an? )) {_LABEL}",
        re.IGNORECASE,
    )


@cache
def _passive() -> re.Pattern[str]:
    verbs = participles("verbs", "designates")
    return re.compile(
        rf"{SUBJECT}(?:,)?(?P<aux>{AUXILIARY}) (?:{verbs})(?: by (?:much of |most of )?{LIST})?(?: as| to be|,)? {_LABEL}",
        re.IGNORECASE,
    )
