"""A list of reports as Atom 1.0 (RFC 4287) and JSON Feed 1.1.

Both formats ask for instants with a zone. A report that states none gives its day alone as text; the element that must
hold an instant then holds when we captured the report, which we know: no zone is ever invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import msgspec

from dateline.model import Report, Stamp, prose

SUMMARY = 400
"""Code points of text given with each report."""
_ATOM = "http://www.w3.org/2005/Atom"
_OFFSET = re.compile(r"Z|GMT|UTC|[+-](?:0\d|1[0-4]):[0-5]\d")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed says of itself."""

    title: str
    id: str
    """A URN or address that stays."""
    site: str
    """The site's own address, without a slash at the end."""
    page: str
    """The page that shows the same list."""
    own: str
    """The feed's own address."""
    captured: dict[str, datetime]
    """When each report (by id) was captured, aware UTC."""


def instant(stamp: Stamp | None) -> str | None:
    """A stamp as RFC 3339; None where it states no time of day or no offset."""
    if stamp is None or "T" not in stamp.edtf or stamp.zone is None or not _OFFSET.fullmatch(stamp.zone):
        return None
    return f"{stamp.edtf}:00{'Z' if stamp.zone in ('Z', 'GMT', 'UTC') else stamp.zone}"


def summary(report: Report) -> str:
    """The first words of a report's running text."""
    words = " ".join(prose(report.text, report.zones).split()) or " ".join(report.text.split())
    return words if len(words) <= SUMMARY else words[:SUMMARY].rsplit(" ", 1)[0] + " …"


def link(report: Report) -> str | None:
    """The report's own address where it is a web address."""
    return report.uri if report.uri and report.uri.lower().startswith(("http://", "https://")) else None


def atom(feed: Feed, reports: Sequence[Report]) -> str:
    """The list as an Atom document."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed")
    _add(root, "title", feed.title)
    _add(root, "id", feed.id)
    _add(root, "updated", _rfc(max(feed.captured.values(), default=datetime.fromtimestamp(0, UTC))))
    _add(root, "link", rel="alternate", href=feed.page, type="text/html")
    _add(root, "link", rel="self", href=feed.own, type="application/atom+xml")
    _add(_add(root, "author"), "name", "Dateline")
    for report in reports:
        _entry(root, feed, report)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _entry(root: ET.Element, feed: Feed, report: Report) -> None:
    entry = _add(root, "entry")
    _add(entry, "title", report.headline or "[no headline]")
    _add(entry, "id", f"urn:dateline:report:{report.id}")
    _add(
        entry,
        "updated",
        instant(report.edited) or instant(report.published) or instant(report.posted) or _rfc(feed.captured[report.id]),
    )
    if stated := instant(report.published) or instant(report.posted):
        _add(entry, "published", stated)
    _add(entry, "link", rel="alternate", href=_page(feed, report), type="text/html")
    if address := link(report):
        _add(entry, "link", rel="via", href=address)
    for name in report.byline or (report.outlet or "outlet not named",):
        _add(_add(entry, "author"), "name", name)
    for tag in report.tags:
        _add(entry, "category", term=tag)
    _add(entry, "summary", f"{_told(report)} {summary(report)}".strip())


def json_feed(feed: Feed, reports: Sequence[Report]) -> str:
    """The list as a JSON Feed."""
    items = [_item(feed, report) for report in reports]
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "items": items,
    }
    return msgspec.json.encode(made).decode() + "\n"


def _item(feed: Feed, report: Report) -> dict[str, object]:
    item: dict[str, object] = {
        "id": f"urn:dateline:report:{report.id}",
        "url": _page(feed, report),
        "title": report.headline or "[no headline]",
        "content_text": f"{_told(report)} {summary(report)}".strip(),
        "tags": list(report.tags),
        "authors": [{"name": name} for name in report.byline],
        "_dateline": {
            "outlet": report.outlet,
            "posted": report.posted,
            "published": report.published,
            "edited": report.edited,
        },
    }
    optional = {
        "external_url": link(report),
        "date_published": instant(report.published) or instant(report.posted),
        "date_modified": instant(report.edited),
        "language": report.language,
    }
    return item | {key: value for key, value in optional.items() if value}


def _told(report: Report) -> str:
    """Who says so, and when as far as it is stated: a summary never stands without its voice."""
    stamp = report.published or report.posted
    return f"[{report.outlet or 'outlet not named'}{', ' + stamp.edtf.replace('T', ' ') if stamp else ''}]"


def _page(feed: Feed, report: Report) -> str:
    return f"{feed.site}/report/{report.id}"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    clean = {key: _FORBIDDEN.sub("", value) for key, value in attributes.items()}
    made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", clean)
    made.text = _FORBIDDEN.sub("", text) if text is not None else None
    return made


def _rfc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
