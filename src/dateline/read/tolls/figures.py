"""Figures that count the dead without a verb: "the death toll rose to 131", "claimed 400 lives"; and harm that none came to: "there were no casualties"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.read.finding import Counted, Span
from dateline.read.tolls.people import Group
from dateline.read.tolls.rows import chain
from dateline.read.words.clauses import places

_TOLL = re.compile(
    r"\b(?:death\s+toll|deaths?\s+toll|toll|number\s+of\s+(?:dead|deaths|fatalities|victims|(?:people|those|[\w-]{3,20}(?:\s+[\w-]{3,20})?)\s+killed))\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\btolls?\s+(?:on|road|booth|plaza|free)\b|\b(?:a|the)\s+(?:heavy|bridge|road)\s+toll\b", re.IGNORECASE
)
_REACHES = re.compile(
    r"\b(?:to|at|of|is|was|reached|reaches|reaching|hit|hits|passed|passes|topped|tops|exceeded|exceeds|surpassed|surpasses|stands?|now|be|than|become|becomes|became)\s+(?:now\s+)?[\"“]?$|[:,]\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_PUTS = re.compile(
    r"\b(?:put|puts|putting|place[sd]?)\s+(?:it|the\s+(?:figure|number|count|total))\s+at\s+", re.IGNORECASE
)
_LIVES = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:ake|akes|aking|ook|aken)|lost|los(?:e|es|ing))\s+(?:(?:an?|the)\s+)?(?=[^.;]{1,60}\blives\b)",
    re.IGNORECASE,
)
_LOST = re.compile(r"\blives\s+(?:(?:have|had|has)\s+been\s+|were\s+|are\s+|was\s+)?lost\b", re.IGNORECASE)
_HARMED = {
    "casualt": ("killed", "wounded"),
    "death": ("killed",),
    "fatalit": ("killed",),
    "loss": ("killed",),
    "victim": ("killed",),
    "injur": ("wounded",),
    "arrest": ("captured",),
}
_NOUN = (
    r"(?:casualty|casualties|deaths?|fatality|fatalities|injury|injuries|arrests|victims|loss\s+of\s+(?:human\s+)?life)"
)
_ADJECTIVE = r"(?:human|civilian|military|further|other|serious|major|immediate|significant|new|additional|such|coalition|friendly|single|any|reported)"
_NONE = re.compile(
    rf"(?:\bno|\bwithout(?:\s+(?:causing|any|reported|inflicting|suffering|leading\s+to|resulting\s+in)){{0,3}}"
    rf"|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){{0,2}}?(?:cause|caused|result\s+in|resulted\s+in|lead\s+to|suffer|suffered|inflict|inflicted|record|recorded|sustain)(?:\s+any)?)"
    rf"\s+(?P<nouns>(?:{_ADJECTIVE}\s+){{0,3}}{_NOUN}(?:(?:\s+(?:or|and|nor)\s+|,\s+)(?:{_ADJECTIVE}\s+){{0,2}}{_NOUN}){{0,3}})\b",
    re.IGNORECASE,
)
_OF_NONE = re.compile(r"\b(?:reports?|word|news|claims?|information|details)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ANYONE = re.compile(
    r"(?:\bwithout|\bnot|n['’]t|\bnever)\s+(?:\w+ly\s+)?(?P<verb>kill(?:ed|ing)?|injur(?:e|ed|ing)|wound(?:ed|ing)?|hurt(?:ing)?)\s+(?P<who>any(?:one|body|\s+(?:civilians?|people)))\b",
    re.IGNORECASE,
)


def figures(text: str, sentence: Span, people: Sequence[Group]) -> Iterator[Counted]:
    """The tolls of a sentence that no verb of harm states.

    Args:
        text: The whole text.
        sentence: The sentence.
        people: Everybody counted in it.
    """
    for word in places(_TOLL, text, sentence):
        if _COST.search(text, max(sentence[0], word.start() - 10), word.end() + 8) is None:
            yield from _toll(text, sentence, word, people)
    for verb in places(_LIVES, text, sentence):
        one = next((one for one in people if one.span[0] == verb.end()), None)
        if one is not None and text[one.span[0] : one.span[1] + 30].find("lives") >= 0:
            yield _made("killed", one, verb.start(), end=one.span[1])
    for word in places(_LOST, text, sentence):
        one = next(
            (one for one in people if one.span[0] < word.start() <= one.span[1] + 12 and one.kind != "one"), None
        )
        if one is not None:
            yield _made("killed", one, word.start(), end=word.end())


def _toll(text: str, sentence: Span, word: re.Match[str], people: Sequence[Group]) -> Iterator[Counted]:
    """The first number after the word that it comes to, and another that somebody puts it at."""
    for one in people:
        if word.end() <= one.span[0] < word.end() + 90 and one.kind not in ("one", "named"):
            if _FROM.search(text, word.end(), one.span[0]):
                if one.least is not None and one.most is not None and one.least < one.most:  # "from 12 to 40"
                    yield _made("killed", replace(one, least=one.most), word.start(), end=one.span[1])
                    break
                continue
            if _REACHES.search(text, word.end(), one.span[0]) and ";" not in text[word.end() : one.span[0]]:
                yield _made("killed", one, word.start(), end=one.span[1])
                for part in chain(text, one.span[0], (), people)[1:]:
                    if part.part:
                        yield _made("killed", part, word.start(), end=part.span[1])
                break
    for puts in places(_PUTS, text, (word.end(), sentence[1])):
        for one in people:
            if one.span[0] == puts.end():
                yield _made("killed", one, word.start(), end=one.span[1])


def _made(outcome: str, one: Group, at: int, end: int) -> Counted:
    return Counted(
        outcome=outcome,
        least=one.least,
        most=one.most,
        who=one.who,
        span=(min(at, one.span[0]), max(end, one.span[1])),
        at=at,
        part=one.part,
    )


def nobody(text: str, sentence: Span) -> Iterator[Counted]:
    """Harm that a sentence says none came to, for each outcome that its words name."""
    for found in places(_NONE, text, sentence):
        if _OF_NONE.search(text, max(sentence[0], found.start("nouns") - 30), found.start("nouns")):
            continue
        for noun, outcomes in _HARMED.items():
            at = found["nouns"].lower().find(noun)
            for outcome in outcomes if at >= 0 else ():
                yield Counted(
                    outcome=outcome, least=0, most=0, who=None, span=found.span(), at=found.start("nouns") + at
                )
    for found in places(_ANYONE, text, sentence):
        outcome = "killed" if found["verb"].lower().startswith("kill") else "wounded"
        yield Counted(
            outcome=outcome, least=0, most=0, who=found.span("who"), span=found.span(), at=found.start("verb")
        )
