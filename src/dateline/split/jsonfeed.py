"""JSON Feed 1 and 1.1: every item a report."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from dateline.model import Capture, Problem, Report
from dateline.split.blocks import fragment
from dateline.split.dates import is_later, iso
from dateline.split.header import Given, compose
from dateline.text import LONE_SURROGATE, collapsed

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_TITLE = re.compile(r'"title"\s*:\s*("(?:[^"\\]|\\.)*")')


def items(capture: Capture) -> Iterator[Report | Problem]:
    """The reports of a JSON feed, in its order.

    Args:
        capture: The feed's bytes.
    """
    source = capture.payload.read().decode(capture.charset, "replace").lstrip("\ufeff")
    feed, whole = _read(source)
    if feed is None:
        yield Problem(subject=capture.uri, reason="JSON is damaged", remedy="get the feed again and add it")
        return
    listed = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(listed, list) or not listed:
        yield Problem(subject=capture.uri, reason="feed holds no items", remedy="nothing to add")
        return
    for number, item in enumerate(listed, 1):
        yield _item(capture, feed, item, f"{capture.uri}, item {number}")
    if not whole:
        reason = f"feed breaks off after item {len(listed)}"
        yield Problem(
            subject=capture.uri, reason=reason, remedy="what it holds was kept; get it again and add it for the rest"
        )


def _read(source: str) -> tuple[Any, bool]:
    """A feed, and whether it was read to its end; of one that is cut off, the items that are whole."""
    try:
        return json.loads(LONE_SURROGATE.sub("\ufffd", source), strict=False), True
    except (ValueError, RecursionError):
        pass
    start = _ITEMS.search(source)
    if not start:
        return None, False
    decoder, items_, place = json.JSONDecoder(strict=False), [], start.end()
    while True:
        place = len(source) - len(source[place:].lstrip(" \t\r\n,"))
        try:
            item, place = decoder.raw_decode(source, place)
        except (ValueError, RecursionError):
            break
        items_.append(item)
    titled = _TITLE.search(source[: start.start()])
    title = json.loads(LONE_SURROGATE.sub("\ufffd", titled[1]), strict=False) if titled else None
    return ({"title": title, "items": items_}, False) if items_ else (None, False)


def _item(capture: Capture, feed: dict[str, Any], item: Any, subject: str) -> Report | Problem:
    if not isinstance(item, dict):
        return Problem(subject=subject, reason="item is no object", remedy="left out; its bytes are kept")
    title, body, summary = collapsed(html.unescape(_text(item, "title"))), _body(item), _text(item, "summary")
    if not title and not body and not summary:
        return Problem(subject=subject, reason="item has neither title nor text", remedy="left out; its bytes are kept")
    posted, edited = iso(_text(item, "date_published")), iso(_text(item, "date_modified"))
    uri = _text(item, "url") or (_text(item, "id") if _text(item, "id").startswith("http") else "")
    authors = [one for holder in (item, feed) for one in _authors(holder)]
    tags = item.get("tags")
    given = Given(
        capture=capture.id,
        subject=subject,
        headline=title,
        uri=uri or None,
        carrier=collapsed(_text(feed, "title")) or None,
        posted=posted or edited,
        edited=edited if edited and posted and is_later(edited, posted) else None,
        byline=tuple(_authors(item)) or tuple(authors),
        tags=tuple(collapsed(tag) for tag in tags if isinstance(tag, str) and tag.strip())
        if isinstance(tags, list)
        else (),
        language=_text(item, "language") or _text(feed, "language") or None,
        excerpt=None if body else True,
    )
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return compose([*fragment(heading), *fragment(body or html.escape(summary), uri or None)], given)


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    return value.strip() if isinstance(value, str) else ""


def _body(item: dict[str, Any]) -> str:
    return _text(item, "content_html") or html.escape(_text(item, "content_text"))


def _authors(holder: dict[str, Any]) -> list[str]:
    """Names under `authors` (1.1) or `author` (1)."""
    listed = holder.get("authors")
    people = listed if isinstance(listed, list) and listed else [holder.get("author")]
    return [
        collapsed(one["name"])
        for one in people
        if isinstance(one, dict) and isinstance(one.get("name"), str) and one["name"].strip()
    ]
