"""Glosses: asides inside somebody's sentence that are the outlet's own: ", which is ...,", "(IS, former ISIL)", "[the army]"."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.words.clauses import Quoted
from dateline.read.words.quotes import Quotation

MOST = 32
"""A sentence with more asides than this is no prose."""
_LONGEST = 240
_RELATIVE = re.compile(
    r"(?<=[\w”\")\]]),\s+(?:which|who|whose|whom|where|(?:some|many|most|both|all) of (?:which|whom))\s"
)
_BRACKET = re.compile(r"[(\[]")
_DASHES = re.compile(r"\s[–—-]{1,2}\s|—")
_NAME = re.compile(r"(?:[A-Z]|al-[A-Z])[\w'’.-]*[”\"]?$")
_OPENS = re.compile(
    r",\s+(?:(?P<article>the|a|an|one of the|its|his|her|their)\s+|(?P<name>[A-Z][\w.-]*['’]s?\s)|(?:also|once|better|formerly|previously|now)\s+(?:known|called|named)\b|(?:formerly|born)\s)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|said|says|told|did|does|do)\b"
)
_STOP = re.compile(r",(?!\d)|[;:()\[\]—\n]|\s[–-]\s|\.$")
_SAYING = re.compile(r"\b(?:said|says|told|added|reported|according)\b")


def gloss(text: str, sentence: Span, span: Span, quoted: Quoted) -> bool:
    """Whether words inside somebody's sentence lie in an aside of the outlet's own.

    Inside quotation marks only square brackets are the outlet's.

    Args:
        text: The whole text.
        sentence: That the words stand in.
        span: The words.
        quoted: The quotations of the text.
    """
    at = span[0]
    inside: Quotation | None = quoted.around(at)
    low = max(sentence[0], at - _LONGEST, inside.start + 1 if inside is not None else 0)
    high = min(sentence[1], at + _LONGEST, inside.end if inside is not None else sentence[1])
    bracket = _bracket(text, low, at, high)
    if bracket == "[":
        return True
    if inside is not None:
        return False
    return bracket == "(" or _relative(text, low, span, high, quoted) or _apposition(text, low, span, high)


def _bracket(text: str, low: int, at: int, high: int) -> str | None:
    """The bracket that a place lies in."""
    for opening, closing in (("[", "]"), ("(", ")")):
        start = text.rfind(opening, low, at + 1)
        if start >= 0 and text.find(closing, start, at) < 0 and text.find(closing, at, high) > 0:
            return opening
    return None


def _relative(text: str, low: int, span: Span, high: int, quoted: Quoted) -> bool:
    """Whether a place lies in a clause between commas that tells more about a name."""
    for number, found in enumerate(_RELATIVE.finditer(text, low, span[0])):
        if number >= MOST:
            return False
        if quoted.around(found.start()) is not None or not _names(text, low, found.start()):
            continue
        end = _close(text, found.end(), high)
        if (
            found.end() <= span[0]
            and span[1] <= end
            and not _SAYING.search(text, found.end(), min(end, found.end() + 40))
        ):
            return True
    return False


def _close(text: str, start: int, high: int) -> int:
    """Where a clause that begins at a comma ends: at the next comma, or with the sentence."""
    stop = _STOP.search(text, start, high)
    return stop.start() if stop is not None else high


def _names(text: str, low: int, end: int) -> bool:
    """Whether the word before a comma is a name, or a noun that tells a kind of group."""
    word = text[max(low, end - 40) : end].rsplit(maxsplit=1)[-1:]
    return bool(word) and (_NAME.match(word[0]) is not None or word[0].lower().strip('”"') in _kinds())


def _apposition(text: str, low: int, span: Span, high: int) -> bool:
    """Whether a place lies between commas after a name, in words without a verb of their own: ", Qaeda's branch in Syria,"."""
    comma = text.rfind(", ", low, span[0] + 1)
    if comma < 0 or not _names(text, low, comma):
        return False
    found = _OPENS.match(text, comma)
    end = _close(text, comma + 1, high)
    if found is None or span[1] > end or end >= high - 1 or text[end] not in ",)":
        return False
    return not _FINITE.search(text, comma, end) and not _listed(text, comma, end, high)


def _listed(text: str, start: int, end: int, high: int) -> bool:
    """Whether words between commas are one of a list: "X, the Y and Z", "X, the Y, and Z"."""
    return (
        re.match(r",\s+(?:and|or|as well as)\s", text[end : end + 14]) is not None
        or re.search(r"\s(?:and|or)\s+(?:the|a|an)\s", text[start:end]) is not None
        or not high
    )


@cache
def _kinds() -> frozenset[str]:
    return frozenset(lexicon("voices")["glosses"]["kinds"])
