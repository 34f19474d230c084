"""How nouns are shown."""

import pytest

from dateline.model import Stamp
from dateline.serve.shown import passages, segment, visible, web, when, zone
from dateline.split import split


def test_every_word_of_a_report_is_shown(demo, captured):
    for report in split(
        captured((demo / "tag-page.html").read_bytes(), "text/html; charset=utf-8", "https://x.example/")
    ):
        shown = "".join(run.text for passage in passages(report) for run in passage.runs)
        assert "".join(shown.split()) == "".join(report.text.split())


def test_links_lead_only_to_the_web():
    assert web("https://n.example") == "https://n.example"
    assert web("javascript:alert(1)") is None
    assert web(None) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\u202eb", "a⟨U+202E⟩b"), ("x\x07", "x⟨U+0007⟩"), ("آية\u06dd", "آية\u06dd"), ("plain", "plain")],
)
def test_tricks_are_made_visible(text, shown):
    assert visible(text) == shown


def test_times():
    assert when(None) == "unknown"
    stamp = Stamp(edtf="2016-10-04T10:26", as_written="x", zone=None)
    assert (when(stamp), zone(stamp)) == ("2016-10-04 10:26", "zone not stated")
    assert zone(Stamp(edtf="2016-10", as_written="x", zone=None)) == ""


def test_segments():
    assert segment("a/b 50%") == "a%2Fb%2050%25"
    assert segment("..") == "%22..%22"
