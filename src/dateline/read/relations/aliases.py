"""Inline aliases: "X (SDF)", "X, also known as Y", "X, formerly Y", "X, whose real name is Y", "X is the new name of Y"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Related
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.relations.sides import overlapping, relate

SCORE = 0.9
_KINDS = {"known": "alias", "former": "renamed", "later": "renamed", "real": "real name"}
_NAMES = ("ORG", "PER", "LOC", "FAC", "NORP", "MISC")
_OR = re.compile(rf"(?P<s>{SIGN}),? or (?P<o>{SIGN})(?=[,.;)—–]|$)")
_BRACKET = re.compile(rf"(?P<s>{SIGN})(?P<head> [a-z]+)? [(\[](?P<in>[^()\[\]]{{1,120}})[)\]]")
_PARTS = re.compile(r"\s*(?:,|;|/|\bor\b|\band\b)\s*")
_ACRONYM = re.compile(r"[A-Z](?:[A-Za-z]|[.&-](?=[A-Z])){1,9}\.?")
_SMALL = frozenset("of the and for in on to de la el al des du et".split())
_LABELS = frozenset("AUDIO GRAPHIC IMAGES LIVE MAP PHOTO PHOTOS PICTURES VIDEO VIDEOS WATCH".split())
"""What an outlet writes in brackets beside a headline."""
_WORD = re.compile(r"[^\W_]+")


def aliases(folded: Folded) -> Iterator[Related]:
    """The aliases that a sentence states."""
    for found in overlapping(_said(), folded.text, "o"):
        yield from _stated(folded, found)
    for found in overlapping(_BRACKET, folded.text):
        yield from _bracketed(folded, found)
    for found in overlapping(_OR, folded.text):
        yield from _either(folded, found)
    for found in overlapping(_renaming(), folded.text):
        yield from _renamed(folded, found)


def _stated(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X, also known as Y."""
    section = next(name for name in _KINDS if found[name] is not None)
    kind, one = _KINDS[section], folded.phrase(found.start("s"))
    others = [other for other in folded.members(*found.span("o")) if _named(other)]
    if not _named(one) and one.label not in ("PRON", "D"):
        return
    if kind == "real name" and (
        one.label not in ("PER", "PRON") or not others or others[0].label not in ("PER", "MISC", "ORG", "LOC")
    ):
        return
    if one.label == "D" and kind != "alias":
        return
    gloss = found["be"] is None
    yield from relate(kind, [one], others, folded.span(*found.span()), SCORE, "alias", gloss=gloss)


