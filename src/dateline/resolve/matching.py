"""Whether two names are one name: by our fold, then word by word, with the reason in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.lexicon import lexicon
from dateline.resolve.folding import Fold, Word, acronym, fold
from dateline.resolve.sounds import alike as sounds_alike

SAME = 0.8
"""From here on two names are taken for one."""
SURNAME = "surname alone"
"""Why a person's last word is like the whole name: so are many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two names are."""

    score: float
    """0 to 1; from SAME on they are one name."""
    why: str


_ARTICLE = re.compile(r"^(?:the|The)\s+")
_NONE = Likeness(score=0.0, why="other words")


@lru_cache(maxsize=65_536)
def likeness(one: str, other: str) -> Likeness:
    """How alike two names are as names, whoever bears them.

    Args:
        one: As written.
        other: Likewise.
    """
    if one == other:
        return Likeness(score=1.0, why="exact name")
    if acronym(_ARTICLE.sub("", one)) or acronym(_ARTICLE.sub("", other)):
        if _letters(one) != _letters(other):
            return _NONE
        both = acronym(_ARTICLE.sub("", one)) and acronym(_ARTICLE.sub("", other))
        return Likeness(score=0.99 if both else 0.9, why="the same letters" if both else "the letters of an acronym")
    return _spelled(one, other)


def _letters(name: str) -> str:
    return "".join(char for char in _ARTICLE.sub("", name).casefold() if char.isalnum())


def _spelled(one: str, other: str) -> Likeness:
    first, second = fold(one), fold(other)
    if first.plain == second.plain:
        return Likeness(score=0.99, why="the same words but for case, article or title")
    if first.lands != second.lands:
        return Likeness(score=0.0, why="of different states")
    if not first.own or not second.own:
        return _generic(first, second)
    if not _kin(first, second):
        return Likeness(score=0.0, why="different in kind")
    return _worded(first, second)


def _generic(one: Fold, other: Fold) -> Likeness:
    """Names of common words alone: all must be the same."""
    if one.own or other.own or not (one.lands or one.weak):
        return _NONE
    if 1 in (one.told, other.told):
        return _NONE
    if not (one.kinds or one.weak or other.kinds or other.weak) and len(one.plain) != len(other.plain):
        return Likeness(score=0.0, why="a state, and something of it")
    if (one.kinds, one.weak) == (other.kinds, other.weak):
        return Likeness(score=0.9, why="the same words in another order or form")
    return _NONE


def _kin(one: Fold, other: Fold) -> bool:
    """Whether what two names are, and what is weak in them, may belong to one."""
    if one.weak != other.weak and 1 in (one.told, other.told):
        return False
    missing, loose = frozenset(lexicon("naming")["weak"]["missing"]), frozenset(lexicon("naming")["loose"]["kinds"])
    if one.kinds and other.kinds and one.kinds != other.kinds and (one.kinds ^ other.kinds) - loose:
        return False
    return (one.weak ^ other.weak) <= missing and (
        not (one.kinds ^ other.kinds) - loose if bool(one.kinds) != bool(other.kinds) else not one.kinds ^ other.kinds
    )


def _worded(one: Fold, other: Fold) -> Likeness:
    short, long = sorted((one.own, other.own), key=len)
    if len(short) == len(long):
        score = max(_aligned(short, long), 0.97 * _aligned(_sorted(short), _sorted(long)))
        if score < SAME:
            return Likeness(score=score * 0.9, why="words that sound differently")
        if score == 1.0:
            why = "the same name in another spelling or language form"
            return Likeness(score=0.96, why=why)
        return Likeness(score=round(0.96 * score, 3), why="a name that sounds the same")
    if one.kinds or other.kinds or one.weak or other.weak:
        return _NONE
    return _personal(short, long)


def _personal(short: Sequence[Word], long: Sequence[Word]) -> Likeness:
    """Names of a person, one of them longer: the same surname, and given names in their order."""
    last = sounds_alike(short[-1].sound, long[-1].sound)
    if last < SAME or short[-1].plain in lexicon("naming")["nouns"]:
        return _NONE
    if len(short) == 1:
        return Likeness(score=round(0.85 - 0.3 * (1 - last), 3) if len(long) < 5 else 0.0, why=SURNAME)
    first = sounds_alike(short[0].sound, long[0].sound)
    rest = list(long[1:-1])
    for word in short[1:-1]:
        found = next((n for n, other in enumerate(rest) if sounds_alike(word.sound, other.sound) >= SAME), None)
        if found is None:
            return _NONE
        del rest[: found + 1]
    score = 0.92 * min(first, last)
    return Likeness(score=round(score, 3), why="the same first and last name") if first >= SAME else _NONE


def _aligned(one: Sequence[Word], other: Sequence[Word]) -> float:
    return min(sounds_alike(a.sound, b.sound) for a, b in zip(one, other, strict=True))


def _sorted(words: Sequence[Word]) -> list[Word]:
    return sorted(words, key=lambda word: word.sound)
