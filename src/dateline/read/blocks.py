"""Passages of another writer without quotation marks: paragraphs after "According to the Herald:" or "Here's a translation:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.lexicon import lexicon
from dateline.model import Zone
from dateline.read.clauses import Quoted, sentences, subject, trimmed
from dateline.read.cuewords import forms
from dateline.read.finding import Said, Span
from dateline.read.quotes import Quotation
from dateline.read.sources import documents, is_document, speaks

SCORE = 0.85
BLOCK = "block quote"
PROSE = frozenset(("body", "standfirst", BLOCK))
LONGEST = 8
"""A passage that no zone marks has at most so many paragraphs."""
_LINE = re.compile(r"[^\n]+")
_REACH = 1500
"""A document is looked for so far before its translation."""
_ACCORDING = re.compile(r"\b(?P<cue>according to)\s+(?P<who>[^:\n]{2,120}?)\s*:?$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:(?<![^\n])|[.,;–—-]\s+)(?P<cue>(?:here(?:['’]s| is)\s+)?(?:from|via|per))\s+(?P<who>[^:,\n]{2,100}?)\s*:$",
    re.IGNORECASE,
)
_AS = re.compile(r"\s*(?:and\s+|but\s+)?as\s+", re.IGNORECASE)
_JOINS = re.compile(r"(?:and|but|meanwhile|also|moreover|however|then|so|in addition)\b,?\s+", re.IGNORECASE)
_DIALOGUE = re.compile(r"(?:…|\.\.\.|\[…\])?\s*(?:(?:question|answer)\b(?:\s+\d+)?|[qa](?=[:.]))", re.IGNORECASE)
_MARKS = "\"“„«'‘"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Intro:
    """Who is named before a passage."""

    source: Span | None
    cue: Span | None
    before: Span | None
    """What the paragraph says in that voice already: "Units surrendered, the Herald reports:"."""
    document: bool = False


def blocks(text: str, zones: Sequence[Zone], quotations: Sequence[Quotation]) -> list[Said]:
    """The passages of other writers, each with whoever the paragraph before it names.

    Args:
        text: The whole text.
        zones: Of the text; none where all of it is running text.
        quotations: Of the text.
    """
    quoted = Quoted(quotations)
    prose = [zone for zone in zones or (Zone(kind="body", start=0, end=len(text)),) if zone.kind in PROSE]
    found = [*_marked(text, prose, quoted), *_bare(text, prose, quoted)]
    return sorted(found, key=lambda one: (one.content, one.cue))


def _marked(text: str, prose: Sequence[Zone], quoted: Quoted) -> Iterator[Said]:
    """Passages that are zones of their own."""
    run: list[Zone] = []
    before: Zone | None = None
    for zone, following in pairwise([*prose, None]):
        assert zone is not None
        if zone.kind != BLOCK:
            before = zone
            continue
        run.append(zone)
        if following is None or following.kind != BLOCK:
            pieces = [
                _unmarked(text, *span) for one in run if (span := trimmed(text, one.start, one.end, " \t\n\r\u00a0"))
            ]
            intro = _introduced(text, _last_line(text, before), quoted) if before is not None else None
            yield from _said(pieces, intro)
            run = []


def _bare(text: str, prose: Sequence[Zone], quoted: Quoted) -> Iterator[Said]:
    """Passages that only a colon at a paragraph's end announces."""
    for zone in prose:
        lines = [line.span() for line in _LINE.finditer(text, zone.start, zone.end) if line[0].strip()]
        if zone.kind == BLOCK:
            continue
        number = 0
        while number + 1 < len(lines):
            number += 1
            line = trimmed(text, *lines[number - 1], " \t\r\u00a0")
            if line is None or text[line[1] - 1] != ":" or text[lines[number][0] :][:1] in _MARKS:
                continue
            intro = _introduced(text, line, quoted)
            if intro is None or intro.source is None:
                continue
            end = _end(text, lines, number)
            span = trimmed(text, lines[number][0], lines[end - 1][1], " \t\n\r\u00a0")
            if span is not None:
                yield from _said([_unmarked(text, *span)], intro)
            number = end


def _end(text: str, lines: Sequence[Span], start: int) -> int:
    """The line after a passage: after the outlet's remark, over questions and answers, else after one paragraph."""
    stop = min(len(lines), start + LONGEST)
    for number in range(start, stop):
        if _remark().search(text, max(lines[number][0], lines[number][1] - 60), lines[number][1]):
            return number + 1
        if number > start and text[slice(*lines[number])].rstrip().endswith(":"):
            break
    number = start
    while number < stop and _DIALOGUE.match(text, *lines[number]):
        number += 1
    return max(number, start + 1)


def _unmarked(text: str, start: int, end: int) -> Span:
    """A passage without the outlet's remark at its end."""
    remark = _remark().search(text, max(start, end - 60), end)
    span = trimmed(text, start, remark.start() if remark else end, " \t\n\r\u00a0")
    return span or (start, end)


def _last_line(text: str, zone: Zone) -> Span:
    end = len(text[zone.start : zone.end].rstrip()) + zone.start
    return (max(zone.start, text.rfind("\n", zone.start, end) + 1), end)


def _said(pieces: Sequence[Span], intro: _Intro | None) -> Iterator[Said]:
    if pieces:
        before = (intro.before,) if intro is not None and intro.before is not None else ()
        yield Said(
            source=intro.source if intro else None,
            cue=(intro.cue,) if intro is not None and intro.cue is not None else (),
            content=(*before, *pieces),
            score=SCORE,
            by="block",
            kind="document" if intro is not None and intro.document else "speech",
            stance="says",
        )


