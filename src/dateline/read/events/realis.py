"""Whether an event happened, is planned, is only thought of, is denied, or is told as history."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.words.tokens import Tokens, tokens
from dateline.read.words.wordforms import BE

Realis = Literal["actual", "planned", "hypothetical", "negated", "background"]
_YEAR = re.compile(
    r"\b(?:since|in|from|until|during|of|between|summer|late|early)\s+(?:[A-Z][a-z]{2,8}\.?\s+)?(?:19|20)\d\d\b"
)
_EDGES = frozenset(". ; : — ( )".split())
_BACK = 14
"""So many words before a trigger are looked at."""
_SKIPPED = frozenset(
    "also then soon now again still already immediately be been being further not have to fully both even once".split()
)


def realis(text: str, sentence: Span, trigger: Span) -> Realis:
    """What a text says of the truth of an event.

    Args:
        text: The whole text.
        sentence: The sentence of the trigger.
        trigger: The words that state the event.
    """
    words = tokens(text, sentence)
    at = next(words.within(trigger), None)
    return "actual" if at is None else realis_at(words, at)


def realis_at(words: Tokens, at: int) -> Realis:
    """The same for the word of that number."""
    left = _clause(words, at)
    verbal = _by_verb(words.words, left, at)
    if verbal is not None and verbal != "actual":
        return verbal
    if _negated(words.words, left, at):
        return "negated"
    if _conditional(words.words, left, at):
        return "hypothetical"
    if verbal is None:
        nominal = _by_noun(words.words, left, at)
        if nominal is not None:
            return nominal
    return "background" if _past(words, left, at) else "actual"


def _clause(words: Tokens, at: int) -> int:
    """The number of the first word that belongs to the clause of a word, as far as its left neighbours tell."""
    for place in range(at - 1, max(-1, at - _BACK), -1):
        word = words.words[place]
        if word in _EDGES or word in ("that", "who", "which", "but", "while", "because", "after", "before"):
            return place + 1
        if word == "," and place + 1 < len(words) and words.words[place + 1] in ("and", "but", "while", "which", "who"):
            return place + 1
    return max(0, at - _BACK + 1)


def _by_verb(words: tuple[str, ...], left: int, at: int) -> Realis | None:
    """What stands over a verb: a modal, or the word that governs its "to"; none where neither stands there."""
    place = at - 1
    while place >= left and (words[place] in _SKIPPED or words[place].endswith("ly")) and words[place] != "to":
        place -= 1
    if place < left:
        return None
    denied = any(word in ("not", "n't", "never") for word in words[place:at])
    if words[place] == "to":
        return _governed(words, left, place, perfect="have" in words[place:at])
    for name in ("planned", "hypothetical"):
        if words[place] in _set("modal", name):
            if words[place] == "would" and "if" in words:
                return "hypothetical"
            return "negated" if denied or words[place] == "cannot" else name
    if denied:
        return "negated"
    if words[place] == "," or (words[place] == "and" and at - left > 3):
        return _shared(words, left, place)
    return "actual" if words[place] in BE or words[place] in ("has", "have", "had") else None


def _shared(words: tuple[str, ...], left: int, place: int) -> Realis | None:
    """What stands over the verb before an "and": "will attack and destroy"."""
    for before in range(place - 1, max(left - 1, place - 7), -1):
        if words[before] in _set("modal", "planned"):
            return "planned"
    return None


def _governed(words: tuple[str, ...], left: int, to: int, *, perfect: bool) -> Realis:
    """What the word before "to" makes of what follows."""
    near = words[max(left, to - 7) : to][::-1]
    for distance, word in enumerate(near):
        if word in _set("before_to", "negated"):
            return "negated"
        if word in _set("before_to", "actual") and distance < 2:
            if word == "used" and (len(near) < 2 or near[1] not in BE):
                return "background"
            return "actual"
        for name in ("hypothetical", "planned"):
            if word in _set("before_to", name) and (distance < 5 or name == "hypothetical"):
                return "actual" if perfect else name
    return "actual"


def _negated(words: tuple[str, ...], left: int, at: int) -> bool:
    """Whether a negation or a denying verb reaches the trigger."""
    near = words[max(left, at - 4) : at]
    if any(word in _set("negation", "words") for word in near):
        return "no" not in near or "longer" not in near
    before = " ".join(words[max(left, at - 4) : at])
    return any(re.search(rf"\b{verb}(?: \w+){{0,2}}$", before) for verb in _listed("negation", "verbs"))


def _conditional(words: tuple[str, ...], left: int, at: int) -> bool:
    before = words[left:at]
    if any(word in before for word in ("if", "unless", "lest", "whether")):
        return True
    return any(phrase in " ".join(before) for phrase in _listed("condition", "phrases"))


def _by_noun(words: tuple[str, ...], left: int, at: int) -> Realis | None:
    """What stands before a noun: "plans for a", "a possible", "calls for an"."""
    near = words[max(left, at - 5) : at]
    if words[at].endswith("ed") and not (near and near[-1] in ("the", "a", "an", "of", "for")):
        return None  # a verb: "likely travelled"
    for place in range(len(near) - 1, -1, -1):
        for name in ("planned", "hypothetical"):
            if near[place] in _set("noun", name) or " ".join(near[place : place + 2]) in _set("noun", name):
                return name
    return None


def _past(words: Tokens, left: int, at: int) -> bool:
    """Whether a time of long ago, or the pluperfect, is told with it."""
    end = at + 1
    while end < len(words) and end < at + _BACK and words.words[end] not in _EDGES and words.words[end] != ",":
        end += 1
    start, stop = words.spans[left][0], words.spans[end - 1][1]
    clause = words.text[start:stop]
    if _YEAR.search(clause):
        return True
    spaced = f" {' '.join(words.words[left:end])} "
    return any(f" {phrase} " in spaced for phrase in _listed("background", "phrases"))


@cache
def _set(table: str, name: str) -> frozenset[str]:
    return frozenset(lexicon("realis")[table][name])


@cache
def _listed(table: str, name: str) -> tuple[str, ...]:
    return tuple(lexicon("realis")[table][name])
