"""Whether a clause looks back or ahead, as far as its verbs say: what decides between last Friday and next Friday."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.times.tokens import STOP, Token

PAST, FUTURE, OPEN = "past", "future", ""
_REACH = 40
"""Tokens that are looked through on either side."""
_EDGES = frozenset("that which who whom where but because while although when after before if though whose".split())
_BACK = 4
"""How far before a verb its auxiliary may stand."""
_AHEAD_OF = frozenset("until till by before starting beginning effective".split())
_BE = frozenset("is are was were be been 's being am".split())
_HAD = frozenset(("had", "having"))
_ED = 5
"""Letters of the shortest word that counts as a past tense by its ending."""


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(
        lexicon("times")["tense"][name].replace("-", " ").split()
        if name == "future"
        else lexicon("times")["tense"][name].split()
    )


def tense(tokens: Sequence[Token], letters: str, first: int, last: int) -> str:
    """Whether the clause around some tokens looks back or ahead.

    The nearest verb before them in their clause says; else the nearest after them.

    Args:
        tokens: Of the text.
        letters: Of the tokens.
        first: The first of those tokens.
        last: The one after the last of them.
    """
    lead = tokens[first - 1].word if first else ""
    if lead == "since":
        return PAST
    possessive = letters[last : last + 1] == "'"
    if possessive and any(
        token.word in ("ahead", "before", "until", "for", "upcoming") for token in tokens[max(0, first - 2) : first]
    ):
        return FUTURE
    before = "" if possessive else _backward(tokens, letters, first)
    found = before or _forward(tokens, letters, last) or (_backward(tokens, letters, first) if possessive else "")
    if lead in _AHEAD_OF and found != FUTURE:
        return _deadline(tokens, letters, first, last, found)
    return found


def _deadline(tokens: Sequence[Token], letters: str, first: int, last: int, found: str) -> str:
    """Until and by look ahead, unless what went on is told as over: "lasted until Friday", "by Friday it had"."""
    near = {token.word for token in tokens[max(0, first - 8) : first]}
    if near & _list("lasting"):
        return PAST
    if tokens[first - 1].word == "by":
        after = _forward(tokens, letters, last)
        return (
            PAST
            if after == PAST or near & _HAD or (found == PAST and not after and letters[first - 2 : first - 1] == "")
            else FUTURE
        )
    return PAST if found == PAST and tokens[first - 1].word == "before" else FUTURE


def _backward(tokens: Sequence[Token], letters: str, first: int) -> str:
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if letters[at] in STOP + ';:"(' or tokens[at].word in _EDGES:
            return OPEN
        found = _verb(tokens, letters, at)
        if found:
            return found
    return OPEN


def _forward(tokens: Sequence[Token], letters: str, last: int) -> str:
    for at in range(last, min(len(tokens), last + _REACH)):
        if letters[at] in STOP + ";:" or (tokens[at].word in _EDGES and at > last):
            return OPEN
        if letters[at] == '"' and at > last:
            return OPEN
        found = _verb(tokens, letters, at)
        if found:
            return found
    return OPEN


def _verb(tokens: Sequence[Token], letters: str, at: int) -> str:
    """What a word says about the tense; nothing for most words."""
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in _list("modal") and letters[at] != "M":
        return OPEN if word == "to" and not _infinitive(tokens, letters, at) else _modal(tokens, at)
    before = [token.word for token in tokens[max(0, at - _BACK) : at]]
    if word in _list("onward") and (word != "record" or before[-1:] == ["of"]):
        return FUTURE
    if word in _list("ahead") and (following in ("to", "for") or (word in _list("settled") and _BE & set(before[-2:]))):
        return PAST if _HAD & set(before) else FUTURE
    if _past(tokens[at]):
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            if tokens[back].word in _list("modal") and letters[back] != "M":
                return _modal(tokens, back) if tokens[back].word != "to" or _infinitive(tokens, letters, back) else PAST
            if letters[back] in STOP + ',;:"':
                break
        return PAST
    if word in _list("present") and at + 3 >= len(tokens):
        return OPEN
    if word in _list("present") and "W" in letters[at + 1 : at + 4] and tokens[at].written[0].islower():
        return FUTURE
    return OPEN


def _modal(tokens: Sequence[Token], at: int) -> str:
    word = tokens[at].word
    if word != "to":
        return PAST if "have" in [token.word for token in tokens[at + 1 : at + 3]] else FUTURE
    before = {token.word for token in tokens[max(0, at - _BACK) : at]}
    return FUTURE if before & _list("commits") and not before & _HAD else OPEN


def _infinitive(tokens: Sequence[Token], letters: str, at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None
        and following.written[0].islower()
        and letters[at + 1] == "_"
        and not following.word.endswith("ing")
    )


def _past(token: Token) -> bool:
    word = token.word
    if not token.written[0].islower() and word not in ("was", "were", "had", "did"):
        return False
    return word in _list("past") or (word.endswith("ed") and len(word) >= _ED and word not in _list("not_past"))
