"""The reviewed data that comes with the package, as people edit it: TOML, one file an area.

What runs are the files compiled from it (`make knowledge`), since reading so much TOML takes a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import msgspec

from dateline.errors import DatelineError
from dateline.model import Actor


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


class _File(msgspec.Struct, forbid_unknown_fields=True):
    actor: list[dict[str, object]]


def _listed(file: Path) -> list[Actor]:
    fields = set(Actor.__dataclass_fields__)
    try:
        listed = msgspec.toml.decode(file.read_bytes(), type=_File).actor
        for one in listed:
            if unknown := set(one) - fields:
                raise msgspec.ValidationError(f"{one.get('id')}: no field is called {min(unknown)!r}")
        return [msgspec.convert(one, Actor) for one in listed]
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DatelineError(f"knowledge/actors/{file.name}", str(error), "correct the file") from error
