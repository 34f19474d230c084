"""How many people came to what harm: killed, wounded, missing, captured, displaced - exact, at least, at most, or none.

A count of anything but people is no toll, nor is harm that might come or did not.
What is said to be part of a larger figure ("including five children") is marked, so that it is not added to it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from dateline.read.finding import Counted, Named, Span
from dateline.read.tolls.figures import figures, nobody
from dateline.read.tolls.harms import Harm, harms
from dateline.read.tolls.people import OUTCOMES, Group, groups
from dateline.read.tolls.victims import victims
from dateline.read.words.clauses import sentences

CROWD = 100
"""Refugees from that number on are counted as displaced where nothing else is said of them; fewer are just people in a story."""


def tolls(text: str, running: Iterable[Span], named: Sequence[Named]) -> list[Counted]:
    """The tolls of a text, in its order.

    Args:
        text: The whole text.
        running: The parts that are running text, headings or teasers; sentences are looked for within each.
        named: Its names, in any order.
    """
    ordered = sorted(named, key=lambda one: one.span)
    starts = [one.span[0] for one in ordered]
    found: list[Counted] = []
    for start, end in running:
        for sentence in sentences(text, start, end):
            here = ordered[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
            found += _once(_sentence(text, sentence, here))
    return sorted(found, key=lambda one: (one.span, one.at, one.outcome))


def _sentence(text: str, sentence: Span, named: Sequence[Named]) -> Iterator[Counted]:
    yield from nobody(text, sentence)
    found = harms(text, sentence)
    if not found and "toll" not in text[slice(*sentence)].lower() and "lives" not in text[slice(*sentence)].lower():
        return
    people = groups(text, sentence, named)
    if not people and not any(one.passive or one.form in ("intransitive", "owned") for one in found):
        return
    yield from figures(text, sentence, people)
    taken: set[tuple[str, int]] = set()
    found.sort(
        key=lambda one: one.outcome == "displaced" and one.form == "counted"
    )  # refugees count as such where nothing else befell them
    for harm in found:
        crowd = harm.outcome == "displaced" and harm.form == "counted"
        for one in victims(text, sentence, harm, found, people):
            if (harm.outcome, one.span[0]) in taken or (
                crowd and (_many(one) < CROWD or any((outcome, one.span[0]) in taken for outcome in OUTCOMES))
            ):
                continue
            taken.add((harm.outcome, one.span[0]))
            yield _counted(harm, one)


def _many(one: Group) -> int:
    return one.least or one.most or 0


def _counted(harm: Harm, one: Group) -> Counted:
    return Counted(
        outcome=harm.outcome, least=one.least, most=one.most, who=one.who,
        span=(min(harm.span[0], one.span[0]), max(harm.span[1], one.span[1])), at=harm.span[0], part=one.part,
    )  # fmt: skip


def _once(found: Iterable[Counted]) -> Iterator[Counted]:
    """Each number once for an outcome."""
    seen: set[tuple[str, int | None, int | None, int]] = set()
    for one in found:
        key = (one.outcome, one.least, one.most, one.who[0] if one.who is not None else one.span[1])
        if key not in seen:
            seen.add(key)
            yield one


def summed(counted: Iterable[Counted]) -> list[Counted]:
    """The tolls of one claim without those that are part of another, so that they may be added.

    Args:
        counted: The tolls of the claim.
    """
    every = list(counted)
    whole = {one.outcome for one in every if not one.part}
    return [one for one in every if not (one.part and one.outcome in whole)]


def told_once(text: str, counted: Iterable[Counted], starts: Sequence[int]) -> list[Counted]:
    """Each figure once a sentence: "killed 12 people ... the 12 people killed"; one person told of after another stays.

    Args:
        text: The whole text.
        counted: The tolls.
        starts: Where the sentences begin.
    """
    kept: dict[tuple[object, ...], Counted] = {}
    for number, one in enumerate(counted):
        who = text[slice(*one.who)].lower().removeprefix("the ") if one.who is not None else ""
        single = who.startswith(("a ", "an ", "another ")) or not who
        sentence = bisect_right(starts, one.at)
        kept.setdefault((sentence, one.outcome, one.least, one.most, who, number if single else -1), one)
    return list(kept.values())
