"""Offices before names as sources: ", the army spokesman, Ida Low said"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.read.finding import Said, Span
from dateline.read.speech.page import Page
from dateline.read.speech.sources import speaks
from dateline.read.words.clauses import trimmed

_NAME = re.compile(r"(?:[A-Z][\w.'’-]*|al|bin|de|van|von|of|the)(?:\s+(?:[A-Z][\w.'’-]*|al|bin|de|van|von)){0,5}$")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")


def apposed(one: Said, sentence: Span, page: Page) -> Said:
    """The attribution with the office before the name of who speaks: ", the army spokesman, Ida Low said"."""
    text, at = page.text, one.cue[0][0]
    if one.source is not None and not 0 <= at - one.source[1] <= 2:
        return one
    if text[one.cue[-1][1] : sentence[1]].strip(' .”"') or page.quoted.around(at) is not None:
        return one
    last = text.rfind(",", sentence[0], at)
    before = text.rfind(",", sentence[0], last) if last > 0 else -1
    name = trimmed(text, last + 1, at)
    office = trimmed(text, before + 1, last) if before > 0 else None
    if name is None or office is None or not _NAME.fullmatch(text[slice(*name)]) or not _office(text[slice(*office)]):
        return one
    content = tuple(
        (start, min(end, before)) if start < before < end else (start, end)
        for start, end in one.content
        if start < before or start > at
    )
    return replace(one, source=(office[0], name[1]), content=content) if content else one


def _office(words: str) -> bool:
    """Whether words are an office and nothing else: "the army spokesman"."""
    last = words.rsplit(maxsplit=1)[-1]
    return (
        len(words.split()) <= 8
        and last.islower()
        and not _FINITE.search(words)
        and speaks(last)
        and not words[0].isdigit()
    )
