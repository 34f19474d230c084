"""How nouns are shown."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.model import Hyperlink, Stamp, evidence
from dateline.serve.margin import marks, notes
from dateline.serve.shown import passages, segment, visible, web, when, zone
from dateline.split import split


def test_every_word_of_a_report_is_shown(demo, captured):
    for report in split(
        captured((demo / "tag-page.html").read_bytes(), "text/html; charset=utf-8", "https://x.example/")
    ):
        shown = "".join(step.words for passage in passages(report) for step in passage.steps)
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


def test_a_note_stands_beside_the_passage_where_its_words_begin(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    reading = demo_archive.reading(report.id)
    every = list(passages(report, marks(reading), notes(reading)))
    assert [one.note.number for passage in every for one in passage.beside if one.note] == [1, 2, 3, 4]
    for one in every:
        opened = [step.mark.number for step in one.steps if step.first and step.mark.number]
        assert opened == [group.note.number for group in one.beside if group.note]


def test_a_voice_that_goes_on_in_another_passage_is_named_there_once(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    first, _, third, fourth = demo_archive.reading(report.id).attributions
    (head,) = [zone for zone in report.zones if zone.kind == "source line"]
    far = evidence(report.id, report.text, head.start, head.start + 6)
    spread = replace(first, content=(far, *first.content, *third.content))
    reading = replace(demo_archive.reading(report.id), attributions=(spread, fourth), claims=())
    beside = [
        [(group.note.number, group.note.again) for group in one.beside if group.note]
        for one in passages(report, (), notes(reading))
    ]
    assert [one for one in beside if one] == [[(1, False)], [(1, True), (2, False)]]


def test_links_that_overlap_or_lead_elsewhere(demo_archive):
    report = replace(
        demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0],
        links=(
            Hyperlink(start=0, end=10, uri="https://a.example/"),
            Hyperlink(start=5, end=12, uri="https://b.example/"),
            Hyperlink(start=13, end=20, uri="javascript:alert(1)"),
        ),
    )
    found = [step.mark for one in passages(report) for step in one.steps if step.act == "open"]
    assert [(mark.start, mark.end, mark.href) for mark in found] == [
        (0, 10, "https://a.example/"),
        (10, 12, "https://b.example/"),
    ]
