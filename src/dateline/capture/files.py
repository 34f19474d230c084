"""Files, folders and standard input as captures."""

from __future__ import annotations

import gzip
import hashlib
import os
import sys
import tempfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from dateline.capture.media import HEAD, media
from dateline.config import Settings
from dateline.errors import SourceError, TooLarge, Unreadable, Unsupported
from dateline.model import ID_LENGTH, Capture, Payload

IN_MEMORY = 4_000_000
"""Larger files stay on disk and are read from there, in bytes."""
CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"


def taken(source: str, settings: Settings) -> Iterator[Capture | SourceError]:
    """The captures of a path or of standard input.

    Args:
        source: A file, a folder, or `-`.
        settings: Limits.

    Yields:
        A capture a file, or the error that kept it out. The bytes of an unpacked file or of standard input are there
        until the next one is asked for.
    """
    if source == "-":
        kept = _standard_input()
        yield from _one(kept, "stdin:", settings)
        kept.unlink()
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(path, settings)
    elif path.exists():
        yield from _one(path, path.as_posix(), settings)
    else:
        yield Unreadable(source, "no such file or folder", "check the path")


def _folder(folder: Path, settings: Settings) -> Iterator[Capture | SourceError]:
    """Every file below a folder, in order of name; hidden ones and linked folders are left out."""
    count = 0
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                count += 1
                path = Path(place) / name
                yield from _one(path, path.as_posix(), settings)
    if not count:
        yield Unreadable(str(folder), "folder holds no files", "check the path")


def _one(path: Path, uri: str, settings: Settings) -> Iterator[Capture | SourceError]:
    try:
        if not path.is_file():
            yield Unreadable(uri, "not a regular file", "add files and folders only")
            return
        with path.open("rb") as stream:
            packed = stream.read(2) == _GZIP
        content = _unpacked(path, uri, settings) if packed else path
        try:
            yield _taken(content, uri)
        finally:
            if packed:
                content.unlink()
    except SourceError as error:
        yield error
    except OSError as error:
        yield Unreadable(uri, f"file cannot be read: {error.strerror or error}", "check its permissions")


def _standard_input() -> Path:
    with tempfile.NamedTemporaryFile(prefix="dateline-", delete=False) as kept:
        while chunk := sys.stdin.buffer.read(CHUNK):
            kept.write(chunk)
    return Path(kept.name)


def _taken(path: Path, uri: str) -> Capture:
    with path.open("rb") as stream:
        digest, size, head = _digested(stream)
        stream.seek(0)
        sample = stream.read(IN_MEMORY)
    if not size:
        raise Unreadable(uri, "file is empty", "nothing to add")
    kind = media(head, name=uri.removesuffix(".gz"), whole=sample)
    if kind.refusal:
        raise Unsupported(uri, kind.refusal, kind.remedy)
    small = size <= IN_MEMORY
    return Capture(
        id=digest[:ID_LENGTH],
        uri=uri,
        captured_at=datetime.now(UTC),
        media_type=kind.type,
        digest=digest,
        payload=Payload(data=sample) if small else Payload(path=path),
    )


def _digested(stream: BinaryIO) -> tuple[str, int, bytes]:
    """SHA-256, length and first bytes of a stream."""
    digest, size, head = hashlib.sha256(), 0, b""
    while chunk := stream.read(CHUNK):
        head = head or chunk[:HEAD]
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size, head


def _unpacked(path: Path, uri: str, settings: Settings) -> Path:
    """A gzip file's content in a temporary file, under the caps on size and ratio."""
    packed, size = path.stat().st_size, 0
    target = Path(tempfile.mkstemp(prefix="dateline-")[1])
    try:
        with gzip.open(path) as source, target.open("wb") as kept:
            while chunk := source.read(CHUNK):
                size += len(chunk)
                if size > settings.limits.max_bytes or size > max(CHUNK, packed * settings.limits.max_ratio):
                    raise TooLarge(
                        uri,
                        f"unpacks to more than {size // packed} times its size",
                        "raise limits.max_ratio or limits.max_bytes in dateline.toml if you trust it",
                    )
                kept.write(chunk)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        target.unlink()
        raise Unreadable(
            uri,
            f"gzip data is damaged or cut short: {error}",
            "get the file again, or repair it with `gzip -dc FILE > OUT`",
        ) from error
    except TooLarge:
        target.unlink()
        raise
    return target
