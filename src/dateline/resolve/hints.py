"""What a text says about a place where it names it: what kind of place it is, and what it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.lexicon import lexicon
from dateline.model import Mention
from dateline.resolve.placeless import placeless
from dateline.resolve.placenames import abbreviated
from dateline.resolve.placenouns import between, nouns

_AROUND = 60
"""Characters on either side in which words still belong to a name."""
_BUILDING = frozenset(("facility",))
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEXT_WORDS = re.compile(r"([^\W\d_]+)(?:\s([^\W\d_]+))?")
_SPLIT = re.compile(r"\s*,\s*")
_COMMA = re.compile(r",\s*$|\s*\($")
_ROW = re.compile(r"\s*(?:,|,?\s+(?:and|or|&))\s+(?:the\s+)?")
_OWNED = re.compile(r"['’]s?\s+$")
_OWNER = re.compile(r"['’]s?\s")
_DATELINE = re.compile(r"(?:[^.\n]{0,40}\([^)\n]{2,30}\))?[^.\n]{0,25}\s[-–—]+\s")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """That a place lies in another one, by the words of the text."""

    by: int
    """The number of the name that holds it, among those of the report."""
    firm: bool
    """Whether it is said to lie in it (`Jobar in Damascus`), not only near it."""
    listed: bool = False
    """Whether only a comma says so, which stands in lists too (`Paris, Texas`)."""
    alone: bool = False
    """Whether the two are listed and no other name beside them: `in Paris, Texas`, not `Paris, Texas and Ohio`."""
    loose: bool = False
    """Whether it may be the other way round: `the Jobar neighbourhood of Damascus`, `the Damascus neighbourhood of Jobar`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name of a place in a text, with what is said about it there."""

    mention: Mention | None
    """None for words that only tell where the report's other places are: demonyms, names of organizations."""
    words: str
    """The name: as written, without article."""
    kinds: frozenset[str] = frozenset()
    """The kinds that the nouns beside it or in it may mean; none where there are none."""
    noun: str = ""
    """That noun."""
    holds: tuple[Hold, ...] = ()
    dateline: bool = False
    """Whether the report is written there."""
    facility: bool = False
    article: bool = False
    """Whether "the" stands before it."""
    other: str = ""
    """What it names that is no place, in words: an illness, a common noun."""


def named(text: str, mentions: Sequence[Mention]) -> list[Named]:
    """The names of places among the mentions of a report, with what the text says about each.

    Args:
        text: The report's text.
        mentions: Names of places in the order of the text, with adjectives of countries and peoples among them.
    """
    found: list[Named] = []
    spans: list[tuple[int, int]] = []
    for mention in mentions:
        for one, span in _parts(text, mention):
            found.append(one)
            spans.append(span)
    return [_told_of(text, spans, number, found) for number in range(len(found))]


def _told_of(text: str, spans: Sequence[tuple[int, int]], number: int, found: Sequence[Named]) -> Named:
    """A name with what the text says about it; no place lies in the people or language behind it (`Aleppo in Turkish`)."""
    one, (start, end) = found[number], spans[number]
    before = text[max(0, start - _AROUND, spans[number - 1][1] if number else 0) : start]
    after = text[end : min(end + _AROUND, spans[number + 1][0] if number + 1 < len(spans) else end + _AROUND)]
    kinds, noun = _kinds(before, text[start:end], after)
    building = kinds == _BUILDING and one.words.lower().endswith(noun)
    return replace(
        one,
        kinds=kinds,
        noun=noun,
        holds=tuple(
            hold
            for hold in _holds(text, spans, number)
            if hold.by < number or not (_people(one) or _people(found[hold.by]) or _agency(text, spans[hold.by]))
        ),
        dateline=number == 0 and _opens(text, spans[0]),
        facility=one.facility or building,
        article=bool(_ARTICLE_BEFORE.search(before) or _ARTICLE.match(text[start:end])),
        other=placeless(one.words, before, after),
    )


def _agency(text: str, span: tuple[int, int]) -> bool:
    """Whether a name is an acronym in brackets: `Moscow (SANA)`."""
    words = text[slice(*span)]
    return bool(placeless(words, text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]))


def _people(one: Named) -> bool:
    return one.mention is not None and one.mention.kind == "group"


def _parts(text: str, mention: Mention) -> Iterator[tuple[Named, tuple[int, int]]]:
    """The name or, where it is a pair with a comma, the two: the second only tells where the first is."""
    start, words = mention.evidence.start, mention.evidence.exact
    article = _ARTICLE.match(words)
    facility = mention.kind == "facility"
    comma = _SPLIT.search(words)
    if comma is None or not comma.start():
        cut = article.end() if article else 0
        yield Named(mention=mention, words=_pointed(text, words[cut:], start), facility=facility), mention_span(mention)
        return
    first, second = words[: comma.start()], words[comma.end() :]
    yield Named(mention=mention, words=first, facility=facility), (start, start + comma.start())
    if second:
        at = start + comma.end()
        yield Named(mention=None, words=_pointed(text, second, at)), (at, start + len(words))


