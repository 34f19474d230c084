"""XML read as a stream of elements: in constant memory, forgiving, and deaf to entities, DTDs and the network."""

from __future__ import annotations

import codecs
import copy
import html.entities
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from lxml import etree

from dateline.model import Problem, Report

_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))
_TOKEN = re.compile(r"<!\[CDATA\[|\]\]>|&(?:(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)|([A-Za-z][A-Za-z0-9]{1,31});)?")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));"
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
CHUNK = 1 << 16
LAST = 500
"""Code points at the end of a document in which its root is closed, comments after it included."""
_CLOSED = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL)
TAIL = 64
"""Code points held back at a chunk's end, so that no entity is cut in two."""


class Clean(io.RawIOBase):
    """A stream of an XML text as UTF-8, without its declaration, without forbidden characters, HTML's entities resolved."""

    def __init__(self, source: BinaryIO, charset: str) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder(charset)("replace")
        self._held, self._ready, self._first, self._ended, self._quoted = "", b"", True, False, False
        self.last = ""
        """The last code points of the text."""

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes; none at the end."""
        while not self._ended and (size < 0 or len(self._ready) < size):
            self._more()
        size = len(self._ready) if size < 0 else size
        out, self._ready = self._ready[:size], self._ready[size:]
        return out

    def _more(self) -> None:
        chunk = self._source.read(CHUNK)
        text = self._held + self._decoder.decode(chunk, final=not chunk)
        if self._first and text.strip():
            text, self._first = _DECLARATION.sub("", text.lstrip("\ufeff")).lstrip(), False
        self._ended = not chunk
        self.last = (self.last + text)[-LAST:]
        cut = len(text)
        if not self._ended:
            cut = max(0, cut - TAIL)
            starts = [text.rfind(mark, max(0, cut - TAIL), cut) for mark in "&<]"]
            cut = min((start for start in starts if start >= 0), default=cut)
        self._held = text[cut:]
        self._ready += _FORBIDDEN.sub("", _TOKEN.sub(self._said, text[:cut])).encode("utf-8", "replace")

    def _said(self, match: re.Match[str]) -> str:
        if match[0] in ("<![CDATA[", "]]>"):
            self._quoted = match[0] != "]]>"
        elif not self._quoted and match[1]:
            return _character(match[1])
        elif not self._quoted:
            return _resolved(match) if match[2] else "&amp;"
        return match[0]


def _character(reference: str) -> str:
    """A numeric reference as it stands, or nothing where XML has no such character."""
    code = int(reference[2:-1], 16) if reference[1] in "xX" else int(reference[1:-1])
    fit = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
    return f"&{reference}" if fit else ""


def _resolved(match: re.Match[str]) -> str:
    """HTML's named characters as such; XML's own five stay, unknown ones are written out."""
    name = match[2]
    if name in _PREDEFINED:
        return match[0]
    code = html.entities.name2codepoint.get(name)
    return chr(code) if code else f"&amp;{name};"


def elements(
    source: BinaryIO, charset: str, names: frozenset[str], dropped: frozenset[str]
) -> Iterator[tuple[Any, bool]]:
    """The elements of these local names, as they close.

    Args:
        source: Bytes.
        charset: The codec they are to be read with.
        names: Local names, such as `item`.
        dropped: Those of them that are freed after use, with everything before them.

    Yields:
        An element and True; at last the root and whether the document was read to its end.
    """
    parser_options = {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "recover": True,
        "huge_tree": True,
    }
    clean = Clean(source, charset)
    context = etree.iterparse(clean, events=("start", "end"), **parser_options)
    root: Any = None
    try:
        begun: Any = None
        for event, node in context:
            if not isinstance(node.tag, str) or local(node) not in names:
                continue
            if event == "start":
                if local(node) in dropped:
                    if begun is not None:  # a tag inside it was never closed: all that is its own has been read
                        alone = _without_items(begun, dropped)
                        inside = begun.getparent() is not None
                        if inside:  # so that the feed around it can be read
                            begun.addprevious(alone)
                        yield alone, True
                        if inside:
                            alone.getparent().remove(alone)
                    begun = node
                continue
            if local(node) in dropped and node is not begun:
                continue
            yield node, True
            if local(node) not in dropped:
                continue
            begun = None
            node.clear()
            while node.getprevious() is not None:
                del node.getparent()[0]
        root = context.root
    except etree.XMLSyntaxError:
        root = context.root
    whole = _CLOSED.search(clean.last) is not None
    yield root, whole


def _without_items(node: Any, names: frozenset[str]) -> Any:
    """A copy of an item without the items that a tag left open has put inside it; its siblings are not copied."""
    alone = copy.deepcopy(node)
    for inner in [one for one in alone.iterdescendants() if isinstance(one.tag, str) and local(one) in names]:
        inner.getparent().remove(inner)
    return alone


def cut_off(item: Report | Problem, subject: str) -> Report | Problem:
    """The last item of a document that breaks off, with a word that it may be incomplete."""
    if isinstance(item, Problem):
        return item
    said_so = f"{subject}: the file breaks off in or after this item; its text may be incomplete, get the file again"
    return replace(item, problems=(*item.problems, said_so))


def local(node: Any) -> str:
    """An element's name without its namespace, in lower case."""
    return str(node.tag).rpartition("}")[2].lower()


def child(node: Any, *names: str) -> Any | None:
    """The first child of one of these names; `prefix:name` asks for a namespace whose address holds the prefix's word."""
    for name in names:
        space, _, bare = name.rpartition(":")
        for one in node:
            if isinstance(one.tag, str) and local(one) == bare.lower() and _in_space(one, space):
                return one
    return None


def children(node: Any, name: str) -> list[Any]:
    """All children of a name; see `child`."""
    space, _, bare = name.rpartition(":")
    return [one for one in node if isinstance(one.tag, str) and local(one) == bare.lower() and _in_space(one, space)]


_SPACES = {
    "content": "purl.org/rss/1.0/modules/content",
    "dc": "purl.org/dc/elements",
    "wp": "wordpress.org/export",
    "excerpt": "wordpress.org/export",
    "atom": "w3.org/2005/Atom",
    "itunes": "itunes.com",
    "media": "search.yahoo.com/mrss",
}


def _in_space(node: Any, space: str) -> bool:
    found = str(node.tag)[1:].partition("}")[0] if str(node.tag).startswith("{") else ""
    if not space:
        return not any(word in found for word in (_SPACES["itunes"], _SPACES["media"]))
    return _SPACES[space] in found


def said(node: Any | None) -> str:
    """An element's text, without spaces at its ends; empty for none."""
    return "".join(node.itertext()).strip() if node is not None else ""
