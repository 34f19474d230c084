"""The relations between given spans of a text: what the rules say of them, and what the model's scores of pairs say."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from dateline.lexicon import lexicon
from dateline.read.encoding import heads
from dateline.read.encoding.encoder import encoder, head, rooms
from dateline.read.encoding.strips import Strip, strips
from dateline.read.finding import Named, Related, Span
from dateline.read.names import named
from dateline.read.relations import related
from dateline.read.relations.aliases import initials
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import quotations

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

TYPES = {
    "FIGHTS": "fights",
    "ALLY": "ally",
    "BELONGS": "part of",
    "LEADS": "leads",
    "TALKS": "negotiates",
    "ALIAS": "alias",
    "LOCATED": "located",
    "SUPPORTS": "supports",
}
"""The relations of the model's head as those of claims."""
ALONE = {"fights": 0.08, "ally": 0.15, "part of": 0.15, "leads": 0.15, "negotiates": 0.12, "alias": 0.08}
"""The chance from which on the model's word alone counts, for each type that it says well enough; chosen on dev."""
BESIDE = {"fights": 0.015, "ally": 0.05, "part of": 0.02, "leads": 0.03, "negotiates": 0.05, "alias": 0.05}
"""The chance from which on it counts where a word between the two speaks for the type; chosen on dev."""
MUTUAL = frozenset(("fights", "ally", "negotiates", "alias"))
"""Types that hold both ways: the mean of both chances counts, and the first side is the subject."""
APPOSED = 0.8
NEAR = 60
"""Pieces between two names at most: the model was shown none further apart."""
_BESIDE = re.compile(r"(?:\s+\([^()]{1,20}\))?(?:['’]s)?\s*(?:,\s*(?:also known as\s+)?(?:the\s+)?|\()", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


def between(text: str, spans: Sequence[Span]) -> list[Related]:
    """The relations between given spans, in the order of the text, each type of each pair once.

    Args:
        text: Any text, all of it running text.
        spans: The names and descriptions that may stand in a relation; a leading article counts as no part of them.
    """
    found = quotations(text)
    parts = list(strips((), encoder().pieces(text, found)))
    scored = list(zip(parts, encoder().outputs(part.pieces for part in parts), strict=True))
    names = [one for strip, scores in scored for one in named(scores, strip, text)]
    best: dict[tuple[str, Span, Span], Related] = {}
    said = [*_ruled(text, spans, names, Quoted(found)), *_apposed(text, spans), *_model(text, spans, scored)]
    for one in said:
        key = one.type, one.subject, one.object
        if key not in best or one.score > best[key].score:
            best[key] = one
    return sorted(best.values(), key=lambda one: (one.subject, one.object, one.type))


def _model(text: str, spans: Sequence[Span], scored: Sequence[tuple[Strip, Scores]]) -> Iterator[Related]:
    for strip, scores in scored:
        yield from _weighed(text, spans, strip, scores)


def _ruled(text: str, spans: Sequence[Span], names: Sequence[Named], quoted: Quoted) -> Iterator[Related]:
    """What the rules find whose sides are given ones."""
    ends = {_bare(text, span)[1]: span for span in sorted(spans, reverse=True)}
    for one in related(text, [(0, len(text))], names, quoted):
        subject, other = (_given(side, ends) for side in (one.subject, one.object))
        if subject is not None and other is not None and subject != other:
            yield Related(
                type=one.type,
                subject=subject,
                object=other,
                span=one.span,
                score=one.score,
                by=one.by,
                realis=one.realis,
            )


def _given(side: Span, ends: dict[int, Span]) -> Span | None:
    """The given span that ends with a side; names are marked with and without their titles."""
    return ends.get(side[1])


def _apposed(text: str, spans: Sequence[Span]) -> Iterator[Related]:
    """A person beside the office held, or a name beside its acronym: "X, commander of Y,", "the Y minister, X"."""
    ordered = sorted(set(spans))
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 : number + 5]:
            gap = text[one[1] : other[0]]
            if one[1] <= other[0] and _BESIDE.fullmatch(gap) and _same(text, one, other, gap):
                where = one[0], other[1]
                yield Related(type="alias", subject=one, object=other, span=where, score=APPOSED, by="beside")


