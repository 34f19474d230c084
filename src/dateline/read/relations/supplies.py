"""Who supplies whom with what: "X provides Y with weapons", "weapons sent to Y by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.read.finding import Related
from dateline.read.relations.phrases import Folded, Phrase
from dateline.read.relations.sides import (
    AUXILIARY,
    LIST,
    SUBJECT,
    alternatives,
    heads,
    members,
    overlapping,
    participles,
    realis,
    relate,
)

SCORE = 0.8
_GOODS = rf"(?P<goods>{LIST}|(?:[\w-]+ ){{0,3}}?(?:weapons|arms)\b)"


_TAKEN = frozenset("receive receives received receiving obtain obtains obtained obtaining get gets getting got".split())


def supplies(folded: Folded) -> Iterator[Related]:
    """The supplies that a sentence tells of."""
    if (heads("verbs", "supplies") | _TAKEN).isdisjoint(folded.vocabulary):
        return
    for pattern in (_with(), _to(), _given(), _taken()):
        for found in overlapping(pattern, folded.text, "mark"):
            yield from _supplied(folded, found)


def _supplied(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    goods = [
        one for one in members(folded, *found.span("goods"), first=True) if one.kind == "goods" or one.label == "WEAPON"
    ]
    if not goods:
        return
    subjects = [
        one
        for one in (*members(folded, *found.span("s")), *_along(folded, found))
        if one.kind not in ("goods", "place")
    ]
    takers = [one for one in members(folded, *found.span("o"), first=True) if one.kind not in ("goods", "place")]
    how = realis(found["aux"], folded.text[max(0, found.start() - 60) : found.start()])
    what = goods[0].span[0], max(one.span[1] for one in goods)
    yield from relate("supplies", subjects, takers, folded.span(*found.span()), SCORE, "verb", what=what, realis=how)


def _along(folded: Folded, found: re.Match[str]) -> list[Phrase]:
    return members(folded, *found.span("with")) if "with" in found.re.groupindex else []


@cache
def _with() -> re.Pattern[str]:
    verbs = alternatives("verbs", "supplies")
    return re.compile(rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?P<mark>{verbs}) (?P<o>{LIST}) with {_GOODS}", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    verbs = alternatives("verbs", "supplies")
    return re.compile(
        rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?P<mark>{verbs}) {_GOODS}(?: over)? (?:to|for) (?:the )?(?P<o>{LIST})",
        re.IGNORECASE,
    )


@cache
def _given() -> re.Pattern[str]:
    verbs = participles("verbs", "supplies")
    return re.compile(
        rf"{_GOODS}(?P<aux>{AUXILIARY}) (?P<mark>{verbs})(?: to (?P<o>{LIST}))? by (?P<s>{LIST})", re.IGNORECASE
    )


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<o>{LIST})(?:,? (?:which|who|that))?(?P<aux>{AUXILIARY}) (?P<mark>receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|get(?:s|ting)?|got) {_GOODS} from (?P<s>{LIST})",
        re.IGNORECASE,
    )
