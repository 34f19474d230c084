"""Fillers of MUC-4's templates: what stands for a role anywhere stands for it once, where its words first stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.read.finding import Span
from dateline.read.words.clauses import sentences

FACT, SUSPECTED, BY_AUTHORITIES = "reported as fact", "suspected or accused", "suspected or accused by authorities"
CLAIMED, POSSIBLE, ACQUITTED = "claimed or admitted", "possible", "acquitted"
"""MUC-4's grades of confidence in a perpetrator."""
_CLAIMED = re.compile(
    r"\b(?:claim\w* (?:responsibility|credit|the)|admitt\w+|acknowledg\w+|took (?:responsibility|credit)|proclaim\w+|confess\w+)",
    re.IGNORECASE,
)
_ACQUITTED = re.compile(
    r"\b(?:acquitt\w+|absolv\w+|exonerat\w+|(?:not|n't|never) (?:responsible|involved|guilty)|innocent|denied (?:any|having|that|responsibility|involvement|participation))",
    re.IGNORECASE,
)
_SUSPECTED = re.compile(
    r"\b(?:suspect\w*|accus\w+|blam\w+|alleg\w+|attribut\w+|presum\w+|charg\w+ (?:with|that)|held responsible|holds? \w+ responsible|implicat\w+|responsible for|believed to)",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(r"\b(?:possibl\w+|might|may have|could have|perhaps|probabl\w+|apparently)\b", re.IGNORECASE)
_AUTHORITIES = re.compile(
    r"\b(?:police|army|armed forces|military|government|minist\w+|president|authorit\w+|officials?|colonel|general|major|prosecutor|judge|court|security forces|dea|copefa|intelligence)\b",
    re.IGNORECASE,
)


def fillers(text: str, found: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The fillers of a text, each words and role once, where the words first stand; in the order of the text.

    Args:
        text: The text.
        found: First code point, the one after the last, role.
    """
    first: dict[tuple[str, str], Span] = {}
    for start, end, role in sorted(found):
        words = text[start:end].lower()
        if (words, role) not in first:
            place = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
            first[words, role] = place.span() if place else (start, end)
    return sorted({(*span, role) for (_, role), span in first.items()})


def confidence(text: str, span: Span, running: Sequence[Span] | None = None) -> str:
    """How sure the text is of a perpetrator, by the words of the sentence around it, in MUC-4's grades.

    Args:
        text: The text.
        span: Words that stand for a perpetrator.
        running: Its sentences, where they are known.
    """
    around = running if running is not None else list(sentences(text, 0, len(text)))
    start, end = next((one for one in around if one[0] <= span[0] < one[1]), span)
    said = text[start:end]
    others = text[start : span[0]] + " " + text[span[1] : end]
    if _ACQUITTED.search(said):
        return ACQUITTED
    if _CLAIMED.search(said):
        return CLAIMED
    if _SUSPECTED.search(said):
        return BY_AUTHORITIES if _AUTHORITIES.search(others) else SUSPECTED
    return POSSIBLE if _POSSIBLE.search(said) else FACT
