"""A place as it stands in a gazetteer's file: few bytes, and the keys by which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dateline.model import Place
from dateline.resolve.placenames import consonants, folded, sounding, unarticled

DEGREE = 100_000
PREFIX = "geonames:"


class Record(msgspec.Struct, array_like=True, frozen=True):
    """A place in a file: numbers for what is a number in most, so that a quarter of a million take few bytes."""

    id: int | str
    """The number of a GeoNames id, or an id."""
    name: str
    kind: str
    latitude: int
    """Hundred-thousandths of a degree."""
    longitude: int
    precision: int
    country: str | None
    within: tuple[int | str, ...]
    """The row of the place that holds it, in the same file; or ids."""
    population: int


_writing = msgspec.msgpack.Encoder()


def packed(place: Place, within: Sequence[int | str] | None = None) -> bytes:
    """The record of a place.

    Args:
        place: Any.
        within: The row of the place that holds it, in place of ids.
    """
    number = place.id.removeprefix(PREFIX)
    record = Record(
        id=int(number) if number.isascii() and number.isdigit() else place.id,
        name=place.name,
        kind=place.kind,
        latitude=round(place.latitude * DEGREE),
        longitude=round(place.longitude * DEGREE),
        precision=place.precision,
        country=place.country,
        within=tuple(place.within if within is None else within),
        population=place.population,
    )
    return _writing.encode(record)


def keys(
    names: Iterable[str], ids: Iterable[str], *, articles: bool, transliterated: Iterable[str] = ()
) -> tuple[str, ...]:
    """The keys under which a place is found.

    Args:
        names: All its names.
        ids: All its ids.
        articles: Whether they may bear an Arabic article, so that the bare name leads there too.
        transliterated: Those that are spelt in many ways, so that their sound leads there where no spelling does, and
            their consonants where nothing else does.
    """
    plain = {folded(name) for name in names} - {""}
    bare = {unarticled(key) for key in plain} - plain - {""} if articles else set()
    written = {folded(name) for name in transliterated}
    sounds = {sound for name in written for sound in sounding(name)}
    bones = {consonants(name) for name in written} - {""}
    return (
        *(f"n:{key}" for key in sorted(plain)),
        *(f"l:{key}" for key in sorted(bare)),
        *(f"s:{key}" for key in sorted(sounds)),
        *(f"c:{key}" for key in sorted(bones)),
        *(f"={one}" for one in ids),
    )
