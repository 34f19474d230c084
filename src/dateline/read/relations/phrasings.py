"""Relations by nouns and fixed phrases: "X has the backing of Y", "Y's support for X", "cooperation between X and Y", "not part of the truce"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from dateline.read.finding import Related
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.relations.sides import (
    AUXILIARY,
    INCLUDING,
    LIST,
    SUBJECT,
    ends,
    members,
    overlapping,
    realis,
    relate,
)

SCORE = 0.8
_TRUCE = r"(?P<t>(?:the|this|that|a|any|its|their)?(?: [\w-]+){0,3}? ?\b(?:process|truce|ceasefire|cease-fire|agreement|deal|talks|negotiations|cessation of hostilities|accord|pact|armistice))"
_OWN = r"(?:'s (?:[a-z-]+ ){0,2}?| (?:[a-z-]+(?:ic|al|ed|ive|ary) )?)"
_BACKING = re.compile(
    rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:ha(?:s|ve|d|ving)|enjoy(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|with|won|get(?:s|ting)?|got) (?:the )?(?:[a-z-]+ ){{0,3}}?(?:backing|support|protection|blessing|patronage|sponsorship) (?:of|from) (?P<o>{LIST})",
    re.IGNORECASE,
)
_RECEIVING = re.compile(
    rf"{SUBJECT}(?P<aux>{AUXILIARY}) receiv(?:e|es|ed|ing) (?P<o>{SIGN})(?:'s)? (?:[a-z-]+ ){{0,2}}?(?:support|backing|assistance|protection)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    rf"(?P<s>{SIGN}){_OWN}(?:support|backing|assistance|sponsorship) (?:to|for|of) (?P<o>{LIST})", re.IGNORECASE
)
_HAVEN = re.compile(
    rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:provid(?:e|es|ed|ing)|giv(?:e|es|ing)|gave|given|offer(?:s|ed|ing)?) (?P<o>{LIST})(?: with)? (?:(?:an?|the|its|their|some) )?(?:[a-z-]+ ){{0,2}}?(?:safe haven|havens?|sanctuary|support|cover|backing|protection|shelter)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\b(?P<n>cooperation|co-operation|coordination|collusion|collaboration|partnership|ties|links|alliance|{SIGN}|talks|negotiations|dialogue|dialog|clashes|fighting|war|battles?) between (?P<s>{LIST})",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"(?P<s>{SIGN}){_OWN}(?P<n>cooperation|co-operation|coordination|collusion|collaboration|partnerships?|alliance|talks|negotiations|fight|war|campaign|struggle|jihad|battle|offensive) (?P<p>with|against|on) (?P<o>{LIST})",
    re.IGNORECASE,
)
_FORMED = re.compile(
    rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:form(?:s|ed|ing)?|forg(?:e|es|ed|ing)|ha[sd]|have|join(?:s|ed|ing)?|enter(?:s|ed|ing)?|ma(?:ke|kes|de|king)|creat(?:e|es|ed|ing)) (?:an? )?(?P<d>{SIGN}|umbrella) with (?P<o>{LIST})",
    re.IGNORECASE,
)
_JOINTLY = re.compile(
    rf"(?P<s>{SIGN}) and (?P<o>{SIGN})(?: have| are| will| had| were)?(?: been)? (?:jointly|together)\b", re.IGNORECASE
)
_COUNTERPART = re.compile(
    rf"(?P<s>{SIGN}) (?:and|with|met|meets|told) (?P<p>{SIGN})'s (?P<d>{SIGN}),? (?P<o>{SIGN})", re.IGNORECASE
)
_ALONG = re.compile(
    rf"\bfighting (?:along|together) with (?P<s>{LIST}) (?:are|were|is|was) (?P<o>{LIST})", re.IGNORECASE
)
_BASED = re.compile(
    rf"(?P<s>{SIGN})(?: (?:in|of|for) {SIGN})?,? (?:(?:is|are|was|were) )?(?:now |currently |also )?(?:based|located|headquartered|stationed|situated|born) (?:in|at|near|outside) (?P<o>{SIGN})",
    re.IGNORECASE,
)
_STAYS = re.compile(
    rf"(?P<s>{SIGN}),? who (?:is|was|are|were) (?:now |currently |also |still )?(?:in|at) (?P<o>{SIGN})(?=,)",
    re.IGNORECASE,
)
_BASE = re.compile(rf"(?P<s>{SIGN}) (?:in|at|near) (?P<o>{SIGN})", re.IGNORECASE)
_OUT = re.compile(
    rf"{SUBJECT}(?P<aux> (?:is|are|was|were|has been|have been|will be|remains?)(?: \w+ly)?)(?: not (?:an? )?(?:part of|{SIGN} (?:of|to)|included in|covered by)| excluded from| exempt from| exempted from| left out of) {_TRUCE}",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    rf"{_TRUCE}(?:, which [^,;:]{{1,80}},)?(?: (?:does|did|do|will|would) not (?:include|cover|apply to|extend to)|(?: specifically| explicitly)? exclud(?:es|ed|ing)) (?P<o>{LIST}){INCLUDING}",
    re.IGNORECASE,
)
_THREAT = re.compile(
    rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:pos(?:e|es|ed|ing)|represent(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|remains?) an? (?:[a-z-]+ ){{0,2}}?threat to (?P<t>[^.,;:()]{{3,70}}?)(?=[.,;:()]| and | by | as | but | after | if |$)",
    re.IGNORECASE,
)
_ALLIED = frozenset(("alliance", "partnership", "coalition", "force", "umbrella", "bloc", "union"))
_SEATS = frozenset(("base", "airbase", "embassy", "headquarters", "camp", "office", "outpost", "center", "centre"))
_FIGHTS = frozenset("fight war campaign struggle jihad battle battles offensive clashes fighting".split())
_TALKS = frozenset(("talks", "negotiations", "dialogue", "dialog"))


def phrasings(folded: Folded) -> Iterator[Related]:
    """The relations that nouns and fixed phrases of a sentence state."""
    for pattern, rule in _RULES:
        if _NEEDED.get(pattern, folded.vocabulary).isdisjoint(folded.vocabulary):
            continue
        for found in overlapping(pattern, folded.text):
            yield from rule(folded, found)
    if not _NEEDED[_FORMED].isdisjoint(folded.vocabulary):
        for found in overlapping(_accord(), folded.text):
            yield from _plain(folded, found, "negotiates")


def _plain(folded: Folded, found: re.Match[str], kind: str, *, turned: bool = False) -> Iterator[Related]:
    """Two lists, in the order of the relation or turned."""
    groups = found.groupdict()
    subjects = [
        *members(folded, *found.span("s")),
        *(members(folded, *found.span("with")) if groups.get("with") else []),
    ]
    objects = members(folded, *found.span("o"), first=True)
    if not ends(folded, found.end("o")) and found.end("o") == found.end():
        return
    how = (
        realis(groups.get("aux") or "", folded.text[max(0, found.start() - 60) : found.start()])
        if "aux" in groups
        else "actual"
    )
    sides = (objects, subjects) if turned else (subjects, objects)
    left, right = (
        [one for one in side if one.kind not in ("goods", "place") and one.label not in ("WEAPON", "VEHICLE", "FAC")]
        for side in sides
    )
    yield from relate(kind, left, right, folded.span(*found.span()), SCORE, "phrase", realis=how)


def _backed(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    return _plain(folded, found, "supports", turned=True)


def _supports(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    return _plain(folded, found, "supports")


def _ally(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    return _plain(folded, found, "ally")


def _formed(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    joined = found["d"].lower() == "umbrella" or folded.phrase(found.start("d")).head in _ALLIED
    return _plain(folded, found, "ally") if joined else iter(())


def _kind_of(noun: str, folded: Folded, at: int) -> str | None:
    if re.fullmatch(SIGN, noun):
        return "ally" if folded.phrase(at).head in _ALLIED else None
    return "fights" if noun.lower() in _FIGHTS else "negotiates" if noun.lower() in _TALKS else "ally"


def _between(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """Cooperation between X and Y."""
    sides = members(folded, *found.span("s"), first=True)
    kind = _kind_of(found["n"], folded, found.start("n"))
    if kind is not None and len(sides) == 2 and ends(folded, found.end("s")):
        yield from relate(kind, sides[:1], sides[1:], folded.span(*found.span()), SCORE, "phrase")


def _with(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X's fight against Y, X's alliance with Y."""
    kind = _kind_of(found["n"], folded, found.start("n"))
    if (
        kind is None
        or (kind == "fights") != (found["p"].lower() != "with")
        or (kind == "fights" and folded.phrase(found.start("s")).label == "LOC")
    ):
        return iter(())
    return _plain(folded, found, kind)


