"""Whether two names are one name: by our fold, then word by word, with the reason in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.resolve.folding import Fold, Word, acronym, fold
from dateline.resolve.sounds import alike as sounds_alike
from dateline.resolve.sounds import respelled, sound

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
_INITIALS = 3
_HEARD = 0.9
"""From here on no other spelling is tried."""
_INITIAL = 0.88
"""How alike a word and its initial are."""
_SURE = 0.87
"""How alike first and last names must be where others are missing."""
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
            return _initialled(_ARTICLE.sub("", one), _ARTICLE.sub("", other))
        both = acronym(_ARTICLE.sub("", one)) and acronym(_ARTICLE.sub("", other))
        return Likeness(score=0.99 if both else 0.9, why="the same letters" if both else "the letters of an acronym")
    return _spelled(one, other)


def _initialled(one: str, other: str) -> Likeness:
    """An acronym, and a name with these initials: three or more, for two are those of too many."""
    short, long = (one, other) if acronym(one) else (other, one)
    first = "" if acronym(long) else initials(long)
    return Likeness(score=0.86, why="its initials") if len(first) >= _INITIALS and _letters(short) == first else _NONE


def initials(name: str) -> str:
    """The first letters of a name's words, in lower case, without articles and joining words.

    Args:
        name: As written.
    """
    return "".join(word[0] for word in fold(name).plain)


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
    naming = lexicon("naming")
    apart = one.kinds ^ other.kinds
    if one.kinds and other.kinds:
        alike = not apart or (apart <= frozenset(naming["loose"]["sizes"]) and not _numbered(one))
    else:
        alike = apart <= frozenset(naming["loose"]["kinds"])
    return alike and (one.weak ^ other.weak) <= frozenset(naming["weak"]["missing"])


def _numbered(name: Fold) -> bool:
    """Whether a unit has a number: there the size tells it from others."""
    return any(char.isdigit() for word in name.plain for char in word)


def _worded(one: Fold, other: Fold) -> Likeness:
    short, long = sorted((one.own, other.own), key=len)
    if len(long) - len(short) == 1:
        long = _closed(short, long)
    if len(short) == len(long):
        score = max(_aligned(short, long), 0.97 * _aligned(_sorted(short), _sorted(long)))
        if score < SAME:
            return Likeness(score=score * 0.9, why="words that sound differently")
        if score == 1.0:
            why = "the same name in another spelling or language form"
            return Likeness(score=0.96, why=why)
        return Likeness(score=round((0.96 if len(short) == 1 else 0.98) * score, 3), why="a name that sounds the same")
    if one.kinds or other.kinds or one.weak or other.weak:
        return _NONE
    return _personal(short, long)


def _personal(short: Sequence[Word], long: Sequence[Word]) -> Likeness:
    """Names of a person, one of them longer: the same surname, and given names in their order."""
    last = _alike(short[-1], long[-1])
    if last < SAME or short[-1].plain in lexicon("naming")["nouns"]:
        return _NONE
    if len(short) == 1:
        return Likeness(score=round(0.85 - 0.3 * (1 - last), 3) if len(long) < 5 else 0.0, why=SURNAME)
    if long[0].plain in _spellings_of_muhammad() and _aligned(short, long[-len(short) :]) >= _SURE:
        return Likeness(score=0.81, why="the same name but for a Muhammad before it")
    first = _alike(short[0], long[0])
    rest = list(long[1:-1])
    for word in short[1:-1]:
        found = next((n for n, other in enumerate(rest) if _alike(word, other) >= SAME), None)
        if found is None:
            return _NONE
        del rest[: found + 1]
    sure = min(first, last)
    score = SAME + 0.25 * (sure - SAME)  # less than any name with all its words
    return Likeness(score=round(score, 3), why="the same first and last name") if sure >= _SURE else _NONE


def _alike(one: Word, other: Word) -> float:
    """How alike two words are, in English spelling or another's, or as one given name in two languages."""
    heard = sounds_alike(one.sound, other.sound)
    if heard >= _HEARD:
        return heard
    if 1 in (len(one.plain), len(other.plain)):
        return _INITIAL if one.plain[0] == other.plain[0] else 0.0
    if one.plain in _given() and _given()[one.plain] == _given().get(other.plain):
        return 0.97
    return max(heard, 0.97 * sounds_alike(respelled(one.plain), respelled(other.plain)))


def _closed(short: Sequence[Word], long: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name with two of its words in one, where it is the other name so: Nour al-Din is Nureddin."""
    for at in range(len(short)):
        plain = long[at].plain + long[at + 1].plain
        closed = (*long[:at], Word(plain, sound(plain)), *long[at + 2 :])
        if _aligned(short, closed) >= SAME:
            return closed
    return long


@cache
def _given() -> dict[str, str]:
    """Given names that languages have in common, by all their forms."""
    return {form: forms[0] for forms in lexicon("naming")["languages"] for form in forms}


@cache
def _spellings_of_muhammad() -> frozenset[str]:
    return frozenset(lexicon("naming")["muhammad"])


def _aligned(one: Sequence[Word], other: Sequence[Word]) -> float:
    """How alike the least alike words are, looked at until two differ."""
    least = 1.0
    for first, second in zip(one, other, strict=True):
        least = min(least, _alike(first, second))
        if least < SAME:
            break
    return least


def _sorted(words: Sequence[Word]) -> list[Word]:
    return sorted(words, key=lambda word: word.sound)
