"""Quotations by their marks: straight, curly, low, guillemets; nested, never closed, or running over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MARK = re.compile(r"[\"“”„‟«»‹›‘’‚']")
_LINE = re.compile(r"[^\n]+")
_CLOSES = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'",
}
"""What may close a quotation, by the mark that opened it; » and › open in German and Danish."""
_SINGLE = {"‘": "’'", "'": "’'", "’": "", "‚": "‘’"}
"""Single marks, each with what must stand after it for it to open a quotation; apostrophes look the same."""
_DEEPEST = 64
"""So many quotations may be open at a time; what was opened before them is none."""
_BEFORE = frozenset('([{-–—/:="“„«‘')
"""What may stand right before an opening mark, beside white space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks, the marks included."""

    start: int
    """The opening mark."""
    end: int
    """The code point after the closing mark; the end of the paragraph where none closes it."""
    depth: int
    """How many quotations it lies inside."""
    closed: bool
    """Whether a mark closes it."""
    continues: bool = False
    """Whether the next paragraph opens with the same mark and goes on with it."""


def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, in the order of their opening marks, in linear time.

    Apostrophes, feet and inches are none; a single mark opens only where one can close it in its paragraph.

    Args:
        text: Any text; a line is a paragraph.
    """
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        found.extend(_in_line(text, line.start(), line.end()))
    return _continued(text, sorted(found, key=lambda one: (one.start, -one.end)))


def _in_line(text: str, start: int, end: int) -> Iterator[Quotation]:
    marks = [found.start() for found in _MARK.finditer(text, start, end)]
    closers = {
        opening: [at for at in marks if text[at] in closing and _can_close(text, at, start, end)]
        for opening, closing in _SINGLE.items()
    }
    stack: list[int] = []
    for at in marks:
        char = text[at]
        opened = next(
            (i for i in range(len(stack) - 1, max(-1, len(stack) - 4), -1) if _matches(text, stack[i], at)), None
        )
        if opened is not None and _can_close(text, at, start, end):
            yield Quotation(start=stack[opened], end=at + 1, depth=0, closed=True)
            del stack[opened:]
        elif _can_open(text, at, start, end) and (
            char not in _SINGLE or bisect_left(closers[char], at + 2) < len(closers[char])
        ):
            stack.append(at)
            del stack[:-_DEEPEST]
    unclosed = next((at for at in stack if text[at] not in _SINGLE), None)
    if unclosed is not None:
        yield Quotation(start=unclosed, end=end, depth=0, closed=False)


def _matches(text: str, opened: int, at: int) -> bool:
    return text[at] in _CLOSES[text[opened]]


def _can_open(text: str, at: int, start: int, end: int) -> bool:
    """Whether a mark stands where quotations begin: after a space or bracket, before a word."""
    char = text[at]
    if char in "”’":
        return False
    if at + 1 >= end or (text[at + 1].isspace() and char != "«"):
        return False
    before = text[at - 1] if at > start else " "
    if char in "“„«‚‹‟" and not before.isalnum():
        return True
    return before.isspace() or before in _BEFORE


def _can_close(text: str, at: int, start: int, end: int) -> bool:
    """Whether a mark stands where quotations end: after a word or stop, not within a word."""
    char = text[at]
    after = text[at + 1] if at + 1 < end else " "
    if char in _SINGLE:
        return at > start and not text[at - 1].isspace() and not after.isalnum()
    if char == '"':
        return (
            at > start
            and not (text[at - 1].isspace() and not after.isspace())
            and not (after.isalnum() and text[at - 1].isspace())
        )
    return True


def _continued(text: str, found: list[Quotation]) -> tuple[Quotation, ...]:
    """The quotations with their depth, and those marked that the next paragraph takes up again."""
    result = []
    around: list[int] = []
    for number, one in enumerate(found):
        while around and around[-1] <= one.start:
            around.pop()
        following = text[one.end : one.end + 8].lstrip() if not one.closed else ""
        goes_on = bool(following) and following[0] == text[one.start] and number + 1 < len(found)
        result.append(replace(one, depth=len(around), continues=goes_on))
        around.append(one.end)
    return tuple(result)
