"""The findings of model and rules as one: a rule counts where the model found nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from dateline.read.finding import Said, Span

LEAST = (0.25, 0.05, 0.05)
"""Attributions that the model is less sure of are left out, a layer; chosen on dev."""


def merged(model: Sequence[Said], rules: Iterable[Said]) -> list[Said]:
    """The model's attributions, and those of the rules whose cue it left alone, in no particular order.

    Args:
        model: With scores.
        rules: Any; the first of two with overlapping cues is taken.
    """
    kept = [one for one in model if one.score >= LEAST[min(one.layer, len(LEAST) - 1)]]
    taken = sorted({span for one in kept for span in (*one.cue, *((one.source,) if one.source else ()))})
    for one in rules:
        if not any(overlaps(taken, span) for span in one.cue):
            kept.append(one)
            for span in one.cue:
                taken.insert(bisect_left(taken, span), span)
    return kept


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span shares a code point with one of several, which are sorted and short."""
    at = bisect_right(spans, (span[1], -1))
    return any(start < span[1] and span[0] < end for start, end in spans[max(0, at - 8) : at])
