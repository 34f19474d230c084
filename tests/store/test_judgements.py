"""Judgements, kept for ever."""

import sqlite3
from datetime import UTC, datetime

import pytest

from dateline.archive import Archive, Listed, Problem
from dateline.errors import NotFound, UsageError
from dateline.judgements import Rulings, made
from dateline.store import Reader, Writer, judgements
from dateline.store.judgements import judgement_row

AT = datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=UTC)


def judged(subject="actor:a", predicate="is", other="actor:b", **more):
    return made(subject, predicate, other, **{"by": "Ana", "at": AT, **more})


def keep(archive, *every):
    with Writer(archive.root) as writer:
        writer.judge(every)


def kept(archive):
    return Reader(archive.root).ask(judgements.every)


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def changed(archive, statement):
    with sqlite3.connect(archive.root / "archive.db") as connection:
        connection.execute(statement)
    connection.close()


def test_judgements_come_out_as_they_went_in_and_in_order(archive):
    every = [
        judged(note="the same emblem"),
        judged("actor:a", "called", "The Guard", during="2016/.."),
        judged("report:9f", "note", "two\nlines “and” quotes"),
    ]
    keep(archive, every[0])
    keep(archive, *every[1:])
    assert kept(archive) == tuple(every)
    assert findings(archive) == []


def test_each_has_its_entry_of_custody(archive):
    one = judged(note="the same emblem")
    keep(archive, one)
    (entry,) = archive.custody("actor:a")
    assert (entry.action, entry.digest) == ("judged", judgement_row(1, one)["digest"])
    assert entry.note == "Ana: actor:a is actor:b; the same emblem"
    assert (archive.root / "custody.jsonl").read_text().count('"judged"') == 1


def test_several_are_kept_whole_or_not_at_all(archive):
    with pytest.raises(UsageError, match="kept already"):
        keep(archive, judged(), judged())
    assert kept(archive) == ()
    assert archive.custody("actor:a") == []


def test_undoing_is_another_judgement(archive):
    one = judged()
    keep(archive, one)
    back = judged(f"judgement:{one.id}", "undo", "")
    keep(archive, back)
    assert kept(archive) == (one, back)
    assert Rulings(kept(archive)) == Rulings()
    with pytest.raises(UsageError, match=f"undone already; `dateline judge undo {back.id}` brings it back"):
        keep(archive, judged(f"judgement:{one.id}", "undo", "", by="Ben"))
    keep(archive, judged(f"judgement:{back.id}", "undo", ""))
    assert Rulings(kept(archive)).same("a") == {"a", "b"}
    with pytest.raises(NotFound, match="judge list"):
        keep(archive, judged("judgement:9f", "undo", ""))
    assert findings(archive) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE judgement SET object = 'actor:c' WHERE number = 1", "stored judgement has changed"),
        ("UPDATE judgement SET by = 'Ben' WHERE number = 2", "stored judgement has changed"),
        ("UPDATE judgement SET at = 'yesterday'", "stored judgement has changed"),
        ("UPDATE judgement SET predicate = 'was'", "stored judgement has changed"),
        ("UPDATE judgement SET number = 9 WHERE number = 2", "do not agree"),
        ("DELETE FROM judgement WHERE number = 1", "a judgement on actor:a: chain of custody has it"),
        ("DELETE FROM judgement", "a judgement on actor:c: chain of custody has it"),
    ],
)
def test_what_was_changed_or_taken_away_is_found(archive, change, said):
    keep(archive, judged(), judged("actor:c"))
    changed(archive, change)
    found = findings(archive)
    assert any(said in one and "put a copy of archive.db" in one for one in found)


def test_a_judgement_that_custody_does_not_have_is_found(archive):
    keep(archive, judged())
    row = judgement_row(2, judged("actor:c"))
    with sqlite3.connect(archive.root / "archive.db") as connection:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO judgement ({names}) VALUES ({marks})", list(row.values()))
    connection.close()
    assert [one for one in findings(archive) if "do not agree" in one]


def test_a_merge_that_is_undone_gives_the_same_links_back(archive, demo, hands):
    archive.add([str(demo / "flattened-tag-page.txt")])

    def links():
        archive.reread()
        with sqlite3.connect(archive.root / "archive.db") as connection:
            tables = ("resolution", "link", "part")
            rows = [connection.execute(f"SELECT * FROM {one} ORDER BY 1, 2, 3, 4").fetchall() for one in tables]
        connection.close()
        return rows

    before = links()
    assert before[1]
    first = next(one for one in archive.links(archive.reports(Listed()).reports[0].id) if one.target)
    merge = archive.judge(f"{first.to}:{first.target}", "is", _another(archive, first))
    during = links()
    archive.judge(f"judgement:{merge.id[:6]}", "undo")
    assert (during != before, links()) == (True, before)
    assert findings(archive) == []


def _another(archive, link):
    found = [
        one.target
        for report in archive.reports(Listed(), limit=100).reports
        for one in archive.links(report.id)
        if one.to == link.to and one.target not in (None, link.target)
    ]
    return f"{link.to}:{found[0]}"
