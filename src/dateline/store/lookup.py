"""Claims and sayings looked up by who takes part in them, by type, time and voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, true, tuple_

from dateline.errors import NotFound, QueryError, UsageError
from dateline.lexicon import lexicon
from dateline.model import Reading, Report
from dateline.store.schema import claim, claim_word, reading, report
from dateline.text import folded

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LAST = "\U0010ffff"
"""After every word that begins with what stands before it."""
MOST_WORDS = 32
"""Further words of a name are refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What claims are narrowed to; None where they are not. Names are words that all must be there; `word*` begins one."""

    type: str | None = None
    """PLOVER's type or mode, ACLED's sub-event type, or a relation."""
    actor: str | None = None
    """Who did it, or may have done it; the first side of a relation."""
    recipient: str | None = None
    """To whom; the second side of a relation."""
    place: str | None = None
    voice: str | None = None
    """One of those who say so; the outlet for what it says in its own voice."""
    since: str | None = None
    """Not over before this day, as far as it is known: 2016-10-04, 2016-10, 2016."""
    until: str | None = None
    """Not begun after this day, likewise."""
    realis: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was looked for in one report."""

    report: Report
    reading: Reading
    numbers: tuple[int, ...]
    """Which of the reading's claims, or of its attributions, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found: a stretch of it by report, newest first."""

    total: int
    undated: int
    """Claims that are left out for having no time of their own, where days were asked for."""
    told: tuple[Told, ...]


def claims(connection: Connection, asked: Asked, offset: int = 0, limit: int = 50) -> Found:
    """The claims that were asked for.

    Args:
        connection: Open.
        asked: What they are narrowed to.
        offset: Claims to leave out.
        limit: Claims to give.

    Raises:
        QueryError: A name has no words in it.
        UsageError: A day or type is not one.
    """
    ways, days = _narrowed(connection, asked), _between(asked)
    within = and_(*ways, *days)
    total = connection.execute(select(func.count()).select_from(claim).where(within)).scalar_one()
    undated = 0
    if days:
        open_ = and_(*ways, claim.c.first.is_(None), claim.c.after.is_(None))
        undated = connection.execute(select(func.count()).select_from(claim).where(open_)).scalar_one()
    query = select(claim.c.report, claim.c.number).where(within)
    ordered = query.order_by(claim.c.day.desc().nulls_last(), claim.c.report, claim.c.number)
    rows = connection.execute(ordered.offset(offset).limit(limit)).all()
    return Found(total=total, undated=undated, told=tuple(in_full(connection, rows)))


def sayings(connection: Connection, speaker: str, about: str | None, limit: int = 50) -> Found:
    """What a speaker is said to say.

    Args:
        connection: Open.
        speaker: Words of the name.
        about: Words that what is said must have; None for anything.
        limit: Sayings to give.

    Raises:
        QueryError: There are no words in `speaker` or `about`.
        NotFound: Nobody of that name says anything.
    """
    subject = _pieces(about) if about is not None else []
    query = select(report.c.number.label("report"), claim_word.c.number).join(
        report, report.c.number == claim_word.c.report
    )
    spoken = tuple_(claim_word.c.report, claim_word.c.number).in_(_having("source", _pieces(speaker)))
    ordered = query.where(claim_word.c.role == "source", spoken).distinct()
    rows = connection.execute(
        ordered.order_by(report.c.day.desc().nulls_last(), report.c.number, claim_word.c.number)
    ).all()
    if not rows:
        raise _nobody(connection, speaker)
    if not subject:
        return Found(total=len(rows), undated=0, told=tuple(in_full(connection, rows[:limit])))
    total, told = 0, []
    for one in in_full(connection, rows):
        numbers = tuple(number for number in one.numbers if _is_about(one.reading, number, subject))
        if numbers[: limit - total if total < limit else 0]:
            told.append(replace(one, numbers=numbers[: limit - total]))
        total += len(numbers)
    return Found(total=total, undated=0, told=tuple(told))


def in_full(connection: Connection, rows: Sequence[Any]) -> Iterator[Told]:
    """Reports and readings of rows with `report` and `number`, in their order."""
    query = select(report.c.text, report.c.data, reading.c.data.label("read")).join(
        reading, reading.c.report == report.c.number
    )
    for number, group in groupby(rows, key=lambda row: row.report):
        row = connection.execute(query.where(report.c.number == number)).one()
        yield Told(
            report=replace(msgspec.json.decode(row.data, type=Report), text=row.text),
            reading=msgspec.json.decode(row.read, type=Reading),
            numbers=tuple(one.number for one in group),
        )


def _is_about(read: Reading, number: int, subject: list[tuple[str, bool]]) -> bool:
    said = read.attributions[number - 1]
    words = {word for piece in said.content for word in folded(piece.exact)}
    return all(word in words or (begins and any(one.startswith(word) for one in words)) for word, begins in subject)


