"""How far a time reaches: since February, until Friday, from Monday to Thursday - as EDTF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.model import When
from dateline.read.times.periods import moved
from dateline.read.times.story import Story, Value

_OPENS = frozenset(("since",))
_CLOSES = frozenset(("until", "till"))
_JOINTS = {"from": frozenset(("to", "until", "till", "through", "thru")), "between": frozenset(("and",))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A time at its tokens."""

    first: int
    last: int
    value: Value


def whens(story: Story, placed: list[Placed]) -> list[When]:
    """The anchored times, each as far as the words before it let it reach.

    Args:
        story: The text.
        placed: Its times, in their order.
    """
    found = [_alone(story, one) for one in placed]
    for number in range(len(placed) - 1):
        joined = _joined(story, placed[number], placed[number + 1])
        if joined is not None:
            found[number], found[number + 1] = joined
    return found


def _before(story: Story, one: Placed) -> str:
    return story.tokens[one.first - 1].word if one.first else ""


def _alone(story: Story, one: Placed) -> When:
    value, period = one.value, one.value.period
    edtf = value.edtf or (period.edtf if period is not None else None)
    start = _iso(period.start) if period is not None else None
    end = _iso(period.end) if period is not None else None
    why, word = value.why, _before(story, one)
    if period is not None and value.kind in ("date", "time") and not value.timex.endswith("_REF"):
        first, _, last = period.edtf.partition("/")
        if word in _OPENS:
            edtf, end, why = f"{first}/..", None, f"since then: open; {why}"
        elif word in _CLOSES:
            edtf, start, why = f"../{last or first}", None, f"until then: open before; {why}"
    if period is None and edtf is not None:
        start, end = _open_ends(edtf)
    return When(edtf=edtf, start=start, end=end, anchor=value.anchor, why=why, timex=value.timex)


def _open_ends(edtf: str) -> tuple[str | None, str | None]:
    """Days of an interval of which one side is open."""
    first, _, last = edtf.partition("/")
    ends = None if last == ".." else _iso(moved(date.fromisoformat(last), 1))
    return (None if first == ".." else first), ends


def _joined(story: Story, one: Placed, other: Placed) -> tuple[When, When] | None:
    """The two ends of "from ... to ..." and "between ... and ...": both reach from the first to the second."""
    joints = _JOINTS.get(_before(story, one))
    between = [token.word for token in story.tokens[one.last : other.first]]
    first, second = one.value.period, other.value.period
    if (
        joints is None
        or len(between) != 1
        or between[0] not in joints
        or first is None
        or second is None
        or first.start >= second.end
    ):
        return None
    edtf = f"{first.edtf.partition('/')[0]}/{second.edtf.partition('/')[2] or second.edtf}"
    whole = tuple(
        When(
            edtf=edtf,
            start=_iso(first.start),
            end=_iso(second.end),
            anchor=part.anchor,
            why=f"one end of {edtf}; {part.why}",
            timex=part.timex,
        )
        for part in (one.value, other.value)
    )
    return whole[0], whole[1]


def _iso(day: date) -> str:
    return day.isoformat()
