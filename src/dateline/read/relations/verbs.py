"""Relations by verbs: "X backs Y", "Y is held by X", "X, along with Z, pledged allegiance to Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Related
from dateline.read.relations.phrases import Folded, Phrase
from dateline.read.relations.sides import (
    AUXILIARY,
    INCLUDING,
    LIST,
    SUBJECT,
    alternatives,
    ends,
    governed,
    heads,
    members,
    overlapping,
    participles,
    realis,
    relate,
)

SCORE = 0.8
_PLACES = ("LOC", "FAC")
_OTHER_WAY = re.compile(r"\b(?:by|under)$")
_REDUCED = frozenset(
    "fighting battling combating combatting opposing supporting backing controlling leading heading occupying countering based located headquartered stationed".split()
)
"""Participles that may follow their subject without a form of "to be": "the coalition fighting X"."""


_UNDER = frozenset(("control", "rule"))


def verbs(folded: Folded) -> Iterator[Related]:
    """The relations that verbs of a sentence state."""
    if not _heads().isdisjoint(folded.vocabulary):
        for found in overlapping(_active(), folded.text, "o"):
            yield from _stated(folded, found)
    if "by" in folded.vocabulary or not _UNDER.isdisjoint(folded.vocabulary):
        for found in overlapping(_passive(), folded.text, "o"):
            yield from _suffered(folded, found)


def _stated(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    kind = _kind(found, "a")
    verb = found[kind[1]]
    first = verb.partition(" ")[0].lower()
    plain = not found["aux"].strip()
    if plain and first.endswith("ing") and first not in _REDUCED:
        return
    if not ends(folded, found.end("o")) or governed(folded, found):
        return
    subjects = [*members(folded, *found.span("s")), *members(folded, *found.span("with"))]
    objects = [*members(folded, *found.span("o"), first=True), *members(folded, *found.span("more"), first=True)]
    for subject in subjects:
        if _may(kind[0], subject, objects, folded):
            fitting = [one for one in objects if _fits(kind[0], one, folded)]
            how = realis(f"{found['aux']} {verb}", folded.text[max(0, found.start() - 60) : found.start()])
            yield from relate(kind[0], [subject], fitting, folded.span(*found.span()), SCORE, "verb", realis=how)


def _suffered(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    kind = _kind(found, "p")
    if not ends(folded, found.end("o")):
        return
    subjects = [*members(folded, *found.span("o"), first=True), *members(folded, *found.span("more"), first=True)]
    objects = [one for one in members(folded, *found.span("s")) if _fits(kind[0], one, folded)]
    how = realis(found["aux"], folded.text[max(0, found.start() - 60) : found.start()])
    for subject in subjects:
        if kind[0] == "part of":
            yield from relate(kind[0], objects, [subject], folded.span(*found.span()), SCORE, "verb", realis=how)
        elif _may(kind[0], subject, objects, folded):
            yield from relate(kind[0], [subject], objects, folded.span(*found.span()), SCORE, "verb", realis=how)


def _kind(found: re.Match[str], prefix: str) -> tuple[str, str]:
    """The type that a match stands for, and the name of its group."""
    for number, kind in enumerate(_types(prefix)):
        if found[f"{prefix}{number}"] is not None:
            return kind, f"{prefix}{number}"
    return "controls", "c"


def _types(prefix: str) -> list[str]:
    if prefix == "a":
        return [kind for kind in lexicon("relations")["verbs"] if kind not in ("supplies", "designates")]
    return [kind for kind, listed in lexicon("relations")["passive"].items() if listed]


def _may(kind: str, subject: Phrase, objects: list[Phrase], folded: Folded) -> bool:
    """Whether somebody can be the subject of such a relation."""
    if subject.kind in ("goods", "place") and kind != "located":
        return False
    if subject.label == "D" and subject.kind == "person" and kind == "controls":
        return False
    if kind == "leads":
        person = subject.label in ("PER", "PRON") or (
            subject.label == "D" and subject.kind in ("person", "leads", "office")
        )
        return person or (bool(objects) and subject.label != "D")
    if kind == "located":
        return (subject.head not in ("i", "we", "it") and not folded.words(subject).islower()) or subject.label == "D"
    return subject.head not in ("i", "we", "those") or kind in ("fights", "supports", "controls")


def _fits(kind: str, one: Phrase, folded: Folded) -> bool:
    """Whether somebody or something can be the object of such a relation."""
    place = one.label in _PLACES or one.kind == "place" or folded.words(one).lower() in lexicon("mentions")["states"]
    if kind in ("controls", "located"):
        return place
    if one.kind in ("goods", "place") or one.head in ("i", "it") or one.label in ("MISC", "WEAPON", "VEHICLE"):
        return False
    if kind == "leads":
        return one.label in ("ORG", "PRON") or one.kind in ("group", "part of")
    if kind == "part of":
        return one.label in ("ORG", "PER", "LOC", "PRON") or one.kind in ("group", "part of", "ally", "leads")
    if kind == "defected":
        return True
    return not (
        one.kind in ("office", "leads") and one.label == "D" and kind not in ("negotiates", "supports", "fights")
    )


@cache
def _heads() -> frozenset[str]:
    """The first words of every verb."""
    return frozenset(word for kind in _types("a") for word in heads("verbs", kind))


@cache
def _active() -> re.Pattern[str]:
    named = "|".join(f"(?P<a{number}>{alternatives('verbs', kind)})" for number, kind in enumerate(_types("a")))
    return re.compile(rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:{named}) (?P<o>{LIST}){INCLUDING}", re.IGNORECASE)


@cache
def _passive() -> re.Pattern[str]:
    named = "|".join(f"(?P<p{number}>{participles('passive', kind)})" for number, kind in enumerate(_types("p")))
    return re.compile(
        rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:{named}|under (?:the )?(?:full |partial |complete |de facto )?(?:control|rule) of(?P<c>))(?: and [a-z]+ed)?(?: (?:\w+ly|politically|in part|largely))?"
        rf"(?(c)|,? by) (?P<o>{LIST}){INCLUDING}",
        re.IGNORECASE,
    )
