"""Readings, kept beside their reports."""

import sqlite3
from dataclasses import replace

import pytest

from dateline.archive import Archive, Listed, Problem
from dateline.errors import NotFound
from dateline.model import Evidence, Mention
from dateline.store import Reader, Writer
from dateline.store.readings import passages, reading_row


@pytest.fixture
def filled(archive, demo):
    archive.add([str(demo / "flattened-tag-page.txt"), str(demo / "open-desk.atom")])
    return archive


def reports(archive):
    return archive.reports(Listed(), limit=100).reports


def keep(archive, readings):
    with Writer(archive.root) as writer:
        writer.keep_readings(list(readings))


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def test_a_reading_comes_out_as_it_went_in(filled, by_hand):
    made = [by_hand(report) for report in reports(filled)]
    keep(filled, made)
    assert sum(len(one.attributions) for one in made) > 5
    assert any(said.inside for one in made for said in one.attributions)
    for one in made:
        assert Reader(filled.root).reading(one.report) == one
    assert findings(filled) == []
    assert Reader(filled.root).reading("zz") is None


def test_a_batch_is_kept_whole_or_not_at_all(filled, by_hand):
    made = [by_hand(report) for report in reports(filled)]
    with pytest.raises(NotFound, match="no report has this id"):
        keep(filled, [*made, replace(made[0], report="0123456789abcdef")])
    assert Reader(filled.root).count_waiting() == len(made)
    keep(filled, [])
    assert filled.status().reports_unread == len(made)


def test_a_later_reading_takes_the_place_of_the_former(filled, by_hand):
    report = reports(filled)[0]
    keep(filled, [by_hand(report)])
    keep(filled, [by_hand(report, by="hand/2")])
    assert Reader(filled.root).reading(report.id).by == "hand/2"
    assert filled.status().readers == {"hand/2": 1}


def test_who_waits(filled, by_hand):
    first, second, *rest = reports(filled)
    keep(filled, [by_hand(first), by_hand(second, by="old/1")])
    reader = Reader(filled.root)

    def waiting(*by, **every):
        found = [report for batch in reader.waiting(*by, **every) for report in batch]
        assert len(found) == reader.count_waiting(*by, **every)
        return {report.id for report in found}

    assert waiting() == {one.id for one in rest}
    assert waiting("hand/1") == {second.id, *(one.id for one in rest)}
    assert waiting("new/9") == waiting(every=True) == {one.id for one in reports(filled)}


def test_batches_are_small_and_go_on_after_what_is_done(filled, by_hand, monkeypatch):
    monkeypatch.setattr("dateline.store.query.BATCH", 3)
    sizes, seen = [], []
    for batch in Reader(filled.root).waiting():
        sizes.append(len(batch))
        seen += [report.id for report in batch]
        keep(filled, [by_hand(report) for report in batch])
    assert sizes == [3, 3, 2]
    assert len(set(seen)) == 8
    assert list(Reader(filled.root).waiting()) == []
    monkeypatch.setattr("dateline.store.query.BATCH_LENGTH", 1)
    assert [len(batch) for batch in Reader(filled.root).waiting(every=True)] == [1] * 8


def test_what_is_never_read_stays_waiting_and_ends_the_pass(filled):
    assert sum(len(batch) for batch in Reader(filled.root).waiting()) == 8


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE reading SET data = replace(data, 'speech', 'document')", "stored reading has changed"),
        ("UPDATE reading SET mentions = 99", "columns of its reading"),
        ("UPDATE reading SET by = 'other/1'", "columns of its reading"),
    ],
)
def test_a_changed_reading_is_found(filled, by_hand, change, said):
    keep(filled, [by_hand(report) for report in reports(filled)])
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute(change)
    connection.close()
    assert any(said in one and "dateline reread" in one for one in findings(filled))


def test_words_that_the_report_does_not_have_are_found(filled, by_hand):
    report = reports(filled)[0]
    false = Mention(
        id="x",
        evidence=Evidence(report=report.id, start=0, end=3, exact="xyz", prefix="", suffix=""),
        kind="person",
        form="name",
    )
    keep(filled, [replace(by_hand(report), mentions=(false,), attributions=(), claims=())])
    assert findings(filled) == [
        f"report {report.id}: its reading does not quote its text; make it anew with `dateline reread --all`"
    ]


def test_references_into_nothing_are_found(filled, by_hand):
    report = next(one for one in reports(filled) if by_hand(one).attributions)
    keep(filled, [replace(by_hand(report), mentions=())])
    assert any("refers to what it does not hold" in one for one in findings(filled))


def test_counts_are_columns(filled, by_hand):
    one = by_hand(reports(filled)[0])
    row = reading_row(7, one)
    assert (row["report"], row["mentions"], row["attributions"]) == (7, len(one.mentions), len(one.attributions))
    assert len(list(passages(one))) >= len(one.mentions) + 2 * len(one.attributions)
