"""What stands beside a passage."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.serve.beside import beside
from dateline.serve.lines import lines
from dateline.serve.margin import notes


@pytest.fixture
def silo(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    return report, demo_archive.reading(report.id)


def test_claims_stand_with_the_voice_that_carries_them(silo):
    report, reading = silo
    groups = beside([one for one in notes(reading) if not one.again], list(lines(report, reading)))
    for group in groups:
        for line in group.lines:
            assert line.claim.attribution == (group.note.said if group.note else line.claim.attribution)
    assert [group.note.number for group in groups if group.note] == sorted(
        group.note.number for group in groups if group.note
    )


def test_the_outlets_own_claims_stand_together(silo):
    report, reading = silo
    own = tuple(replace(one, attribution=None) for one in reading.claims)
    groups = beside([], list(lines(report, replace(reading, claims=own))))
    assert [(group.own, group.css, len(group.lines)) for group in groups] == [(True, "own", len(own))]


def test_a_bare_statement_is_not_said_twice(silo):
    report, reading = silo
    voice = reading.attributions[0]
    bare = replace(
        reading.claims[0],
        kind="statement",
        predicate=replace(reading.claims[0].predicate, type="STATEMENT", mode=None),
        attribution=voice.id,
        arguments=(),
        tolls=(),
        when=None,
        realis="actual",
    )
    groups = beside(notes(reading)[:1], list(lines(report, replace(reading, claims=(bare,)))))
    assert [group.lines for group in groups] == [[]]
