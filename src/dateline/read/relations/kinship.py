"""Relations that a description states: "X, a branch of Y", "X is Y's ally", "the Y leader X", "the rebel group X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.lexicon import lexicon
from dateline.read.finding import Related, Span
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.relations.sides import LIST, RANK, governed, members, overlapping, realis, relate

APPOSED, STATED, BEFORE = 0.85, 0.85, 0.85
"""How sure a relation is by an apposition, by "to be", by a description before the name."""
_OF = re.compile(
    rf" (?:(?:close|loyal) to|of|for|to|at|with|from|within|in|on|against|inside) (?:the )?(?:so-called |self-styled |self-proclaimed |[a-z]+ist )?(?P<of>{LIST})"
)
_AFTER = re.compile(
    rf"(?P<s>{SIGN})(?: \([^()]{{1,40}}\))?(?: (?:in|of|from) {SIGN})?(?:,|(?P<be>,?(?: (?:which|who|that))? (?:is|are|was|were|has been|have been|remains?|became|becomes|serves? as|served as|acts? as)(?: (?:not|no longer|also|now|still|once|long|widely|considered|believed to be|seen as|\w+ly|(?:recogni[sz]ed|regarded|known|appointed|named|elected|described|sworn in)(?: as)?)){{0,3}})|,? (?:which|who) (?:is|was|are|were)(?: (?:now|also|still|once))?,?) (?P<own>{SIGN}'s )?(?P<d>{SIGN})"
)
_FIRST = re.compile(
    rf"(?P<own>{SIGN}'s )?(?P<d>{SIGN})(?P<gap> (?:of|for|in|at|to) (?:the )?{LIST})?, {RANK}{{0,2}}(?P<s>{SIGN})(?=[,.;:)?!]| and | who | which |$)"
)
_TITLE = re.compile(rf"(?P<own>{SIGN}'s )?(?P<d>{SIGN})(?P<comma>,)? {RANK}{{0,3}}(?P<s>{LIST})")
_INNER = re.compile(rf" (?:of|from|in|with) ({SIGN})")
_CLOSES = re.compile(
    r"$|[,.;:)?!\]—–-]| (?:of|for|in|at|to|on|with|from|within|and|who|which|that|said|says|told|has|is|was|by|but|as|since|before|after|until|whose|where|universally|widely|close|loyal|against|inside|–|—|-)\b| [a-z]+(?:ed|ing)\b"
)


def kinships(folded: Folded) -> Iterator[Related]:
    """What descriptions of a sentence say of their names."""
    for found in overlapping(_AFTER, folded.text):
        yield from _after(folded, found)
    for found in overlapping(_FIRST, folded.text):
        yield from _first(folded, found)
    for found in overlapping(_TITLE, folded.text):
        yield from _before(folded, found)


def _after(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X, a ... of Y; X is a ... of Y."""
    one, other = folded.phrase(found.start("s")), folded.phrase(found.start("d"))
    words = found[0][1 : found.start("d") - found.start()]
    stated = re.search(r"\b(?:is|are|was|were|been|remains?|became|becomes)\b", words) is not None
    if other.label != "D" or one.kind in ("goods", "place") or not _CLOSES.match(folded.text, found.end()):
        return
    if not stated and (not _apposed(folded, one, other, found) or _is_of_the_nearer(folded, one, other, words)):
        return
    if stated and governed(folded, found):
        return
    clause = folded.text[max(0, found.start() - 60) : found.start()]
    how = realis(words, clause) if stated else "actual"
    relative = not stated or re.match(r",? (?:which|who|that)\b", words) is not None
    yield from says(
        folded, [one], found.start("d"), found.span(), how=how, by="copula" if stated else "apposition", gloss=relative
    )


_BODIES = frozenset(
    ("affiliate", "arm", "branch", "chapter", "franchise", "offshoot", "wing", "splinter", "front group")
)


def _is_of_the_nearer(folded: Folded, one: Phrase, other: Phrase, words: str) -> bool:
    """Whether what follows is about the name inside a phrase: "an ally of the Front, a branch of Y"."""
    inner = _INNER.match(words)
    return (
        inner is not None and one.label == "D" and other.head in _BODIES and folded.phrase_of(inner[1]).label == "ORG"
    )


def _apposed(folded: Folded, one: Phrase, other: Phrase, found: re.Match[str]) -> bool:
    """Whether a description after a comma is about what stands before it, and no item of a list."""
    if one.label == "PRON" or re.match(r",? (?:and|or) ", folded.text[found.end() :]):
        return False
    follows = folded.text[found.end() : found.end() + 1]
    marked = found["own"] is not None or re.match(r"(?:an?|the)\b|[^ ]+['’]s\b", other.before) is not None
    titled = (
        one.label == "PER"
        and other.kind in ("office", "leads", "part of")
        and (follows in ",." or folded.text.startswith((" of ", " for ", " at "), found.end()))
    )
    return (marked or titled) and not folded.text[: found.start()].endswith((" and ", ", and "))


