"""Passages of another writer without quotation marks: paragraphs after "According to the Herald:" or "Here's a translation:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dateline.lexicon import lexicon
from dateline.model import Zone
from dateline.read.finding import Said, Span
from dateline.read.speech.intros import Intro, introduced
from dateline.read.words.clauses import Quoted, trimmed
from dateline.read.words.quotes import Quotation

SCORE = 0.85
BLOCK = "block quote"
PROSE = frozenset(("body", "standfirst", BLOCK))
LONGEST = 8
"""A passage that no zone marks has at most so many paragraphs."""
_LINE = re.compile(r"[^\n]+")
_DIALOGUE = re.compile(r"(?:…|\.\.\.|\[…\])?\s*(?:(?:question|answer)\b(?:\s+\d+)?|[qa](?=[:.]))", re.IGNORECASE)
_MARKS = "\"“„«'‘"


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
            intro = introduced(text, _last_line(text, before), quoted) if before is not None else None
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
            intro = introduced(text, line, quoted)
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


def _said(pieces: Sequence[Span], intro: Intro | None) -> Iterator[Said]:
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


@cache
def _remark() -> re.Pattern[str]:
    marks = "|".join(lexicon("voices")["blocks"]["returns"])
    return re.compile(rf"[(\[]\s*(?:{marks})[^)\]\n]{{0,20}}[)\]]\s*$", re.IGNORECASE)
