"""Institutions by whose they are, where only whose is a name: "the Russian embassy in Damascus", "Syria's air force", "the army"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Zone
from dateline.read.finding import Named, Span

_OWNERS = frozenset(("NORP", "LOC"))
_ZONES = frozenset(("headline", "standfirst", "subhead", "body", "block quote", "caption", "teaser"))
_IN = re.compile(r"\s+(?:in|at|to)\s+(?=[A-Z])")
_THE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)(?:the|a|an)\s+$", re.IGNORECASE)


def institutions(text: str, zones: Sequence[Zone], named: Sequence[Named]) -> list[Span]:
    """Where institutions are named by their owner, by a sort that sets some apart, or stand alone; none overlapping a longer name.

    Args:
        text: The report's text.
        zones: Its zones.
        named: Its names.
    """
    starts = {one.span[0]: one for one in named}
    holds = [one.span for one in named if one.label == "ORG"]
    found = dict.fromkeys(_owned(text, named, starts))
    for zone in zones:
        if zone.kind in _ZONES:
            for pattern in _patterns():
                found |= dict.fromkeys(one.span() for one in pattern.finditer(text, zone.start, zone.end))
    spans = sorted(found, key=lambda span: (span[0], -span[1]))
    return [span for span in spans if not any(start <= _bare(text, span) and span[1] <= end for start, end in holds)]


def _bare(text: str, span: Span) -> int:
    """Where a span begins without its article."""
    article = _THE.match(text, *span)
    return article.end() if article else span[0]


def _owned(text: str, named: Sequence[Named], starts: dict[int, Named]) -> Iterator[Span]:
    for one in named:
        single = one.label == "ORG" and not re.search(r"\s", text[slice(*one.span)])
        if not (single or one.label in _OWNERS) or not (found := _headed().match(text, one.span[1])):
            continue
        end = found.end()
        if found["head"].lower() in _listed("missions") and (beside := _IN.match(text, end)):
            town = starts.get(beside.end())
            end = town.span[1] if town is not None and town.label == "LOC" else end
        article = _ARTICLE.search(text, max(0, one.span[0] - 5), one.span[0])
        yield (article.start() if article else one.span[0]), end


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("institutions")[name])


def _any(name: str) -> str:
    longest = sorted(_listed(name), key=lambda words: (-len(words), words))
    return "|".join(re.escape(words).replace(r"\ ", r"\s+") for words in longest)


@cache
def _headed() -> re.Pattern[str]:
    """What follows the owner."""
    return re.compile(
        rf"(?:[’']s?)?[^\S\n]+(?:[“\"‘']?(?:{_any('between')})[”\"’']?[^\S\n]+){{0,3}}(?P<head>{_any('heads')})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Sorts of rebels and opposition; and institutions that stand alone, with their grounds."""
    mark = "[“”\"‘’']?"
    return (
        re.compile(
            rf"(?:\bthe\s+)?(?:\bso-called\s+)?{mark}\b(?:{_any('sorts')}){mark}\s+(?:[A-Z]\w+\s+)?{mark}(?:{_any('sorted')}|rebel{mark}\s+groups)\b(?!-){mark}(?:\s+groups)?"
        ),
        re.compile(
            rf"(?<![\w-])[Tt]he[^\S\n]+(?:{_any('alone')})(?:[^\S\n]+(?:{_any('grounds')}))?(?=[’',.;:!?)”\"\n—–]|\s+(?:{_any('after')})\b|\s*$)"
        ),
    )
