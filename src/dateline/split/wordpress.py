"""WordPress exports (WXR 1.0 to 1.2): published posts and pages as reports, streamed."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from dateline.model import Capture, Problem, Report, Stamp
from dateline.split.blocks import fragment
from dateline.split.header import Given, compose
from dateline.split.xmlstream import child, children, cut_off, elements, local, said
from dateline.text import collapsed

_BLOCK_COMMENT = re.compile(r"<!--\s{0,9}/?wp:(?:(?!<!--).)*?-->", re.DOTALL)
_MORE = re.compile(r"<!--\s{0,9}(?:more|nextpage)[^<>\n]*-->")
_CAPTION = re.compile(
    r"\[(?P<name>(?:wp_)?caption)\b(?P<said>[^\]\[]*)\](?P<inside>(?:(?!\[(?:wp_)?caption\b).)*?)\[/(?P=name)\]",
    re.DOTALL,
)
_STATED = re.compile(r"""\bcaption=(["'])(.*?)\1""", re.DOTALL)
_SHORTCODE = re.compile(
    r"\[/?(?:gallery|audio|video|embed|playlist|youtube|vimeo|googlemaps|contact-form|soundcloud|slideshow|polldaddy)\b[^\]]*\]"
)
_IN_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_NAMES = "h[1-6]|ul|ol|dl|table|blockquote|pre|div|figure|p|section|article|script|style|hr|form|details"
_APART = re.compile(r"\n[ \t]*\n")
_BLOCK = re.compile(rf"\s*</?(?:{_NAMES}|li|tr|td)\b", re.IGNORECASE)
_SKIPPED = frozenset(
    (
        "attachment",
        "nav_menu_item",
        "revision",
        "custom_css",
        "customize_changeset",
        "wp_block",
        "wp_template",
        "wp_template_part",
        "wp_global_styles",
        "wp_navigation",
        "feedback",
        "acf-field-group",
        "acf-field",
        "shop_order",
        "wpcf7_contact_form",
        "elementor_library",
        "mc4wp-form",
        "wpforms",
        "oembed_cache",
    )
)


_READ = frozenset(("item", "author", "title", "language"))


@dataclass(slots=True)
class _Export:
    """What an export says of itself and its people, as far as it was read."""

    title: str | None = None
    language: str | None = None
    people: dict[str, str] = field(default_factory=dict)
    seen: int = 0
    left: Counter[str] = field(default_factory=Counter)


def items(capture: Capture) -> Iterator[Report | Problem]:
    """The reports of an export: what was published; drafts, private and scheduled posts are counted in one problem.

    Args:
        capture: The export's bytes.
    """
    export = _Export()
    whole = True
    last: Report | Problem | None = None
    with capture.payload.open() as stream:
        for node, whole in elements(stream, capture.charset, _READ, frozenset(("item",))):  # noqa: B007 - the last pair tells whether the document is whole
            if node is None:
                continue
            name = local(node)
            if name == "author":
                export.people[said(child(node, "wp:author_login"))] = collapsed(
                    said(child(node, "wp:author_display_name"))
                )
            elif (
                name in ("title", "language") and node.getparent() is not None and local(node.getparent()) == "channel"
            ):
                setattr(export, name, getattr(export, name) or collapsed(said(node)) or None)
            elif name == "item":
                if last is not None:
                    yield last
                last = _item(capture, node, export)
    if last is not None:
        yield last if whole else cut_off(last, f"{capture.uri}, item {export.seen}")
    yield from _left(capture, export, whole)


def _left(capture: Capture, export: _Export, whole: bool) -> Iterator[Problem]:
    if export.left:
        counts = ", ".join(f"{count} {kind}" for kind, count in sorted(export.left.items()))
        yield Problem(
            subject=capture.uri,
            reason=f"not published, so not reports: {counts}",
            remedy="publish and export them again to add them",
        )
    if not export.seen:
        yield Problem(subject=capture.uri, reason="export holds no posts", remedy="export with posts and pages")
    elif not whole:
        yield Problem(
            subject=capture.uri,
            reason=f"export breaks off after item {export.seen}",
            remedy="what it holds was kept; export again for the rest",
        )


def _item(capture: Capture, node: Any, export: _Export) -> Report | Problem | None:
    """An item's report; None for what is no post."""
    export.seen += 1
    kind = said(child(node, "wp:post_type")) or "post"
    if kind in _SKIPPED or kind.startswith("wp_"):
        return None
    status = said(child(node, "wp:status")) or "publish"
    if status not in ("publish", "inherit"):
        export.left[status] += 1
        return None
    subject = f"{capture.uri}, item {export.seen}"
    title = collapsed(html.unescape(said(child(node, "title"))))
    content = said(child(node, "content:encoded"))
    excerpt = said(child(node, "excerpt:encoded"))
    problems: tuple[str, ...] = ()
    if said(child(node, "wp:post_password")):
        problems = (f"{subject}: post was protected by a password; ask its author before you pass it on",)
    if not title and not content and not excerpt:
        return Problem(subject=subject, reason="post has neither title nor text", remedy="left out; its bytes are kept")
    given = Given(
        capture=capture.id,
        subject=subject,
        headline=title,
        uri=said(child(node, "link")) or None,
        carrier=export.title,
        posted=_stamp(node, "post_date", "post_date_gmt"),
        edited=_edited(node),
        byline=_authors(node, export),
        tags=tuple(
            dict.fromkeys(
                collapsed(html.unescape(said(one)))
                for one in children(node, "category")
                if said(one) and one.get("domain") != "post_format"
            )
        ),
        language=export.language,
        excerpt=False if content else None,
        problems=problems,
    )
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return compose([*fragment(heading), *fragment(_markup(content or excerpt), given.uri)], given)


def _authors(node: Any, export: _Export) -> tuple[str, ...]:
    login = said(child(node, "dc:creator"))
    name = export.people.get(login) or login
    return (name,) if name else ()


def _edited(node: Any) -> Stamp | None:
    posted, edited = _stamp(node, "post_date", "post_date_gmt"), _stamp(node, "post_modified", "post_modified_gmt")
    return edited if edited and posted and edited.edtf > posted.edtf else None


def _stamp(node: Any, local_name: str, gmt_name: str) -> Stamp | None:
    """A time of WordPress: local, with the zone as the difference to the GMT it states beside it."""
    written, universal = said(child(node, f"wp:{local_name}")), said(child(node, f"wp:{gmt_name}"))
    here, there = _moment(written), _moment(universal)
    if here is None:
        return Stamp(edtf=there.strftime("%Y-%m-%dT%H:%M"), as_written=universal, zone="Z") if there else None
    stamp = Stamp(edtf=here.strftime("%Y-%m-%dT%H:%M"), as_written=written, zone=None)
    minutes = round((here - there).total_seconds() / 60) if there else None
    if minutes is None or abs(minutes) > 14 * 60:
        return stamp
    sign = "+" if minutes >= 0 else "-"
    return replace(stamp, zone=f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}")


def _moment(written: str) -> datetime | None:
    try:
        return datetime.strptime(written, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - the export states no zone here
    except ValueError:
        return None


def _figure(match: re.Match[str]) -> str:
    """A caption as WordPress shows it: the words after the picture, or before 3.4 its `caption` attribute."""
    stated = _STATED.search(match["said"])
    return f"<figure><figcaption>{match['inside']} {stated[2] if stated else ''}</figcaption></figure>"


def _markup(content: str) -> str:
    """Post content as HTML: editor comments gone, captions as figures, shortcodes apart, paragraphs as WordPress makes them."""
    edited_in_blocks = "<!-- wp:" in content
    content = _BLOCK_COMMENT.sub("", _MORE.sub("", content))
    content = _CAPTION.sub(_figure, content)
    content = _SHORTCODE.sub(lambda match: f'<p class="share">{html.escape(match[0])}</p>', content)
    if edited_in_blocks:
        return content
    content = _IN_TAG.sub(lambda tag: tag[0].replace("\n", " "), content.replace("\r\n", "\n"))
    return "".join(_paragraph(part) for part in _APART.split(content) if part.strip())


def _paragraph(part: str) -> str:
    if _BLOCK.match(part):
        return part
    return f"<p>{part.strip().replace(chr(10), '<br>')}</p>"
