"""The gazetteer: places by name, in files that are mapped, not loaded.

One file comes with the package; an archive may have more, imported from GeoNames. A name leads to a place by one of
three keys (`placenames`): as written, but for its article, by consonants alone. Demonyms lead to countries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from rapidfuzz.fuzz import ratio

from dateline.model import Place
from dateline.resolve.index import Index
from dateline.resolve.placenames import abbreviated, consonants, folded, unarticled

SHIPPED = Path(__file__).with_name("knowledge") / "places.bin"
_DEGREE = 100_000
_PREFIX = "geonames:"
LEAST_ALIKE = 65.0
"""Per cent of letters that two names share in order, where only their consonants are the same."""
How = Literal[
    "abbreviation",
    "exact name",
    "first part of its name",
    "another name of it",
    "name but for the article",
    "consonants alone",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean."""

    place: Place
    how: How


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


_reading = msgspec.msgpack.Decoder(Record)
_writing = msgspec.msgpack.Encoder()


class Gazetteer:
    """Places by name and by id."""

    def __init__(self, paths: Sequence[Path] = (SHIPPED,)) -> None:
        """Map the files.

        Args:
            paths: The shipped file, then an archive's own; where two have the same place, the first counts.

        Raises:
            Unreadable: One of them is no index of names.
        """
        self._files = [Index(path) for path in paths]
        self.version = " ".join(file.header.digest[:8] for file in self._files)
        self._at = lru_cache(maxsize=32768)(self._read)
        self.found = lru_cache(maxsize=16384)(self._find)
        self.sounding = lru_cache(maxsize=16384)(self._sound)
        self.place = lru_cache(maxsize=16384)(self._by_id)

    def candidates(self, words: str) -> tuple[Place, ...]:
        """The places of a name, those called exactly so first, the larger first among equals.

        Args:
            words: As written: `the Raqqa`, `Ky.`, `Saint Louis`.
        """
        return tuple(candidate.place for candidate in self.found(words) or self.sounding(words))

    def demonym(self, word: str) -> Place | None:
        """The country of an adjective or its people: `Syrian`, `Syrians`."""
        key = folded(word)
        for one in (key, key.removesuffix("s")):
            for number, file in enumerate(self._files):
                for row in file.rows(f"d:{one}"):
                    return self._at(number, row)
        return None

    def _find(self, words: str) -> tuple[Candidate, ...]:
        """As `candidates`, with how each was found."""
        short = [place for one in abbreviated(words) if (place := self.place(one)) is not None]
        if short:
            return tuple(Candidate(place=place, how="abbreviation") for place in short)
        key = folded(words)
        found: dict[str, Candidate] = {}
        for place, kind in self._looked_up(key):
            found.setdefault(place.id, Candidate(place=place, how=_how(key, kind, place)))
        return tuple(sorted(found.values(), key=_order))

    def _looked_up(self, key: str) -> Iterator[tuple[Place, str]]:
        bare = unarticled(key)
        for kind, one in [("n", key), ("l", key)] + [("n", bare), ("l", bare)] * (bare not in ("", key)):
            for place in self._rows(f"{kind}:{one}"):
                yield place, "n" if (kind, one) == ("n", key) else "l"

    def _sound(self, words: str) -> tuple[Candidate, ...]:
        """The places whose consonants a name has, where they are spelt much like it: for names that are not found."""
        key = folded(words)
        sound = consonants(key)
        places = self._rows(f"c:{sound}") if sound else iter(())
        alike = {one.id: one for one in places if _alike(key, folded(one.name))}
        return tuple(sorted((Candidate(place=one, how="consonants alone") for one in alike.values()), key=_order))

    def _rows(self, key: str) -> Iterator[Place]:
        for number, file in enumerate(self._files):
            for row in file.rows(key):
                yield self._at(number, row)

    def _by_id(self, name: str) -> Place | None:
        """The place of an id: `geonames:170654`, `iso:SY-HL`, `airport:OSLK`, `iata:LTK`, `place:jobar`; none where it has none."""
        return next(self._rows(f"={name}"), None)

    def _read(self, number: int, row: int) -> Place:
        record = _reading.decode(self._files[number].record(row))
        return Place(
            id=_id(record.id),
            name=record.name,
            kind=record.kind,
            latitude=record.latitude / _DEGREE,
            longitude=record.longitude / _DEGREE,
            precision=record.precision,
            country=record.country,
            within=tuple(self._chain(number, record.within)),
            population=record.population,
        )

    def _chain(self, number: int, within: Iterable[int | str]) -> Iterator[str]:
        for one in within:
            if isinstance(one, str):
                yield one
            else:
                holder = self._at(number, one)
                yield holder.id
                yield from holder.within


def packed(place: Place, within: Sequence[int | str] | None = None) -> bytes:
    """The record of a place.

    Args:
        place: Any.
        within: The row of the place that holds it, in place of ids.
    """
    number = place.id.removeprefix(_PREFIX)
    record = Record(
        id=int(number) if number.isascii() and number.isdigit() else place.id,
        name=place.name,
        kind=place.kind,
        latitude=round(place.latitude * _DEGREE),
        longitude=round(place.longitude * _DEGREE),
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
        transliterated: Those that are spelt in many ways, so that their consonants lead there where nothing else does.
    """
    plain = {folded(name) for name in names} - {""}
    bare = {unarticled(key) for key in plain} - plain - {""} if articles else set()
    sounds = {consonants(folded(name)) for name in transliterated} - {""}
    return (
        *(f"n:{key}" for key in sorted(plain)),
        *(f"l:{key}" for key in sorted(bare)),
        *(f"c:{key}" for key in sorted(sounds)),
        *(f"={one}" for one in ids),
    )


def _id(stored: int | str) -> str:
    return stored if isinstance(stored, str) else f"{_PREFIX}{stored}"


def _alike(name: str, other: str) -> bool:
    """Whether two folded names are spelt much alike: as many words or one, and the same first letter."""
    one, two = unarticled(name), unarticled(other)
    return one[:1] == two[:1] and ratio(one.replace(" ", ""), two.replace(" ", ""), score_cutoff=LEAST_ALIKE) > 0


def _how(key: str, kind: str, place: Place) -> How:
    own = folded(place.name)
    if own == key or own in (f"{key} city", f"{key} town"):
        return "exact name"
    if kind == "n" and own.startswith(f"{key} "):
        return "first part of its name"
    return "another name of it" if kind == "n" else "name but for the article"


def _order(candidate: Candidate) -> tuple[int, int, str]:
    ranks = (
        "abbreviation",
        "exact name",
        "first part of its name",
        "another name of it",
        "name but for the article",
        "consonants alone",
    )
    return ranks.index(candidate.how), -candidate.place.population, candidate.place.id
