"""An HTML page as its reports: all the posts of a listing, or the one article it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urljoin

from dateline.model import Capture, Problem, Report, Stamp
from dateline.split import article, listing
from dateline.split.blocks import blocks, tree
from dateline.split.dates import day_first, is_only_date, iso
from dateline.split.header import Given, compose
from dateline.split.lines import META_LENGTH, has_date
from dateline.split.listing import Record
from dateline.split.site import Site, articles, feed_address, next_address, site
from dateline.text import letters

HALF = 0.5
"""A link that covers more than this share of a title is the title."""


def reports(capture: Capture, text: str) -> Iterator[Report | Problem]:
    """The reports of an HTML page.

    Args:
        capture: Where it came from.
        text: The page's source.
    """
    root = tree(text)
    page = [] if root is None else blocks(root, _base(root, capture))
    if root is None or not page:
        yield Problem(subject=capture.uri, reason="page holds no text", remedy="open its original to see what it is")
        return
    about = site(root, page, capture.uri)
    found = listing.records(page)
    if not found:
        yield article.report(capture, root, page, about, text)
        return
    order = day_first((block.text for block in page if len(block.text) < META_LENGTH), about.language)
    excerpts = 0
    for report in _posts(capture, found, about, _stated(root), order):
        excerpts += report.excerpt
        yield report
    feed = feed_address(root)
    if excerpts and feed:
        reason = f"page shows only a part of {excerpts} of its {len(found)} posts"
        address = urljoin(_base(root, capture) or "", feed)
        way = f"dateline add {address}" if address.startswith("http") else f"get {address} from its site and add it"
        yield Problem(subject=capture.uri, reason=reason, remedy=f"its feed may hold them whole: {way}")


def _stated(root: Any) -> dict[str, dict[str, Any]]:
    """What JSON-LD says of each post of a page, by the letters of its headline."""
    return {letters(str(one["headline"])): one for one in articles(root) if one.get("headline")}


def next_page(capture: Capture, text: str) -> str | None:
    """The address of a listing's next page, or None where it names none."""
    root = tree(text)
    if root is None:
        return None
    base = _base(root, capture) or capture.uri
    return next_address(blocks(root, base), root, base)


def _base(root: Any, capture: Capture) -> str | None:
    declared = next((node.get("href") for node in root.iter("base") if node.get("href")), None)
    if declared and declared.startswith("http"):
        return str(declared)
    return capture.uri if capture.uri.startswith("http") else None


def _posts(
    capture: Capture, found: Sequence[Record], about: Site, stated: dict[str, dict[str, Any]], order: bool | None
) -> Iterator[Report]:
    day: Stamp | None = None
    for record in found:
        own = record.blocks
        first = is_only_date(own[0].text)
        if first and first.stamp and own[0] is not record.title:
            day = first.stamp
        dated = any(block.machine or has_date(block.text) for block in own if block is not record.title)
        headline, beside = _headline(record)
        said = stated.get(letters(headline), {})
        given = Given(
            capture=capture.id,
            subject=capture.uri,
            headline=headline,
            uri=_permalink(record),
            carrier=about.name,
            posted=beside if beside or dated else iso(str(said.get("datePublished", ""))) or day,
            byline=article.people(said) if said else (),
            tags=(about.tag,) if about.tag else (),
            language=about.language,
            day_first=order,
        )
        yield compose(own, given)


def _headline(record: Record) -> tuple[str, Stamp | None]:
    """A post's title, and the date that stands beside it in one line: "Road open (03.05.2014)"."""
    if record.title is None:
        return "", None
    text, stamp = record.title.text, None
    if len(record.title.links) == 1 and record.title.linked > HALF:
        link = record.title.links[0]
        beside = is_only_date(f"{text[: link.start]} {text[link.end :]}")
        if beside:
            text, stamp = text[link.start : link.end], beside.stamp
    return text.replace("\n", " "), stamp


def _permalink(record: Record) -> str | None:
    """A post's own address: its title's link, else a link around its date or called permalink."""
    if record.title is not None and record.title.links:
        return record.title.links[0].uri
    for block in record.blocks:
        for link in block.links:
            words = block.text[link.start : link.end]
            if is_only_date(words) or words.casefold() in ("permalink", "link", "#", "∞"):
                return link.uri
    return None
