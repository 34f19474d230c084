"""Relations of an actor, by what they are and with whom: under each, who says so and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Argument, Link, Mention, Reading, Report
from dateline.serve.lines import Line, called
from dateline.text import folded

Links = Callable[[str], Sequence[Link]]
"""The links of a report by its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report's claim of a relation."""

    report: Report
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A relation to one other side, with everyone who claims it."""

    words: str
    """What it is: `ally of`."""
    reverse: bool
    """Whether the other side stands so to this one."""
    flag: str
    """What it is if not actual, in one word."""
    other: str
    target: str | None
    """The id of the other side where it is resolved to an actor; none where it is not, or is somebody's tie."""
    told: tuple[Telling, ...]


def related(
    told: Iterable[tuple[Report, Reading, Sequence[Line]]], ids: Iterable[str], links: Links
) -> tuple[Related, ...]:
    """Relations by what they are and with whom, those claimed most often first.

    Args:
        told: Reports with the relations that they claim.
        ids: Of the actor; all that are one.
        links: Gives the links of a report.
    """
    own = frozenset(ids)
    groups: dict[tuple[str, bool, str, str], list[tuple[Telling, str, str | None]]] = {}
    for report, reading, lines in told:
        meant = _meant(links(report.id))
        mentions = {one.id: one for one in reading.mentions}
        for line in lines:
            reverse, others = _sides(line, meant, own)
            for name, target in _others(others, mentions, meant, own):
                key = line.kind.words, reverse, line.flag, target or " ".join(folded(name))
                groups.setdefault(key, []).append((Telling(report=report, line=line), name, target))
    found = [
        Related(words=words, reverse=reverse, flag=flag, other=several[0][1], target=several[0][2], told=tuple(one for one, *_ in several))
        for (words, reverse, flag, _), several in groups.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (-len({each.report.id for each in one.told}), -len(one.told))))


def _meant(links: Iterable[Link]) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for link in links:
        if link.to == "actor" and link.target is not None:
            found.setdefault(link.mention, []).append(link)
    return found


def _sides(line: Line, meant: dict[str, list[Link]], own: frozenset[str]) -> tuple[bool, list[Argument]]:
    """Whether this actor is the object alone, and the arguments of the other side."""
    subjects = [part for part in line.claim.arguments if part.role in ("subject", "actor")]
    objects = [part for part in line.claim.arguments if part.role in ("object", "recipient")]
    is_subject = any(link.target in own for part in subjects for link in meant.get(part.mention, ()))
    return not is_subject, objects if is_subject else subjects


def _others(
    parts: Iterable[Argument], mentions: dict[str, Mention], meant: dict[str, list[Link]], own: frozenset[str]
) -> Iterator[tuple[str, str | None]]:
    """The name and, where only one is meant, the id of each other side; who stands so to himself is left in his words."""
    for part in parts:
        if part.mention not in mentions:
            continue
        linked = meant.get(part.mention, [])
        one = linked[0] if len(linked) == 1 and linked[0].target not in own else None
        words = called(mentions[part.mention], mentions)[0]
        yield (one.name or words, one.target) if one else (words, None)
