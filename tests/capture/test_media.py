"""Kinds of data."""

import pytest

from dateline.capture.media import media


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<!DOCTYPE html><html>", "text/html"),
        (b"\n<!-- x --><p>a</p><div>b</div><p>c</p>", "text/html"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel>', "application/rss+xml"),
        (b'<rdf:RDF xmlns:rdf="x">', "application/rss+xml"),
        (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', "application/atom+xml"),
        (b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>', "application/x-wxr+xml"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "application/feed+json"),
        (b"A title\n\nSome text.", "text/plain"),
        (b"MZUZU, Malawi (Post) - police said", "text/plain"),
        (b"[2016-10-04] Police said", "text/plain"),
        (b"1 < 2 and 3 > 2", "text/plain"),
    ],
)
def test_the_bytes_decide(head, kind):
    found = media(head, whole=head)
    assert found.type.partition(";")[0] == kind
    assert not found.refusal


@pytest.mark.parametrize(
    "head",
    [
        b"%PDF-1.7",
        b"\x89PNG\r\n",
        b"WARC/1.0\r\n",
        b"PK\x03\x04",
        b"MZ\x90\x00\x03\x00\x00",
        bytes(range(256)) * 4,
        b'{"a": 1}',
        b'<?xml version="1.0"?><sitemap/>',
    ],
)
def test_what_cannot_be_read_says_what_it_is_and_what_to_do(head):
    found = media(head, whole=head)
    assert found.refusal
    assert found.remedy


def test_a_json_feed_whose_version_comes_last():
    whole = b'{"items": [' + b'{"id": "1"},' * 9000 + b'{"id": "2"}], "version": "https://jsonfeed.org/version/1"}'
    assert media(whole[:65536], whole=whole).type.startswith("application/feed+json")
