"""Relations in compounds: "Y-linked X", "Y-backed rebels", "Y-held town", "pro-Y militia", "Y-supplied weapons"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Related
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.relations.sides import LIST, members, overlapping, relate

SCORE = 0.85
_STANCE = re.compile(rf"\b(?P<stance>pro|anti|counter)-(?P<y>{SIGN}) (?P<x>{LIST})", re.IGNORECASE)
_JOINT = re.compile(rf"\bjoint (?P<a>{SIGN})[-/–](?P<b>{SIGN})", re.IGNORECASE)
_PLACES = ("LOC", "FAC")


def compounds(folded: Folded) -> Iterator[Related]:
    """The relations that compounds of a sentence state."""
    for found in overlapping(_pattern(), folded.text, "x"):
        yield from _compound(folded, found)
    for found in overlapping(_STANCE, folded.text):
        yield from _stance(folded, found)
    for found in overlapping(_JOINT, folded.text):
        sides = folded.phrase(found.start("a")), folded.phrase(found.start("b"))
        yield from relate("ally", sides[:1], sides[1:], folded.span(*found.span()), SCORE, "compound")


def _compound(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    kind = _kinds()[found["c"].lower()]
    one = folded.phrase(found.start("y"))
    every = members(folded, *found.span("x"), first=True)
    if not every or (one.label == "D" and one.kind not in ("group", "part of", "person")):
        return
    others = every if _plural_or_list(every) else every[:1]
    place = [other for other in others if other.label in _PLACES or other.kind == "place"]
    group = [other for other in others if other not in place and other.kind != "goods"]
    span = folded.span(found.start("y"), found.end())
    if kind == "controls":
        yield from relate(kind, [one], place, span, SCORE, "compound")
    elif kind == "located":
        if one.label in ("LOC", "ORG", "NORP"):
            yield from relate(
                kind,
                [other for other in others if other.kind not in ("goods", "place")],
                [one],
                span,
                SCORE,
                "compound",
            )
    elif kind == "supplies":
        yield from _supplied(folded, found, one, others)
    elif kind in ("supports", "leads"):
        yield from relate(kind, [one], group, span, SCORE, "compound")
    elif kind == "designates":
        return
    else:
        yield from relate(kind, group, [one], span, SCORE, "compound")


def _plural_or_list(every: list[Phrase]) -> bool:
    """Whether "Y-backed X and Z" speaks of both: not where Z is a name of its own."""
    return all(one.label == "D" for one in every)


def _supplied(folded: Folded, found: re.Match[str], one: Phrase, others: list[Phrase]) -> Iterator[Related]:
    """Y-supplied weapons: to whom they belong, else to whoever the sentence begins with."""
    goods = [other for other in others if other.kind == "goods"]
    if not goods:
        return
    owner = re.search(rf"({SIGN})'s (?:\w+ )?$", folded.text[: found.start("y")])
    if owner is not None:
        taker = folded.phrase(owner.start(1))
    else:
        before = [
            other for other in folded.members(0, found.start("y")) if other.kind == "group" or other.label == "ORG"
        ]
        taker = before[0] if before else goods[0]
    span = folded.span(found.start("y"), found.end())
    yield from relate("supplies", [one], [taker], span, SCORE - 0.1, "compound", what=goods[0].span)


def _stance(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    one = folded.phrase(found.start("y"))
    others = [other for other in members(folded, *found.span("x"), first=True)[:1] if _armed(other)]
    kind = "supports" if found["stance"].lower() == "pro" else "fights"
    yield from relate(kind, others, [one], folded.span(*found.span()), SCORE - 0.05, "compound")


def _armed(one: Phrase) -> bool:
    return one.kind in ("group", "part of") and one.head in lexicon("relations")["phrases"]["armed"]


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, listed in lexicon("relations")["compounds"].items() for word in listed}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_kinds()))
    return re.compile(
        rf"(?P<y>{SIGN})[- ](?P<c>{words})(?: and [a-z]+ed)?,? (?P<x>{LIST})".replace("[- ]", "-"), re.IGNORECASE
    )
