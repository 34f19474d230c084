"""An HTML tree as the blocks a reader sees: paragraphs, headings, list items, in order, with what markup says of them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from dateline.lexicon import lexicon
from dateline.model import Hyperlink

BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul".split()
)
HIDDEN = frozenset(
    "script style noscript template svg math select option button input textarea iframe object embed audio video canvas "
    "head title meta link map dialog form label".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
APART = frozenset(("a", "span", "time", "abbr"))
"""Inline elements that style sheets set apart: two that touch are two words (`<a>Reuters</a><a>Syria</a>`)."""
MOSTLY = 0.6
"""A marked stretch that covers this share of a block speaks for the whole block."""
_LINE = re.compile(r"[^\n]+")
MOST_TITLES = 2
"""A block with more lines that are links is a list of links."""
_NONE: frozenset[str] = frozenset()
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, list item or line of meta data of a page."""

    text: str
    """Visible text; `\\n` only where the page breaks the line."""
    node: Any = field(repr=False, compare=False)
    """The element it was read from; None in a fragment of plain text."""
    heading: int = 0
    """1 to 6 for a heading, else 0."""
    quoted: bool = False
    """Inside a block quotation."""
    listed: bool = False
    """A list item or table cell."""
    marks: frozenset[str] = frozenset()
    """What class names and semantic tags around or inside it say (`lexicon/markup.toml`)."""
    links: tuple[Hyperlink, ...] = ()
    """Links, with offsets into `text`."""
    machine: tuple[tuple[str, str], ...] = ()
    """Machine-readable times inside it: ("date" or "edited", value) from `datetime` and `title` attributes."""
    parts: tuple[tuple[int, int, str], ...] = ()
    """Marked stretches inside it: (start, end, mark), offsets into `text`."""

    @property
    def linked(self) -> float:
        """The share of the text that is link text, 0 to 1."""
        return sum(link.end - link.start for link in self.links) / max(1, len(self.text))


@cache
def _markup() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    table = lexicon("markup")
    tokens = {word: mark for mark, words in table["tokens"].items() for word in words}
    return tokens, table["tags"], table["roles"]


def marks_of(node: Any) -> frozenset[str]:
    """What an element's own tag, class, id, rel, role and itemprop say about its part in the page."""
    tokens, tags, roles = _markup()
    if not node.attrib and node.tag not in tags:
        return _NONE
    found = {tags[node.tag]} if node.tag in tags else set()
    attributes = node.attrib
    if attributes:
        words = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('itemprop', '')} {attributes.get('rel', '')}"
        found.update(tokens[word] for word in words.lower().split() if word in tokens)
        if attributes.get("role", "") in roles:
            found.add(roles[attributes["role"]])
    return frozenset(found)