def _first(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """Y's ..., X,."""
    one, other = folded.phrase(found.start("s")), folded.phrase(found.start("d"))
    definite = (
        found["own"] is not None
        or re.match(r"the\b", other.before)
        or re.search(r"['’]s\b", other.before)
        or other.kind == "office"
    )
    if (
        other.label != "D"
        or one.label not in ("PER", "ORG", "LOC")
        or not definite
        or other.kind in ("group", "place", "goods", "person")
    ):
        return
    if other.kind in ("leads", "office") and one.label == "LOC":
        return
    yield from says(folded, [one], found.start("d"), found.span(), how="actual", by="apposition", gloss=True)


def _before(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """The ... X; the ... X and Z."""
    other = folded.phrase(found.start("d"))
    every = members(folded, *found.span("s"), first=True)
    if other.label != "D" or not every or every[0].label not in ("PER", "ORG", "LOC", "MISC"):
        return
    several = _plural(folded, other)
    bodies = len(every) > 1 and all(one.label == "ORG" for one in every)
    if found["comma"] and not (several and bodies and other.kind == "group"):
        return
    names = [one for one in every if one.label in ("PER", "ORG", "LOC", "MISC")] if several else every[:1]
    if other.kind in ("office", "leads", "part of") and names[0].label == "LOC" and other.kind != "part of":
        return
    if other.kind in ("person", "place", "goods") or (other.kind == "group" and not _names_kind(folded, other)):
        return
    yield from says(folded, names, found.start("d"), found.span(), how="actual", by="title", gloss=False)


def _plural(folded: Folded, one: Phrase) -> bool:
    return folded.words(one).lower().endswith("s") and not one.head.endswith("s")


def _names_kind(folded: Folded, one: Phrase) -> bool:
    """Whether a description before a name tells what it is: "the rebel group X", not "the police X"."""
    words = folded.words(one).lower().split()
    return one.head in lexicon("relations")["phrases"]["kinds"] and len(words) > 1


def says(
    folded: Folded, names: list[Phrase], at: int, span: Span, *, how: str, by: str, gloss: bool
) -> Iterator[Related]:
    """What a description says of names: to whom they stand how, what office they hold, of what kind they are.

    Args:
        folded: The sentence.
        names: Whom it is about.
        at: Where its sign stands.
        span: The words that state it, in the folded sentence.
        how: Whether it is so.
        by: The construction.
        gloss: Whether it is an aside.
    """
    one = folded.phrase(at)
    of = _OF.match(folded.text, at + 1)
    stop = of.end() if of else at + 1
    where = folded.span(span[0], max(span[1], stop))
    how = "background" if how == "actual" and _past(one.before) else how
    score = APPOSED if by == "apposition" else STATED if by == "copula" else BEFORE
    if one.kind == "office" or (one.kind == "leads" and _of_state(folded, one, of, at)):
        persons = [
            name for name in names if name.label in ("PER", "PRON") or (name.label == "D" and name.kind == "person")
        ]
        held = _extended(folded, one, at, of)
        yield from relate("office", persons, [held], where, score, by, realis=how, gloss=gloss)
    elif one.kind == "group":
        yield from _kind_of(folded, names, one, where, how, by, gloss=gloss)
    elif one.kind in lexicon("relations")["nouns"]:
        others = _others(folded, one, of, at)
        yield from _related(folded, one, names, others, where, score, how=how, by=by, gloss=gloss)
        if _marked(one):
            yield from _kind_of(folded, names, one, where, how, by, gloss=gloss)


def _related(  # noqa: PLR0917
    folded: Folded,
    one: Phrase,
    names: list[Phrase],
    others: list[Phrase],
    where: Span,
    score: float,
    *,
    how: str,
    by: str,
    gloss: bool,
) -> Iterator[Related]:
    kind = one.kind
    if kind == "leads":
        names = [name for name in names if name.label in ("PER", "PRON") or name.kind == "person"]
        others = [
            other for other in others if other.label in ("ORG", "PRON", "PER") or other.kind in ("group", "part of")
        ]
    elif kind == "part of":
        person = one.head in lexicon("relations")["phrases"]["belonging"]
        others = [
            other
            for other in others
            if other.label in ("ORG", "PRON")
            or other.kind in ("group", "part of")
            or (other.label in ("PER", "LOC") and not person and not _state(folded, other))
        ]
        if person:
            names = [name for name in names if name.label != "LOC" or one.head == "member"]
            others = [other for other in others if not _state(folded, other)]
    else:
        others = [other for other in others if other.kind not in ("goods", "place")]
    yield from relate(kind, names, others, where, score, by, realis=how, gloss=gloss)


def _kind_of(  # noqa: PLR0917
    folded: Folded, names: list[Phrase], one: Phrase, where: Span, how: str, by: str, *, gloss: bool
) -> Iterator[Related]:
    """Of what kind somebody is said to be, and whether the word judges."""
    named = [name for name in names if name.label in ("ORG", "PER", "LOC", "MISC", "PRON") or name.kind == "group"]
    if _marked(one):
        yield from relate("designates", named, [_bare(folded, one)], where, BEFORE, by, realis=how, gloss=gloss)
    elif (
        one.head in lexicon("relations")["phrases"]["kinds"]
        and (by == "title" or re.match(r"an?\b|the\b|one\b", one.before))
        and len(one.before.split()) + (by != "title") > 1
    ):
        known = [name for name in named if name.label in ("ORG", "PER", "LOC", "MISC")]
        yield from relate("is a", known, [one], where, BEFORE, by, realis=how, gloss=gloss)


def _marked(one: Phrase) -> bool:
    words = set(re.findall(r"[\w-]+", one.before))
    return (
        bool(words & set(lexicon("relations")["designations"]["words"]))
        and one.head in lexicon("relations")["phrases"]["kinds"]
    )


def _bare(folded: Folded, one: Phrase) -> Phrase:
    """A description without its determiner."""
    article = re.match(r"(?:the|an?|these|those|two|three|both|\d+)\s+", folded.words(one), re.IGNORECASE)
    if article is None:
        return one
    return Phrase(span=(one.span[0] + article.end(), one.span[1]), cover=one.cover, label="D", head=one.head)


def _owners(folded: Folded, at: int) -> list[Phrase]:
    """Whose it is: the phrase in the genitive before a place."""
    owner = re.match(rf"{SIGN}(?='s )", folded.text[at - 4 : at]) if at > 3 else None
    return [folded.phrase_of(owner[0])] if owner else []


def _others(folded: Folded, one: Phrase, of: re.Match[str] | None, at: int) -> list[Phrase]:
    """The other side: after "of", else whose it is, else the name within."""
    if one.head == "counterpart":
        return _owners(folded, at)
    inner = [
        name
        for name in one.inside
        if not (name.label in ("NORP", "LOC") or _state(folded, name))
        or one.kind in ("ally", "fights", "supports", "supplies")
    ]
    if (
        of is not None
        and not (of[0].startswith((" in ", " at ", " from ", " on ")) and inner)
        and not of[0].startswith((" in ", " on ", " with "))
    ):
        return members(folded, *of.span("of"), first=True)
    if inner:
        return inner[-1:]
    if owners := _owners(folded, at):
        return owners
    if of is not None and of[0].startswith(" in ") is False:
        return members(folded, *of.span("of"), first=True)
    return []


def _state(folded: Folded, one: Phrase) -> bool:
    words = " ".join(folded.words(one).lower().split())
    return one.label == "NORP" or words in lexicon("mentions")["states"]


def _of_state(folded: Folded, one: Phrase, of: re.Match[str] | None, at: int) -> bool:
    """Whether somebody leads a state or its police, not a group: "the Italian police chief", "Syria's leader"."""
    words = set(one.before.split())
    if words & {"police", "army", "intelligence", "security"}:
        return True
    others = _others(folded, one, of, at)
    if others:
        return all(_state(folded, other) for other in others)
    return bool(one.inside) and any(_state(folded, name) or name.label == "LOC" for name in one.inside)


def _past(before: str) -> bool:
    words = set(re.findall(r"[\w-]+", before))
    return bool(words & set(lexicon("relations")["offices"]["past"])) or "ex-" in before


def _extended(folded: Folded, one: Phrase, at: int, of: re.Match[str] | None) -> Phrase:
    """An office with its "of ...", and with whose it is."""
    start, end = one.span
    start = min([start, *(owner.span[0] for owner in _owners(folded, at) if owner.label != "PRON")])
    if of is not None and of[0].startswith((" of ", " for ", " to ")):
        end = folded.span(of.end() - 1, of.end())[1]
    words = folded.source[start:end]
    past = re.match(r"(?:the |an? )?(?:former |then |late |ex-|outgoing |incoming )?", words, re.IGNORECASE)
    start += past.end() if past else 0
    return Phrase(span=(start, end), cover=one.cover, label="D", head=one.head)
