"""The one event of a sentence between a source and a target, as PLOVER codes it."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Predicate
from dateline.read.events.codebook import shelves
from dateline.read.events.codes import predicate
from dateline.read.events.matching import Match, matches
from dateline.read.events.modes import context, mode
from dateline.read.events.realis import realis_at
from dateline.read.finding import Span
from dateline.read.words.clauses import LONGEST
from dateline.read.words.tokens import Tokens, tokens
from dateline.read.words.wordforms import BE, verb

COOPERATIVE = frozenset("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT".split())
HOSTILE = frozenset("SANCTION MOBILIZE COERCE ASSAULT PROTEST THREATEN".split())
_SETTING = frozenset("after following amid since before despite over during".split())
"""What stands before a noun that only tells the circumstances."""
_MUST = frozenset("must should ought needs need".split())
Chance = Callable[[int, str], float]
"""The model's chance, by code point and type, that a word there states an event of that type; below 0 for a type it does not know."""
_SHARE, _LEAST = 0.8, 0.02
"""What the logarithm of that chance is worth, and the least that counts; chosen on one half of the verbal sentences."""


def coded(text: str, source: Span | None, target: Span | None, chance: Chance | None = None) -> Predicate | None:
    """The event between source and target: of those of a sentence the one that the source does to the target.

    Future cooperation is an agreement, future hostility a threat, and what is not agreed to is rejected, as PLOVER has it.

    Args:
        text: A sentence.
        source: Who does it; none where it is not known.
        target: To whom.
        chance: What the model says of the text, where it was asked.

    Returns:
        The event, its type always one of PLOVER's; none where the text has no word that could be a verb.
    """
    words = tokens(text, (0, min(len(text), LONGEST)))
    first, last = _places(words, source), _places(words, target)
    found = matches(words)
    fits = [_fit(one, found, words, first, last) + _backed(one, words, chance) for one in found]
    ranked = [one for _, one in sorted(zip(fits, found, strict=True), key=lambda pair: (-pair[0], pair[1].first))]
    if not ranked:
        return _nearest(words)
    best = ranked[0]
    kind = _turned(best, found, words)
    if kind != best.entry.act.near:
        return predicate(kind, mode(kind, words, best.first), context(words, best.entry.act.context), words)
    return predicate(
        kind, mode(kind, words, best.first, best.entry.act.mode), context(words, best.entry.act.context), words
    )


def _places(words: Tokens, span: Span | None) -> tuple[int, int] | None:
    """The numbers of the first and last word of a span."""
    inside = list(words.within(span)) if span else []
    return (inside[0], inside[-1]) if inside else None


def _fit(
    one: Match, found: list[Match], words: Tokens, source: tuple[int, int] | None, target: tuple[int, int] | None
) -> float:
    """How well an event fits between source and target."""
    score = 0.3 * one.entry.weight
    score += _carried(one, words)
    score -= 2.5 * (one.entry.act.type == "STATEMENT") + 1.0 * (one.entry.part == "noun")
    score -= 4.0 * any(place and place[0] <= one.first <= place[1] for place in (source, target))
    score += _direction(one, source, target)
    after = source[1] if source else -1
    if one.first > after:
        between = [
            other
            for other in found
            if after < other.first < one.first and other.entry.part == "verb" and other.entry.tense != "ing"
        ]
        score -= 0.8 * sum(other.entry.act.type != "STATEMENT" for other in between)
        score -= 0.7 * any(
            words.words[place]
            in ("who", "which", "whose", "where", "after", "because", "since", "if", "when", "while", "as", "amid")
            for place in range(after + 1, one.first)
        )
        score -= 0.02 * (one.first - after)
    else:
        score -= 1.0 + 0.02 * (after - one.first)
    before = words.words[max(0, one.first - 4) : one.first]
    if one.entry.part == "noun" and any(word in _SETTING for word in before):
        score -= 1.2
    if one.entry.part == "verb" and one.entry.tense == "ing":
        score -= 0.4 if one.first and words.words[one.first - 1] in BE else 0.9
    return score