def tree(source: str) -> Any | None:
    """The tree of an HTML page, or None where there is no element in it.

    Entities are HTML's own; nothing is fetched; NUL and other characters that XML forbids are dropped.
    """
    cleaned = re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", "", source)
    cleaned = re.sub(r"^\s*<\?xml[^>]*\?>", "", cleaned)
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = lxml_html.document_fromstring(cleaned.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        words = html.escape(_TAG.sub(" ", cleaned))  # nested deeper than any page: its words alone are read
        return lxml_html.document_fromstring(f"<div>{words}</div>")
    return root


class _Reader:
    """Walks a tree once and closes a block at every border between block elements."""

    def __init__(self, root: Any, base: str | None) -> None:
        self.root, self.base = root, base
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.links: list[tuple[int, int, str]] = []
        self.open_link: tuple[int, str] | None = None
        self.marked: list[tuple[int, int, str]] = []
        self.open_marks: list[tuple[int, frozenset[str]]] = []
        self.machine: list[tuple[str, str]] = []
        self.stack: list[tuple[Any, frozenset[str]]] = []
        self.pre = 0
        self.length = 0
        self.just_left = False

    def say(self, text: str | None) -> None:
        if not text:
            return
        self.just_left = False
        if not self.pre:
            if not text.isprintable() or "  " in text:
                text = _SPACE.sub(" ", text)
            if text[0] == " " and (not self.parts or self.parts[-1][-1] in " \n"):
                text = text[1:]
        if text:
            self.parts.append(text)
            self.length += len(text)

    def line_break(self) -> None:
        """A `<br>`: spaces before it go, and more than two in a row are two."""
        if self.parts and self.parts[-1].endswith(" "):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            if not self.parts[-1]:
                self.parts.pop()
        if self.parts and self.parts[-2:] != ["\n", "\n"]:
            self.parts.append("\n")
            self.length += 1

    def close(self) -> None:
        raw = "".join(self.parts)
        if raw.strip() or self.machine:
            self._emit(raw)
        self.parts, self.links, self.machine, self.marked, self.length = [], [], [], [], 0
        self.open_marks = [(0, marks) for _, marks in self.open_marks]
        if self.open_link:
            self.open_link = (0, self.open_link[1])

    def _emit(self, raw: str) -> None:
        if self.open_link:
            self.links.append((self.open_link[0], len(raw), self.open_link[1]))
        text = raw.rstrip()
        if not text:
            return
        place = 0
        for first, last in self._titles(text):
            self._block(text, place, first)
            self._block(text, first, last)
            place = last + 1
        self._block(text, place, len(text))

    def _titles(self, text: str) -> list[tuple[int, int]]:
        """Lines of a block of several that are one link or all bold: titles above their text in one cell of a table."""
        if "\n" not in text:
            return []
        spans = [(start, end) for start, end, _ in self.links]
        spans += [(start, end) for start, end, mark in self.marked if mark == "strong"]
        lines = [(found.start(), found.end()) for found in _LINE.finditer(text)]
        whole = [one for one in lines if any(a <= one[0] + 1 and b >= one[1] - 1 for a, b in spans)]
        return whole if len(whole) <= MOST_TITLES else []

    def _block(self, text: str, first: int, last: int) -> None:
        owner, marks = self.stack[-1] if self.stack else (self.root, frozenset[str]())
        tags = [node.tag for node, _ in self.stack]
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first == last:
            return
        parts = tuple(
            _within((start, end, mark), first, last)
            for start, end, mark in self.marked
            if max(start, first) < min(end, last)
        )
        self.blocks.append(
            Block(
                text=text[first:last],
                node=owner,
                heading=next((HEADINGS[tag] for tag in reversed(tags) if tag in HEADINGS), 0),
                quoted="blockquote" in tags,
                listed=any(tag in ("li", "td", "th", "dd", "dt") for tag in tags[-3:]),
                marks=marks | {mark for start, end, mark in parts if end - start >= MOSTLY * (last - first)},
                links=tuple(
                    Hyperlink(start=max(start, first) - first, end=min(end, last) - first, uri=uri)
                    for start, end, uri in self.links
                    if max(start, first) < min(end, last)
                ),
                machine=tuple(self.machine),
                parts=parts,
            )
        )

    def enter(self, node: Any) -> None:
        if node.tag in BLOCK:
            self.close()
            above = self.stack[-1][1] if self.stack else frozenset[str]()
            self.stack.append((node, above if node.tag == "body" else above | marks_of(node)))
            self.pre += node.tag == "pre"
        else:
            self._inline(node)
        self.say(node.text)

    def _inline(self, node: Any) -> None:
        own = marks_of(node)
        if node.tag in APART and self.just_left and self.parts and self.parts[-1][-1].isalnum():
            self.say(" ")
        self.open_marks.append((self.length, own))
        stamp = node.get("datetime") or (node.get("title") if node.tag == "abbr" else None)
        if stamp:
            self.machine.append(("edited" if "edited" in own and "date" not in own else "date", stamp))
        if node.tag == "br":
            self.line_break()
        elif node.tag == "a" and node.get("href"):
            self.open_link = (self.length, _absolute(self.base, node.get("href")))

    def leave(self, node: Any) -> None:
        if node.tag in BLOCK:
            self.close()
            self.stack.pop()
            self.pre -= node.tag == "pre"
            return
        start, own = self.open_marks.pop()
        self.marked.extend((start, self.length, mark) for mark in own)
        if node.tag == "a" and self.open_link:
            self.links.append((self.open_link[0], self.length, self.open_link[1]))
            self.open_link = None
        self.just_left = node.tag in APART and not node.tail


def _within(part: tuple[int, int, str], first: int, last: int) -> tuple[int, int, str]:
    """A marked stretch of a text as one of its piece from `first` to `last`."""
    return max(part[0], first) - first, min(part[1], last) - first, part[2]


def _absolute(base: str | None, href: str) -> str:
    href = href.strip().replace("\\", "/")
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return href


def _events(root: Any) -> Iterator[tuple[str, Any]]:
    """Start and end of every visible element, in document order, without recursion."""
    skipping = None
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if skipping is None and event == "start" and (node.tag in HIDDEN or _invisible(node)) and node is not root:
            skipping = node
        if skipping is None:
            yield event, node
        elif skipping is node and event == "end":
            skipping = None
            yield "hidden", node


def _invisible(node: Any) -> bool:
    style = node.get("style")
    return "hidden" in node.attrib or bool(style and re.search(r"display\s*:\s*none", style))


def blocks(root: Any, base: str | None = None) -> list[Block]:
    """The visible blocks of a tree, in document order.

    Args:
        root: An lxml element.
        base: The address against which links are resolved; left as written where None.
    """
    reader = _Reader(root, base)
    for event, node in _events(root):
        if event == "start":
            reader.enter(node)
            continue
        if event == "end":
            reader.leave(node)
        if node is not root:
            reader.say(node.tail)
    reader.close()
    return reader.blocks


def fragment(source: str, base: str | None = None) -> list[Block]:
    """The blocks of an HTML fragment, as feeds and exports carry it; plain text with blank lines works too."""
    if "<" not in source:
        source = "".join(f"<p>{part}</p>" for part in re.split(r"\n\s*\n", source))
    root = tree(f"<div>{source}</div>")
    return [] if root is None else blocks(root, base)
