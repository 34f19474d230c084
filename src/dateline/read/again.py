"""Names of a report's running text are names in its headlines, captions, credits and teasers too, where the model sees little around."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dateline.model import Zone
from dateline.read.finding import Named, Span

_LABELS = frozenset(("PER", "ORG", "LOC", "FAC"))
_ZONES = frozenset(("headline", "subhead", "caption", "credit", "teaser"))
_MOST = 400
"""So many different names of a report are looked for again."""
_SCORE = 0.5


def again(text: str, zones: Sequence[Zone], named: Sequence[Named]) -> list[Named]:
    """Further places of names that were found elsewhere: outside running text, in the order of the text.

    Letter for letter and as whole words; never within another name, and never a word that the report also writes small,
    for then its capital may only begin a sentence.

    Args:
        text: The report's text.
        zones: Its zones.
        named: Its names as found.
    """
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in named:
        if one.label in _LABELS:
            labels[text[slice(*one.span)]][one.label] += 1
    words = sorted((name for name in labels if _proper(name, text)), key=lambda name: (-len(name), name))[:_MOST]
    if not words:
        return []
    sought = re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, words))})(?!\w|[’'][A-Z])")
    taken = sorted(one.span for one in named)
    return [
        Named(span=found.span(), label=labels[found[0]].most_common(1)[0][0], score=_SCORE)
        for zone in zones
        if zone.kind in _ZONES
        for found in sought.finditer(text, zone.start, zone.end)
        if not _overlapped(found.span(), taken)
    ]


def _proper(name: str, text: str) -> bool:
    """Whether words can be nothing but a name in this text."""
    if len(name) < 2 or not name[0].isupper() or "\n" in name:
        return False
    return " " in name or name.isupper() or not re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text)


def _overlapped(span: Span, taken: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in _near(span, taken))


def _near(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    for start, end in taken:
        if start >= span[1]:
            return
        yield start, end
