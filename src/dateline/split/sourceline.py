"""The line that says where a text was taken from: "Source: TITLE - OUTLET", "via OUTLET » TITLE"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.split.lines import META_LENGTH, opened
from dateline.text import collapsed, letters

_BORDER = re.compile(r"\s+(?:[—–|»›:·•/-]|::|<|>>)(?:\s+|$)|\s*[|»›](?:\s+|$)")
OUTLET_WORDS = 7
"""An outlet's name has at most this many words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """What a source line says."""

    outlet: str | None
    """As named; None where the line names none or breaks off before it."""
    title: str | None
    """The title it gives."""
    broken: bool
    """Whether the line breaks off where the outlet should stand."""


def source_line(text: str, headlines: Sequence[str]) -> SourceLine | None:
    """What a line says of its source; None where it is no source line.

    Args:
        text: One line.
        headlines: The report's headline and its repetitions, which tell title from outlet.
    """
    line = collapsed(text)
    if len(line) > META_LENGTH * 2:
        return None
    if start := opened(line, "source"):
        return _title_then_outlet(line[start:], headlines)
    if start := opened(line, "via", ends=r"\s*[:：]?\s+"):
        return _outlet_then_title(line[start:], headlines)
    return None


def _title_then_outlet(rest: str, headlines: Sequence[str]) -> SourceLine | None:
    if not rest:
        return None
    known = [letters(headline) for headline in headlines if headline]
    if letters(rest) in known:
        return SourceLine(outlet=None, title=rest.rstrip(" |»–—-"), broken=rest.endswith(("|", "»", "–", "—", "-")))
    borders = list(_BORDER.finditer(rest))
    for border in reversed(borders):
        left, right = rest[: border.start()].strip(), rest[border.end() :].strip()
        if not right:
            return SourceLine(outlet=None, title=left, broken=True)
        if letters(left) in known or any(letters(left).startswith(head) for head in known if len(head) > 20):
            return SourceLine(outlet=right, title=left, broken=False)
        if len(right.split()) <= OUTLET_WORDS and len(left.split()) > 2:
            return SourceLine(outlet=right.rstrip("."), title=left, broken=False)
    if len(rest.split()) <= OUTLET_WORDS:
        return SourceLine(outlet=rest.rstrip(". "), title=None, broken=False)
    return SourceLine(outlet=None, title=rest, broken=False)


def _outlet_then_title(rest: str, headlines: Sequence[str]) -> SourceLine | None:
    border = _BORDER.search(rest)
    if border is None:
        named = rest.rstrip(". ")
        titled = len(named.split()) <= OUTLET_WORDS and named[:1].isupper()
        return SourceLine(outlet=named, title=None, broken=False) if titled else None
    left, right = rest[: border.start()].strip(), rest[border.end() :].strip().rstrip(".")
    if letters(left) in [letters(headline) for headline in headlines]:
        left, right = right, left
    if len(left.split()) > OUTLET_WORDS:
        return None
    return SourceLine(outlet=left or None, title=right or None, broken=not left)
