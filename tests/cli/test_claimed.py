"""Claims in words for a terminal."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.cli.claimed import Teller, as_said, as_told, reckoned
from dateline.model import Argument, Term, Toll, When


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
        told = as_told(report, reading, number, teller, {})
        assert {part.mention for part in claim.arguments} <= {mention.id for mention in told["mentions"]}
    said = as_said(report, reading, 1, teller)
    assert said["attribution"] == reading.attributions[0]


@pytest.mark.parametrize(
    ("why", "anchor", "shown"),
    [
        ("that day", "published 2016-07-30", "2016-07-29 (that day; from published 2016-07-30)"),
        ("beside published 2016-07-30", "published 2016-07-30", "2016-07-29 (beside published 2016-07-30)"),
        ("points back to 'hit': that day", None, "2016-07-29 (points back to 'hit': that day)"),
        (
            "points back to 'hit': points back to 'shelled': points back to 'fell': that day",
            None,
            "2016-07-29 (points back to 'hit': that day)",
        ),
        ("points back to 'hit'", None, "2016-07-29 (points back to 'hit')"),
    ],
    ids=[
        "an anchor that the reason does not name",
        "an anchor stands once",
        "back to one event",
        "back over several events",
        "back, and no more is said",
    ],
)
def test_the_reason_of_a_time_is_short(why, anchor, shown):
    assert reckoned(When(edtf="2016-07-29", start="2016-07-29", end="2016-07-30", anchor=anchor, why=why)) == shown


def test_a_statement_tells_what_is_said(silo):
    report, reading = silo
    voice = reading.attributions[0]
    claim = replace(reading.claims[0], kind="statement", evidence=(*voice.cue[:1], *voice.content[:1]))
    _, second, *_ = Teller(report, reading).lines(claim)
    assert second == "│ " + " ".join(claim.evidence[1].exact.split())
    *rest, _ = Teller(report, reading).lines(replace(claim, evidence=claim.evidence[:1]))
    assert not any(line.startswith("│") for line in rest)


def test_terms_and_candidates_have_a_line_each(silo):
    report, reading = silo
    claim = next(one for one in reading.claims if one.evidence)
    who, voice = reading.mentions[0], reading.attributions[0]
    until = When(edtf="2016-08", start="2016-08-01", end="2016-09-01", anchor=None, why="a month")
    made = replace(
        claim,
        kind="event",
        arguments=(
            Argument(role="candidate", mention=who.id, attribution=voice.id),
            Argument(role="candidate", mention=who.id),
        ),
        terms=(Term(kind="ends", evidence=claim.evidence[0], when=until),),
        when=None,
        tolls=(),
    )
    _, first, second, term, _ = Teller(report, reading).lines(made)
    assert first.startswith("possibly ")
    assert ", named by " in first
    assert second == f"possibly {' '.join(who.evidence.exact.split())}"
    assert term.endswith("(2016-08)")
