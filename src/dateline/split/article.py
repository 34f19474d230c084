"""A page that holds one article, as one report: trafilatura finds its body, our zones everything around it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dateline.model import Capture, Report, Stamp
from dateline.split.blocks import Block
from dateline.split.byline import names, whole
from dateline.split.dates import day_first, iso
from dateline.split.header import Given, compose, machine
from dateline.split.lines import META_LENGTH, is_prose
from dateline.split.listing import OFF
from dateline.split.site import Site, articles, meta
from dateline.split.zones import is_meta
from dateline.text import collapsed, letters

HEADER = 4
"""Header lines looked for above a headline, and footer lines below a body."""
SURE = 12
"""A block with fewer letters must be a whole line of the body to be part of it."""


def report(capture: Capture, root: Any, page: Sequence[Block], about: Site, source: str) -> Report:
    """The report that an article page is.

    Args:
        capture: Where it came from.
        root: The page's tree.
        page: Its blocks.
        about: What it says of itself.
        source: Its source, for trafilatura.
    """
    stated = next(articles(root), {})
    body = _body(page, source, str(stated.get("articleBody") or ""))
    title, number = _headline(root, page, about, stated, body)
    chosen = _chosen(page, body, number)
    given = Given(
        capture=capture.id,
        subject=capture.uri,
        headline=title,
        uri=_address(root, capture),
        carrier=about.name or _name(stated.get("publisher")),
        published=_stamp(root, stated, "datePublished", "article:published_time", "og:article:published_time")
        or machine(chosen, "date"),
        edited=_edited(root, stated),
        byline=_authors(root, stated),
        tags=(about.tag,) if about.tag else (),
        language=about.language,
        day_first=day_first((block.text for block in chosen if len(block.text) < META_LENGTH), about.language),
        excerpt=False,
    )
    found = compose(chosen, given)
    own = not found.provenance and found.published is None
    return replace(found, published=found.posted, posted=None) if own else _without_echo(found)


def _without_echo(found: Report) -> Report:
    """A report whose page shows its one date twice, in text and in markup, has it once."""
    if (
        found.posted
        and found.published
        and not found.provenance
        and found.posted.edtf[:10] == found.published.edtf[:10]
    ):
        return replace(found, posted=None)
    return found


def _body(page: Sequence[Block], source: str, stated: str) -> set[int]:
    """The numbers of the blocks that make the article's body: what trafilatura takes for it, and what the page states."""
    from trafilatura import extract  # noqa: PLC0415 - heavy

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read, the report itself says
    text = extract(source, include_comments=False, include_tables=True, favor_recall=False, deduplicate=False) or ""
    whole = letters(text) + "\n" + letters(stated)
    lines = {letters(line.lstrip("-•* ")) for line in text.split("\n")}
    found = set()
    for number, block in enumerate(page):
        said = letters(block.text)
        if said and (said in lines or (len(said) >= SURE and said in whole)):
            found.add(number)
    return found or {
        number for number, block in enumerate(page) if is_prose(block.text, block.linked) and not block.marks & OFF
    }


def _headline(
    root: Any, page: Sequence[Block], about: Site, stated: dict[str, Any], body: set[int]
) -> tuple[str, int | None]:
    """The headline, and the number of the block that shows it, if one does."""
    claimed = [collapsed(str(stated.get("headline") or "")), meta(root, "og:title", "twitter:title") or "", about.title]
    known = [letters(one) for one in claimed if one]
    last = max(body, default=len(page))
    shown = [
        (number, block)
        for number, block in enumerate(page)
        if block.heading and number <= last and not block.marks & (OFF - {"header"})
    ]
    for wanted in known:
        for number, block in shown:
            said = letters(block.text)
            if said and (said == wanted or (len(said) > 10 and (wanted.startswith(said) or said in wanted))):
                return collapsed(block.text), number
    first = next(((number, block) for number, block in shown if block.heading == 1), None)
    if first:
        return collapsed(first[1].text), first[0]
    return next((one for one in claimed if one), ""), None


def _chosen(page: Sequence[Block], body: set[int], headline: int | None) -> list[Block]:
    """The blocks from the headline to the body's end, each told apart as body or not."""
    first, last = min(body, default=0), max(body, default=len(page) - 1)
    start = headline if headline is not None and headline <= last else first
    for number in range(start - 1, max(-1, start - HEADER - 1), -1):
        if is_meta(page[number].text, page[number].linked) and not page[number].marks & OFF:
            start = number
    end = last + 1
    while end < min(len(page), last + 1 + HEADER) and (
        page[end].marks & {"tags", "author"} or is_meta(page[end].text, page[end].linked)
    ):
        end += 1
    return [
        _told(page[number], inside=number in body or number == headline) for number in range(min(start, first), end)
    ]


def _told(block: Block, *, inside: bool) -> Block:
    """A block marked as the page's own where it is no part of the article."""
    if inside:
        return replace(block, marks=block.marks - OFF)
    kept = (
        block.marks & {"caption", "credit", "tags", "author", "summary"}
        or is_meta(block.text, block.linked)
        or whole(block.text)
    )
    return block if kept or block.machine else replace(block, marks=block.marks | {"dropped"})


def _address(root: Any, capture: Capture) -> str | None:
    canonical = next(
        (
            node.get("href")
            for node in root.iter("link")
            if (node.get("rel") or "").lower() == "canonical" and node.get("href")
        ),
        None,
    )
    for one in (canonical, meta(root, "og:url"), capture.uri):
        if one and one.startswith("http"):
            return str(one)
    return None


def _stamp(root: Any, stated: dict[str, Any], key: str, *metas: str) -> Stamp | None:
    for value in (stated.get(key), meta(root, *metas)):
        if isinstance(value, str) and (stamp := iso(value)):
            return stamp
    return None


def _edited(root: Any, stated: dict[str, Any]) -> Stamp | None:
    """When the page says it was changed, unless that is when it was published."""
    edited = _stamp(root, stated, "dateModified", "article:modified_time", "og:updated_time")
    published = _stamp(root, stated, "datePublished", "article:published_time")
    return None if edited and published and edited.edtf == published.edtf else edited


def _authors(root: Any, stated: dict[str, Any]) -> tuple[str, ...]:
    named = people(stated)
    if not named and (said := meta(root, "author", "article:author", "parsely-author")) and not said.startswith("http"):
        return names(said)
    return named


def people(stated: dict[str, Any]) -> tuple[str, ...]:
    """The authors that JSON-LD names for an article."""
    given = stated.get("author")
    listed = given if isinstance(given, list) else [given]
    return tuple(dict.fromkeys(name for one in listed if (name := _name(one))))


def _name(thing: Any) -> str | None:
    said = thing.get("name") if isinstance(thing, dict) else thing
    return collapsed(said) or None if isinstance(said, str) and not said.startswith("http") else None
