"""Who says so."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.errors import NotFound
from dateline.model import When
from dateline.serve.says import of_claim, of_voice


@pytest.fixture
def silo(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    return report, demo_archive.reading(report.id)


def test_every_value_of_a_claim_has_its_place(silo):
    report, reading = silo
    for claim in reading.claims:
        says = of_claim(report, reading, claim.id)
        keys = [fact.key for fact in (*says.facts, *says.voices)]
        assert len(keys) == len(set(keys))
        assert "type" in keys
        assert sum(key.startswith("part-") for key in keys) == len(claim.arguments)
        start, end = says.cited
        assert 0 <= start <= claim.evidence[0].start < end <= len(report.text)
        assert says.passage.startswith(f"/report/{report.id}")


def test_a_voice_inside_another_comes_through_it(silo):
    report, reading = silo
    inner = next(one for one in reading.attributions if one.inside)
    says = of_voice(report, reading, inner.id)
    assert len(says.voices) == 2
    assert says.line is None


@pytest.mark.parametrize("ask", [of_claim, of_voice])
def test_an_id_of_another_reading(silo, ask):
    with pytest.raises(NotFound, match="see its page"):
        ask(*silo, "0" * 16)


def test_when_it_happened_stays_open_where_the_text_does_not_say(silo):
    report, reading = silo
    claim = replace(reading.claims[0], when=None)
    says = of_claim(report, replace(reading, claims=(claim,)), claim.id)
    assert says.happened == ("time open", "no time is given for it in the text; none is made up")
    when = When(edtf="2016-10-03", start="2016-10-03", end="2016-10-04", anchor="2016-10-04", why="the day before")
    says = of_claim(report, replace(reading, claims=(replace(claim, when=when),)), claim.id)
    assert (says.happened[0], says.happened[-1]) == ("2016-10-03", "why: the day before")
    assert of_voice(report, reading, reading.attributions[0].id).happened == ()
    assert [one.label for one in says.times] == ["Published", "Posted", "Edited"]
