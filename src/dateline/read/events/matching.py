"""Where entries of the codebook stand in the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.read.events.codebook import GAP, Entry, Shelf, shelves
from dateline.read.words.tokens import Tokens
from dateline.read.words.wordforms import BE

_REACH = 8
"""So many words may stand in a gap."""
_LEFT = 9
"""So many words lie at most between a verb in the passive and its subject."""
_STOPS = frozenset(". ; : ! ? — ( ) that who which whom after before because while when if but by since".split())
_CROSSED = frozenset("to from in on against for with at into over between".split())
DETERMINERS = frozenset(
    "the a an its his her their our your my this these those 's ' no any some more new such each every another".split()
)
PREPOSITIONS = frozenset(
    "of in on for by with from against after before during amid despite under over between through following without into at about near".split()
)
_ADJECTIVE = (
    "al",
    "ic",
    "ive",
    "ous",
    "ary",
    "ern",
    "ese",
    "ian",
    "ish",
    "less",
    "ful",
    "ent",
    "ant",
    "-led",
    "-backed",
    "-old",
    "-day",
    "-hour",
    "-week",
    "-month",
    "-year",
    "-long",
    "-wide",
)
_NOUNS = ("ary", "al", "ent", "ant")
"""Nouns end so too: "the military trains"."""
_VERBAL = frozenset(
    "to will would could should may might must can shall not n't they we you i who which that and or also never ever 'll 'd do does did".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry where it stands."""

    entry: Entry
    first: int
    """Number of its first word."""
    fixed: tuple[int, ...]
    """The numbers of the words that it names, the first among them."""
    passive: bool


def matches(words: Tokens) -> list[Match]:
    """The entries that stand in a sentence, no two with a word in common, in its order; the heavier wins."""
    found = [one for at in range(len(words)) for one in _at(words, at)]
    found.sort(
        key=lambda one: (
            -one.entry.weight, one.entry.part != "verb", one.first, _crossed(words, one), -one.fixed[-1], one.entry.act.mode is None,
        )
    )  # fmt: skip
    taken: set[int] = set()
    kept = []
    for one in found:
        if taken.isdisjoint(one.fixed):
            taken.update(one.fixed)
            kept.append(one)
    return sorted(kept, key=lambda one: one.first)


def _crossed(words: Tokens, one: Match) -> int:
    """How many prepositions stand within: the object of a verb stands before them, and is the last noun there."""
    return sum(words.words[at] in _CROSSED for at in range(one.first, one.fixed[-1]) if at not in one.fixed)


def _at(words: Tokens, at: int) -> Iterator[Match]:
    shelf = shelves().get(words.words[at])
    if shelf is None:
        return
    nominal = noun_like(words, at)
    for entry in _candidates(shelf, words, at):
        if (entry.part == "verb" and nominal and entry.tense != "ing") or (entry.part == "noun" and _verbal(words, at)):
            continue
        fixed = _reach(entry.items, words, at)
        if fixed is not None:
            passive = entry.tense in ("participle", "ed") and is_passive(words, at)
            yield Match(entry=entry, first=at, fixed=(at, *fixed), passive=passive)
    for entry in shelf.passive:
        fixed = _reach(entry.items, words, at)
        if fixed is not None and not nominal and _subject_of(entry.object, words, at):
            yield Match(entry=entry, first=at, fixed=(at, *fixed), passive=True)


def _candidates(shelf: Shelf, words: Tokens, at: int) -> Iterable[Entry]:
    following = words.words[at + 1] if at + 1 < len(words) else ""
    return (*shelf.by_second.get(following, ()), *shelf.gapped, *shelf.alone) if following else shelf.alone


def _reach(items: tuple[frozenset[str], ...], words: Tokens, at: int) -> tuple[int, ...] | None:
    """The numbers of the words that the rest of an entry names; none where it does not stand there."""
    fixed: list[int] = []
    gap = False
    for item in items:
        if item == GAP:
            gap = True
            continue
        place = at + 1
        limit = min(len(words), place + (_REACH + 1 if gap else 1))
        while place < limit and words.words[place] not in item:
            if words.words[place] in _STOPS:
                return None
            place += 1
        if place >= limit:
            return None
        fixed.append(place)
        at, gap = place, False
    return tuple(fixed)


def noun_like(words: Tokens, at: int) -> bool:
    """Whether a word stands where a noun or adjective stands: after an article, a preposition, an adjective."""
    if at == 0:
        return False
    before = words.words[at - 1]
    if before in _VERBAL or before in BE:
        return before == "'s" and not words.words[at].endswith("ing")
    if before in DETERMINERS or before in PREPOSITIONS:
        return True
    if words.words[at].endswith("ed"):
        return before.endswith("ly") and at > 1 and words.words[at - 2] in DETERMINERS
    if words.capital(at - 1) or (words.words[at].endswith("s") and before.endswith(_NOUNS)):
        return False
    return before.endswith(_ADJECTIVE)


def _verbal(words: Tokens, at: int) -> bool:
    """Whether a word that may be a noun stands where a verb stands: "to attack", "they attack"."""
    return at > 0 and words.words[at - 1] in ("to", "will", "would", "could", "should", "may", "might", "must", "can", "not", "n't", "they", "we", "i", "he", "she", "who", "did", "does", "do")  # fmt: skip


def is_passive(words: Tokens, at: int) -> bool:
    """Whether a participle follows a form of to be, or stands after its noun with "by" behind it."""
    for place in range(at - 1, max(-1, at - 4), -1):
        word = words.words[place]
        if word in BE:
            return True
        if word in ("has", "have", "had", "having") or not (
            word.endswith("ly")
            or word
            in (
                "not",
                "n't",
                "also",
                "then",
                "later",
                "today",
                "yesterday",
                "again",
                "since",
                "already",
                "been",
                "all",
                "both",
                "now",
                "still",
                "reportedly",
            )
        ):
            break
    return at + 1 < len(words) and words.words[at + 1] == "by" and (at + 2 >= len(words) or not words.words[at + 2].endswith("ing"))  # fmt: skip


def _subject_of(listed: frozenset[str], words: Tokens, at: int) -> bool:
    """Whether one of some words is what a participle speaks of."""
    if at and words.words[at - 1] in listed:
        return True
    if not is_passive(words, at):
        return False
    for place in range(at - 1, max(-1, at - _LEFT), -1):
        if words.words[place] in listed:
            return True
        if words.words[place] in _STOPS and words.words[place] != "by":
            return False
    return False