def _introduced(text: str, line: Span, quoted: Quoted) -> _Intro | None:
    """Whom the last sentence of a paragraph names as the writer of what follows."""
    if line[0] >= line[1]:
        return None
    *_, sentence = [line, *sentences(text, *line)]
    for form in (_according, _reporting, _from, _translated):
        intro = form(text, sentence)
        if intro is not None:
            return intro if intro.cue is None or quoted.around(intro.cue[0]) is None else None
    return None


def _according(text: str, sentence: Span) -> _Intro | None:
    found = _ACCORDING.search(text, max(sentence[0], sentence[1] - 200), sentence[1])
    who = trimmed(text, *found.span("who")) if found is not None else None
    if found is None or who is None:
        return None
    return _Intro(
        source=who,
        cue=found.span("cue"),
        before=_before(text, sentence[0], found.start()),
        document=_is_document(text, who),
    )


def _reporting(text: str, sentence: Span) -> _Intro | None:
    found = _verbs().search(text, max(sentence[0], sentence[1] - 120), sentence[1])
    if found is None:
        return None
    comma = text.rfind(", ", sentence[0], found.start())
    last = trimmed(text, comma + 1, found.start()) if comma > 0 else None
    if last is not None and (speaks(text[slice(*last)]) or text[last[0]].isupper()) and last[1] - last[0] < 60:
        return _Intro(
            source=last,
            cue=found.span("cue"),
            before=_before(text, sentence[0], comma),
            document=_is_document(text, last),
        )
    joins = _AS.match(text, *sentence) or _JOINS.match(text, *sentence)
    who = subject(text, joins.end() if joins else sentence[0], found.start())
    if who is None or who[1] - who[0] > 80:
        return None
    return _Intro(source=who, cue=found.span("cue"), before=None, document=_is_document(text, who))


def _from(text: str, sentence: Span) -> _Intro | None:
    found = _FROM.search(text, max(sentence[0], sentence[1] - 140), sentence[1])
    who = trimmed(text, *found.span("who")) if found is not None else None
    if found is None or who is None or not (speaks(text[slice(*who)]) or text[who[0]].isupper()):
        return None
    return _Intro(source=who, cue=found.span("cue"), before=None, document=_is_document(text, who))


def _translated(text: str, sentence: Span) -> _Intro | None:
    """Whose words "Here's a translation" announces: those of the document named in it, or last before it."""
    found = _texts().search(text, max(sentence[0], sentence[1] - 140), sentence[1])
    if found is None:
        return None
    who = trimmed(text, *found.span("who")) if found["who"] else _document(text, sentence[0])
    return _Intro(source=who, cue=trimmed(text, *found.span("cue")), before=None, document=True)


def _document(text: str, end: int) -> Span | None:
    """The last document that the text names before a place."""
    named = [found.span() for found in _documents().finditer(text, max(0, end - _REACH), end)]
    return named[-1] if named else None


def _before(text: str, start: int, end: int) -> Span | None:
    """What a sentence says before its source; none where it is no clause."""
    joins = _JOINS.match(text, start, end)
    span = trimmed(text, joins.end() if joins else start, end)
    return span if span is not None and len(text[slice(*span)].split()) > 3 else None


def _is_document(text: str, span: Span) -> bool:
    return is_document(text[slice(*span)])


@cache
def _verbs() -> re.Pattern[str]:
    table = lexicon("voices")["blocks"]
    verbs = {
        f"{form}{verb[len(verb.split()[0]) :]}"
        for verb in table["verbs"]
        for form in forms(verb.split()[0])
        if not form.endswith("ing")
    }
    follows = "|".join(sorted(table["follows"], key=len, reverse=True))
    listed = "|".join(sorted(verbs - set(table["verbs"]), key=len, reverse=True))
    return re.compile(
        rf"(?<=[\w”\")\]])\s+(?P<cue>(?:(?:has|have|had|also|now|then)\s+){{0,2}}(?:{listed}|has\s+(?:more|this|the\s+details)|had\s+this\s+to\s+say))"
        rf"(?:\s+(?:(?:on|in|at|to|by|last|this|late|early)\s+[^:,\n]{{2,50}}|{follows})){{0,2}}\s*:?$",
        re.IGNORECASE,
    )


@cache
def _texts() -> re.Pattern[str]:
    texts = "|".join(sorted(lexicon("voices")["blocks"]["texts"], key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![^\n])|(?<=[.,;]\s))(?P<cue>(?:(?:here(?:['’]s| is| are)|this is|below is|see)\s+)?(?:an?\s+|the\s+|our\s+|my\s+|its\s+)?(?:[\w-]+\s+){{0,2}}(?:{texts}))"
        rf"(?:\s+(?:of|from)\s+(?P<who>[^:\n]{{2,80}}?))?\s*:$",
        re.IGNORECASE,
    )


@cache
def _documents() -> re.Pattern[str]:
    nouns = "|".join(sorted(documents(), key=len, reverse=True))
    return re.compile(rf"\b(?:the|an?|this|that|these|its|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{nouns})\b", re.IGNORECASE)


@cache
def _remark() -> re.Pattern[str]:
    marks = "|".join(lexicon("voices")["blocks"]["returns"])
    return re.compile(rf"[(\[]\s*(?:{marks})[^)\]\n]{{0,20}}[)\]]\s*$", re.IGNORECASE)
