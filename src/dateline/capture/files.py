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
        try:
            yield from _one(kept, "stdin:", settings)
        finally:
            kept.unlink()
        return
    path = Path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield Unreadable(source[:200], f"path cannot be read: {getattr(error, 'strerror', None) or error}", "check it")
        return
    if is_folder:
        yield from _folder(path, settings)
    elif is_there:
        yield from _one(path, shown(path), settings)
    else:
        yield Unreadable(source, "no such file or folder", "check the path")


def shown(path: Path) -> str:
    """A path as text, whatever bytes its name is made of."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _folder(folder: Path, settings: Settings) -> Iterator[Capture | SourceError]:
    """Every file below a folder, in order of name; hidden ones and linked folders are left out."""
    count = 0
    failed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                count += 1
                path = Path(place) / name
                yield from _one(path, shown(path), settings)
    for error in failed:
        yield Unreadable(str(error.filename), f"folder cannot be read: {error.strerror}", "check its permissions")
    if not count and not failed:
        yield Unreadable(str(folder), "folder holds no files", "check the path")


def _one(path: Path, uri: str, settings: Settings) -> Iterator[Capture | SourceError]:
    try:
        if not path.is_file():
            reason = "link leads nowhere" if path.is_symlink() else "not a regular file"
            yield Unreadable(uri, reason, "add files and folders only")
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
    handle, name = tempfile.mkstemp(prefix="dateline-")
    target = Path(name)
    try:
        with os.fdopen(handle, "wb") as kept, gzip.open(path) as source:
            _copied(source, kept, uri, path.stat().st_size, settings)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        target.unlink()
        reason = f"gzip data is damaged or cut short: {error}"
        raise Unreadable(uri, reason, "get the file again, or save what it holds with `gzip -dc FILE > OUT`") from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def _copied(source: BinaryIO | gzip.GzipFile, kept: BinaryIO, uri: str, packed: int, settings: Settings) -> None:
    size, limits = 0, settings.limits
    while chunk := source.read(CHUNK):
        size += len(chunk)
        if size > limits.max_bytes:
            raise TooLarge(
                uri, f"unpacks to more than {limits.max_bytes:,} bytes", "raise limits.max_bytes if you trust it"
            )
        if size > max(CHUNK, packed * limits.max_ratio):
            reason = f"unpacks to more than {limits.max_ratio} times its size"
            raise TooLarge(uri, reason, "raise limits.max_ratio if you trust it")
        kept.write(chunk)
