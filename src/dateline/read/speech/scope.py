"""What a cue does with what it attributes: calling a thing a crime accuses, calling it a lie denies, telling to leave orders."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Stance
from dateline.read.speech import cues
from dateline.read.speech.cuewords import forms, words_of

_TO = re.compile(r"(?:\w+\s+){0,3}to\s+[a-z]", re.IGNORECASE)
"""What follows "told": "to leave", "residents to leave"."""
_INFINITIVE = re.compile(r"to\s+[a-z]", re.IGNORECASE)
_AGREED_ON = frozenset(("to", "on"))
_DISTANT = re.compile(r"\banti-\w+", re.IGNORECASE)
"""Words that blame others: an "anti-terrorist operation" is no accusation."""


def stance(cue: str, content: str) -> Stance | None:
    """The stance of a cue with what it attributes; none where the lexicon does not know the cue.

    Args:
        cue: The words of the cue.
        content: What is attributed, or its beginning.
    """
    plain = cues.stance(cue)
    words = frozenset(words_of(cue))
    if plain == "says" and words & _verbs("naming"):
        return _named(_DISTANT.sub("", content))
    if plain == "says" and words & _verbs("telling") and _TO.match(content):
        return "orders"
    if plain == "promises" and words & _verbs("agreeing") and not words & _AGREED_ON and not _INFINITIVE.match(content):
        return "confirms"
    if plain == "promises" and words & _verbs("vowing") and _stems("revenge").search(content[:40]):
        return "threatens"
    return plain


def _named(content: str) -> Stance:
    if _stems("untruth").search(content):
        return "denies"
    return "accuses" if _stems("blame").search(content) else "says"


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(form for verb in lexicon("cues")["scope"][name] for form in forms(verb))


@cache
def _stems(name: str) -> re.Pattern[str]:
    """Words of a list; a star at the end of one stands for any ending."""
    listed = (re.escape(word).replace(r"\*", r"\w*") for word in lexicon("cues")["scope"][name])
    return re.compile(rf"\b(?:{'|'.join(listed)})\b", re.IGNORECASE)
