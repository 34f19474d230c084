"""Claims as lines."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.model import Argument, Mention, Toll, When, evidence
from dateline.serve.lines import address, called, lines
from dateline.wording import clipped


@pytest.fixture
def silo(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    return report, demo_archive.reading(report.id)


def test_a_line_for_each_claim_with_its_chain(silo):
    report, reading = silo
    found = list(lines(report, reading))
    assert [line.claim for line in found] == list(reading.claims)
    for line in found:
        assert any(link.words == "Al-Furat Daily" for link in line.chain)
        assert line.own is (line.claim.attribution is None)
        assert line.kind.href.startswith(address(report.id, "claim", line.claim.id))


def test_what_is_not_actual_says_so_in_one_word_and_in_more(silo):
    report, reading = silo
    planned = replace(reading.claims[0], realis="planned")
    line = next(lines(report, replace(reading, claims=(planned,))))
    assert line.flag == "planned"
    assert "not said to be done" in line.why


def test_tolls_times_and_possible_actors(silo):
    report, reading = silo
    claim = next(one for one in reading.claims if one.evidence)
    source = next(one for one in reading.attributions if one.source)
    candidate = Argument(role="candidate", mention=str(source.source), attribution=source.id)
    when = When(edtf=None, start=None, end=None, anchor=None, why="no day of writing")
    toll = Toll(outcome="killed", least=3, most=3, who=None, evidence=claim.evidence[0])
    whole = replace(claim, arguments=(candidate,), when=when, tolls=(toll,))
    line = next(lines(report, replace(reading, claims=(whole,))))
    assert [value.words for value in line.rest] == ["3 killed", "time open"]
    assert line.rest[1].hint == "no day of writing"
    ((possible, namer),) = line.open
    assert possible.role == "possibly who"
    assert namer


def test_an_id_is_quoted_in_an_address():
    assert address("a/b", "claim", "c d#") == "/report/a%2Fb/claim/c%20d%23"


def test_a_name_inside_its_description_is_not_said_twice(silo):
    report, _ = silo
    text = report.text
    whole, name = (evidence(report.id, text, start, 12) for start in (0, 6))
    named = Mention(id="n", evidence=name, kind="person", form="name")
    described = Mention(id="d", evidence=whole, kind="person", form="description", antecedent="n")
    far = replace(described, evidence=evidence(report.id, text, 14, 20))
    mentions = {"n": named, "d": described}
    assert called(described, mentions) == (clipped(whole.exact), "")
    assert called(far, mentions)[0] == f"{clipped(far.evidence.exact)} ({clipped(name.exact)})"