def mention_span(mention: Mention) -> tuple[int, int]:
    """First code point of a mention, and the one after its last."""
    return mention.evidence.start, mention.evidence.end


def _pointed(text: str, words: str, start: int) -> str:
    """A name with the point that follows it, where that makes it an abbreviation."""
    end = start + len(words)
    return f"{words}." if text[end : end + 1] == "." and abbreviated(f"{words}.") else words


def _opens(text: str, span: tuple[int, int]) -> bool:
    """Whether a name opens the text as its dateline: `LONDON (AP) -`."""
    return span[0] < 40 and text[slice(*span)].isupper() and bool(_DATELINE.match(text, span[1]))


def _kinds(before: str, name: str, after: str) -> tuple[frozenset[str], str]:
    """The kinds that the noun in a name, after it or before it means, the nearest first."""
    known = nouns()
    for noun in (*_inside(name), *_following(after)):
        if noun in known:
            return known[noun], noun
    return _before(before)


def _inside(name: str) -> Iterator[str]:
    """The words of a name that may be its noun: the last two, the last, the first."""
    words = name.lower().split()
    if len(words) > 2:
        yield " ".join(words[-2:])
    if len(words) > 1:
        yield words[-1]
        yield words[0]


def _following(after: str) -> Iterator[str]:
    """The words after a name that may be its noun: the first two, the first."""
    if after[:1] in (" ", "-"):
        words = _NEXT_WORDS.match(after[1:])
        if words and words[2]:
            yield f"{words[1]} {words[2]}".lower()
        if words:
            yield words[1].lower()


def _before(before: str) -> tuple[frozenset[str], str]:
    """The kinds of the noun before a name: `the town of X`, `the town X`, `Mount X`."""
    words = [word[0].lower() for word in _WORD.finditer(before[-40:])]
    if before.rstrip() != before and re.search(r"[.;:,!?]\s*$", before):
        return frozenset(), ""
    of = bool(words) and words[-1] == "of"
    words = words[:-1] if of else words
    for size in (2, 1):
        noun = " ".join(words[-size:])
        if len(words) >= size and noun in nouns():
            return nouns()[noun], noun
    return frozenset(), ""


def _holds(text: str, spans: Sequence[tuple[int, int]], number: int) -> Iterator[Hold]:
    """What a name is said to lie in: the next name behind a comma or a preposition, or the owner before it."""
    start, end = spans[number]
    if number + 1 < len(spans):
        gap = text[end : spans[number + 1][0]]
        firm = _holding(gap) if len(gap) <= _AROUND else None
        if firm is not None:
            listed = bool(_COMMA.fullmatch(gap))
            alone = listed and not (_in_a_row(text, spans, number - 1) or _in_a_row(text, spans, number + 1))
            yield Hold(by=number + 1, firm=firm, listed=listed, alone=alone, loose=_either(gap))
    if number:
        gap = text[spans[number - 1][1] : start]
        if len(gap) <= _AROUND and (_OWNED.match(gap) or _described(gap)):
            yield Hold(by=number - 1, firm=True, loose=_either(gap))


def _in_a_row(text: str, spans: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether only a comma or "and" stands between a name and the next."""
    if number < 0 or number + 1 >= len(spans):
        return False
    return bool(_ROW.fullmatch(text[spans[number][1] : spans[number + 1][0]]))


def _either(gap: str) -> bool:
    """Whether each of two names may lie in the other: a noun of kind and "of" between them, without comma or owner."""
    return gap.rstrip().endswith(" of") and "," not in gap and not _OWNER.match(gap)


def _holding(gap: str) -> bool | None:
    """Whether the words between two names say that the first lies in the second; none where they say nothing."""
    if _COMMA.fullmatch(gap):
        return True
    if _OWNER.match(gap):
        return None
    words = [word[0].lower() for word in _WORD.finditer(gap)]
    marks = re.sub(r"[\w\s’'-]", "", gap)
    told = between()
    if not words or marks not in ("", ",") or not all(word in told or word in nouns() for word in words):
        return None
    prepositions = [word for word in words if word in lexicon("places")["holding"]["prepositions"]]
    if not prepositions:
        return None
    if prepositions[-1] == "of" and not any(word in nouns() for word in words):
        return None
    return prepositions[-1] in ("in", "of", "within", "inside")


def _described(gap: str) -> bool:
    """Whether only nouns of places stand between an owner or adjective and a name: `Syria's northern city of`, `Turkish border town of`."""
    words = [word[0].lower() for word in _WORD.finditer(re.sub(r"^['’]s?(?=\s)", "", gap))]
    marks = re.sub(r"[\w\s’'-]", "", gap)
    return (
        bool(words)
        and not marks
        and all(word in between() or word in nouns() for word in words)
        and any(word in nouns() for word in words)
        and words[0] not in lexicon("places")["holding"]["prepositions"]
    )
