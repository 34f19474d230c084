"""One capture, many reports."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import Unsupported
from dateline.model import Capture, Problem, Report

__all__ = ["next_page", "split"]

HTML = frozenset(("text/html", "application/xhtml+xml"))
FEED = frozenset(("application/rss+xml", "application/atom+xml"))


def split(capture: Capture) -> Iterator[Report | Problem]:
    """The reports of a capture, in the order of the page, and what could not be placed.

    Args:
        capture: What came in; its media type decides the reader.

    Yields:
        Reports, and a Problem for every item that is none, as they are read: a large feed or export is streamed.
    """
    from dateline.split import feed, html, jsonfeed, plain, wordpress  # noqa: PLC0415 - lxml takes its time

    if capture.type in FEED:
        yield from feed.items(capture)
    elif capture.type == "application/x-wxr+xml":
        yield from wordpress.items(capture)
    elif capture.type == "application/feed+json":
        yield from jsonfeed.items(capture)
    elif capture.type in HTML:
        yield from html.reports(capture, _text(capture))
    elif capture.type == "text/plain":
        yield from plain.reports(capture, _text(capture))
    else:
        known = ", ".join(sorted((*HTML, *FEED, "application/x-wxr+xml", "application/feed+json", "text/plain")))
        raise Unsupported(capture.uri, f"no splitter for '{capture.type}'", f"known are {known}")


def next_page(capture: Capture) -> str | None:
    """The address of the next page of a listing, or None where the page names none.

    Args:
        capture: An HTML page.
    """
    from dateline.split import html  # noqa: PLC0415

    return html.next_page(capture, _text(capture)) if capture.type in HTML else None


def _text(capture: Capture) -> str:
    """The capture's text, with line feeds alone between lines."""
    text = capture.payload.read().decode(capture.charset, "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")
