"""Feeds of what the archive holds."""

import json
from datetime import UTC, datetime

import feedparser
import pytest
from lxml import etree

from dateline.export import Feed, atom, json_feed
from dateline.export.feeds import instant, summary
from dateline.model import Stamp
from dateline.split import split


@pytest.fixture
def reports(demo, captured):
    return tuple(split(captured((demo / "flattened-tag-page.txt").read_bytes())))


def feed(reports):
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    return Feed(
        title="Posted tagged ‘ceasefire’",
        id="urn:x",
        site="http://h",
        page="http://h/tag/ceasefire",
        own="http://h/tag/ceasefire/atom.xml",
        captured={one.id: at for one in reports},
    )


def test_atom_is_read_by_another_reader(reports):
    read = feedparser.parse(atom(feed(reports), reports))
    assert not read.bozo
    assert [entry.title for entry in read.entries][:2] == [report.headline for report in reports[:2]]
    assert read.entries[0].id == f"urn:dateline:report:{reports[0].id}"


def test_every_atom_entry_has_an_author_and_an_instant(reports):
    root = etree.fromstring(atom(feed(reports), reports).encode())
    space = {"a": "http://www.w3.org/2005/Atom"}
    for entry in root.findall("a:entry", space):
        assert entry.findtext("a:author/a:name", namespaces=space) != "Dateline"
        assert entry.findtext("a:updated", namespaces=space).endswith("Z")


def test_json_feed_states_times_only_as_they_were_stated(reports):
    made = json.loads(json_feed(feed(reports), reports))
    first = made["items"][0]
    assert "date_published" not in first
    assert first["_dateline"]["published"] == {
        "edtf": "2016-02-23T17:20",
        "as_written": "23 Feb, 2016 17:20",
        "zone": None,
    }
    assert first["content_text"].startswith("[Northgate Wire, 2016-02-23 17:20]")


@pytest.mark.parametrize(
    ("edtf", "zone", "expected"),
    [
        ("2016-10-04T10:26", "+03:00", "2016-10-04T10:26:00+03:00"),
        ("2016-10-04T10:26", "GMT", "2016-10-04T10:26:00Z"),
        ("2016-10-04T10:26", None, None),
        ("2016-10-04", None, None),
        ("2016-10-04T10:26", "+99:99", None),
        ("2016-10-04T10:26", "MSK", None),
    ],
)
def test_an_instant_needs_a_time_and_an_offset(edtf, zone, expected):
    assert instant(Stamp(edtf=edtf, as_written=edtf, zone=zone)) == expected


def test_characters_that_xml_forbids_are_left_out(captured):
    (report,) = split(
        captured("A title\x01 with \ufffe\n\nThe council said on Monday that the road was open \x02 again.")
    )
    assert etree.fromstring(atom(feed((report,)), (report,)).encode()) is not None
    assert summary(report)
