"""Voices inside voices: "X quoted Y as saying", "X said, citing Y", "first reported by Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.read.finding import Said, Span
from dateline.read.speech.sources import is_document, speaks
from dateline.read.words.clauses import Quoted, places, subject, trimmed

SCORE = 0.75
_SPEECH = r"(?:said|says|say|saying|reported|reports|wrote|writes|announced|confirmed|claimed|claims|stated|added|alleged|(?:told|tells)(?:\s+(?!that\b)[\w.'’-]+){1,4}?(?=\s+that\b))"
_QUOTED = re.compile(
    r"\b(?P<active>(?:(?:has|have|had)\s+)?(?:quoted|quotes|quote|quoting|cited|cites|citing))\s+(?P<who>[^\n;:]{2,120}?)\s+(?P<as>as\s+(?:saying|telling))\b"
    r"|\b(?P<passive>(?:is|are|was|were|has\s+been|have\s+been)(?:\s+\w+ly)?\s+quoted)(?P<by>\s+[^\n;:,]{2,80}?)??\s+(?P<said>as\s+(?:saying|telling))\b",
    re.IGNORECASE,
)
_CITING = re.compile(r"\b(?:citing|quoting)\s+(?=\S)", re.IGNORECASE)
_SOURCE_END = re.compile(r"[,;:()\[\]—\n“”\"«»]|\s[–-]+\s|\.$|$")
_THEN = re.compile(
    rf"[^\n“\"]{{0,90}}?\b{_SPEECH}\b(?:\s+(?:on\s+)?\w+day)?(?P<that>\s*,?\s+that\b|\s*[,:]?(?=\s))", re.IGNORECASE
)
_TAIL = re.compile(
    rf"(?:[,?!][”\"’']?|[”\"])\s+(?P<tail>[^,“”\"\n]{{0,90}}?\b{_SPEECH}(?:\s+[^,“”\"\n]{{1,40}})?)\s*,\s*$",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b{_SPEECH}\b(?:\s+(?:on\s+)?\w+day)?(?P<that>\s*,?\s+that\b|\s*[,:]?(?=\s))", re.IGNORECASE)
_LEADS = re.compile(
    rf"(?:\b{_SPEECH}(?:\s+(?:on\s+)?\w+day)?|^(?:.{{0,3}}\s)?according\s+to\s[^,\n]{{1,80}}),?\s*$", re.IGNORECASE
)
"""What stands before "citing" where everything said comes after: "X reports, citing Y, that", "according to X, citing Y,"."""
_BARE = re.compile(
    r"\s(?P<cue>said|says|say|reported|reports|report|wrote|writes|announced|claimed|claims|stated),\s*$"
)
_THAT = re.compile(r"\s*that\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"(?P<cue>(?<![\w'’])(?:(?:is|are|was|were|been)\s+)?first\s+(?:reported|published)|\bas\s+(?:first\s+)?reported)\s+by\s+(?=\S)",
    re.IGNORECASE,
)


def carried(text: str, sentence: Span, quoted: Quoted) -> Iterator[Said]:
    """The attributions of a sentence that one voice carries for another."""
    for found in places(_QUOTED, text, sentence) if text.find(" as ", *sentence) >= 0 else ():
        yield from _quoting(text, quoted.region(sentence, found.start()), found)
    for found in places(_CITING, text, sentence):
        region = quoted.region(sentence, found.start())
        said = _citing(text, region, found)
        if said is not None:
            yield said
            yield from _between(text, region, found.start(), said.content)
    for found in places(_REPORTED, text, sentence):
        said = _reported(text, quoted.region(sentence, found.start()), found)
        if said is not None:
            yield said


def _quoting(text: str, region: Span, found: re.Match[str]) -> Iterator[Said]:
    content = _after(text, found.end(), region[1])
    if found["active"] is None:
        who = subject(text, region[0], found.start("passive"))
        before = None
        if content is None and who is not None:
            before = trimmed(text, region[0], who[0])
        content = content or before
        if who is None or content is None:
            return
        cue = (
            ((found.start("passive"), found.end()),) if not found["by"] else (found.span("passive"), found.span("said"))
        )
        yield Said(
            source=who, cue=cue, content=(content,), score=SCORE, by="quoted as saying", kind="speech", stance="says"
        )
        return
    if content is None:
        return
    inner = found.span("who")
    yield Said(
        source=inner,
        cue=(found.span("as"),),
        content=(content,),
        score=SCORE,
        by="quoted as saying",
        layer=1,
        kind="speech",
        stance="says",
    )
    outer = subject(text, region[0], found.start("active"))
    if outer is not None and not found["active"].lower().endswith("ing"):
        yield Said(
            source=outer,
            cue=(found.span("active"),),
            content=((inner[0], content[1]),),
            score=SCORE,
            by="quotes",
            kind="speech",
            stance="says",
        )


def _after(text: str, start: int, end: int) -> Span | None:
    """What follows "as saying", to the end of the sentence."""
    that = re.compile(r"\s*,?\s*(?:that\b)?\s*").match(text, start, end)
    return trimmed(text, that.end() if that else start, end, " \t\n,;:.-–—\u00a0")


def _citing(text: str, region: Span, found: re.Match[str]) -> Said | None:
    end = _SOURCE_END.search(text, found.end(), region[1])
    stop = end.start() if end else region[1]
    source = trimmed(text, found.end(), stop)
    if source is None or not speaks(text[source[0] : source[1]]):
        return None
    before = text[region[0] : found.start()]
    content: Span | None = None
    if stop < region[1] and text[stop] == "," and _LEADS.search(before[-160:]):
        that = _THAT.match(text, stop + 1, region[1])
        content = trimmed(text, that.end() if that else stop + 1, region[1], " \t\n,;:.\u00a0")
    elif stop < region[1] and text[stop] == "," and not _VERB.search(before):
        then = _THEN.match(text, stop + 1, region[1])
        content = trimmed(text, then.end(), region[1], " \t\n,;:.\u00a0") if then else None
    elif before.strip():
        content = _said_before(text, region[0], found.start())
    if content is None:
        return None
    cue = trimmed(text, *found.span())
    assert cue is not None
    return Said(
        source=source,
        cue=(cue,),
        content=(content,),
        score=SCORE,
        by="citing",
        layer=1,
        stance="says",
        kind="document" if is_document(text[source[0] : source[1]]) else "speech",
    )


def _between(text: str, region: Span, at: int, content: tuple[Span, ...]) -> Iterator[Said]:
    """Whoever says what they cite another for, before it: "X says, citing Y, that"."""
    verb = _BARE.search(text, max(region[0], at - 100), at)
    if verb is None:
        return
    start = max(region[0], *(text.rfind(mark, region[0], verb.start()) + 1 for mark in ",:;"))
    who = subject(text, start, verb.start("cue"))
    if who is not None and content[0][0] > at and speaks(text[slice(*who)]):
        yield Said(source=who, cue=(verb.span("cue"),), content=content, score=SCORE, by="says, citing", kind="speech", stance="says")  # fmt: skip


def _said_before(text: str, start: int, end: int) -> Span | None:
    """What is said in the part of a sentence before "citing": "C, X said, " or "X said C, "."""
    tail = _TAIL.search(text, start, end)
    if tail is not None:
        return trimmed(text, start, tail.start("tail"))
    verb = _VERB.search(text, start, end)
    return trimmed(text, verb.end(), end) if verb is not None else None


def _reported(text: str, region: Span, found: re.Match[str]) -> Said | None:
    end = _SOURCE_END.search(text, found.end(), region[1])
    source = trimmed(text, found.end(), end.start() if end else region[1], " \t\n,;:.-–—\u00a0")
    content = subject(text, region[0], found.start())
    if source is None or content is None or not text[source[0] : source[1]].removeprefix("the ")[:1].isupper():
        return None
    return Said(
        source=source,
        cue=(found.span("cue"),),
        content=(content,),
        score=SCORE,
        by="reported by",
        kind="speech",
        stance="says",
    )
