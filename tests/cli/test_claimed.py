"""Claims in words for a terminal."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.cli.claimed import Teller, as_said, as_told, reckoned
from dateline.model import Toll, When


@pytest.fixture
def silo(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    return report, demo_archive.reading(report.id)


def test_the_chain_stands_last(silo):
    report, reading = silo
    teller = Teller(report, reading)
    for claim in reading.claims:
        *_, last = teller.lines(claim)
        assert last == teller.chain(claim)
        assert "Al-Furat Daily" in last


def test_tolls_times_and_what_is_not_actual(silo):
    report, reading = silo
    claim = next(one for one in reading.claims if one.evidence)
    when = When(
        edtf="2016-07-29", start="2016-07-29", end="2016-07-30", anchor="published 2016-07-30", why="told as past"
    )
    toll = Toll(outcome="killed", least=12, most=None, who="shepherds", evidence=claim.evidence[0])
    told = list(Teller(report, reading).lines(replace(claim, when=when, tolls=(toll,), realis="planned")))
    assert "planned" in told[0]
    assert told[1:3] == [
        "when 2016-07-29 (told as past; from published 2016-07-30)",
        "toll at least 12 killed (shepherds)",
    ]


def test_a_time_that_is_open():
    assert reckoned(None) == "time open"
    assert reckoned(When(edtf=None, start=None, end=None, anchor=None, why="no year")) == "time open (no year)"


def test_json_has_the_mentions_that_a_claim_refers_to(silo):
    report, reading = silo
    teller = Teller(report, reading)
    for number, claim in enumerate(reading.claims, 1):
        told = as_told(report, reading, number, teller)
        assert {part.mention for part in claim.arguments} <= {mention.id for mention in told["mentions"]}
    said = as_said(report, reading, 1, teller)
    assert said["attribution"] == reading.attributions[0]
