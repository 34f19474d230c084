"""Antecedents: whom pronouns and descriptions stand for, each with how sure that is and why; the rest stays open.

Candidates are the names and sources that a text has told so far. What can be ruled out by gender, number, kind or
country is; what is left is weighed by how near it stands, whether it leads its sentence and whether it has spoken
(the salience of Lappin and Leass 1994, with the speakers of quotations as in Almeida et al. 2014).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model import Attribution, Mention
from dateline.read.coreference import traits
from dateline.read.coreference.candidates import Candidate, Cast
from dateline.read.coreference.described import Described, phrase
from dateline.read.finding import Span

_NEAR = (3.0, 2.6, 1.6, 0.9, 0.5, 0.3)
"""Weight of a candidate that stands so many sentences before."""
_LEADS, _SPOKE, _QUOTED = 0.7, 1.0, -1.2
_JOINED = re.compile(r"\s*(?:,|and\b|or\b|[A-Z])")
"""What makes a phrase more than its first noun."""
_CROWD, _CROWDED = 6, 0.62
"""Where more than so many bodies may be meant, the heaviest must be so sure."""
ENOUGH = 1.2
"""A lighter candidate leaves it open."""
_SUREST = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What a mention was found to stand for."""

    to: Candidate
    sure: float
    why: str


def bound(
    text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution], spans: Sequence[Span]
) -> tuple[Mention, ...]:
    """The mentions, those that stand for another with its id, how sure that is, and why.

    Args:
        text: The whole text.
        mentions: In its order.
        attributions: Of the reading: their sources speak, and inside their quotations "I" is who speaks.
        spans: The sentences, in order.
    """
    who = Cast(text, mentions, attributions, spans)
    found: dict[str, Mention] = {}
    for mention in mentions:
        one = _stands_for(text, mention, who)
        if one is None:
            who.tell(mention)
            continue
        found[mention.id] = replace(mention, antecedent=one.to.id, sure=round(one.sure, 2), why=one.why)
        who.tell(mention, stands_for=one.to)
    return tuple(found.get(mention.id, mention) for mention in mentions)


def _stands_for(text: str, mention: Mention, who: Cast) -> Bound | None:
    if mention.antecedent is not None:
        to = who.named.get(mention.antecedent)
        return Bound(to=to, sure=1.0, why="the same name without its article") if to else None
    if mention.form == "name" or mention.kind in ("time", "quantity", "weapon", "place", "facility"):
        return None
    inner = who.inside(mention)
    if inner is not None:
        return Bound(to=inner, sure=_SUREST, why=f"names {inner.words!r}")
    if mention.form == "pronoun":
        return _pronoun(mention, who)
    at = phrase(text, (mention.evidence.start, mention.evidence.end))
    alone = at is not None and at.definite and not _JOINED.match(text, at.span[1], mention.evidence.end)
    return _description(mention, at, who) if at is not None and alone else None


def _pronoun(mention: Mention, who: Cast) -> Bound | None:
    word = mention.evidence.exact.strip().lower()
    kind = traits.pronoun(word)
    if kind in ("i", "we"):
        speaker = who.speaker(mention, direct=True)
        sure = 0.9 if kind == "i" else 0.7
        if speaker is None or speaker.id == mention.id:
            return None
        return Bound(to=speaker, sure=sure, why=f"{word!r} within what {speaker.words!r} says")
    if kind == "who":
        return None
    fits = [one for one in who.before(mention) if _agrees(one, kind)]
    best = _best(mention, fits, who, f"last {_WANTED[kind]} that {word!r} may stand for") if kind in _WANTED else None
    crowd = len({one.key for one in fits}) > _CROWD and kind in ("it", "they")
    return None if best is None or (crowd and best.sure < _CROWDED) else best


_WANTED = {"he": "man", "she": "woman", "it": "body", "they": "persons or body"}


def _agrees(one: Candidate, kind: str | None) -> bool:
    """Whether a pronoun of this kind may stand for somebody."""
    if kind in ("he", "she"):
        other = "female" if kind == "he" else "male"
        return one.kind == "person" and not one.plural and one.gender != other
    if kind == "it":
        return one.kind in ("group", "state", "outlet", "document") and not one.plural
    return one.plural or (one.kind in ("group", "state") and one.several)


def _description(mention: Mention, at: Described, who: Cast) -> Bound | None:
    """The ministry, the group, the Russian diplomat: who was called so, or may be."""
    fits, told = [], []
    words = " ".join(mention.evidence.exact.split()).lower()
    for one in who.before(mention):
        if one.words.lower() == words:  # said again, it says no more
            continue
        if at.country and one.country and at.country != one.country:
            continue
        if one.plural != at.plural and not (at.plural and one.several):
            continue
        if at.noun.single in one.nouns:
            told.append(one)
        elif not at.plural and one.means(at.noun.single):
            fits.append(one)
    noun = at.noun.single
    return _best(mention, told, who, f"last one called {noun!r}", bonus=1.5) or _best(
        mention, fits, who, f"last one that {noun!r} may stand for", bonus=0.4
    )


def _best(mention: Mention, fits: Sequence[Candidate], who: Cast, why: str, bonus: float = 0.0) -> Bound | None:
    """The heaviest candidate, with its share among all; none where it is too light."""
    weights: dict[str, float] = {}
    byname: dict[str, Candidate] = {}
    for one in fits:
        weight = _weight(mention, one, who) + bonus
        key = one.key
        if weight > weights.get(key, -9.0):
            weights[key], byname[key] = weight, one
    if not weights:
        return None
    first, *others = sorted(weights, key=lambda key: (-weights[key], -byname[key].start))
    if weights[first] < ENOUGH:
        return None
    rival = max((weights[key] for key in others), default=0.0)
    sure = weights[first] / (weights[first] + max(0.0, rival) * 0.7)
    beside = f"; {len(others)} others may be meant" if len(others) > 1 else "; another may be meant" if others else ""
    return Bound(to=byname[first], sure=min(_SUREST, sure), why=why + beside)


def _weight(mention: Mention, one: Candidate, who: Cast) -> float:
    back = who.sentence(mention.evidence.start) - one.sentence
    weight = _NEAR[back] if back < len(_NEAR) else 0.1
    weight += _LEADS * one.leads + _SPOKE * one.spoke
    if one.quoted and not who.speaker(mention, direct=True):
        weight += _QUOTED
    return weight
