"""What a merge would change."""

from datetime import UTC, datetime

import pytest

from dateline.archive import Listed
from dateline.errors import UsageError
from dateline.judgements import made
from dateline.model import Link
from dateline.store import Writer, merging


@pytest.fixture
def told(archive, demo, by_hand):
    """An archive in which every report names two actors but the first, which names one alone."""
    archive.add([str(demo / "open-desk.atom")])
    readings = [by_hand(report) for report in archive.reports(Listed(), limit=100).reports]
    batch = []
    for number, reading in enumerate(readings):
        named = [one for one in reading.mentions if one.form == "name"][: 1 if number == 0 else 2]
        links = [
            Link(mention=one.id, to="actor", target=target, score=1.0, why="a test", by="test/1", name=target)
            for one, target in zip(named, ("guard", "name:9f"), strict=False)
        ]
        batch.append((reading.report, "test/1", links))
    with Writer(archive.root) as writer:
        writer.keep_readings(readings, batch)
    return archive


def judge(archive, subject, predicate, other):
    one = made(subject, predicate, other, by="Ana", at=datetime.now(UTC))
    with Writer(archive.root) as writer:
        writer.judge([one])
    return one


def seen(archive, one="actor:guard", other="actor:name:9f"):
    return archive.reader.ask(merging.preview, one, other)


def test_both_sides_with_what_they_have(told):
    total = told.status().reports
    found = seen(told)
    assert (found.one.counted.reports, found.other.counted.reports) == (total, total - 1)
    assert (found.together, found.reports, found.canonical) == (total - 1, total, "guard")
    assert sum(times for _, times in found.one.names) == found.one.counted.mentions == total
    assert (found.already, found.overruled) == (False, ())
    assert [row.what for row in found.rows][:3] == ["Ids", "Reports", "Mentions"]
    assert (found.rows[1].one, found.rows[1].other) == (str(total), str(total - 1))


def test_nothing_is_kept(told):
    before = (told.root / "archive.db").read_bytes()
    seen(told)
    assert (told.root / "archive.db").read_bytes() == before


def test_what_is_one_already_comes_along(told):
    judge(told, "actor:name:9f", "is", "actor:Q7")
    found = seen(told)
    assert found.other.ids == ("Q7", "name:9f")
    assert seen(told, "actor:Q7", "actor:name:9f").already


def test_judgements_that_say_otherwise_are_shown(told):
    apart = judge(told, "actor:guard", "is not", "actor:name:9f")
    assert seen(told).overruled == (apart,)


def test_an_actor_that_no_report_names(told):
    found = seen(told, "actor:guard", "actor:nobody")
    assert (found.other.counted.mentions, found.other.names, found.together) == (0, (), 0)
    assert found.rows[5].other == "none in reports"


def test_many_names_are_cut(told, monkeypatch):
    monkeypatch.setattr("dateline.store.merging.NAMES", 0)
    assert " more" in seen(told).rows[5].one


@pytest.mark.parametrize(("one", "other"), [("report:9f", "report:9e"), ("actor:a", "place:a"), ("actor:a", "actor:a")])
def test_what_are_not_two_of_a_kind(told, one, other):
    with pytest.raises(UsageError):
        seen(told, one, other)
