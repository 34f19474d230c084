"""Bytes in: files, folders, standard input and web addresses as captures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.capture.known import Known, Nothing, Unchanged
from dateline.config import Settings
from dateline.errors import SourceError
from dateline.model import Capture

if TYPE_CHECKING:
    from dateline.capture.web import Fetcher

__all__ = ["Known", "Nothing", "Unchanged", "capture"]


def capture(
    source: str, settings: Settings, known: Known | None = None, fetcher: Fetcher | None = None
) -> Iterator[Capture | Unchanged | SourceError]:
    """What a source holds, one capture a file or page.

    Args:
        source: A file, a folder (read recursively, sorted by name), `-` for standard input, or an http(s) address.
        settings: Limits and manners.
        known: What the archive already has of an address, for a conditional request.
        fetcher: Keeps pauses and robots rules over several calls; each call has its own where there is none.

    Yields:
        Captures; `Unchanged` where a server says so; an error for every item that could not be taken in.
    """
    if source.lower().startswith(("http://", "https://")):
        from dateline.capture.web import fetched  # noqa: PLC0415 - a network stack that files do not need

        yield from fetched(source, settings, known or Nothing(), fetcher)
    else:
        from dateline.capture.files import taken  # noqa: PLC0415

        yield from taken(source, settings)
