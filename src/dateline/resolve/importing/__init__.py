"""Lists of others as actors and places: FollowTheMoney, Wikidata, tables, GeoNames - merged with what is known, never over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from dateline.errors import Unreadable, UsageError
from dateline.model import Actor, Problem
from dateline.resolve.book import Book, compiled
from dateline.resolve.importing import ftm, geonames, tables, wikidata
from dateline.resolve.importing.lines import BROKEN, opened
from dateline.resolve.index import Header
from dateline.resolve.known import Knowledge

Reading = Callable[[Path, Book], Iterator[Actor | Problem]]
FORMATS: dict[str, Reading] = {
    "ftm": ftm.entities,
    "ftm-statements": ftm.statements,
    "wikidata": wikidata.items,
    "csv": tables.rows,
}
"""Lists of actors that can be imported, by the name of their form."""
PLACES = "geonames"
"""The form of lists of places."""


def learned(source: Path, form: str | None, known: Knowledge, out: Path, say: Callable[[Problem], None]) -> Header:
    """Import a list of actors or places: written whole or not at all.

    An actor that is known by its Wikidata item keeps its id, so that its names are added to those known.

    Args:
        source: The file.
        form: One of FORMATS or `geonames`; guessed from name and first bytes where None.
        known: Who is known already.
        out: The index file to be written.
        say: Told of every entry that could not be taken.

    Raises:
        UsageError: The form is not known, or cannot be guessed.
        Unreadable: The file cannot be read, or no actor is in it.
    """
    name = form or guessed(source)
    if name == PLACES:
        return geonames.places(source, known.gazetteer, out, say)
    if name not in FORMATS:
        raise UsageError(name, "no such form of a list", f"known: {', '.join((*FORMATS, PLACES))}")
    try:
        found = _taken(FORMATS[name](source, known.book), known.book, say)
        first = next(found, None)
        if first is None:
            raise Unreadable(str(source), f"no actors in it as {name}", f"name its form: {', '.join(FORMATS)}")
        return compiled(out, chain((first,), found), note=f"{source.name} ({name})")
    except BROKEN as error:
        raise Unreadable(str(source), f"it cannot be read as {name} ({error})", "check the file") from error


def guessed(source: Path) -> str:
    """The form of a list, from the end of its name and its first bytes.

    Raises:
        Unreadable: It cannot be opened.
        UsageError: It looks like none.
    """
    if geonames.looks_like(source):
        return PLACES
    try:
        with opened(source) as stream:
            head = stream.read(4096).lstrip()
    except BROKEN as error:
        raise Unreadable(str(source), f"it cannot be read ({error})", "check the file") from error
    first = [cell.strip(' "') for cell in head.partition("\n")[0].strip().casefold().replace(";", ",").split(",")]
    if "prop" in first and {"canonical_id", "entity_id"} & set(first):
        return "ftm-statements"
    if '"schema"' in head and '"properties"' in head:
        return "ftm"
    if head.startswith(("{", "[")) and ('"labels"' in head or '"entities"' in head or '"claims"' in head):
        return "wikidata"
    if "name" in first:
        return "csv"
    raise UsageError(str(source), "this is no list that is known", f"name its form: {', '.join((*FORMATS, PLACES))}")


def _taken(items: Iterator[Actor | Problem], book: Book, say: Callable[[Problem], None]) -> Iterator[Actor]:
    for item in items:
        if isinstance(item, Problem):
            say(item)
            continue
        known = book.of_wikidata(item.wikidata) if item.wikidata else None
        yield replace(item, id=known.id) if known else item
