"""The lists of outlets that come with the package: as people edit them, and the file compiled from them that runs.

People edit TOML, one file an area; what runs is mapped (`make knowledge`), since reading so much TOML takes a quarter
of a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from dateline.errors import DatelineError, Unreadable
from dateline.model import Outlet
from dateline.resolve.credits import keys
from dateline.resolve.index import Header, Index, write
from dateline.resolve.reviewed import folder

How = Literal["exact name", "other name", "short name"]
REMEMBERED = 65_536
"""Most names kept at hand."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    owner: str | None = None
    sources: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outlet: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """An outlet that bears a name."""

    outlet: Outlet
    how: How
    """Whether it is its own name, another one, or its own without `news agency`."""


class Press:
    """Outlets by id, name and domain, from a compiled file; nothing in it changes."""

    def __init__(self, index: Index) -> None:
        """Open the lists.

        Args:
            index: Written by `compiled`.
        """
        self._index = index
        self._borne: dict[str, tuple[Bearer, ...]] = {}
        self.version = index.header.digest[:8]
        """Digits that change with what is known."""

    def __len__(self) -> int:
        """How many outlets there are."""
        return len(self._index)

    def __iter__(self) -> Iterator[Outlet]:
        """Every outlet, in the order of the lists."""
        return map(self._outlet, range(len(self)))

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of an id; None where there is none."""
        return next((one for one in self._under(f"id {name}") if one.id == name), None)

    def at(self, domain: str) -> Outlet | None:
        """The outlet of a domain as it is listed, not of one above it; of several the first has it."""
        return next((one for one in self._under(f"at {domain}") if domain in map(str.casefold, one.domains)), None)

    def bearers(self, key: str) -> tuple[Bearer, ...]:
        """Who bears a name, in the order of the lists.

        Args:
            key: The name as `credits.keys` gives it.
        """
        if key not in self._borne:
            if len(self._borne) > REMEMBERED:
                self._borne.clear()
            found = (
                (one, next((how for named, how in _named(one) if named == key), None))
                for one in self._under(f"= {key}")
            )
            self._borne[key] = tuple(Bearer(outlet=one, how=how) for one, how in found if how)
        return self._borne[key]

    def _under(self, key: str) -> Iterator[Outlet]:
        return map(self._outlet, self._index.rows(key))

    def _outlet(self, row: int) -> Outlet:
        return msgspec.msgpack.decode(self._index.record(row), type=Outlet)


def _named(outlet: Outlet) -> Iterator[tuple[str, How]]:
    """How an outlet is looked up, each name whole before the next, with what the name is to it."""
    for key, short in keys(outlet.name):
        yield key, "short name" if short else "exact name"
    for name in outlet.names:
        for key, _ in keys(name):
            yield key, "other name"


def compiled(path: Path, outlets: Iterable[Outlet], note: str = "") -> Header:
    """Write outlets as an index file, whole or not at all; the same outlets give the same bytes.

    Args:
        path: Where.
        outlets: In the order in which they count where a domain is listed twice.
        note: Where they come from, and under which licence.
    """
    return write(path, "outlets", ((_keys(one), msgspec.msgpack.encode(one)) for one in outlets), note)


def _keys(outlet: Outlet) -> list[str]:
    return [
        f"id {outlet.id}",
        *(f"at {domain.casefold()}" for domain in outlet.domains),
        *dict.fromkeys(f"= {key}" for key, _ in _named(outlet)),
    ]


def listed() -> Iterator[Outlet]:
    """Every outlet of the lists that people edit, file by file.

    Raises:
        Unreadable: A file is not as it must be; the message names it.
    """
    for file in sorted(folder().joinpath("outlets").glob("*.toml")):
        yield from read_list(file.name, file.read_text(encoding="utf-8"))


def written(path: Path | None = None) -> Header:
    """Compile the lists into the file that runs.

    Args:
        path: Where; the package's own file where None.

    Raises:
        DatelineError: Two outlets have one id.
    """
    every, seen = list(listed()), set[str]()
    for one in every:
        if one.id in seen:
            raise DatelineError(f"knowledge/outlets, {one.id}", "two outlets have this id", "give one of them another")
        seen.add(one.id)
    return compiled(path or folder() / "outlets.bin", every, note="reviewed data of the project, Apache-2.0")


def read_list(name: str, text: str) -> tuple[Outlet, ...]:
    """The outlets of one list.

    Args:
        name: The file's name, for messages.
        text: TOML with `[[outlet]]` tables that have the fields of `Outlet`.

    Raises:
        Unreadable: It is no such list.
    """
    try:
        entries = msgspec.toml.decode(text, type=_File).outlet
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(name, f"no list of outlets: {error}", "mend the entry") from error
    return tuple(Outlet(**msgspec.structs.asdict(entry)) for entry in entries)
