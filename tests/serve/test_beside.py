"""What stands beside a passage."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.model import Toll
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


def own(silo, count):
    """So many claims of the outlet's own, the last of them with a toll."""
    report, reading = silo
    first = replace(reading.claims[0], attribution=None)
    toll = Toll(outcome="killed", least=3, most=3, who=None, evidence=first.evidence[0])
    claims = [
        replace(first, id=str(number), tolls=(toll,) if number == count else ()) for number in range(1, count + 1)
    ]
    return list(lines(report, replace(reading, claims=tuple(claims))))


@pytest.mark.parametrize(
    ("count", "shown", "folded"),
    [
        (3, [1, 2, 3], []),
        (4, [1, 2, 3, 4], []),
        (5, [1, 2, 5], [3, 4]),
        (9, [1, 9], [2, 3, 4, 5, 6, 7, 8]),
    ],
    ids=["few stand open", "one alone is not folded", "one with a toll stays open", "less room where it is crowded"],
)
def test_plain_claims_fold_where_there_are_many(silo, count, shown, folded):
    (group,) = beside([], own(silo, count))
    assert [line.number for line in group.shown] == shown
    assert [line.number for line in group.folded] == folded
