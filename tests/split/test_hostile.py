"""Hostile and broken input: nothing raises, nothing takes long, nothing is resolved."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Problem, Report
from dateline.split import split

TYPES = (
    "text/plain",
    "text/html",
    "application/rss+xml",
    "application/atom+xml",
    "application/x-wxr+xml",
    "application/feed+json",
)
LONG = {
    "one letter": "a" * 1_000_000,
    "one line of words": "word " * 200_000,
    "digits": "1 " * 500_000,
    "dates": "May 3, 2014 " * 80_000,
    "colons and bars": "Source: | " * 100_000,
    "open brackets": "[" * 1_000_000,
    "quotes": "“" * 1_000_000,
    "short lines": "x\n" * 200_000,
    "headings and dates": "A title\n\nMay 3, 2014\n\nThe council said that the road was open.\n\n" * 4_000,
    "tags": "<div>" * 200_000,
    "open tags": "<a " * 300_000,
    "links": "<a href=x>y</a> " * 50_000,
    "titles": "<h2>t</h2><p>The council said, on Monday, that the road was open.</p>" * 8_000,
    "comments": "<!--" * 250_000,
    "block comments": "<item><!-- wp:" * 60_000,
    "entities": "&amp;" * 200_000,
    "commas": ", by " * 200_000,
}


@pytest.mark.parametrize("kind", ["text/plain", "text/html", "application/rss+xml", "application/x-wxr+xml"])
@pytest.mark.parametrize("content", LONG.values(), ids=LONG)
def test_a_megabyte_of_anything_is_read_in_seconds(content, kind, captured):
    start = time.perf_counter()
    for item in split(captured(content, f"{kind}; charset=utf-8")):
        assert isinstance(item, Report | Problem)
    assert time.perf_counter() - start < 20


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(TYPES))
def test_any_bytes_give_reports_or_problems(captured, content, kind):
    for item in split(captured(content, f"{kind}; charset=utf-8")):
        assert isinstance(item, Report | Problem)


PARTS = [
    "<item>",
    "</item>",
    "<title>A</title>",
    "<p>The council said on Monday that it was open.</p>",
    "October 4, 2016",
    "<h2><a href=/x>T</a></h2>",
    "&nbsp;",
    "\ud83d",
    "\x00",
    "]]>",
    "<![CDATA[",
    "<rss>",
    "Source: A |",
    "\n\n",
    "By Jane Doe",
    "\u202e",
    '{"items":[',
    "<br>",
    "<div hidden>",
    "</div>",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=40), st.sampled_from(TYPES))
def test_any_mixture_keeps_its_promises(captured, parts, kind):
    for item in split(captured("".join(parts).encode("utf-8", "surrogatepass"), f"{kind}; charset=utf-8")):
        if isinstance(item, Report) and item.text:
            assert [0, *(zone.end for zone in item.zones)] == [*(zone.start for zone in item.zones), len(item.text)]
            for hop in item.provenance:
                assert item.text[hop.evidence.start : hop.evidence.end] == hop.evidence.exact
            for link in item.links:
                assert 0 <= link.start < link.end <= len(item.text)
