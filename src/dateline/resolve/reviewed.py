"""The reviewed data that comes with the package, as people edit it: TOML, one file an area.

What runs are the files compiled from it (`make knowledge`), since reading so much TOML takes a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import msgspec

from dateline.errors import DatelineError
from dateline.model import Actor, Alias, Post, Tie
from dateline.resolve.book import compiled
from dateline.resolve.index import Header


def folder() -> Path:
    """The folder of the shipped knowledge."""
    return Path(str(files("dateline.resolve"))) / "knowledge"


def actors() -> Iterator[Actor]:
    """Every reviewed actor, file by file.

    Raises:
        DatelineError: A file is not as it must be; the message names the file and the entry.
    """
    for file in sorted(folder().joinpath("actors").glob("*.toml")):
        yield from _listed(file)


def written(path: Path | None = None) -> Header:
    """Compile the reviewed actors into the file that runs; the same data gives the same bytes.

    Args:
        path: Where; the package's own file where None.
    """
    every = sorted(actors(), key=lambda one: one.id)
    seen: set[str] = set()
    for one in every:
        if one.id in seen:
            raise DatelineError(f"knowledge/actors, {one.id}", "two actors have this id", "give one of them another")
        seen.add(one.id)
    return compiled(path or folder() / "actors.bin", every, note="reviewed data of the project, Apache-2.0")


_PARTS: dict[str, type[Alias | Tie | Post]] = {"aliases": Alias, "ties": Tie, "posts": Post}


class _File(msgspec.Struct, forbid_unknown_fields=True):
    actor: list[dict[str, object]]


def _listed(file: Path) -> list[Actor]:
    try:
        listed = msgspec.toml.decode(file.read_bytes(), type=_File).actor
        for one in listed:
            if unknown := sorted(_unknown(one)):
                raise msgspec.ValidationError(f"{one.get('id')}: no field is called {unknown[0]!r}")
        return [msgspec.convert(one, Actor) for one in listed]
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DatelineError(f"knowledge/actors/{file.name}", str(error), "correct the file") from error


def _unknown(entry: dict[str, object]) -> set[str]:
    """Fields of an entry, or of a name, tie or post in it, that there are none of."""
    unknown = set(entry) - set(Actor.__dataclass_fields__)
    for field, kind in _PARTS.items():
        listed = entry.get(field)
        for part in listed if isinstance(listed, list) else ():
            unknown |= set(part) - set(kind.__dataclass_fields__) if isinstance(part, dict) else set()
    return unknown
