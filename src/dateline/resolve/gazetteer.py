"""The gazetteer: places by name, in files that are mapped, not loaded.

One file comes with the package; an archive may have more, imported from GeoNames. A name leads to a place by one of
four keys (`placenames`): as written, but for its article, by consonants alone. Demonyms lead to countries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

import msgspec
from rapidfuzz.fuzz import ratio

from dateline.model import Place
from dateline.resolve.index import Index
from dateline.resolve.placenames import abbreviated, consonants, folded, sounding, unarticled
from dateline.resolve.placerecords import DEGREE, PREFIX, Record

SHIPPED = Path(__file__).with_name("knowledge") / "places.bin"
LEAST_ALIKE = 65.0
"""Per cent of letters that two names share in order, where only their consonants are the same."""
How = Literal[
    "abbreviation",
    "exact name",
    "first part of its name",
    "another name of it",
    "name but for article or ending",
    "spelt otherwise",
    "consonants alone",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean."""

    place: Place
    how: How


_reading = msgspec.msgpack.Decoder(Record)


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
        """The places that sound like a name, or else those whose consonants it has: for names that are not found."""
        key = folded(words)
        bones = consonants(key)
        ways: tuple[tuple[How, list[str]], ...] = (
            ("spelt otherwise", [f"s:{sound}" for sound in sounding(key)]),
            ("consonants alone", [f"c:{bones}"] if bones else []),
        )
        for how, asked in ways:
            places = {one.id: one for way in asked for one in self._rows(way) if _alike(key, folded(one.name))}
            if places:
                return tuple(sorted((Candidate(place=one, how=how) for one in places.values()), key=_order))
        return ()

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
            latitude=record.latitude / DEGREE,
            longitude=record.longitude / DEGREE,
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


def _id(stored: int | str) -> str:
    return stored if isinstance(stored, str) else f"{PREFIX}{stored}"


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
    return "another name of it" if kind == "n" else "name but for article or ending"


def _order(candidate: Candidate) -> tuple[int, int, str]:
    return get_args(How).index(candidate.how), -candidate.place.population, candidate.place.id
