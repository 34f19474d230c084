"""The entries of the cue lexicon in all their forms, and which of them decides what a cue does."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dateline.lexicon import lexicon
from dateline.model import AttributionKind, Stance

_WORD = re.compile(r"n't|'(?:s|re|ve|ll|d|m|t)\b|[^\W_](?:(?!n't)[\w-])*")
_GAP = "..."
_REACH = 4
"""So many words may stand in a gap."""
_LONGEST = 64
"""So many words of a cue are looked at; real ones have a dozen at most."""
_VERB, _ADJECTIVE, _NOUN, _WEAK = range(4)
_SECTIONS = (("verbs", _VERB), ("phrases", _VERB), ("weak", _WEAK), ("adjectives", _ADJECTIVE), ("nouns", _NOUN))
"""Verbs go before nouns of the same form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A cue of the lexicon, in one of its forms."""

    words: tuple[str, ...]
    stance: Stance
    kind: AttributionKind
    part: int
    """What it is: a verb or phrase, an adjective, a noun, a verb that mostly carries another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry where it stands in a cue, in words."""

    entry: Entry
    start: int
    end: int


def words_of(cue: str) -> tuple[str, ...]:
    """The words of a cue in lower case; "n't" and "'s" are words."""
    text = cue[: _LONGEST * 16].lower().replace("’", "'").replace("cannot", "can not")
    return tuple(_WORD.findall(text)[:_LONGEST])


def head(words: tuple[str, ...]) -> Match | None:
    """The entry that decides: verbs before adjectives before nouns, any stance before says, then the last."""
    return min(_matches(words), key=lambda one: (one.entry.part, one.entry.stance == "says", -one.start), default=None)


def _matches(words: tuple[str, ...]) -> list[Match]:
    """The entries in a cue from left to right, at each place the longest."""
    found = []
    at = 0
    while at < len(words):
        best: Match | None = None
        for entry in _index().get(words[at], ()):
            end = _reach(entry.words, words, at)
            if end and (best is None or _weight(entry) > _weight(best.entry)):
                best = Match(entry=entry, start=at, end=end)
        if best is not None:
            found.append(best)
        at = at + 1 if best is None else best.end
    return found


def _weight(entry: Entry) -> int:
    """How many words an entry names."""
    return len(entry.words) - entry.words.count(_GAP)


def _reach(pattern: tuple[str, ...], words: tuple[str, ...], at: int) -> int:
    """Where a pattern that begins at a word ends; 0 where it does not stand there."""
    gap = False
    for part in pattern:
        if part == _GAP:
            gap = True
            continue
        span = words[at : at + 1 + (_REACH if gap else 0)]
        if part not in span:
            return 0
        at += span.index(part) + 1
        gap = False
    return at


@cache
def _index() -> dict[str, list[Entry]]:
    """The lexicon by first word."""
    index: dict[str, list[Entry]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for section, part in _SECTIONS:
        for kind, stances in lexicon("cues")[section].items():
            for stance, listed in stances.items():
                for words in _written(listed, inflect=section in ("verbs", "weak")):
                    if words not in seen:
                        seen.add(words)
                        index[words[0]].append(_entry(words, stance, kind, part))
    return dict(index)


def _entry(words: tuple[str, ...], stance: str, kind: str, part: int) -> Entry:
    return Entry(words=words, stance=cast("Stance", stance), kind=cast("AttributionKind", kind), part=part)


def _written(listed: list[str], *, inflect: bool) -> list[tuple[str, ...]]:
    """Entries as the words in which they may stand."""
    result = []
    for entry in listed:
        first, *rest = entry.split()
        result += [(*words_of(form), *rest) for form in (forms(first) if inflect else (first,))]
    return result


@cache
def forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb, the dictionary form first."""
    irregular: Any = lexicon("cues")["forms"].get(verb, ())
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if verb.endswith("y") and verb[-2] not in "aeou":
        regular = (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    elif verb.endswith(("s", "sh", "ch", "x", "z")):
        regular = (f"{verb}es", f"{verb}ed", f"{verb}ing")
    else:
        regular = (f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed", f"{stem}ing")
    return (verb, regular[0], *irregular) if irregular else (verb, *regular)
