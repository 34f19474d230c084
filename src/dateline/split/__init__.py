"""One capture, many reports."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Capture, Problem, Report

__all__ = ["split"]


def split(capture: Capture) -> Iterator[Report | Problem]:
    """The reports of a capture, in the order of the page, and what could not be placed.

    Args:
        capture: What came in; its media type decides the reader.

    Yields:
        Reports, and a Problem for every item that is none, as they are read: a large feed or export is streamed.
    """
    yield Problem(subject=capture.uri, reason="no splitter yet", remedy="wait")
