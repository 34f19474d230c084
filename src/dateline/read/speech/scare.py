"""Scare quotes: marks around a word or two that keep the outlet's distance, and that nobody said."""

from __future__ import annotations

import re

from dateline.read.speech import cues
from dateline.read.words.quotes import Quotation

MOST = 3
"""Words of a scare quote."""
_LONGEST = 60
_NEAR = 60
"""So far from a wording its speaker may stand."""
_BETWEEN = frozenset("as it him her them a an the".split())
_WORD = re.compile(r"[\w’']+")
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|must|should|did|do|does|[\w]+n['’]t|(?:I|we|he|she|they|it)['’](?:s|re|m|ve|ll|d))\b",
    re.IGNORECASE,
)


def scare(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a wording, no speech: one to three words, no clause, nobody beside them who says them.

    Args:
        text: The whole text.
        quotation: Of it.
    """
    start, end = quotation.start, quotation.end
    inside = text[start + 1 : end - 1]
    words = inside.split()
    if not quotation.closed or end - start > _LONGEST or not 1 <= len(words) <= MOST:
        return False
    if words[-1][-1] in "!?…:-–—" or _VERB.search(inside):
        return False
    before = text[max(0, start - _NEAR) : start].rstrip()
    opens = not before or before.endswith((".", "!", "?", ":", "”", '"'))
    if before.endswith((",", ":")) or (opens and not re.match(r"\s[a-z]", text[end : end + 2])):
        return False
    return not (_said_before(before) or _said_after(text, end, stopped=words[-1].endswith(",")))


def _said_before(before: str) -> bool:
    """Whether a word of saying stands right before: "he said", "called it"."""
    words = before.split()[-3:]
    if words and words[-1].lower() in _BETWEEN:
        words = words[:-1]
    return bool(words) and words[-1].islower() and cues.kind(words[-1]) == "speech"


def _said_after(text: str, end: int, *, stopped: bool) -> bool:
    """Whether a comma and whoever says it stand right after: "never", the mayor said."""
    if not stopped and text[end : end + 1] != ",":
        return False
    words = _WORD.findall(text[end : end + _NEAR].split(".", 1)[0])
    return any(word.islower() and cues.kind(word) == "speech" for word in words)
