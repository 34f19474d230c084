"""The rhythm of a flattened page: a form of line that comes once a post, and where the title stands beside it.

A page without markup still repeats itself: "Posted on DATE by NAME", a bare date, "Filed under: ...", "3 Comments".
Every form of line that recurs is tried as the beat, with the title before or after it; the beat whose titles look like
titles and whose records hold the page's prose wins.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.split.dates import stamps
from dateline.split.lines import META_LENGTH, Line, is_date_line, is_furniture, is_more, is_prose, is_titlelike, opened
from dateline.split.zones import is_meta
from dateline.text import letters

REACH = 3
"""A title stands at most this many lines from its beat."""
LEAST_WORDS = 60
"""Code points that make a post of short lines one."""
LEAST_SCORE = 0.35
"""A rhythm below this is none. Chosen on the development pages."""
HEADING = r"\s*[:：]\s*|\s+(?=[‘“\"'«„])"
"""What follows the first words of a page's heading: a colon, or the tag in quotes."""
_WORD = re.compile(r"\S+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Where the posts of a flattened page begin and end, as line numbers."""

    titles: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """One past each post's last line."""
    score: float


class Page:
    """The lines of a dump, with what is known of each, computed once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.prose = [len(line.text) if is_prose(line.text) and not is_meta(line.text) else 0 for line in lines]
        self.titlelike = [
            is_titlelike(line.text) and not is_meta(line.text) and not _labels(line.text) for line in lines
        ]
        self.words = [
            0 if is_meta(line.text) or is_furniture(line.text) or is_more(line.text) else len(line.text)
            for line in lines
        ]
        self.total = sum(self.prose)

    @cached_property
    def heads(self) -> list[bool]:
        """Whether a line begins a paragraph or is one."""
        return [
            line.apart or bool(number == 0 or self.lines[number - 1].apart) for number, line in enumerate(self.lines)
        ]

    @cached_property
    def loose(self) -> bool:
        """Whether the page sets its paragraphs apart by empty lines: where it does not, titles stand apart no more."""
        prose = [line.apart for line, amount in zip(self.lines, self.prose, strict=True) if amount]
        return sum(prose) >= 0.3 * len(prose)

    @cached_property
    def repeated(self) -> set[str]:
        """Lines (their letters) that stand on the page at least three times: a title stands there once or twice."""
        counts: dict[str, int] = defaultdict(int)
        for line in self.lines:
            counts[letters(line.text)] += 1
        return {said for said, count in counts.items() if count > 2}


def rhythm(lines: Sequence[Line]) -> Rhythm | None:
    """The rhythm of a page, or None where nothing beats.

    Args:
        lines: All its non-empty lines.
    """
    page = Page(lines)
    best: Rhythm | None = None
    for form, beats in _beats(lines):
        for found in _layouts(page, beats, form):
            if found.score >= LEAST_SCORE and (best is None or found.score > best.score):
                best = found
    return best


def _labels(text: str) -> bool:
    return bool(
        opened(text, "tags", ends=r"\s*[:：]") or opened(text, "source") or opened(text, "author", ends=r"(?!\w)")
    )


def _beats(lines: Sequence[Line]) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Groups of lines of one form."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if len(line.text) > META_LENGTH * 2:
            continue
        for form in _forms(line.text):
            groups[form].append(number)
    for form, numbers in groups.items():
        if len(numbers) >= (2 if form[0] == "date" else 3):
            yield form, numbers


def _forms(text: str) -> Iterator[tuple[str, ...]]:
    """The forms a line has: what stands around its date, or its first words, with numbers as #."""
    found = stamps(text) if any(char.isdigit() for char in text) else []
    if found and (is_meta(text) or is_date_line(text)):
        left, right = _shape(text[: found[0].start]), _shape(text[found[0].end :])
        if not left and not right:
            yield "date", "alone", re.sub(r"[^\W\d]+", "a", _DIGITS.sub("#", text))
            return
        yield "date", *left[-2:], "·", *right[:1]
        yield "date", *left[-2:], "·"
        yield "date", *left[:2], "…"
        return
    if not any(char.isalnum() for char in text):
        if len(text) >= 3:
            yield "rule", text[:3]
        return
    words = _shape(text)
    barred = "|" in text and not is_titlelike(text)
    if any("#" in word for word in words) and (barred or (len(words) < 12 and opened(text, "author", ends=r"(?!\w)"))):
        yield "signed", *words[:2]
        return
    if text.endswith(("…", "[...]", "...")) and is_prose(text):
        yield "form", "…"
        return
    if is_more(text) or is_furniture(text) or _labels(text) or opened(text, "tags", ends=r"(?!\w)") or "#" in words[:4]:
        yield "form", *words[:2]
        yield "form", words[0]


def _shape(text: str) -> list[str]:
    return [_DIGITS.sub("#", word).casefold() for word in _WORD.findall(text)]


def _layouts(page: Page, beats: list[int], form: tuple[str, ...]) -> Iterator[Rhythm]:
    weight = (1.3 if form[0] in ("date", "signed") else 1.0) * (0.5 + 0.5 * math.log2(1 + len(beats)) / 4)
    for reach in range(1, REACH + 1):
        before = [max(0, number - reach) for number in beats]
        yield _judged(page, before, before, None, weight * 1.02)
        after = [min(len(page.lines) - 1, number + reach) for number in beats]
        yield _judged(page, after, beats, None, weight)
    for nth in (0, 1):
        yield _tailed(page, beats, nth, weight * (0.6 if form[:2] == ("date", "alone") else 1.0))


def _tailed(page: Page, beats: list[int], nth: int, weight: float) -> Rhythm:
    """The layout where the beat closes each post, and the next title follows it, below a date perhaps."""
    first = _first_title(page, beats[0], nth)
    titles, starts = [first], [_with_date_head(page, first)]
    for number in beats[:-1]:
        near = [at for at in range(number + 1, min(number + 6, len(page.lines))) if page.titlelike[at]]
        title = near[nth] if len(near) > nth else min(number + 1, len(page.lines) - 1)
        titles.append(title)
        starts.append(_with_date_head(page, title) if nth else min(number + 1, len(page.lines) - 1))
    return _judged(page, titles, starts, [number + 1 for number in beats], weight)


def _with_date_head(page: Page, title: int) -> int:
    return title - 1 if title and is_date_line(page.lines[title - 1].text) else title


def _first_title(page: Page, beat: int, nth: int) -> int:
    """Where the first post of a page begins that closes its posts with the beat.

    Below the page's own heading ("Tag: X") where it has one, else at the last title above the first prose.
    """
    for number in range(beat - 1, -1, -1):
        if len(page.lines[number].text) <= 100 and opened(page.lines[number].text, "page", ends=HEADING):
            near = [at for at in range(number + 1, beat) if page.titlelike[at]]
            return near[nth] if len(near) > nth else number + 1
    prose = next((number for number in range(beat) if page.prose[number] > 80), None)
    if prose is None:
        prose = next((number for number in range(beat) if page.prose[number]), beat)
    for number in range(prose - 1, max(-1, prose - 4), -1):
        if page.titlelike[number] and page.lines[number].apart:
            return number
    return max(0, prose - 1)


def _judged(page: Page, titles: list[int], starts: list[int], ends: list[int] | None, weight: float) -> Rhythm:
    """A layout with its score."""
    if len(set(titles)) < len(titles) or sorted(titles) != titles or sorted(set(starts)) != starts:
        return Rhythm(titles=(), starts=(), ends=(), score=0.0)
    closes = ends or [*starts[1:], _last_end(page, titles[-1])]
    count = len(titles)
    named = sum(_named(page, number) for number in titles) / count
    apart = sum(page.heads[number] for number in titles) / count if page.loose else 1.0
    said = [letters(page.lines[number].text) for number in titles]
    fresh = sum(text not in page.repeated for text in said) / count
    distinct = len(set(said)) / count
    full = [sum(page.prose[title + 1 : end]) for title, end in zip(titles, closes, strict=True)]
    filled = (
        sum(
            amount > 0 or sum(page.words[title + 1 : end]) >= LEAST_WORDS
            for amount, title, end in zip(full, titles, closes, strict=True)
        )
        / count
    )
    covered = min(1.0, sum(full) / (page.total or 1))
    short = sum(1 for number in titles if len(page.lines[number].text) <= 120) / count
    score = covered * named**2 * filled**2 * (0.3 + 0.7 * apart) * fresh * distinct * (0.6 + 0.4 * short) * weight
    return Rhythm(titles=tuple(titles), starts=tuple(starts), ends=tuple(closes), score=score)


def _named(page: Page, number: int) -> float:
    """How much like a headline a line looks: one that ends as sentences do is half of one."""
    if not page.titlelike[number]:
        return 0.0
    return 0.6 if page.lines[number].text.endswith((".", ":", ";")) else 1.0


def _last_end(page: Page, title: int) -> int:
    """Where the last post ends: before the run of short lines (menus, archives) that follows its prose."""
    run, last, seen = 0, title + 1, False
    for number in range(title + 1, len(page.lines)):
        if page.prose[number]:
            run, last, seen = 0, number + 1, True
        else:
            run += 1
            if run >= 6 and seen:
                break
    return min(len(page.lines), last + 2)
