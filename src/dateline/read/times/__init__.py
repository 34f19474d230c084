"""Times of a text: every expression found, each reckoned from what it hangs on - the day of writing, or a time told before.

`tokens` gives each word a letter, `grammar` finds forms over letters, the readers beside it say what each comes to, and
`reach` how far it goes. All in one pass over the words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from dateline.lexicon import lexicon
from dateline.model import Report, Stamp
from dateline.read.finding import Span, Timed
from dateline.read.times import periods
from dateline.read.times.grammar import values
from dateline.read.times.reach import Placed, whens
from dateline.read.times.story import Hit, Story, Told, Value
from dateline.read.times.tokens import Token, tokens

__all__ = ["anchor_of", "timed"]

_DATELINE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s\d{1,2},\s(?:19|20)\d\d\b"
)
_HEAD = 400
"""Code points at the beginning of a text in which a dateline stands."""
_WRAPPED = 40
"""Code points of a line that may have been broken by a machine."""
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_FINANCE = 2
"""So many different words of finance make a text one about earnings."""


def timed(text: str, running: Iterable[Span], anchor: date | None, why: str) -> list[Timed]:
    """The time expressions of a text, in their order.

    Args:
        text: The whole text.
        running: Its running text: what is read.
        anchor: The day of writing: publication, else the post's day; none where it is not known.
        why: What that day is: `published 2016-10-04`.

    Returns:
        Times with their words, none overlapping another. What cannot be anchored has no EDTF and says why.
    """
    found: list[Token] = []
    letters: list[str] = []
    for start, end in running:
        part, marks = tokens(_unwrapped(text, start, end), 0, end - start)
        found += [replace(token, start=token.start + start, end=token.end + start) for token in part] if start else part
        letters.append(marks)
        found.append(Token(end, end, "", ""))
        letters.append(".")
    story = Story(text=text, tokens=found, letters="".join(letters), day=anchor, name=why)
    story.finance = len({token.word for token in found} & _finance()) >= _FINANCE
    placed = _settled(story, list(_read(story)))
    return [
        Timed(span=(found[one.first].start, found[one.last - 1].end), when=when, kind=one.value.kind)
        for one, when in zip(placed, whens(story, placed), strict=True)
    ]


def _finance() -> frozenset[str]:
    return frozenset(lexicon("times")["finance"]["words"].split())


def _unwrapped(text: str, start: int, end: int) -> str:
    """A part of a text without the line feeds that only break long lines, at the same offsets."""
    lines = text[start:end].split("\n")
    parts = [lines[0]]
    for before, after in itertools.pairwise(lines):
        broken = len(before) >= _WRAPPED and before.rstrip()[-1:] not in '.!?:;”"’)' and after[:1].strip()
        parts += [" " if broken else "\n", after]
    return "".join(parts)


def _read(story: Story) -> Iterator[Placed]:
    for hit, value in values(partial(Hit, story), story.letters, 0, len(story.tokens)):
        period = value.period
        if period is not None and value.kind in ("date", "time") and not value.timex.endswith("_REF"):
            words = story.text[story.tokens[hit.first].start : story.tokens[hit.last - 1].end]
            dated = bool(_YEAR.search(words))
            story.told.append(Told(replace(period, part=""), words, hit.first, dated))
        yield Placed(first=hit.first, last=hit.last, value=value)


def _settled(story: Story, placed: list[Placed]) -> list[Placed]:
    """Times of "the same day" with no day told before: the day that the text tells first, else that of writing."""
    days = [told for told in story.told if told.period.grain == "day"]
    return [replace(one, value=_late(story, days, one)) if _waits(story, one) else one for one in placed]


def _waits(story: Story, one: Placed) -> bool:
    return one.value.period is None and "j" in story.letters[one.first : one.last] and not one.value.timex


def _late(story: Story, days: list[Told], one: Placed) -> Value:
    words = {token.word for token in story.tokens[one.first : one.last]}
    told = next((told for told in days if told.at > one.first), None)
    if "day" not in words or (told is None and story.day is None):
        return one.value
    if told is not None:
        period = periods.day(told.period.start)
        why = f"no day is told before; the day told next is {told.anchor}"
        return Value(kind="date", timex=period.timex, why=why, period=period, anchor=told.anchor)
    assert story.day is not None
    period = periods.day(story.day)
    return Value(
        kind="date", timex=period.timex, why=f"no day is told: that of {story.name}", period=period, anchor=story.name
    )


def anchor_of(report: Report) -> tuple[date | None, str]:
    """The day that a report's times are reckoned from, and its name.

    Args:
        report: Its publication day counts first, then that of the post, of the last edit, and a full date at the head of
            its text.
    """
    stamps: tuple[tuple[str, Stamp | None], ...] = (
        ("published", report.published),
        ("posted", report.posted),
        ("edited", report.edited),
    )
    for name, stamp in stamps:
        found = _day(stamp.edtf) if stamp is not None else None
        if found is not None:
            return found, f"{name} {found}"
    head = _DATELINE.search(report.text[:_HEAD])
    if head is not None:
        first = timed(head[0], [(0, len(head[0]))], None, "")
        found = _day(first[0].when.edtf or "") if first else None
        if found is not None:
            return found, f"dateline {found}"
    return None, "no day of writing is known"


def _day(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf[:10])
    except ValueError:
        return None
