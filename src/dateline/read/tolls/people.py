"""Who is counted: "at least 12 people", "two of his bodyguards", "a senior commander", "no civilians", a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Named, Span
from dateline.read.tolls.numbers import quantities

REACH = 9
"""Words after a number or article among which the word for people is looked for."""
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*(?:[’'](?!\w))?")
_GAP = re.compile(r"(?:\.?[\"”“]?\s{1,3}[\"“”‘]?)")
_DETERMINER = frozenset("a an the his her my our their its one another this that".split())
OUTCOMES = ("killed", "wounded", "missing", "captured", "displaced")
_VERBAL = ("participle", "gerund", "finite", "intransitive", "adjective")
_NAMES = ("IS", "US", "IT")
"""Names that are other words in small letters."""
_BODIES = frozenset("police staff militia crew infantry taliban forces".split())
"""Plurals that stand before a single person: "a police officer"."""
_PARTITIVE = frozenset("of the his her its their our those these them whom such".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a sentence."""

    start: int
    end: int
    low: str
    upper: bool
    near: bool
    """Whether only white space parts it from the word before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People counted, or one person, in offsets."""

    span: Span
    who: Span | None
    """The words that say who, without the number; none for a bare number."""
    least: int | None
    most: int | None
    kind: str
    """people; one (a person described); named (a person's name); owner (a name with 's); bare (a number alone); other (a number with a word that is not known)."""
    part: bool = False
    """Whether the number is of a larger one: "five of them"."""


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of a sentence."""
    found: list[Word] = []
    for one in _WORD.finditer(text, start, end):
        near = bool(found) and _GAP.fullmatch(text, found[-1].end, one.start()) is not None
        if near and text[found[-1].end] == "." and not (found[-1].low in _before() or len(found[-1].low) < 4):
            near = False
        low = one[0] if one[0] in _NAMES else one[0].lower()
        found.append(
            Word(
                start=one.start(),
                end=one.end(),
                low=low.replace("’", "'").rstrip("'"),
                upper=one[0][0].isupper(),
                near=near,
            )
        )
    return found


def groups(text: str, sentence: Span, named: Sequence[Named]) -> list[Group]:
    """Everybody counted or named in a sentence, in its order, none twice.

    Args:
        text: The whole text.
        sentence: The sentence.
        named: The names in it.
    """
    tokens = words(text, *sentence)
    places = {word.start: number for number, word in enumerate(tokens)}
    found = [
        *_numbered(text, sentence, tokens, named),
        *_persons(text, tokens, places, named),
        *_single(tokens),
        *_owners(text, named),
    ]
    return list(_apart(found))


def _apart(found: Iterable[Group]) -> Iterable[Group]:
    """Groups that do not overlap: numbers before names before persons described."""
    kept: list[Group] = []
    for one in found:
        if not any(one.span[0] < other.span[1] and other.span[0] < one.span[1] for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.span)


def _numbered(text: str, sentence: Span, tokens: list[Word], named: Sequence[Named]) -> Iterable[Group]:
    norp = {one.span[0] for one in named if one.label in ("NORP", "PER")}
    numbers = list(quantities(text, *sentence))
    heads = {place for one in numbers for place in range(*one.span)}
    dates = {at for one in named if one.label in ("DATE", "MONEY") for at in range(*one.span)}
    for one in numbers:
        first = next((number for number, word in enumerate(tokens) if word.start >= one.span[1]), len(tokens))
        who, kind = _counted(tokens, first, norp, heads)
        zero = one.most == 0
        alone = text[slice(*one.span)].lower().split()[-1] in ("one", "nobody", "none", "no-one", "single")
        if kind == "thing" or (one.year and kind == "bare") or (zero and not (kind == "people" or alone)):
            continue
        if kind == "bare" and text[slice(*one.span)].lower() == "many":
            continue
        if kind == "bare" and one.span[1] - 1 in dates and one.most != 0:
            continue
        end = who[1] if who is not None else one.span[1]
        part = first + 1 < len(tokens) and tokens[first].low == "of" and tokens[first + 1].low in ("them", "whom")
        yield Group(span=(one.span[0], end), who=who, least=one.least, most=one.most, kind=kind, part=part)


def _counted(tokens: list[Word], first: int, norp: set[int], heads: set[int]) -> tuple[Span | None, str]:
    """The words after a number that say what is counted, and whether they are people."""
    at = _past_of(tokens, first)
    if at > first + 1 and tokens[at - 1].low in ("them", "whom"):
        return (tokens[first].start, tokens[at - 1].end), "people"
    if first < at < len(tokens) and tokens[at].near and tokens[at].start in heads:
        return None, "bare"  # "three of the five officers": the larger number stands for itself
    start = at + (
        at + 1 < len(tokens) and tokens[at].low == "more" and tokens[at + 1].near and tokens[at + 1].low not in _ends()
    )
    last, sure, thing = -1, False, False
    while at < min(len(tokens), start + REACH) and tokens[at].near and tokens[at].low not in _ends():
        word = tokens[at]
        if word.start in heads:
            break
        if word.low in _people():
            last, sure = at, True
        elif sure and word.low in _singular():
            last = at  # "one police officer"
        elif sure:
            break
        elif word.start in norp or word.low in _singular() or _demonym(word):
            last = at  # "250 Syrian army soldiers": the word for people may follow
        thing = thing or word.low in _things()
        at += 1
    if last >= 0 and tokens[last].low == "more":
        return None, "bare"
    if last >= 0 and (sure or not thing):
        return (tokens[start].start, tokens[last].end), "people"
    if at <= start:
        return None, "bare"
    return (None, "thing") if thing else ((tokens[start].start, tokens[at - 1].end), "other")


def _past_of(tokens: list[Word], first: int) -> int:
    """The number of the word after "of the", "of his", where these follow a number."""
    at = first
    if at < len(tokens) and tokens[at].near and tokens[at].low == "of":
        at += 1
        while at < len(tokens) and tokens[at].near and tokens[at].low in _PARTITIVE:
            at += 1
    return at


def _demonym(word: Word) -> bool:
    return word.upper and word.low.endswith(("ians", "eans", "ese", "ans", "is", "ish"))


def _single(tokens: list[Word]) -> Iterable[Group]:
    """Single persons described: an article or possessive, and a word for a person in the singular."""
    for number, word in enumerate(tokens):
        if word.low not in _DETERMINER and not (word.low.endswith("'s") and word.low != "it's"):
            continue
        last = -1
        for at in range(number + 1, min(len(tokens), number + REACH)):
            one = tokens[at]
            if not one.near or one.low in _ends() or one.low in _DETERMINER:
                break
            if one.low in _singular() or one.low.endswith("-year-old"):
                last = at
            elif one.low in _people() and one.low not in _BODIES:
                break
            elif last >= 0:
                last = last if one.upper or one.low.endswith(("ed", "ing", "ly")) else -1  # "the civilian population"
                break
            elif at == number + 1 and _demonym(one) and _ended(tokens, at):
                last = at  # "a Jordanian captured by"
        if last >= 0:
            first = number
            while (
                word.low.endswith("'s")
                and first > 0
                and number - first < 6
                and tokens[first].near
                and _titled(tokens[first - 1])
            ):
                first -= 1
            span = (tokens[first].start, tokens[last].end)
            yield Group(span=span, who=span, least=1, most=1, kind="one")


def _ended(tokens: list[Word], at: int) -> bool:
    """Whether the words that say who end with a word."""
    return at + 1 == len(tokens) or not tokens[at + 1].near or tokens[at + 1].low in _ends()


def _persons(text: str, tokens: list[Word], places: dict[int, int], named: Sequence[Named]) -> Iterable[Group]:
    """Persons named, with the titles before them."""
    for one in named:
        at = places.get(one.span[0])
        if (
            one.label != "PER"
            or at is None
            or (_demonym(tokens[at]) and tokens[at].end == one.span[1])
            or text[one.span[1] : one.span[1] + 2] in ("'s", "’s")
        ):
            continue
        first = at
        while first > 0 and at - first < 8 and tokens[first].near and _titled(tokens[first - 1]):
            first -= 1
        yield Group(span=(tokens[first].start, one.span[1]), who=one.span, least=1, most=1, kind="named")


def _owners(text: str, named: Sequence[Named]) -> Iterable[Group]:
    """Persons named to whom something belongs: "Hasan's death"."""
    for one in named:
        if one.label == "PER" and text[one.span[1] : one.span[1] + 2] in ("'s", "’s"):
            yield Group(span=(one.span[0], one.span[1] + 2), who=one.span, least=1, most=1, kind="owner")


def _titled(word: Word) -> bool:
    return word.low not in _ends() and (
        word.upper or word.low in _singular() or word.low in _before() or word.low in _DETERMINER
    )


def ends(text: str) -> bool:
    """Whether a word stands in a text with which the words of somebody counted end."""
    return any(word in _ends() for word in text.lower().split())


@cache
def _singular() -> frozenset[str]:
    return frozenset(lexicon("tolls")["people"]["singular"])


@cache
def _people() -> frozenset[str]:
    table = lexicon("tolls")["people"]
    return frozenset((*table["plural"], *table["households"], *map(plural, table["singular"])))


@cache
def _things() -> frozenset[str]:
    return frozenset(lexicon("tolls")["people"]["things"])


@cache
def _before() -> frozenset[str]:
    return frozenset(lexicon("tolls")["people"]["before"])


@cache
def _ends() -> frozenset[str]:
    table = lexicon("tolls")
    harms = [word for outcome in OUTCOMES for form in _VERBAL for word in table[outcome].get(form, [])]
    return frozenset((*table["people"]["ends"], *(word.split()[0] for word in harms)))


def plural(word: str) -> str:
    """The plural of a word for a person."""
    if word.endswith("child"):
        return word + "ren"
    if word.endswith("man") and word not in ("human", "german", "roman", "talisman"):
        return word[:-2] + "en"
    if word.endswith(("by", "ry", "dy", "ty", "cy", "ny", "ly", "my", "py")):
        return word[:-1] + "ies"
    if word.endswith("wife"):
        return word[:-2] + "ves"
    if word.endswith("thief"):
        return word[:-1] + "ves"
    return word + ("es" if word.endswith(("s", "ss", "ch", "sh", "x")) else "s")
