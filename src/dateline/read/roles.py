"""Who does what to whom around a trigger, by the order of words: subjects, objects, by- and of-phrases, possessives."""

from __future__ import annotations

from dateline.read.events import Part
from dateline.read.finding import Span
from dateline.read.matching import Match
from dateline.read.tokens import Tokens
from dateline.read.wordforms import BE

SCORE = 0.5
_FAR = 14
"""So many words a noun phrase may be away."""
_LONGEST = 9
"""So many words a noun phrase may have."""
_ENDS = frozenset(
    ". ; : ! ? — ( ) , \" “ ” that who which whom whose after before because while when if but since although though as and or to of in on at by for from with against into near over through during amid within without under between is are was were be been being has have had will would could should may might must can not n't do does did".split()
)
_SKIPPED = frozenset(
    "has have had been being be was were is are will would could should may might must can also not n't then later now still reportedly allegedly already to recently again".split()
)
_TARGETS = ("of", "on", "against", "at", "into", "towards", "toward", "with", "for")
_ADVERB = "ly"


def parts(words: Tokens, one: Match) -> tuple[Part, ...]:
    """The actor and the recipient of an event as far as the words beside its trigger tell.

    Args:
        words: Of the sentence.
        one: The entry of the codebook where it stands.
    """
    if one.entry.part == "noun":
        agent, patient = _of_noun(words, one)
    elif one.passive:
        agent, patient = _by(words, one.fixed[-1]), _before(words, one.first)
    else:
        agent, patient = _before(words, one.first), _after(words, one.fixed[-1])
    found = (("AGENT", agent), ("PATIENT", patient))
    return tuple(Part(label=label, span=span, score=SCORE) for label, span in found if span is not None)


def _of_noun(words: Tokens, one: Match) -> tuple[Span | None, Span | None]:
    last = one.fixed[-1]
    agent = _by(words, last)
    patient = None
    for place in range(last + 1, min(len(words), last + 5)):
        word = words.words[place]
        if word in _TARGETS:
            patient = _phrase(words, place + 1)
            break
        if word in _ENDS:
            break
    if agent is None and one.first and words.words[one.first - 1] in ("'s", "'"):
        agent = _ending(words, one.first - 2)
    elif agent is None and one.first and words.capital(one.first - 1) and words.words[one.first - 1] not in _ENDS:
        agent = _ending(words, one.first - 1)
    return agent, patient


def _by(words: Tokens, last: int) -> Span | None:
    for place in range(last + 1, min(len(words), last + _FAR)):
        if words.words[place] == "by" and not (place + 1 < len(words) and words.words[place + 1].endswith("ing")):
            return _phrase(words, place + 1)
        if words.words[place] in (".", ";", ":", "who", "which", "that"):
            return None
    return None


def _before(words: Tokens, first: int) -> Span | None:
    """The phrase that ends before a verb, its auxiliaries and adverbs skipped."""
    at = first - 1
    while at >= 0 and (words.words[at] in _SKIPPED or words.words[at].endswith(_ADVERB) or words.words[at] in BE):
        at -= 1
    if at >= 0 and words.words[at] in ("who", "which", "that"):
        at -= 1
        if at >= 0 and words.words[at] == ",":
            at -= 1
    return _ending(words, at)


def _after(words: Tokens, last: int) -> Span | None:
    at = last + 1
    while at < len(words) and words.words[at].endswith(_ADVERB):
        at += 1
    return _phrase(words, at)


def _ending(words: Tokens, last: int) -> Span | None:
    """The noun phrase that ends with a word."""
    at = last
    while at >= 0 and last - at < _LONGEST and words.words[at] not in _ENDS and words.words[at] not in ("'s", "'"):
        at -= 1
    return words.span(at + 1, last) if at < last else None


def _phrase(words: Tokens, first: int) -> Span | None:
    """The noun phrase that begins with a word."""
    at = first
    while at < len(words) and at - first < _LONGEST and words.words[at] not in _ENDS:
        at += 1
    return words.span(first, at - 1) if at > first else None
