"""GeoNames' own files as a gazetteer of an archive: a country (`SY.txt`), all of them (`allCountries.txt`), zipped or not.

The shipped gazetteer has towns of 500 people or more; a country's file has every village, hill and bridge.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dateline.errors import TooLarge, Unreadable
from dateline.model import Place, Problem
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.index import Header, write
from dateline.resolve.placerecords import keys, packed

FIELDS = 19
MOST_PLACES = 3_000_000
LONGEST_LINE = 65_536
"""Characters; GeoNames' longest are a quarter of that."""
MOST_NAMES = 40
NOTE = "GeoNames (geonames.org), CC BY 4.0"
_ARABIC = frozenset("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE SO DJ IL".split())
_CODES = {
    "PPLC": "capital", "PPLX": "neighbourhood", "ADM1": "region", "ISL": "island", "ISLS": "island", "ISLT": "island",
    "DSRT": "desert", "PEN": "peninsula", "SEA": "sea", "OCN": "ocean", "GULF": "sea", "BAY": "bay", "STRT": "strait",
    "CNL": "canal", "AIRP": "airport", "AIRF": "airport", "AIRB": "airbase", "DAM": "dam", "CMPRF": "camp", "MILB": "base",
    "OILF": "oilfield", "CONT": "continent", "PRT": "port", "PASS": "mountain", "CSTM": "crossing", "CRSG": "crossing",
}  # fmt: skip
_PREFIXES = (
    ("PCL", "country"),
    ("ADM", "district"),
    ("LK", "lake"),
    ("RSV", "lake"),
    ("STM", "river"),
    ("WAD", "river"),
)
_CLASSES = {"A": "district", "P": "village", "T": "mountain", "H": "lake", "L": "area", "S": "facility", "V": "area"}
"""Kinds by class, where the code says no more; roads (R) and what lies under the sea (U) are left out."""
_EXTENT = {"country": 300_000, "region": 60_000, "district": 20_000, "river": 50_000, "mountain": 5_000, "area": 10_000}
"""Metres from the point within which a place lies, by kind; GeoNames does not say how large a place is."""


def places(source: Path, known: Gazetteer, out: Path, say: Callable[[Problem], None]) -> Header:
    """Write a GeoNames file as a gazetteer, whole or not at all.

    Args:
        source: `XX.txt`, `allCountries.txt`, or a zip file with one of them.
        known: The gazetteer that has the countries and their divisions.
        out: The file to be written.
        say: Told of every line that is no place.

    Raises:
        Unreadable: It is no such file, or has no places.
        TooLarge: It has more than three million places.
    """
    try:
        with _opened(source) as lines:
            header = write(out, "places", _entries(source, lines, known, say), f"{NOTE}; {source.name}")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, EOFError) as error:
        raise Unreadable(str(source), f"no file of GeoNames ({error})", "take it from geonames.org") from error
    if not header.records:
        out.unlink()
        raise Unreadable(str(source), "no places in it", "name a file of GeoNames such as SY.txt")
    return header


def looks_like(source: Path) -> bool:
    """Whether a file's first line has the fields of GeoNames, or it is a zip file with one such."""
    try:
        with _opened(source) as lines:
            first = lines.readline(LONGEST_LINE)
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile):
        return False
    return first.count("\t") == FIELDS - 1 and first.split("\t", 1)[0].isdecimal()


@contextmanager
def _opened(source: Path) -> Iterator[IO[str]]:
    """The lines of a file, out of a zip file where it is one."""
    if not zipfile.is_zipfile(source):
        with source.open(encoding="utf-8", newline="\n") as lines:
            yield lines
        return
    with zipfile.ZipFile(source) as packet:
        names = [one for one in packet.namelist() if one.endswith(".txt") and "readme" not in one.lower()]
        if len(names) != 1:
            raise OSError(f"{len(names)} text files in it, not one")
        with packet.open(names[0]) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8", newline="\n")


def _entries(
    source: Path, lines: IO[str], known: Gazetteer, say: Callable[[Problem], None]
) -> Iterator[tuple[Sequence[str], bytes]]:
    taken, number = 0, 0
    while line := lines.readline(LONGEST_LINE):
        number += 1
        fields = line.rstrip("\r\n").split("\t")
        if len(fields) == FIELDS and fields[6] in "RU":
            continue
        place = _place(fields, known) if len(fields) == FIELDS else None
        if place is None:
            say(Problem(subject=f"{source.name}, line {number}", reason="no place of GeoNames", remedy="left out"))
            continue
        taken += 1
        if taken > MOST_PLACES:
            raise TooLarge(
                str(source), f"more than {MOST_PLACES:,} places", "import the files of the countries you need"
            )
        yield _keys(place, fields), packed(place)


def _keys(place: Place, fields: Sequence[str]) -> tuple[str, ...]:
    others = [one for one in fields[3].split(",")[:MOST_NAMES] if len(one) > 2]
    names = [place.name, *([fields[2]] if fields[2] else []), *others]
    return keys(names, [place.id], articles=place.country in _ARABIC, transliterated=names[:2])


def _place(fields: Sequence[str], known: Gazetteer) -> Place | None:
    """The place of a line; none where a number is none."""
    try:
        number, latitude, longitude, people = int(fields[0]), float(fields[4]), float(fields[5]), int(fields[14] or 0)
    except ValueError:
        return None
    if not (fields[1] and -90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    kind = _kind(fields[6], fields[7], people)
    holder = _holder(fields, known)
    own = f"geonames:{number}"
    return Place(
        id=own,
        name=fields[1],
        kind=kind,
        latitude=latitude,
        longitude=longitude,
        precision=_EXTENT.get(kind) or max(1_000, 1000 * round(math.sqrt(people / 3_000 / math.pi))),
        country=fields[8] or None,
        within=(holder.id, *holder.within) if holder is not None and holder.id != own else (),
        population=max(0, people),
    )


def _kind(letter: str, code: str, people: int) -> str:
    if code in _CODES:
        return _CODES[code]
    for prefix, kind in _PREFIXES:
        if code.startswith(prefix):
            return kind
    if letter == "P":
        return "city" if people >= 50_000 else "town" if people >= 5_000 else "village"
    return _CLASSES.get(letter, "area")


def _holder(fields: Sequence[str], known: Gazetteer) -> Place | None:
    """The smallest division that holds a place, else its country."""
    country, first, second = fields[8], fields[10], fields[11]
    for name in (f"admin:{country}.{first}.{second}", f"admin:{country}.{first}", f"iso:{country}"):
        found = known.place(name)
        if found is not None and found.id != f"geonames:{fields[0]}":
            return found
    return None
