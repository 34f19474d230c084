"""What a cue does: its stance, whether words, a document or an attitude are attributed, and whether it keeps its distance."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from dateline.lexicon import lexicon
from dateline.model import AttributionKind, Stance
from dateline.read.speech.cuewords import forms, head, words_of
from dateline.read.speech.sources import is_document

_MEMORY = 65_536
_NOT_SO: dict[Stance, Stance] = {
    "says": "doubts",
    "confirms": "doubts",
    "denies": "confirms",
    "doubts": "believes",
    "believes": "doubts",
    "promises": "denies",
    "threatens": "denies",
}
"""The stance of a negated cue; those that are not named stay: "has not asked for" still speaks of asking."""
_BE = frozenset(("is", "are", "was", "were", "been", "be", "being", "'s", "'re"))
"""What makes a verb passive: "they feared" keeps no distance, "was feared" does."""
_OWNED = re.compile(r"\b(?:responsibility|credit|ownership|sovereignty|victory|asylum)\b", re.IGNORECASE)
"""Who claims these keeps no distance."""


@lru_cache(maxsize=_MEMORY)
def stance(cue: str) -> Stance | None:
    """The stance of a cue; none where the lexicon does not know it.

    Args:
        cue: The words of the cue; its pieces may be joined by white space or dots.
    """
    words = words_of(cue)
    match = head(words)
    if match is None:
        return None
    before = words[: match.start]
    if any(word in _refusing() for word in before):
        return "denies"
    negated = {word for word in (*before, *words[match.end :]) if word in _set("negation", "words")}
    if not negated:
        return match.entry.stance
    if "neither" in negated:
        return "doubts"
    if match.entry.stance == "believes" and any(word in _wishes() for word in words):
        return "denies"
    return _NOT_SO.get(match.entry.stance, match.entry.stance)


@lru_cache(maxsize=_MEMORY)
def kind(cue: str, source: str | None = None) -> AttributionKind | None:
    """Whether somebody speaks, a document says, or somebody has an attitude; none where cue and source do not tell.

    Args:
        cue: The words of the cue.
        source: The words of the source, if it has one.
    """
    match = head(words_of(cue))
    if match is not None and match.entry.kind == "attitude":
        return "attitude"
    if source is not None and is_document(source):
        return "document"
    return match.entry.kind if match is not None else None


@lru_cache(maxsize=_MEMORY)
def hedged(cue: str, content: str = "", *, named: bool = True) -> bool:
    """Whether cue or content keeps its distance: "allegedly", "claims", "is believed to", "perhaps".

    Args:
        cue: The words of the cue.
        content: What is attributed, or its beginning.
        named: Whether the text names a source.
    """
    words = words_of(cue)
    if any(word in _set("hedges", "cue") for word in words) and not owns(cue, content):
        return True
    passive = not named and any(word in _BE for word in words)
    if passive and any(word in _set("hedges", "passive") for word in words):
        return True
    return _hedging().search(content) is not None


def owns(cue: str, content: str) -> bool:
    """Whether what is claimed is one's own: "claimed responsibility for the blast".

    Args:
        cue: The words of the cue.
        content: What is attributed, or its beginning.
    """
    return _OWNED.search(f"{cue} {content[:30]}") is not None


@cache
def _hedging() -> re.Pattern[str]:
    words = sorted(_set("hedges", "content"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)


@cache
def _refusing() -> frozenset[str]:
    return frozenset(chain.from_iterable(forms(verb) for verb in _set("negation", "refusals")))


@cache
def _wishes() -> frozenset[str]:
    return frozenset(chain.from_iterable(forms(verb) for verb in _set("negation", "wishes")))


@cache
def _set(section: str, name: str) -> frozenset[str]:
    table: dict[str, Any] = lexicon("cues")[section]
    return frozenset(table[name])
