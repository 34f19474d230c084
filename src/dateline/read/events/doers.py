"""Who does what to whom around a trigger, by the order of words: subjects, objects, by- and of-phrases, possessives.

Only noun phrases count, and where it is in doubt what the words are, nothing is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.read.events.codebook import shelves
from dateline.read.events.happening import Part
from dateline.read.events.matching import DETERMINERS, PREPOSITIONS, Match
from dateline.read.finding import Span
from dateline.read.words.nounwords import kind, singular
from dateline.read.words.tokens import Tokens
from dateline.read.words.wordforms import BE, verb

SCORE = 0.5
_FAR = 14
"""So many words a noun phrase may be away."""
_LONGEST = 8
"""So many words a noun phrase may have."""
_AUXILIARY = frozenset(
    "has have had having will would could should may might must can not n't also then later now still reportedly allegedly already recently again 've 'd 'll".split()
)
_CLOSED = (
    PREPOSITIONS
    | BE
    | _AUXILIARY
    | frozenset(
        "and or but nor that who which whom whose if when while because since although though as than so do does did there here what how why to perhaps onto towards toward within among via per out up down off away back he she it they we i you him them us me himself herself itself themselves said says say told another's s also both only even just ago".split()
    )
)
_PRONOUNS = frozenset("he she they we it".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year night morning evening day days weeks months years hours january february march april june july august september october november december".split()
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands scores several many more some most all".split()
)
_TARGETS = ("of", "on", "against", "at", "into", "towards", "toward", "with")
_HARMED = frozenset("killed wounded injured arrested detained kidnapped abducted jailed displaced".split())
"""Participles that speak of the noun before them where no object follows."""
_LIGHT = frozenset(
    form
    for base in "conduct carry launch stage mount start begin hold wage stage lead commit perpetrate".split()
    for form in verb(base)
)
_ARMED = frozenset(
    "militant insurgent rebel jihadist separatist guerrilla army police militia government enemy".split()
)
"""Words that name who acts where they stand before an event."""
_MANY = frozenset("they we people police men women troops children".split())
_COME = ("come", "came", "comes", "coming")
_PASTS = frozenset(
    "has have had said says went came left took made told got gave saw met held wants needs began fell rose ran fled lost won fought struck hit shot broke brought sent set kept became knew thought found felt seized spoke led put cut stood".split()
)
"""Forms that end a noun phrase, whatever else they may be."""
_PEOPLE = re.compile(r"(?:[a-z.-]*(?:ian|ean|ese|ish|eli|aqi|eni|tani|rman|urk|ghan|ench|utch|rab)s?)")


def parts(words: Tokens, one: Match) -> tuple[Part, ...]:
    """The actor and the recipient of an event as far as the words beside its trigger tell.

    Args:
        words: Of the sentence.
        one: The entry of the codebook where it stands.
    """
    agent, patient = _sides(words, one)
    if agent is not None and (_event(words, agent[1]) or agent == patient):
        agent = None
    found = (("AGENT", agent), ("PATIENT", patient))
    return tuple(
        Part(label=label, span=words.span(*place), score=SCORE)
        for label, phrase in found
        if phrase is not None
        for place in _each(words, phrase)
    )


def _sides(words: Tokens, one: Match) -> tuple[Span | None, Span | None]:
    last, at = one.fixed[-1], one.first
    if one.entry.part == "noun":
        return _of_noun(words, one)
    if words.words[at] in _COME and "under" in words.words[at : at + 2]:
        return _under(words, at, last)
    bare = words.words[at] in _HARMED and _object(words, at, last) is None
    if one.passive or bare:
        return _by(words, last), _before(words, at)
    agent = _before(words, at)
    if one.entry.tense == "base" and not _infinite(words, at):
        many = agent is not None and (words.words[agent[1]].endswith("s") or words.words[agent[1]] in _MANY)
        return (agent, _object(words, at, last)) if many else (None, None)
    return agent, _object(words, at, last)


def _infinite(words: Tokens, at: int) -> bool:
    """Whether a modal or "to" makes a dictionary form a verb, and no noun."""
    return any(word in _AUXILIARY or word == "to" for word in words.words[max(0, at - 2) : at])


def _under(words: Tokens, come: int, last: int) -> tuple[Span | None, Span | None]:
    """Who fires, and who came under fire."""
    inner = last - 1
    return (inner, inner) if inner > come + 1 and _acting(words, inner) else None, _before(words, come)


def _object(words: Tokens, first: int, last: int) -> Span | None:
    """What stands after a verb, be it a word of the entry itself, or behind one: "killed people", "an attack on Sel"."""
    if last > first:
        own = _phrase(words, first + 1)
        if own is not None and own[0] <= last <= own[1] and not _event(words, last):
            return own
    if last + 1 < len(words) and words.words[last + 1] in _TARGETS and _event(words, last):
        return _phrase(words, last + 2)
    return _phrase(words, last + 1)


def _of_noun(words: Tokens, one: Match) -> tuple[Span | None, Span | None]:
    last, first = one.fixed[-1], one.first
    for come in range(max(0, first - 4), first - 1):
        if words.words[come] in _COME and words.words[come + 1] == "under":
            return _under(words, come, last)
    patient = None
    if words.words[last] in _TARGETS:
        patient = _phrase(words, last + 1)
    elif last + 1 < len(words) and words.words[last + 1] in _TARGETS:
        patient = _phrase(words, last + 2)
    agent = _by(words, last)
    if agent is None and first and words.words[first - 1] in ("'s", "'"):
        agent = _ending(words, first - 2)
    elif agent is None and first and _acting(words, first - 1):
        agent = (first - 1, first - 1)
    return agent if agent is not None else _carrier(words, first), patient


def _carrier(words: Tokens, first: int) -> Span | None:
    """The subject of the light verb whose object an event is: "carried out an attack"."""
    for at in range(first - 1, max(-1, first - 6), -1):
        if words.words[at] in _LIGHT and not words.words[at].endswith("ing"):
            return None if any(word in BE for word in words.words[max(0, at - 3) : at]) else _before(words, at)
        if words.words[at] in _CLOSED and words.words[at] != "out":
            return None
    return None


def _acting(words: Tokens, at: int) -> bool:
    """Whether a word before a noun names who acts: "Lomian airstrikes", "a rebel attack"."""
    word, raw = words.words[at], words.raw(at)
    if words.capital(at):
        return _PEOPLE.fullmatch(word) is not None or (raw.isupper() and len(raw) > 1)
    return word in _ARMED or kind(singular(word)) in ("group", "person")


def _by(words: Tokens, last: int) -> Span | None:
    for place in range(last + 1, min(len(words), last + _FAR)):
        if words.words[place] == "by":
            return _phrase(words, place + 1)
        if words.words[place] in (".", ";", ":", "who", "which", "that", "and", "but", ",") or _finite(words, place):
            return None
    return None


def _before(words: Tokens, first: int, again: bool = True) -> Span | None:
    """The phrase that ends before a verb, its auxiliaries and adverbs skipped."""
    at = first - 1
    while at >= 0 and (words.words[at] in _AUXILIARY or words.words[at] in BE or _adverb(words, at)):
        at -= 1
    if at >= 0 and words.words[at] in ("who", "which", "that"):
        at -= 1
        at -= at >= 0 and words.words[at] == ","
        return _ending(words, at)
    if (
        again
        and at > 0
        and (words.words[at] == "and" or (words.words[at] == "," and words.words[first].endswith("ing")))
    ):
        for place in range(at - 1, max(0, at - _FAR), -1):
            if _finite(words, place):
                passive = any(word in BE for word in words.words[max(0, place - 2) : place])
                return None if passive else _before(words, place, again=False)
        return None
    return _ending(words, at)


def _ending(words: Tokens, last: int) -> Span | None:
    """The noun phrase that ends with a word, the phrase that it belongs to included: "the leader of the front"."""
    if last >= 0 and words.words[last] in _PRONOUNS:
        return last, last
    if last < 0 or not _noun(words, last):
        return None
    at = last
    while (
        at > 0 and last - at < _LONGEST and words.words[at] not in DETERMINERS - {"'s", "'"} and _inside(words, at - 1)
    ):
        at -= 1
    if at > 1 and words.words[at - 1] == "of":
        whole = _ending(words, at - 2)
        return (whole[0], last) if whole else None
    if at > 1 and words.words[at - 1] == "and":
        other = _ending(words, at - 2)
        return (other[0], last) if other else (at, last)
    if at and words.words[at - 1] in PREPOSITIONS:
        return None
    return (at, last) if _sure(words, at, last) else None


def _phrase(words: Tokens, first: int) -> Span | None:
    """The noun phrase that begins with a word."""
    at = first
    while at < len(words) and at - first < _LONGEST and _inside(words, at):
        if at > first and words.words[at] in DETERMINERS - {"'s", "'", "more"}:
            break
        at += 1
    last = at - 1
    while last >= first and words.words[last] in _TIMES:
        last -= 1
    if last < first or not _noun(words, last) or not _sure(words, first, last):
        return None
    if last == at - 1 and at + 1 < len(words) and words.words[at] in ("of", "and"):
        more = _phrase(words, at + 1)
        if more is not None and not (more[1] + 1 < len(words) and _finite(words, more[1] + 1)):
            return first, more[1]
    return first, last


def _inside(words: Tokens, at: int) -> bool:
    """Whether a word may stand in a noun phrase."""
    word = words.words[at]
    if word in DETERMINERS:
        return True
    return (
        (word[0].isalnum() or word == "-")
        and word not in _CLOSED
        and not _adverb(words, at)
        and not _finite(words, at)
        and (words.capital(at) or not word.endswith("ing") or (at > 0 and words.words[at - 1] in DETERMINERS))
    )


def _adverb(words: Tokens, at: int) -> bool:
    word = words.words[at]
    return word.endswith("ly") and word not in ("assembly", "family", "ally", "italy") and not words.capital(at)


def _noun(words: Tokens, at: int) -> bool:
    """Whether a word may be the last of a noun phrase."""
    word = words.words[at]
    if not word[0].isalpha() or word in _NUMBERS or word in _TIMES or word in DETERMINERS or not _inside(words, at):
        return False
    return words.capital(at) or not word.endswith(("ed", "ing"))


def _finite(words: Tokens, at: int) -> bool:
    """Whether a word is a verb here: a form of one, and not behind an article."""
    word = words.words[at]
    if (words.capital(at) and at) or not word[0].isalpha():
        return False
    if word in BE or word in _PASTS:
        return True
    if at and words.words[at - 1] in DETERMINERS:
        return False
    shelf = shelves().get(word)
    if word.endswith("ed") and len(word) > 4:
        return True
    return shelf is not None and any(entry.part == "verb" and entry.tense in ("past", "participle", "ed") for entry in (*shelf.alone, *shelf.gapped))  # fmt: skip


def _sure(words: Tokens, first: int, last: int) -> bool:
    """Whether words are surely a noun phrase: an article, a number, a name, a plural or known noun tells."""
    if words.words[first] in ("'s", "'"):
        return False
    known = kind(singular(words.words[last])) or words.words[last].endswith("s") or words.capital(last)
    return bool(known) or words.words[first] in DETERMINERS or words.words[first] in _NUMBERS


def _event(words: Tokens, last: int) -> bool:
    """Whether the last word of a phrase is itself the name of an event: an event is no actor."""
    shelf = shelves().get(words.words[last])
    return shelf is not None and not words.capital(last) and any(
        entry.part == "noun" for entry in (*shelf.alone, *shelf.gapped)
    )  # fmt: skip


def _each(words: Tokens, phrase: Span) -> Iterable[Span]:
    """Two phrases of a compound apart, one otherwise."""
    for at in range(phrase[0] + 1, phrase[1]):
        if words.words[at] == "and":
            left, right = (phrase[0], at - 1), (at + 1, phrase[1])
            if all(_noun(words, side[1]) and _sure(words, *side) for side in (left, right)):
                return left, right
    return (phrase,)
