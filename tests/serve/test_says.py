"""Who says so."""

import pytest

from dateline.archive import Listed
from dateline.errors import NotFound
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
