"""Names to records, in one read-only file that is mapped, not loaded: a million names cost start-up nothing.

A file is a magic line, a header (JSON), and four blocks: the keys of names as sorted 64-bit hashes, the record that
each leads to, where each record begins, and the records one after another. Everything is little-endian.
"""

from __future__ import annotations

import contextlib
import hashlib
import mmap
import os
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from dateline.errors import Unreadable

MAGIC = b"dateline index 1\n"
_ALIGN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a file holds."""

    kind: str
    """`places`, `actors`."""
    names: int
    """Pairs of a name's key and a record."""
    records: int
    size: int
    """Bytes of all records together."""
    digest: str
    """SHA-256 over the four blocks: the file's version."""
    note: str = ""
    """Where it comes from, and under which licence."""


class Index:
    """An index file, mapped."""

    def __init__(self, path: Path) -> None:
        """Map a file.

        Args:
            path: Written by `write`.

        Raises:
            Unreadable: It is no such file, or is cut short.
        """
        self.path = path
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self.header, at = _header(self._map)
            shapes = _blocks(self.header, at, len(self._map))
            self._keys, self._rows, self._starts = (
                np.frombuffer(self._map, kind, count, start) for kind, count, start in shapes[:3]
            )
            self._records = shapes[3][2]
        except (OSError, ValueError, msgspec.DecodeError) as error:
            raise Unreadable(str(path), f"no index of names ({error})", "make it anew from its source") from error

    def __len__(self) -> int:
        """How many records it has."""
        return self.header.records

    def rows(self, key: str) -> tuple[int, ...]:
        """The records that a key leads to, in order.

        Args:
            key: As it was written: names are folded by those who write and by those who ask.
        """
        wanted = _hashed(key)
        first, last = (int(np.searchsorted(self._keys, wanted, side)) for side in ("left", "right"))
        return tuple(self._rows[first:last].tolist())

    def record(self, row: int) -> bytes:
        """The bytes of a record."""
        start, end = int(self._starts[row]), int(self._starts[row + 1])
        return self._map[self._records + start : self._records + end]


def write(path: Path, kind: str, entries: Iterable[tuple[Sequence[str], bytes]], note: str = "") -> Header:
    """Write an index whole or not at all; the same entries give the same bytes.

    Args:
        path: Where; a file there gives way.
        kind: What its records are.
        entries: Keys of each record and its bytes, in the order of their rows.
        note: Where they come from, and under which licence.
    """
    keys, rows = array("Q"), array("I")
    starts, records = [0], bytearray()
    for row, (names, data) in enumerate(entries):
        for key in sorted(set(names)):
            keys.append(int(_hashed(key)))
            rows.append(row)
        records += data
        starts.append(len(records))
    hashed, led = (
        np.frombuffer(held, kind).astype(f"<{kind}", copy=False) for held, kind in ((keys, "u8"), (rows, "u4"))
    )
    many = len(keys)
    del keys, rows
    order = np.lexsort((led, hashed))
    numbers = (hashed[order], led[order], np.array(starts, "<u8"))
    blocks = [*(block.data.cast("B") for block in numbers), memoryview(records)]
    digest = hashlib.sha256(b"".join(hashlib.sha256(block).digest() for block in blocks)).hexdigest()
    header = Header(kind=kind, names=many, records=len(starts) - 1, size=len(records), digest=digest, note=note)
    _written(path, header, blocks)
    return header


def _written(path: Path, header: Header, blocks: Sequence[memoryview]) -> None:
    half = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with half.open("wb") as out:
            out.write(MAGIC + msgspec.json.encode(header) + b"\n")
            for block in blocks:
                out.write(b"\0" * (-out.tell() % _ALIGN))
                out.write(block)
            out.flush()
            os.fsync(out.fileno())
        half.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            half.unlink()


def _header(data: mmap.mmap) -> tuple[Header, int]:
    """The header, and where the blocks begin."""
    if data[: len(MAGIC)] != MAGIC:
        raise ValueError("it does not begin like one")
    end = data.find(b"\n", len(MAGIC), len(MAGIC) + 65_536)
    if end < 0:
        raise ValueError("it has no header")
    return msgspec.json.decode(data[len(MAGIC) : end], type=Header), end + 1


def _blocks(header: Header, at: int, length: int) -> list[tuple[str, int, int]]:
    """Type, length and place of each block, in a file of this length."""
    found = []
    for kind, count in (("<u8", header.names), ("<u4", header.names), ("<u8", header.records + 1), ("u1", header.size)):
        at += -at % _ALIGN
        found.append((kind, count, at))
        at += count * np.dtype(kind).itemsize
    if at > length:
        raise ValueError("it is cut short")
    return found


def _hashed(key: str) -> np.uint64:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return np.uint64(int.from_bytes(digest, "little"))
