"""Voices inside voices: the findings of model and rules, hung on one another by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.read.carriers import carriers
from dateline.read.finding import Said, Span
from dateline.read.inner import inner
from dateline.read.page import Page
from dateline.read.quotes import Quotation


def nested(found: Sequence[Said], text: str, quotations: Sequence[Quotation], paragraphs: Iterable[Span]) -> list[Said]:
    """The attributions of a text with what their places in sentences and quotations tell about them.

    Args:
        found: By model and rules, no two with one cue.
        text: The whole text.
        quotations: Its quotations.
        paragraphs: The parts that are prose.
    """
    page = Page(text, quotations, paragraphs)
    return inner(carriers(list(found), page), page)