def _narrowed(connection: Connection, asked: Asked) -> list[ColumnElement[bool]]:
    """What is asked for, times aside."""
    ways: list[ColumnElement[bool]] = [true()]
    for role in ("actor", "recipient", "place", "voice"):
        name = getattr(asked, role)
        if name is not None:
            ways.append(tuple_(claim.c.report, claim.c.number).in_(_having(role, _pieces(name))))
    if asked.type is not None:
        ways.append(_of_type(connection, asked.type))
    for column, value in ((claim.c.realis, asked.realis), (claim.c.kind, asked.kind)):
        if value is not None:
            ways.append(column == value)
    return ways


def _having(role: str, pieces: list[tuple[str, bool]]) -> Any:  # noqa: ANN401 - a select of two columns
    """The numbers of those with a part in this role that has all these words."""
    parts = [claim_word.alias() for _ in pieces]
    first = parts[0].c
    query = select(first.report, first.number)
    source: Any = parts[0]
    for other in parts[1:]:
        same = and_(
            other.c.role == first.role,
            other.c.report == first.report,
            other.c.number == first.number,
            other.c.part == first.part,
        )
        source = source.join(other, same)
    return query.select_from(source).where(
        *(
            and_(
                part.c.role == role,
                and_(part.c.word >= word, part.c.word < word + _LAST) if begins else part.c.word == word,
            )
            for part, (word, begins) in zip(parts, pieces, strict=True)
        )
    )


def _pieces(name: str) -> list[tuple[str, bool]]:
    """The words of a name, each with whether it only begins a word."""
    found: list[tuple[str, bool]] = []
    for piece in name.split():
        words = folded(piece)
        found += [(word, False) for word in words[:-1]]
        found += [(word, piece.endswith("*")) for word in words[-1:]]
    if not found:
        raise QueryError(name[:80], "name has no words in it", "say at least one word of it")
    if len(found) > MOST_WORDS:
        raise QueryError(name[:80], f"name has more than {MOST_WORDS} words", "say fewer of them")
    return found


def _of_type(connection: Connection, asked: str) -> ColumnElement[bool]:
    """The claims of a type, mode, sub-event type or relation, however it is capitalised."""
    columns = (claim.c.type, claim.c.mode, claim.c.acled)
    wanted = " ".join(asked.split()).casefold()
    ways = [
        and_(*(column.is_not_distinct_from(value) for column, value in zip(columns, row, strict=True)))
        for row in connection.execute(select(*columns).distinct())
        if wanted in {value.casefold() for value in row if value}
    ]
    if ways:
        return or_(*ways)
    known = types()
    if wanted in {one.casefold() for one in known}:
        return false()
    near = get_close_matches(wanted, [one.casefold() for one in known], 1, 0.7)
    meant = next((one for one in known if near and one.casefold() == near[0]), None)
    hint = f"did you mean {meant!r}? " if meant else ""
    raise UsageError(asked, "no type of claim", f"{hint}known ones are {', '.join(known)}")


def types() -> tuple[str, ...]:
    """The types that claims can have: those of events and statements, their modes, relations."""
    words = lexicon("wording")
    modes = {mode: None for of_type in words["modes"].values() for mode in of_type}
    return (*words["types"], *modes, *words["relations"])


def _between(asked: Asked) -> list[ColumnElement[bool]]:
    """Days asked for; a claim whose time is open on one side reaches as far as that side goes."""
    ways: list[ColumnElement[bool]] = []
    if asked.since is not None:
        first, _ = _days(asked.since)
        dated = or_(claim.c.first.is_not(None), claim.c.after.is_not(None))
        ways.append(and_(dated, or_(claim.c.after.is_(None), claim.c.after > first)))
    if asked.until is not None:
        _, after = _days(asked.until)
        dated = or_(claim.c.first.is_not(None), claim.c.after.is_not(None))
        ways.append(and_(dated, or_(claim.c.first.is_(None), claim.c.first < after)))
    return ways


def _days(said: str) -> tuple[str, str]:
    """The first day of a day, month or year, and the day after its last."""
    found = _DAY.fullmatch(said)
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (0, None, None)
    try:
        first = date(year or 0, month or 1, day or 1)
        following = date(first.year + (month in (None, 12)), (month or 12) % 12 + 1, 1)
        after = first + timedelta(days=1) if day else following
    except (ValueError, OverflowError) as error:
        raise UsageError(said, "no day, month or year", "write it as 2016-10-04, 2016-10 or 2016") from error
    return first.isoformat(), after.isoformat()


def _nobody(connection: Connection, speaker: str) -> NotFound:
    """That nobody of a name is quoted, with the words of names that come near."""
    query = select(claim_word.c.word).where(claim_word.c.role == "source").distinct()
    held: Iterable[str] = connection.execute(query).scalars().all()
    words = [word for piece in speaker.split() for word in folded(piece)]
    near = dict.fromkeys(one for word in words for one in get_close_matches(word, held, 2, 0.75) if one != word)
    way = (
        f"near ones are {', '.join(near)}"
        if near
        else "`dateline claims --json` shows who is quoted, `word*` finds what begins so"
    )
    return NotFound(speaker, "nobody of this name is quoted", way)
