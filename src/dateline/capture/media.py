"""What kind of data some bytes are, from the bytes first and from names and headers only where they do not decide."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.capture.charset import charset

HEAD = 65_536
"""Bytes that are looked at."""
_BINARY = (
    (b"%PDF-", "application/pdf", "a PDF"), (b"\x89PNG", "image/png", "an image"), (b"\xff\xd8\xff", "image/jpeg", "an image"),
    (b"GIF8", "image/gif", "an image"), (b"RIFF", "audio/video", "audio, video or an image"), (b"ID3", "audio/mpeg", "audio"),
    (b"OggS", "audio/ogg", "audio or video"), (b"\x7fELF", "application/x-executable", "a program"), (b"MZ", "application/x-executable", "a program"),
    (b"SQLite format 3", "application/vnd.sqlite3", "a database"), (b"Rar!", "application/vnd.rar", "a packed archive"),
    (b"7z\xbc\xaf", "application/x-7z-compressed", "a packed archive"), (b"BZh", "application/x-bzip2", "a packed file"),
    (b"\xfd7zXZ", "application/x-xz", "a packed file"), (b"\xd0\xcf\x11\xe0", "application/msword", "an old Office document"),
    (b"\x00\x00\x01\x00", "image/x-icon", "an image"), (b"wOFF", "font/woff", "a font"), (b"wOF2", "font/woff2", "a font"),
)  # fmt: skip
_WORDS = frozenset((b"MZ", b"RIFF", b"ID3", b"BZh"))
"""Marks that may also begin a word of a text."""
_COMMENT = re.compile(rb"^(?:\s|<!--.*?-->|<\?(?!xml\s).*?\?>|<\?xml.*?\?>)*", re.DOTALL)
_ROOT = re.compile(rb"<(?:!doctype\s+)?([A-Za-z_][\w.-]*(?::[\w.-]+)?)", re.IGNORECASE)
_TAGS = re.compile(
    rb"<(?:html|head|body|title|meta|div|p|span|article|table|h[1-6]|ul|ol|section|main|a\s|br|img|script|style|b|i|em|strong|blockquote)\b",
    re.IGNORECASE,
)
_JSON = re.compile(rb'^(?:\{\s*"[^"\n]{0,200}"\s*:|\[\s*\{\s*")')
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version')
_UNREAD = {
    "application/json": "this is JSON, but no JSON feed",
    "application/xml": "this is XML, but no feed, export or page",
}
_PAGE = frozenset(
    b"html head body title meta div p span article table h1 h2 h3 h4 h5 h6 ul ol section main a br img script style b i em "
    b"strong blockquote link base center font header footer nav figure pre dl form hr noscript frameset".split()
)
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A kind of data."""

    type: str
    """Media type with the charset to read it in."""
    refusal: str = ""
    """Why nothing can be split from it; empty where something can."""
    remedy: str = ""
    """What to do instead."""


def media(head: bytes, *, header: str | None = None, name: str = "", whole: bytes | None = None) -> Media:
    """The kind of some data.

    Args:
        head: Its first bytes, 64 KiB of them where there are so many.
        header: The Content-Type of the response it came with.
        name: Its file name or address, the last word where nothing else decides.
        whole: More of it, for finding its encoding.
    """
    for mark, kind, said in _BINARY:
        if head.startswith(mark) and (mark not in _WORDS or _is_binary(head[:1024])):
            return Media(
                type=kind, refusal=f"this is {said}", remedy="only text is read: add a text or HTML version of it"
            )
    if head.startswith((b"WARC/", b"filedesc://")):
        return Media(
            type="application/warc",
            refusal="this is a web archive (WARC), which this version does not read yet",
            remedy="add the pages in it as HTML files",
        )
    if head.startswith(b"PK\x03\x04"):
        return Media(
            type="application/zip",
            refusal="this is a packed folder (zip or WACZ), which this version does not read yet",
            remedy="unpack it and add the folder",
        )
    kind = _text_type(head, header, name, whole)
    if kind in _UNREAD:
        return Media(type=kind, refusal=_UNREAD[kind], remedy="feeds, WordPress exports, HTML and text are read")
    encoding = charset(head, header=header, whole=whole)
    if kind == "text/plain" and not encoding.startswith(("utf-16", "utf-32")) and _is_binary(head):
        return Media(
            type="application/octet-stream",
            refusal="this is binary data of an unknown kind",
            remedy="only text is read: nothing was added",
        )
    return Media(type=f"{kind}; charset={encoding}")


def _is_binary(head: bytes) -> bool:
    control = sum(head.count(byte) for byte in _CONTROL)
    return control > max(1, len(head) // 500) or b"\x00" in head[:512]


def _text_type(head: bytes, header: str | None, name: str, whole: bytes | None) -> str:
    """The type of text: what its first element is, then what it is called."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    start = _COMMENT.match(head.removeprefix(b"\xef\xbb\xbf"))
    body = head.removeprefix(b"\xef\xbb\xbf")[start.end() if start else 0 :]
    if body[:1] in (b"{", b"[") and _JSON.match(body):
        hinted = "feed+json" in (header or "")
        return "application/feed+json" if hinted or _JSON_FEED.search(whole or head) else "application/json"
    root = _ROOT.match(body)
    if root:
        return _by_root(root[1].lower(), head, body)
    if len(_TAGS.findall(head)) >= 3 and body.lstrip()[:1] == b"<":
        return "text/html"
    hint = (header or "").partition(";")[0].strip().lower()
    if hint in ("text/html", "application/xhtml+xml") or (
        not hint and name.lower().endswith((".html", ".htm", ".xhtml"))
    ):
        return "text/html" if _TAGS.search(head) else "text/plain"
    return "text/plain"


def _by_root(root: bytes, head: bytes, body: bytes) -> str:
    if root in (b"rss", b"rdf:rdf"):
        is_export = b"wordpress.org/export/" in head or b"<wp:wxr_version>" in head
        return "application/x-wxr+xml" if is_export else "application/rss+xml"
    if root.rpartition(b":")[2] == b"feed":
        return "application/atom+xml"
    if body[:9].lower().startswith(b"<!doctype"):
        inner = body.partition(b">")[2]
        if (
            root != b"html"
            and (again := _ROOT.search(inner[:4096]))
            and again[1].lower() in (b"rss", b"rdf:rdf", b"feed")
        ):
            return _by_root(again[1].lower(), head, inner)
        return "text/html"
    if root in _PAGE or len(_TAGS.findall(head)) >= 3:
        return "text/html"
    return "application/xml" if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") else "text/plain"
