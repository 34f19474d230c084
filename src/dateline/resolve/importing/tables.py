"""Tables (CSV) of actors as people keep them: one row an actor, its other names in one column.

Columns, in any order: name (needed), id, kind, what, country, during, aliases, part_of, wikidata, source. Aliases and
parents are separated by semicolons; the time of each stands behind it in brackets: `JFS [2016-07/2017-01]`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from dateline.errors import Unreadable, UsageError
from dateline.judgements import interval
from dateline.model import Actor, ActorKind, Alias, Problem, Tie, content_id
from dateline.resolve.book import Book
from dateline.resolve.folding import acronym
from dateline.resolve.importing.lines import opened, readable

COLUMNS = ("name", "id", "kind", "what", "country", "during", "aliases", "part_of", "wikidata", "source")
_TIMED = re.compile(r"(?P<name>[^\[\]]+?)\s*(?:\[(?P<during>[^\[\]]*)\])?\s*")


def rows(path: Path, _: Book) -> Iterator[Actor | Problem]:
    """The actors of a table.

    Raises:
        Unreadable: It has no column `name`.
    """
    with opened(path) as stream:
        sample = stream.readline()
        stream.seek(0)
        table = csv.DictReader(stream, delimiter=";" if sample.count(";") > sample.count(",") else ",")
        table.fieldnames = [(name or "").strip().casefold().lstrip("\ufeff") for name in table.fieldnames or ()]
        if "name" not in table.fieldnames:
            raise Unreadable(str(path), "its first row names no column 'name'", f"known: {', '.join(COLUMNS)}")
        for row in table:
            try:
                yield _actor(row)
            except UsageError as error:
                reason = f"{error.subject}: {error.reason}; left out"
                yield Problem(subject=f"{path}:{table.line_num}", reason=reason, remedy=error.remedy)


def _actor(cells: Mapping[str | None, str | None]) -> Actor:
    row = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    kind = row["kind"].casefold() or "group"
    if None in cells:
        raise UsageError("row", "it has more cells than there are columns", "put cells with commas in quotes")
    if not row["name"]:
        raise UsageError("row", "it has no name", "give it one")
    if not all(map(readable, row.values())):
        raise UsageError("row", "it is not UTF-8", "save the table as UTF-8")
    if kind not in get_args(ActorKind):
        raise UsageError(repr(kind), "no kind of actor", f"known: {', '.join(get_args(ActorKind))}")
    source = (row["source"],) if row["source"] else ()
    return Actor(
        id=row["id"] or f"row:{content_id('actor', kind, row['name'])}",
        kind=kind,  # type: ignore[arg-type]
        name=row["name"],
        what=row["what"] or None,
        aliases=tuple(
            Alias(
                name=name, kind="acronym" if acronym(name) else "official", during=during, source=row["source"] or None
            )
            for name, during in _timed(row["aliases"])
        ),
        country=tuple(code.strip().upper() for code in re.split(r"[;, ]+", row["country"]) if code.strip()),
        during=interval(row["during"]) if row["during"] else None,
        ties=tuple(Tie(to=name, during=during) for name, during in _timed(row["part_of"])),
        wikidata=row["wikidata"] or None,
        sources=source,
    )


def _timed(cell: str) -> Iterator[tuple[str, str | None]]:
    for part in cell.split(";"):
        found = _TIMED.fullmatch(part.strip())
        if found:
            during = (found["during"] or "").strip()
            yield found["name"].strip(), interval(during) if during else None
        elif part.strip():
            raise UsageError(repr(part.strip()), "no name with its time", "write it as JFS [2016-07/2017-01]")
