"""Passages quoted without marks: paragraphs of another writer after "According to the LA Times:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.split.lines import Line, is_prose, words

LONGEST = 8
"""A passage is looked for over at most this many paragraphs."""
_DIALOGUE = re.compile(
    r"^(?:…|\.\.\.|\[…\]|(?:question|answer|q|a|frage|antwort|вопрос|ответ|pregunta|respuesta)\b[^.!?]{0,12}[:.])",
    re.IGNORECASE,
)


def quoted(lines: Sequence[Line]) -> set[int]:
    """The numbers of lines that stand inside a passage quoted without marks.

    A passage opens after a line that ends with a colon and a word for speech. It closes with the writer's own remark
    ("emphasis added") where there is one, goes on over questions and answers, and is one paragraph otherwise.
    """
    inside: set[int] = set()
    number = 0
    while number < len(lines):
        if number in inside or not _introduces(lines[number].text):
            number += 1
            continue
        end = _end(lines, number + 1)
        inside.update(range(number + 1, end))
        number = max(end, number + 1)
    return inside


def _introduces(text: str) -> bool:
    if not text.endswith((":", "：")):
        return False
    clause = re.split(r"[.!?;]\s", text)[-1].casefold()
    return bool(_quoting().search(clause[-90:]))


@cache
def _quoting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words('quoting')))})(?!\w)")


def _end(lines: Sequence[Line], start: int) -> int:
    stop = min(len(lines), start + LONGEST)
    for number in range(start, stop):
        if any(lines[number].text.casefold().endswith(mark) for mark in words("emphasis")):
            return number + 1
        if number > start and _introduces(lines[number].text):
            break
    number = start
    while number < stop and _DIALOGUE.match(lines[number].text):
        number += 1
    if number > start:
        return number
    return start + 1 if start < len(lines) and is_prose(lines[start].text) else start
