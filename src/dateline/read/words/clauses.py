"""Where sentences and clauses begin and end, well enough for rules over running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.words.quotes import Quotation

LONGEST = 1500
"""A sentence that is longer is cut, so that a rule over it stays cheap."""
_STOP = re.compile(r"(?<![.!?…])[.!?…]{1,40}[\"”’»')\]]{0,8}[^\S\n]+(?=[\"“‘«(\[]*[^\W_a-z])|\n")
_LAST = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
_WORD = re.compile(r"[^\W_]+")
_NEXT = re.compile(r"[\"“‘«(\[]*([^\W\d_]+)")
_AUXILIARY = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|could|can|must|do|does|did|also|still|now|then|later|since|even|only|not|to|and|that)\b|[\s,])+$",
    re.IGNORECASE,
)
_EDGE = re.compile(
    r"[;:()\[\]—]|\s[–-]+\s|,\s+(?:but|and|while|although|though|because|after|when|so)\s|\b(?:that|which|who|whom|whose|where|but|because|while|although|though|whether)\s",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[;)\[\]—]|\s[–-]+\s|,\s+(?:but\s+(?!also\b)|while\s|although\s|though\s|according\s|citing\s|and\s+(?:he|she|it|they|the|a|that)\s)|,[”\"](?=\s)"
)
_RELATIVE = ("which", "who", "whom", "whose", "that")
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’/-]{2,40}(?:\([^)\n]{1,40}\)\s*)?(?:—|–|--?)\s+(?=\S)|\([A-Z][^)\n]{1,40}\)\s*(?:—|–|--?)\s+(?=\S)"
)
"""KABUL (Agency) - ; it belongs to no sentence."""
_PREPOSITION = re.compile(r"\b(?:for|of|after|by|from|in|before|while|without|with|on|despite)\s*$", re.IGNORECASE)
_ADVERBIAL = frozenset(
    "in on at by after before while when as if since during with however meanwhile for under over late last earlier according despite although though once until amid following among from even still also then now but and instead because given to about today yesterday tomorrow by monday tuesday wednesday thursday friday saturday sunday".split()
)
"""What opens a sentence before its subject."""
_OUTER = " \t\n\r\f\v\u00a0,;:-–—"


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a part of a text, without the white space around them.

    A line feed ends a sentence; the stop of "Gen." or "U.S." does not, unless a word follows that opens sentences.
    """
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < at or (stop.group() != "\n" and _abbreviated(text, stop)):
            continue
        yield from _pieces(text, at, stop.end())
        at = stop.end()
    yield from _pieces(text, at, end)


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    if text[stop.start()] != "." or text[stop.start() : stop.start() + 2] == "..":
        return False
    last = _LAST.search(text, max(0, stop.start() - 20), stop.start() + 1)
    if last is None:
        return False
    word = last[1].lower()
    following = _NEXT.match(text, stop.end())
    if "." in word or word in ("inc", "jr", "sr", "ltd", "corp", "co"):
        return following is None or following[1].lower() not in _openers()
    return (len(word) == 1 and word != "i") or word in _abbreviations()


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The span in pieces that are not too long, none of them blank."""
    dateline = _DATELINE.match(text, start, end)
    for at in range(dateline.end() if dateline else start, end, LONGEST):
        span = trimmed(text, at, min(at + LONGEST, end), " \t\n\r\f\v\u00a0")
        if span is not None:
            yield span


def places(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[re.Match[str]]:
    """Where a pattern stands in a sentence; a sentence with more than a dozen such places is no prose."""
    return islice(pattern.finditer(text, *span), 12)


def trimmed(text: str, start: int, end: int, marks: str = _OUTER) -> Span | None:
    """The span without marks and white space at its ends; none where nothing is left."""
    while start < end and (text[start] in marks or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in marks or text[end - 1].isspace()):
        end -= 1
    return (start, end) if start < end else None


class Quoted:
    """Which quotation a place of a text stands in."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._outer = [one for one in quotations if one.depth == 0]
        self._starts = [one.start for one in self._outer]

    def around(self, at: int) -> Quotation | None:
        """The outermost quotation that a place stands inside of, its marks not counted."""
        number = bisect_right(self._starts, at - 1) - 1
        if number < 0:
            return None
        one = self._outer[number]
        return one if one.start < at < (one.end - 1 if one.closed else one.end) else None

    def region(self, sentence: Span, at: int) -> Span:
        """The part of a sentence that speaks with the same voice as a place in it: within its quotation, or all of it."""
        one = self.around(at)
        if one is None:
            return sentence
        return (max(sentence[0], one.start + 1), min(sentence[1], one.end - 1 if one.closed else one.end))


def subject(text: str, start: int, end: int) -> Span | None:
    """The words before a verb or adverb that are its subject: from the start of the clause, or after what stands before it.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where the verb or adverb begins.
    """
    for edge in _EDGE.finditer(text, start, end):
        start = edge.end()
        if edge.group().strip().lower() in _RELATIVE and _only_auxiliaries(text, start, end):
            return None
    if _PREPOSITION.search(text, max(start, end - 12), end):
        return None
    start = _after_adverbials(text, start, end)
    return None if _only_auxiliaries(text, start, end) else trimmed(text, start, end)


def _after_adverbials(text: str, start: int, end: int) -> int:
    """Where the subject begins, when a comma ends something before it: "On Monday, the army"."""
    first = _WORD.search(text, start, end)
    if first is not None and first[0].lower() in _ADVERBIAL:
        comma = text.rfind(", ", start, end)
        if comma >= 0 and not _only_auxiliaries(text, comma + 1, end):
            return comma + 1
    return start


def _only_auxiliaries(text: str, start: int, end: int) -> bool:
    part = text[start:end].strip()
    return not part or _AUXILIARY.fullmatch(part) is not None


def clause(text: str, start: int, end: int) -> Span | None:
    """The words after a verb or adverb, to the end of its clause."""
    for tail in _TAIL.finditer(text, start, end):
        if tail.group() != ")" or text.rfind("(", start, tail.start()) <= text.rfind(")", start, tail.start()):
            end = tail.start()
            break
    span = trimmed(text, start, end)
    return trimmed(text, *span, " .!?…,") if span is not None else None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(lexicon("cues")["prose"]["abbreviations"])


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon("cues")["prose"]["openers"])