def _backed(one: Match, words: Tokens, chance: Chance | None) -> float:
    """How far the model agrees that its words state an event of that type; nothing where it knows no such type."""
    if chance is None:
        return 0.0
    best = max(chance(words.spans[place][0], one.entry.act.type) for place in one.fixed)
    return _SHARE * math.log(best + _LEAST) if best >= 0 else 0.0


def _carried(one: Match, words: Tokens) -> float:
    """What an event gains that another verb only carries out, announces or approves: it stands for it."""
    near = words.words[max(0, one.first - 5) : one.first]
    carried = one.entry.part == "noun" and "to" not in near and any(word in _carriers() for word in near)
    return 2.5 if carried else 0.0


def _direction(one: Match, source: tuple[int, int] | None, target: tuple[int, int] | None) -> float:
    """Whether it leads from the source to the target, by where it stands."""
    if source is None or target is None:
        return 0.0
    if source[1] < one.first < target[0]:
        return 0.0 if one.passive else 2.0
    if target[1] < one.first < source[0]:
        return 2.0 if one.passive else 0.5
    return 0.8 if one.first > source[1] else 0.0


def _turned(best: Match, found: list[Match], words: Tokens) -> str:
    """The type of an event, as tense and negation turn it."""
    act, at = best.entry.act, best.first
    kind = act.near
    if act.type == "STATEMENT":
        return _said(best, found, words)
    state = realis_at(words, at) if best.entry.part == "verb" else "actual"
    if any(word in _MUST for word in words.words[max(0, at - 4) : at]) and any(
        one.entry.act.type == "STATEMENT" and one.first < at for one in found
    ):
        return "REQUEST"
    if act.name == "promise" and not words.words[at].startswith("offer"):
        inner = _complement(best, found)
        if inner is not None and inner.entry.act.near in HOSTILE and inner.entry.act.near != "PROTEST":
            return "THREATEN"
    if state == "negated":
        return "REJECT" if kind in COOPERATIVE or kind == "REQUEST" else kind
    if state in ("planned", "hypothetical") and _by_modal(words, at):
        return "AGREE" if kind in COOPERATIVE else "THREATEN" if kind in HOSTILE else kind
    return kind


def _by_modal(words: Tokens, at: int) -> bool:
    """Whether "will" and its like, or "to", stand before a verb."""
    near = words.words[max(0, at - 4) : at]
    if "decided" in near or "decides" in near or "have" in near:
        return False
    return any(word in ("will", "'ll", "would", "shall", "may", "might", "could", "to") for word in near)


def _complement(best: Match, found: list[Match]) -> Match | None:
    """The event that a verb of commitment speaks of: the next one."""
    return next((one for one in found if best.fixed[-1] < one.first <= best.fixed[-1] + 5), None)


def _said(best: Match, found: list[Match], words: Tokens) -> str:
    """What a statement comes to by what is said: a demand, an offer, a threat, an accusation."""
    rest = [one for one in found if one.first > best.first and one.entry.act.type != "STATEMENT"]
    if any(word in _MUST for word in words.words[best.first :]):
        return "REQUEST"
    if not rest:
        return best.entry.act.near
    inner = rest[0]
    kind = inner.entry.act.near
    if realis_at(words, inner.first) == "negated":
        return "REJECT" if kind in COOPERATIVE else kind
    if _by_modal(words, inner.first):
        return "AGREE" if kind in COOPERATIVE else "THREATEN" if kind in HOSTILE else kind
    return "ACCUSE" if kind in HOSTILE else kind


def _nearest(words: Tokens) -> Predicate | None:
    """The class that single words come nearest to, whatever they are; none where there is no word at all."""
    for word in words.words:
        shelf = shelves().get(word)
        entry = next(iter(shelf.alone), None) if shelf else None
        if entry is not None and entry.act.near != "STATEMENT":
            return predicate(entry.act.near, entry.act.mode, entry.act.context, words)
    return predicate(_default(), None, None, words) if any(word.isalpha() for word in words.words) else None


@cache
def _carriers() -> frozenset[str]:
    verbs = "announce approve order authorize authorise begin start continue complete oversee undergo resume".split()
    return frozenset(form for base in verbs for form in verb(base))


@cache
def _default() -> str:
    return str(lexicon("plover")["say"]["near"])
