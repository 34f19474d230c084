"""Where contents begin and end: without whoever is told, without loose marks, not in the midst of a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.read.finding import Said, Span
from dateline.read.speech.page import Page
from dateline.read.words.clauses import trimmed

_TOLD = re.compile(r"(?:told|tells|telling|tell|informed|assured|reminded|convinced?)$", re.IGNORECASE)
_ADDRESSEE = re.compile(
    r"(?:him|her|them|us|me|you|reporters|journalists|(?:the\s+)?(?:parliament|lawmakers|media|press)|[A-Z][\w.-]{1,20})\s+(?=(?:that|he|she|it|they|we|I|the|there|his|her|its|their)\s)"
)
_ASIDE = re.compile(r",\s+(?:who|which|whose)\b")
_RELATIVE = re.compile(r",\s+(?:who|which)\s+(?:\w+\s+){1,2}$")
_COMMA = re.compile(r",(?!\d)")
_AUXILIARY = frozenset(
    "is are was were be been being do does did has have had will would can could may might must".split()
)
_OPENING, _CLOSING = "\"“„«'‘`", "\"”»'’"
_LOOSE = " \t\n.,;\"”»'’"
_DANGLING = re.compile(
    r"\b(?:of|in|at|on|to|from|by|for|with|as|the|an?|using|including|and|or|than|its|their|his|her)$"
)
_END = re.compile(r"[,;:.!?()\[\]\"“”«»—\n]|\s[–-]\s")
_REACH = 200


def edged(one: Said, page: Page) -> Said:
    """The attribution with its content from where the words of its voice begin to where they end.

    Args:
        one: By the model.
        page: The text.
    """
    if not one.cue:
        return one
    if one.by == "model":
        content = tuple(_pieces(one, page))
        one = replace(one, content=content or one.content, source=_who(one, page))
    return _related(one, page)


def empty(one: Said, page: Page) -> bool:
    """Whether a cue is an auxiliary and nothing else; it says nothing."""
    words = page.words(one.cue).lower().split() if one.by == "model" else []
    return bool(words) and _AUXILIARY.issuperset(words)


def _who(one: Said, page: Page) -> Span | None:
    """The source without an aside that it breaks off in: "Low, who lives in" Oldport, said."""
    source = one.source
    if source is None or not page.text[source[1] : one.cue[0][0]].strip() or source[1] > one.cue[0][0]:
        return source
    aside = _ASIDE.search(page.text, *source)
    return trimmed(page.text, source[0], aside.start()) if aside is not None else source


def _related(one: Said, page: Page) -> Said:
    """The attribution without what follows the aside that its cue stands in: ", who was allegedly hurt, was a guard"."""
    at = one.cue[0][0]
    if one.source is not None or _RELATIVE.search(page.text, max(0, at - 40), at) is None:
        return one
    comma = _COMMA.search(page.text, at, min(len(page.text), at + _REACH))
    if comma is None:
        return one
    content = tuple((start, min(end, comma.start())) for start, end in one.content if start < comma.start())
    return replace(one, content=content) if content else one


def _pieces(one: Said, page: Page) -> Iterator[Span]:
    told = _TOLD.search(page.words(one.cue)) is not None
    for start, end in one.content:
        begin = start
        if told and 0 <= start - one.cue[-1][1] <= 2 and (addressee := _ADDRESSEE.match(page.text, start, end)):
            begin = addressee.end()
        span = trimmed(page.text, begin, _finish(one, start, end, page), " \t\n")
        if span is not None and any(sign.isalnum() for sign in page.text[slice(*span)]):
            yield span


def _finish(one: Said, start: int, end: int, page: Page) -> int:
    """Where a content ends: before marks that close nothing in it, or behind the phrase it breaks off in."""
    text = page.text
    if text[start] in _OPENING or end - start < 2:
        return end
    if text[end - 1] in _LOOSE:
        return end if _closes(text, start, end) else len(text[start:end].rstrip(_LOOSE)) + start
    if _DANGLING.search(text, max(start, end - 12), end):
        stop = _END.search(text, end, min(len(text), end + _REACH))
        cues = [span[0] for span in one.cue if span[0] >= end]
        return min([*cues, stop.start()]) if stop is not None else end
    return end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the marks at the end of a content close a quotation in it, or belong to its last word."""
    tail = text[start + len(text[start:end].rstrip(_LOOSE)) : end]
    if not any(mark in _CLOSING for mark in tail):
        return tail == "." and text[end - 2 : end - 1].isupper()
    return any(mark in text[start : end - len(tail)] for mark in '"“«‘`') or text[start : end - len(tail)].endswith("s")
