"""RSS 0.9 to 2.0, RDF and Atom 0.3 and 1.0: every item a report, streamed."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from dateline.model import Capture, Problem, Report, Stamp
from dateline.split.blocks import fragment
from dateline.split.byline import names
from dateline.split.dates import is_later, iso
from dateline.split.header import Given, compose
from dateline.split.lines import is_more
from dateline.split.xmlstream import child, children, cut_off, elements, local, said
from dateline.text import collapsed

_ITEMS = frozenset(("item", "entry"))


@dataclass(slots=True)
class _Feed:
    """What a feed says of itself, as far as it was read."""

    title: str | None = None
    link: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    count: int = field(default=0)


def items(capture: Capture) -> Iterator[Report | Problem]:
    """The reports of a feed, in its order.

    Args:
        capture: The feed's bytes.

    Yields:
        A report an item; a problem for an item that says nothing, and for a feed that is cut off.
    """
    feed = _Feed()
    whole = True
    last: Report | Problem | None = None
    with capture.payload.open() as stream:
        for node, whole in elements(stream, capture.charset, _ITEMS, _ITEMS):  # noqa: B007 - the last pair tells whether the document is whole
            if node is None or local(node) not in _ITEMS:
                continue
            _about(node, feed)
            feed.count += 1
            if last is not None:
                yield last
            last = _item(capture, node, feed)
    if last is not None:
        yield last if whole else cut_off(last, f"{capture.uri}, item {feed.count}")
    if not feed.count:
        yield Problem(subject=capture.uri, reason="feed holds no items", remedy="nothing to add")
    elif not whole:
        reason = f"feed breaks off after item {feed.count}"
        yield Problem(
            subject=capture.uri, reason=reason, remedy="what it holds was kept; get it again and add it for the rest"
        )


def _about(node: Any, feed: _Feed) -> None:
    """What the feed says of itself in the elements before or around an item."""
    if feed.title is not None:
        return
    parent = node.getparent()
    for above in (parent, child(parent, "channel") if parent is not None else None):
        if above is None:
            continue
        feed.title = feed.title or collapsed(said(child(above, "title"))) or None
        feed.link = feed.link or _link(above)
        feed.authors = feed.authors or (_authors(above) if local(above) == "feed" else ())
        declared = (
            said(child(above, "language", "dc:language"))
            or above.get("{http://www.w3.org/XML/1998/namespace}lang")
            or ""
        )
        feed.language = feed.language or declared.strip().replace("_", "-") or None


def _item(capture: Capture, node: Any, feed: _Feed) -> Report | Problem:
    title = collapsed(_plain(child(node, "title")))
    body, summary = _bodies(node)
    if not title and not body and not summary:
        return Problem(
            subject=f"{capture.uri}, item {feed.count}",
            reason="item has neither title nor text",
            remedy="left out; its bytes are kept",
        )
    posted = _time(node, "pubDate", "published", "issued", "dc:date", "created", "updated", "modified")
    edited = _time(node, "updated", "modified")
    uri = _absolute(feed.link, _link(node))
    given = Given(
        capture=capture.id,
        subject=f"{capture.uri}, item {feed.count}",
        headline=title,
        uri=uri,
        carrier=feed.title,
        posted=posted,
        edited=edited if edited and posted and is_later(edited, posted) else None,
        outlet=_source(node),
        byline=_authors(node) or feed.authors,
        tags=_tags(node),
        language=feed.language,
        excerpt=_is_excerpt(body, summary),
    )
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return compose([*fragment(heading), *fragment(body or summary, uri or feed.link)], given)


def _absolute(base: str | None, uri: str | None) -> str | None:
    """An item's address, resolved against the feed's."""
    try:
        return urljoin(base, uri) if base and uri else uri
    except ValueError:
        return uri


def _bodies(node: Any) -> tuple[str, str]:
    """Full content and summary, as HTML; empty where there is none."""
    content = child(node, "content:encoded")
    body = said(content)
    if not body and (whole := child(node, "content")) is not None:
        body = _markup(whole)
    summary = child(node, "description", "summary")
    return body, _markup(summary) if summary is not None else ""


def _markup(node: Any) -> str:
    """An element's content as HTML, whether it was escaped, XHTML or plain text."""
    kind = (node.get("type") or "").lower()
    if kind in ("xhtml", "application/xhtml+xml") or len(node):
        inner = [html.escape(node.text or "")]
        inner.extend(etree.tostring(one, encoding="unicode", method="xml") for one in node)
        return "".join(inner)
    text = said(node)
    return html.escape(text) if kind in ("text", "text/plain") and "<" in text else text


def _plain(node: Any | None) -> str:
    """An element's text without markup: titles come escaped once, twice or not at all."""
    text = said(node)
    if "<" in text and ">" in text:
        text = " ".join(block.text for block in fragment(text))
    return html.unescape(text)


def _source(node: Any) -> str | None:
    """The outlet that an item names as its source: RSS's `<source>`, the title in Atom's."""
    source = child(node, "source")
    if source is None:
        return None
    return collapsed(_plain(child(source, "title")) if child(source, "title") is not None else said(source)) or None


def _time(node: Any, *names_: str) -> Stamp | None:
    for name in names_:
        if (found := child(node, name)) is not None and (stamp := iso(said(found))):
            return stamp
    return None


def _link(node: Any) -> str | None:
    """The address of an item or feed: Atom's alternate link, RSS's link, a permanent guid."""
    links = [one for one in children(node, "link") if one.get("href")]
    for one in links:
        if (one.get("rel") or "alternate") == "alternate":
            return str(one.get("href"))
    for one in children(node, "link"):
        if said(one):
            return said(one)
    guid = child(node, "guid")
    return (
        said(guid)
        if guid is not None and said(guid).startswith("http") and guid.get("isPermaLink") != "false"
        else None
    )


def _authors(node: Any) -> tuple[str, ...]:
    found: list[str] = []
    stated = (*children(node, "dc:creator"), *children(node, "author"))
    for one in stated or children(node, "itunes:author"):
        name = said(child(one, "name")) if child(one, "name") is not None else said(one)
        if "(" in name and "@" in name.partition("(")[0]:
            name = name.partition("(")[2].rstrip(") ")
        if name and "@" not in name:
            found.extend(names(name) or (collapsed(name),))
    return tuple(dict.fromkeys(found))


def _tags(node: Any) -> tuple[str, ...]:
    found = [
        collapsed(one.get("label") or one.get("term") or html.unescape(said(one)))
        for one in (*children(node, "category"), *children(node, "dc:subject"))
    ]
    return tuple(dict.fromkeys(tag for tag in found if tag and not tag.startswith("http")))


def _is_excerpt(body: str, summary: str) -> bool | None:
    """Whether only a part is given; None leaves it to the text."""
    if body:
        return None
    shown = fragment(summary)
    last = shown[-1].text if shown else ""
    return last.rstrip().endswith(("[…]", "[...]", "…", "...", "[&#8230;]")) or is_more(last)