def _counterparts(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X and his counterpart, Y."""
    one, other = folded.phrase(found.start("s")), folded.phrase(found.start("o"))
    if folded.phrase(found.start("d")).head == "counterpart" and other.label == "PER":
        yield from relate("ally", [other], [one], folded.span(*found.span()), SCORE, "phrase")


def _based(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X, based in Y."""
    one, place = folded.phrase(found.start("s")), folded.phrase(found.start("o"))
    inside = folded.text[max(0, found.start() - 4) : found.start()].endswith(" in ")
    if _place(place) and one.label != "PRON" and one.kind != "goods" and not (inside and _place(one)):
        yield from relate("located", [one], [place], folded.span(*found.span()), SCORE, "phrase")


def _seated(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """The X base in Y."""
    one = folded.phrase(found.start("s"))
    if one.head in _SEATS and one.inside:
        yield from _based(folded, found)


def _place(one: Phrase) -> bool:
    return one.label in ("LOC", "FAC") or one.kind == "place"


def _excluded(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X is not part of the truce; the truce does not include X."""
    name = "s" if "s" in found.re.groupindex else "o"
    span = folded.span(*found.span("t"))
    words = folded.source[slice(*span)]
    kept = len(words) - len(words.lstrip())
    truce = Phrase(span=(span[0] + kept, span[1]), cover=span, label="D")
    parties = members(folded, *found.span(name), first=name == "o")
    yield from relate("fights", parties, [truce], folded.span(*found.span()), SCORE, "truce")


def _threatens(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X poses a threat to ..."""
    span = folded.span(*found.span("t"))
    threatened = Phrase(span=span, cover=span, label="D")
    how = realis(found["aux"])
    yield from relate(
        "fights",
        members(folded, *found.span("s")),
        [threatened],
        folded.span(*found.span()),
        SCORE,
        "phrase",
        realis=how,
    )


_RULES: list[tuple[re.Pattern[str], Callable[[Folded, re.Match[str]], Iterator[Related]]]] = [
    (_BACKING, _backed),
    (_RECEIVING, _backed),
    (_SUPPORT, _supports),
    (_HAVEN, _supports),
    (_BETWEEN, _between),
    (_WITH, _with),
    (_FORMED, _formed),
    (_JOINTLY, _ally),
    (_COUNTERPART, _counterparts),
    (_ALONG, _ally),
    (_BASED, _based),
    (_STAYS, _based),
    (_BASE, _seated),
    (_OUT, _excluded),
    (_LEAVES_OUT, _excluded),
    (_THREAT, _threatens),
]


_NEEDED: dict[re.Pattern[str], frozenset[str]] = {
    _BACKING: frozenset("backing support protection blessing patronage sponsorship".split()),
    _RECEIVING: frozenset("receive receives received receiving".split()),
    _HAVEN: frozenset("haven havens sanctuary support cover backing protection shelter".split()),
    _FORMED: frozenset(("with",)),
    _OUT: frozenset("not excluded exempt exempted left".split()),
    _LEAVES_OUT: frozenset("not exclude excludes excluded excluding".split()),
    _THREAT: frozenset(("threat",)),
}
"""Words without which a pattern stands nowhere: what begins with a subject is slow to look for."""


@cache
def _accord() -> re.Pattern[str]:
    """X signed an agreement last week with Y."""
    return re.compile(
        rf"{SUBJECT}(?P<aux>{AUXILIARY}) (?:sign(?:s|ed|ing)?|reach(?:es|ed|ing)?|struck|conclud(?:es|ed)|negotiat(?:ed|es|ing)) (?:an?|the) (?:[a-z-]+ ){{0,2}}?(?:agreement|deal|truce|pact|accord|ceasefire) (?:[a-z]+ ){{0,3}}?with (?P<o>{LIST})",
        re.IGNORECASE,
    )