def _bracketed(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X (Y), X (formerly Y), X (IS, former Y/Z)."""
    one = folded.phrase(found.start("s"))
    if one.label not in _NAMES and not (one.label == "D" and re.search(r"[A-Z]", folded.words(one))):
        return
    at = found.start("in")
    kind = None
    for part in _split(found["in"]):
        start = at + part[0]
        words = folded.text[start : at + part[1]]
        lead = _lead().match(words)
        kind = _lead_kind(lead) if lead is not None else kind
        start += lead.end() if lead is not None else 0
        other = _other(folded, start, at + part[1])
        if other is not None and (kind is not None or _alike(folded, one, other)):
            span = folded.span(*found.span())
            score = SCORE if kind is not None else _sure(folded, one, other)
            yield from relate(
                kind or "alias", [_whole(folded, one, other)], [other], span, score, "bracket", gloss=True
            )


def _split(words: str) -> list[tuple[int, int]]:
    """The parts of what stands in brackets."""
    cuts = [(0, 0), *(found.span() for found in _PARTS.finditer(words)), (len(words), len(words))]
    return [(a[1], b[0]) for a, b in itertools.pairwise(cuts) if a[1] < b[0]]


def _other(folded: Folded, start: int, end: int) -> Phrase | None:
    """The one name that stands in a part, or an acronym that no reader of names has found."""
    words = folded.text[start:end].strip()
    if re.fullmatch(SIGN, words):
        one = folded.phrase(start + folded.text[start:end].index(words))
        return one if _named(one) else None
    if _ACRONYM.fullmatch(words):
        at = start + folded.text[start:end].index(words)
        span = folded.span(at, at + len(words))
        return Phrase(span=span, cover=span, label="ORG")
    return None


def _alike(folded: Folded, one: Phrase, other: Phrase) -> bool:
    """Whether a name in brackets can be another name of what stands before it."""
    first, second = folded.words(one), folded.words(other)
    if initials(first, second) or initials(second, first):
        return True
    if (
        second in _LABELS
        or second.lower() in lexicon("mentions")["outlets"]
        or one.label in ("PER", "LOC", "NORP")
        or re.search(r"\d", second)
    ):
        return False
    short = _ACRONYM.fullmatch(second) is not None and sum(char.isupper() for char in second) * 2 > len(second)
    return (short and len(first.split()) > 1 and second.lower() not in lexicon("mentions")["states"]) or (
        one.label == other.label == "ORG" and len(second) > 2 and one.label != "D"
    )


def _sure(folded: Folded, one: Phrase, other: Phrase) -> float:
    return 0.95 if initials(folded.words(one), folded.words(other)) else 0.75


def _whole(folded: Folded, one: Phrase, other: Phrase) -> Phrase:
    """The name before an acronym, with the words before it that the acronym counts: "the Free [Syrian Army] (FSA)"."""
    letters = [char.lower() for char in folded.words(other) if char.isalpha() and char.isupper()]
    if initials(folded.words(one), folded.words(other)):
        return one
    before = folded.source[max(folded.sentence[0], one.span[0] - 80) : one.span[0]]
    words = list(_WORD.finditer(before))
    for found in reversed(words):
        start = one.span[0] - len(before) + found.start()
        if not found[0][:1].isupper() and found[0] not in _SMALL:
            break
        if found[0][:1].isupper() and initials(folded.source[start : one.span[1]], "".join(letters).upper()):
            return Phrase(span=(start, one.span[1]), cover=one.cover, label=one.label)
    return one


def initials(long: str, short: str) -> bool:
    """Whether a short name is made of the first letters of a long one."""
    letters = [char.lower() for char in short if char.isalpha()]
    words = list(_WORD.findall(long.replace("'s", "").replace("’s", "")))
    heads = [word[0].lower() for word in words]
    strong = [word[0].lower() for word in words if word.lower() not in _SMALL]
    return len(letters) > 1 and len(words) > 1 and letters in (heads, strong)


def _either(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """The Free Syrian Army, or FSA,."""
    one, other = folded.phrase(found.start("s")), folded.phrase(found.start("o"))
    if "," not in found[0] or not _named(one) or not _named(other):
        return
    if _alike(folded, one, other) and (
        initials(folded.words(one), folded.words(other)) or folded.text[found.end() : found.end() + 1] == ","
    ):
        yield from relate("alias", [one], [other], folded.span(*found.span()), SCORE - 0.05, "alias", gloss=True)


def _renamed(folded: Folded, found: re.Match[str]) -> Iterator[Related]:
    """X changed its name to Y; X renamed itself Y; X is the new name of Y."""
    one, other = folded.phrase(found.start("s")), folded.phrase(found.start("o"))
    if (_named(one) or one.label in ("PRON", "D")) and _named(other):
        yield from relate("renamed", [one], [other], folded.span(*found.span()), SCORE, "alias")


def _named(one: Phrase) -> bool:
    return one.label in _NAMES


def _lead_kind(found: re.Match[str]) -> str:
    return next(_KINDS[name] for name in _KINDS if found[name] is not None)


@cache
def _words() -> str:
    """A pattern for the words between two names of one."""
    parts = []
    for name in _KINDS:
        listed = sorted(lexicon("relations")["aliases"][name], key=lambda one: (-len(one), one))
        parts.append(f"(?P<{name}>{'|'.join(map(re.escape, listed))})")
    return "(?:" + "|".join(parts) + ")"


@cache
def _said() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<s>{SIGN})(?: \([^()]{{1,40}}\))?(?:,|(?P<be>,?(?: (?:which|who|that))? (?:is|are|was|were)(?: now| also| still| itself)?)|(?= (?:also |formerly |previously |better |commonly |now |once )?(?:known|called|nicknamed|dubbed))) {_words()}(?: as| by| simply as| the| name| is| was|:|,)?(?: the)? (?P<o>{SIGN}(?:(?:/| or |, or | and |, ){SIGN}){{0,2}}(?=[^'\ue000-\uf8ff]|$))",
        re.IGNORECASE,
    )


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"\s*{_words()}(?: as| by| is|:)?(?: the)? ", re.IGNORECASE)


@cache
def _renaming() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<s>{SIGN})(?:,? (?:which|that|who))?(?: has| had| have| later| since| then| also| recently| officially| formally){{0,3}} (?:chang(?:ed|es|ing) (?:{SIGN}'s )?name (?:from {SIGN} )?(?:to|into)|renam(?:ed|es|ing) (?:itself|themselves|himself)(?: as)?|rebrand(?:ed|s|ing)(?: (?:itself|themselves))?(?: as)|was renamed|were renamed|took the (?:new )?name(?: of)?|adopted the (?:new )?name(?: of)?|now calls? (?:itself|themselves))(?: the)? (?P<o>{SIGN})",
        re.IGNORECASE,
    )
