"""Whom "who" and "which" stand for as sources: "from western experts, who claim", "the station that they own reported"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.read.finding import Said, Span
from dateline.read.speech.page import Page
from dateline.read.words.clauses import trimmed

_RELATIVE = re.compile(
    r"(?<=[\w.”\"’)])(?P<end>,?)\s+(?P<who>who|which)\s+(?:(?:\w+ly|also|have|has|had|still|now)\s+){0,2}$"
)
_BEFORE = re.compile(r"\b(?:by|from)\s+(?=\S)")
"""What leads to a noun that no other noun stands around."""
_BREAK = re.compile(r"[,;:.!?()\[\]“”\"—\n]")
_RESTRICTED = re.compile(
    r"(?:^|(?<=,\s))(?P<who>(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){1,5}(?:that|which|who)\s(?:is|are|was|were|has|have|had)\s[^,;:()\"“”\n]{2,60})\s$"
)
_REACH, _LONGEST = 160, 60
_MOST_WORDS = 9
_LEFT_OUT = frozenset("those one ones people all he she they it this that i we you".split())


def antecedent(one: Said, sentence: Span, page: Page) -> Said:
    """The attribution with the noun before "who" as its source; with a noun and its relative clause where it has none.

    Args:
        one: Any.
        sentence: That its cue stands in.
        page: The text.
    """
    if not one.cue or not one.content:
        return one
    at, low = one.cue[0][0], max(sentence[0], one.cue[0][0] - _REACH)
    if one.source is None:
        found = _RESTRICTED.search(page.text[low:at]) if low == sentence[0] or "," in page.text[low:at] else None
        active = one.by == "model" and one.content[0][0] > at and one.kind == "speech"
        return replace(one, source=(low + found.start("who"), low + found.end("who"))) if found and active else one
    if page.words((one.source,)).lower() not in ("who", "which"):
        return one
    relative = _RELATIVE.search(page.text[low:at])
    noun = _noun(page, low, low + relative.start()) if relative and relative["end"] else None
    return replace(one, source=noun) if noun is not None else one


def _noun(page: Page, low: int, end: int) -> Span | None:
    """The noun that ends before a comma."""
    text = page.text
    starts = [found.end() + low for found in _BEFORE.finditer(text[low:end])]
    span = trimmed(text, starts[-1], end) if starts else None
    if (
        span is None
        or _BREAK.search(text, *span)
        or span[1] - span[0] > _LONGEST
        or page.quoted.around(span[0]) != page.quoted.around(end)
    ):
        return None
    words = text[slice(*span)].split()
    return span if len(words) <= _MOST_WORDS and words[-1].lower() not in _LEFT_OUT else None
