"""XML as a stream."""

import io
import resource

from dateline.split.xmlstream import child, elements, said

ITEM = frozenset(("item",))


def items(source, charset="utf-8"):
    for node, _ in elements(source, charset, ITEM, ITEM):
        if node is not None and node.tag == "item":
            yield said(child(node, "title"))


def test_entities_of_html_and_forbidden_characters():
    source = io.BytesIO(b"<rss><item><title>a&nbsp;b &eacute; &unknown; \x01&#2;&amp; c</title></item></rss>")
    assert list(items(source)) == ["a\xa0b é &unknown; & c"]


def test_the_charset_is_the_captures_not_the_declarations():
    source = '<?xml version="1.0" encoding="utf-8"?><rss><item><title>Мэрия</title></item></rss>'
    assert list(items(io.BytesIO(source.encode("koi8-r")), "koi8-r")) == ["Мэрия"]


def test_a_document_cut_off_is_not_whole():
    *_, (_, whole) = elements(io.BytesIO(b"<rss><item><title>a</title></item><item><ti"), "utf-8", ITEM, ITEM)
    assert whole is False


class Endless(io.RawIOBase):
    """A feed of sixty megabytes that is never in memory."""

    def __init__(self):
        self.left = 3_000
        self.item = b"<item><title>t</title><body>" + b"word " * 4_000 + b"</body></item>"

    def read(self, _size=-1):
        self.left -= 1
        return b"<rss>" if self.left == 2_999 else self.item if self.left > 0 else b""


def test_memory_does_not_grow_with_the_document():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in items(Endless())) == 2_998
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000
