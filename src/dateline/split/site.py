"""What a page says of itself: its site, its language, the tag it lists, its next page, its machine-readable articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from dateline.split.blocks import Block
from dateline.split.lines import opened
from dateline.text import LONE_SURROGATE, collapsed, letters

_BORDER = re.compile(r"\s+[|–—»«·•:/-]\s+|\s+(?:::|\|\|)\s+|\s*[|»«]\s*|:\s+")
_PAGED = re.compile(r"^(?:page|seite|página|pagina|strona|страница|сторінка|sayfa|صفحة)\s*\d+|\d+$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:News|Blog|Tech|Scholarly|Reportage|OpinionNews|AnalysisNews|Backgroundnews)?(?:Article|Posting)$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"^\W*(?:older (?:posts|entries)|next(?: page| posts)?|previous (?:posts|entries)|ältere beiträge|nächste(?: seite)?|"
    r"entradas (?:más )?antiguas|siguiente|articles plus anciens|suivant|page suivante|articoli meno recenti|successivo|"
    r"postagens mais antigas|próxima|starsze wpisy|następna|предыдущие записи|следующая|далее|старіші записи|наступна|"
    r"sonraki|التالي|المقالات الأقدم|次へ)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a page says of itself."""

    name: str | None
    """The site, as it names itself."""
    language: str | None
    """BCP 47, as declared."""
    title: str
    """The page's own title, with what it adds to the site's name."""
    tag: str | None
    """The tag or category whose posts it lists."""


def site(root: Any, blocks: Sequence[Block], uri: str) -> Site:
    """What a page says of itself.

    Args:
        root: Its tree.
        blocks: Its blocks.
        uri: Its address.
    """
    title = collapsed(root.findtext(".//title") or "")
    named = _meta(root, "og:site_name") or _meta(root, "application-name") or _from_title(title, blocks)
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _meta(root, "og:locale")
    return Site(name=named, language=_tag_of(declared), title=title, tag=_listed_tag(blocks, uri))


def _meta(root: Any, name: str) -> str | None:
    for node in root.iter("meta"):
        if (node.get("property") or node.get("name") or "").lower() == name and node.get("content", "").strip():
            return collapsed(node.get("content"))
    return None


def meta(root: Any, *names: str) -> str | None:
    """The content of the first of these meta elements that a page has."""
    return next((found for name in names if (found := _meta(root, name))), None)


def _tag_of(declared: str | None) -> str | None:
    """A declared language as a BCP 47 tag, or None where it is none."""
    tidy = (declared or "").strip().replace("_", "-")
    return tidy if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tidy) else None


def _from_title(title: str, blocks: Sequence[Block]) -> str | None:
    """The site's name out of a page title: the part that the page's first lines repeat, else the outermost."""
    every = [part for part in _BORDER.split(title) if part]
    parts = [part for part in every if not _PAGED.match(part)]
    if not parts:
        return None
    early = {letters(block.text) for block in blocks[:12]}
    repeated = [part for part in parts if letters(part) in early]
    if len(parts) == 1:
        return parts[0] if repeated or len(every) > 1 else None
    return repeated[-1] if repeated else parts[-1]


def _listed_tag(blocks: Sequence[Block], uri: str) -> str | None:
    for block in blocks[:80]:
        start = opened(block.text, "page", ends=r"\s*[:：]\s*|\s+(?=[‘“\"'«„])")
        if start and len(block.text) <= 120 and (said := block.text[start:].strip(" ‘’“”\"'«»„")):
            return said
    found = re.search(
        r"/(?:tag|tags|category|categories|topic|label|etiqueta|categoria|kategorie|schlagwort)/([^/?#]+)",
        urlsplit(uri).path,
    )
    slug = unquote(found[1]).removesuffix(".html").replace("-", " ") if found else ""
    for block in blocks[:80]:
        if block.heading and slug and letters(block.text) == letters(slug):
            return collapsed(block.text)
    return slug or None


def next_address(blocks: Sequence[Block], root: Any, base: str) -> str | None:
    """The address of a listing's next page (its older posts), or None.

    Args:
        blocks: The page's blocks, links made absolute.
        root: Its tree.
        base: Its own address.
    """
    for node in root.iter("link", "a"):
        if "next" in (node.get("rel") or "").lower().split() and node.get("href"):
            return str(node.get("href"))
    for block in blocks:
        for link in block.links:
            if len(block.text) < 200 and _NEXT.match(block.text[link.start : link.end]) and link.uri != base:
                return link.uri
    return None


def feed_address(root: Any) -> str | None:
    """The address of the feed that a page names beside itself, not that of its comments; None where it names none."""
    for node in root.iter("link"):
        kind, named = node.get("type") or "", f"{node.get('title') or ''} {node.get('href') or ''}".lower()
        feedlike = any(word in kind for word in ("rss", "atom", "feed+json"))
        if feedlike and "comment" not in named and node.get("href"):
            return str(node.get("href"))
    return None


def articles(root: Any) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD in a page describes, however deep they lie."""
    for node in root.iter("script"):
        if "ld+json" not in (node.get("type") or "") or not node.text:
            continue
        try:
            stack: list[Any] = [json.loads(LONE_SURROGATE.sub("\ufffd", node.text), strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            value = stack.pop()
            if isinstance(value, list):
                stack.extend(reversed(value))
            elif isinstance(value, dict):
                kinds = value.get("@type")
                if any(_ARTICLE.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield value
                stack.extend(inner for inner in value.values() if isinstance(inner, dict | list))
