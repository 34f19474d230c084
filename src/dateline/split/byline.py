"""Who wrote a text: names after "by", "von", "por", "بقلم", or where markup says author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.split.lines import Line, words

NAME_WORDS = 6
"""A name has at most this many words."""
INITIAL = 3
"""A last word up to this length keeps its full stop: an initial, "Jr."."""
_PARTICLES = frozenset(
    "al el ben bin bint ibn abu de del della der den di da do dos du la le les van von zu zum af av y e und and & "
    "of the for".split()
)
_END = re.compile(
    r"\s*(?:[|•·;:,\n(\[]|\s[–—-]\s|\s(?:on|at|in|am|um|le|el|il|em|den|dnia|в|о|في|tarihinde|for|to|from|via|with|"
    r"filed|posted|published|updated|tagged|categories|kategorien)\s|(?<!\w)\d|\s»|$)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\by\b|\bet\b|\bи\b)\s*")


@cache
def _by() -> re.Pattern[str]:
    listed = sorted(words("by") | words("author"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)\s*[:：]?\s*", re.IGNORECASE)


def name(text: str) -> str | None:
    """The text as a person's or group's name, or None where it cannot be one."""
    tidy = " ".join(text.split()).strip(' ,:;|-–—•·@"“”').lstrip(". ")
    parts = tidy.split()
    if parts and len(parts[-1]) > INITIAL:
        tidy = tidy.rstrip(". ")
    if not parts or len(parts) > NAME_WORDS or len(tidy) > 60 or not any(char.isalpha() for char in tidy):
        return None
    if any(char in tidy for char in "!?<>{}=") or tidy.startswith(("http", "www.")):
        return None
    if len(parts) == 1:
        return tidy
    named = [part for part in parts if part.casefold() not in _PARTICLES]
    return tidy if named and all(not part[0].islower() for part in named) else None


def names(text: str) -> tuple[str, ...]:
    """The single names in a list of them: "A. Author and B. Writer"."""
    found = [name(part) for part in _JOINT.split(text)]
    return tuple(dict.fromkeys(one for one in found if one))


def marked(line: Line) -> Iterator[tuple[int, int]]:
    """Stretches of a line (offsets into `line.text`) that markup calls an author."""
    if line.block is None or line.block.text != line.text:
        return
    for start, end, mark in line.block.parts:
        if mark == "author":
            yield start, end


def stated(text: str) -> tuple[int, int, str] | None:
    """A byline inside a header line.

    Args:
        text: The line, its whitespace collapsed.

    Returns:
        Where it starts (at the word "by") and ends, and the name; None where there is none.
    """
    for found in _by().finditer(text):
        inner = _by().match(text, found.end())
        start = inner.end() if inner else found.end()
        stop = _END.search(text, start)
        end = stop.start() if stop else len(text)
        candidate = name(text[start:end])
        labelled = " " in found[0].strip() or found.start() > 0
        if candidate and (len(candidate.split()) > 1 or not candidate[0].islower() or labelled):
            return found.start(), end, candidate
    return None


def whole(text: str) -> str | None:
    """The names in a line that is nothing but a byline ("By Jane Doe and John Roe"), as written; else None."""
    found = _by().match(text)
    if not found or len(text) > 100:
        return None
    inner = _by().match(text, found.end())
    rest = text[inner.end() if inner else found.end() :].strip(" .|")
    listed = [name(part) for part in _JOINT.split(rest)]
    if not rest or len(listed) > 5 or any(one is None or one[0].islower() for one in listed):
        return None
    return rest