def _same(text: str, one: Span, other: Span, gap: str) -> bool:
    """Whether two spans side by side are one: an office and a name, or a name and what its letters spell."""
    words = [text[slice(*_bare(text, span))] for span in (one, other)]
    if "(" in gap and "," not in gap:
        return initials(*words) or (words[1].isupper() and words[1].isalpha() and _spelled(*words))
    titled = [_office().search(side) is not None for side in words]
    name = words[titled[0]]
    capitals = all(word[:1].isupper() or word.startswith("al-") for word in name.split())
    return titled[0] != titled[1] and capitals and len(name.split()) > 1


def _spelled(long: str, short: str) -> bool:
    """Whether the letters of a short name stand in a long one in their order, the first at its head or in its capitals."""
    letters = iter(long.lower())
    return " " in long and short[0] in long and all(char in letters for char in short.lower())


@cache
def _office() -> re.Pattern[str]:
    """The noun of an office, or of who leads."""
    nouns = [*lexicon("relations")["offices"]["nouns"], *lexicon("relations")["nouns"]["leads"]]
    return re.compile(
        rf"\b(?:{'|'.join(sorted(map(re.escape, nouns), key=len, reverse=True))})(?=$| (?:of|for|to|in|at)\b)",
        re.IGNORECASE,
    )


def _weighed(text: str, spans: Sequence[Span], strip: Strip, scores: Scores) -> Iterator[Related]:
    """What the model says of pairs of given spans that stand in one sentence."""
    room = rooms(strip.pieces.ids)
    places = [(span, _piece(strip, _bare(text, span))) for span in sorted(set(spans))]
    kept = [(span, at) for span, at in places if at >= 0]
    starts = [start for start, _ in sentences(text, 0, len(text))]
    inside = np.searchsorted(starts, [span[0] for span, _ in kept], side="right")
    for i, (one, at) in enumerate(kept):
        first = bisect_left(kept, at - NEAR, key=itemgetter(1))
        for j in range(first, bisect_right(kept, at + NEAR, key=itemgetter(1))):
            other, to = kept[j]
            if at != to and room[at] == room[to] and inside[i] == inside[j]:
                yield from _held(text, one, other, _chances(scores, at, to), _chances(scores, to, at))


def _held(text: str, one: Span, other: Span, there: Scores, back: Scores) -> Iterator[Related]:
    """The relations of which a pair has chance enough."""
    left, right = sorted((one, other))
    words = text[left[1] : right[0]]
    for name, way, other_way in zip(heads.RELATIONS, there.tolist(), back.tolist(), strict=True):
        kind = TYPES[name]
        mutual = kind in MUTUAL
        chance = (way + other_way) / 2 if mutual else way
        if kind not in ALONE or chance < BESIDE[kind] or (mutual and one > other):
            continue
        if chance >= ALONE[kind] or _speaking(kind).search(words):
            where = left[0], max(left[1], right[1])
            yield Related(type=kind, subject=one, object=other, span=where, score=chance, by="model")


@cache
def _speaking(kind: str) -> re.Pattern[str]:
    """The words that speak for a type."""
    return re.compile(rf"\b(?:{'|'.join(lexicon('between')['stems'][kind])})", re.IGNORECASE)


def _chances(scores: Scores, at: int, to: int) -> Scores:
    """How likely each relation holds between two pieces."""
    shape = len(heads.RELATIONS), heads.PAIR
    logits = (head(scores, "subjects")[at].reshape(shape) * head(scores, "objects")[to].reshape(shape)).sum(1)
    result: Scores = 1 / (1 + np.exp(-logits))
    return result


def _piece(strip: Strip, span: Span) -> int:
    """The first piece of a span; -1 where the strip has none."""
    at = int(np.searchsorted(strip.pieces.starts, span[0]))
    return at if at < len(strip.pieces.starts) and strip.pieces.starts[at] < span[1] else -1


def _bare(text: str, span: Span) -> Span:
    """A span without its leading article."""
    article = _ARTICLE.match(text, *span)
    return (article.end(), span[1]) if article is not None and article.end() < span[1] else span
