"""The reviewed supplement: places that lists of towns lack, as TOML with their sources."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from entries import Entry

from dateline.errors import Unreadable
from dateline.model import Place

FOLDER = Path(__file__).parent.parent / "src" / "dateline" / "resolve" / "knowledge" / "places"


class Reviewed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """An entry of a supplement."""

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    precision: int
    sources: list[str]
    country: str | None = None
    countries: list[str] = []
    within: str | None = None
    """The name or the id of what holds it."""
    names: list[str] = []


class File(msgspec.Struct, forbid_unknown_fields=True):
    """A file of the supplement."""

    place: list[Reviewed]


def reviewed(folder: Path = FOLDER) -> Iterator[Entry]:
    """The places of the supplement, file by file.

    Raises:
        Unreadable: A file is no such TOML, or gives an id twice.
    """
    seen: set[str] = set()
    for path in sorted(folder.glob("*.toml")):
        try:
            file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), File)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise Unreadable(path.name, f"no supplement of places ({error})", "correct it") from error
        for one in file.place:
            if one.id in seen:
                raise Unreadable(path.name, f"{one.id} stands there twice", "give each place an id of its own")
            seen.add(one.id)
            yield _entry(one)


def _entry(one: Reviewed) -> Entry:
    country = one.country or (one.countries[0] if len(one.countries) == 1 else None)
    place = Place(
        id=one.id,
        name=one.name,
        kind=one.kind,
        latitude=one.latitude,
        longitude=one.longitude,
        precision=one.precision,
        country=country,
    )
    within = one.within or (f"iso:{country}" if country else None)
    return Entry(place=place, names=list(one.names), within=within, reviewed=True)
