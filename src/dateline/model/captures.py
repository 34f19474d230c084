"""What came in, and the ids of things."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

ID_LENGTH = 16
"""Hexadecimal digits of an id: 64 bits, so that ten million reports meet by chance once in 370,000 archives."""


def content_id(*parts: str) -> str:
    """The id of a thing that is what it says: a hash of its parts, in order.

    Args:
        parts: The texts that make the thing what it is; their borders count.

    Returns:
        Sixteen lower-case hexadecimal digits.
    """
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:ID_LENGTH]


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The bytes of a capture, in memory or in a file, so that a large file is never loaded whole.

    Exactly one of `data` and `path` is set.
    """

    data: bytes | None = None
    """The bytes themselves."""
    path: Path | None = None
    """A file that holds them."""

    def open(self) -> BinaryIO:
        """A fresh stream over the bytes, from the start; the caller closes it."""
        return io.BytesIO(self.data or b"") if self.path is None else self.path.open("rb")

    def read(self) -> bytes:
        """All the bytes at once."""
        return self.path.read_bytes() if self.path is not None else (self.data or b"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What came in: bytes, from where, when (WARC's notion of a capture).

    The id is a prefix of the digest: the same bytes are one capture, wherever they were seen.
    """

    id: str
    """The first sixteen digits of `digest`."""
    uri: str
    """Where the bytes came from: an http(s) address, a file: address or path as given, or `stdin:`."""
    captured_at: datetime
    """When they were taken in, aware UTC."""
    media_type: str
    """Sniffed media type with the charset the bytes are to be read in: `text/html; charset=windows-1251`."""
    digest: str
    """SHA-256 of the bytes, in lower-case hexadecimal."""
    payload: Payload
    """The bytes."""
    request: str | None = None
    """The address first asked for, where redirects led elsewhere."""
    headers: tuple[tuple[str, str], ...] = ()
    """Response headers as received, in order, for a fetched capture."""
    records: Payload | None = None
    """The WARC records of the fetch: request and response, byte-exact, gzip a record."""

    @property
    def type(self) -> str:
        """The media type without parameters."""
        return self.media_type.partition(";")[0].strip()

    @property
    def charset(self) -> str:
        """The charset parameter of the media type; utf-8 where there is none."""
        return self.media_type.partition("charset=")[2].strip() or "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that came in and could not be placed: a value beside the good ones, never dropped in silence."""

    subject: str
    """File, line, item or record: `export.xml, item 12`."""
    reason: str
    """What is wrong."""
    remedy: str
    """The way out."""

    def __str__(self) -> str:
        return f"{self.subject}: {self.reason}; {self.remedy}"
