"""Whom and what mentions mean, kept beside their readings."""

import sqlite3
from dataclasses import replace

import pytest

from dateline.archive import Archive, Listed, Problem
from dateline.errors import DatelineError, NotFound
from dateline.model import Link
from dateline.store import Reader, Writer, links


def linked(reading, by="resolver/1"):
    """Links of a reading: its first mention is a tie, its last is open, all others have a target."""
    first, *rest = reading.mentions
    mention = {"to": "actor", "score": 0.5, "why": "a test", "by": by}
    found = [Link(mention=first.id, target=one, name=one, **mention) for one in ("guard", "harbour-guard")]
    found += [Link(mention=one.id, target="guard", name="The Guard", kind="group", **mention) for one in rest[:-1]]
    return [*found, *(Link(mention=one.id, target=None, **mention) for one in rest[-1:])]


@pytest.fixture
def filled(archive, demo, by_hand):
    archive.add([str(demo / "flattened-tag-page.txt"), str(demo / "open-desk.atom")])
    made = [by_hand(report) for report in archive.reports(Listed(), limit=100).reports]
    with Writer(archive.root) as writer:
        writer.keep_readings(made, [(one.report, "resolver/1", linked(one)) for one in made])
    return archive


def reports(archive):
    return archive.reports(Listed(), limit=100).reports


def keep(archive, *resolved):
    with Writer(archive.root) as writer:
        writer.keep_resolutions(resolved)


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def changed(archive, statement):
    with sqlite3.connect(archive.root / "archive.db") as connection:
        rows = connection.execute(statement).fetchall()
    connection.close()
    return rows


def test_links_come_out_as_they_went_in(filled):
    for report in reports(filled):
        assert Reader(filled.root).ask(links.of, report.id) == tuple(linked(filled.reading(report.id)))
    assert Reader(filled.root).ask(links.of, "zz") is None
    assert findings(filled) == []


def test_each_link_is_a_row_with_the_words_of_its_mention(filled):
    report = reports(filled)[0]
    reading = filled.reading(report.id)
    rows = changed(
        filled,
        "SELECT link.start, link.exact, link.form, target, among, link.day, link.outlet FROM link "
        f"JOIN report ON report.number = link.report WHERE report.id = '{report.id}' ORDER BY link.number",
    )
    words = {one.id: one for one in reading.mentions}
    wanted = [(words[one.mention].evidence, words[one.mention].form, one.target) for one in linked(reading)]
    assert [row[:4] for row in rows] == [(at.start, at.exact, form, target) for at, form, target in wanted]
    assert [row[4] for row in rows] == [2, 2, *[1] * (len(rows) - 2)]
    assert all(report.text[start : start + len(exact)] == exact for start, exact, *_ in rows)
    assert len({row[5:] for row in rows}) == 1


def test_later_links_take_the_place_of_the_former(filled):
    report = reports(filled)[0]
    keep(filled, (report.id, "resolver/2", linked(filled.reading(report.id))[:1]))
    assert len(Reader(filled.root).ask(links.of, report.id)) == 1
    assert Reader(filled.root).ask(links.resolvers) == {"resolver/1": len(reports(filled)) - 1, "resolver/2": 1}
    assert findings(filled) == []


def test_who_waits(filled, by_hand):
    first, second, *rest = reports(filled)
    keep(filled, (first.id, "resolver/2", []))
    with Writer(filled.root) as writer:
        writer.keep_readings([by_hand(second)])  # its former links go with its former reading

    def waiting(by=None, *, every=False):
        found = [one.id for batch in Reader(filled.root).unresolved(by, every=every) for one, _ in batch]
        assert len(found) == Reader(filled.root).ask(links.count_waiting, by, every=every)
        return set(found)

    assert waiting() == {second.id}
    assert waiting("resolver/2") == {second.id, *(one.id for one in rest)}
    assert waiting("resolver/9") == waiting(every=True) == {one.id for one in reports(filled)}


def test_what_cannot_be_kept_changes_nothing(filled):
    report = reports(filled)[0]
    stray = replace(linked(filled.reading(report.id))[0], mention="stray")
    for name, made, error, said in (
        ("0123456789abcdef", [], NotFound, "read it first"),
        (report.id, [stray], DatelineError, "no mention of its reading"),
    ):
        with pytest.raises(error, match=said):
            keep(filled, (report.id, "resolver/2", []), (name, "resolver/2", made))
    assert Reader(filled.root).ask(links.resolvers) == {"resolver/1": len(reports(filled))}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE resolution SET data = replace(data, 'a test', 'a text')", "stored resolution has changed"),
        ("UPDATE resolution SET links = 99", "columns of its resolution"),
        ("UPDATE link SET target = 'other' WHERE number = 1", "its links are not listed"),
        ("DELETE FROM link WHERE number = 1", "its links are not listed"),
        ("DELETE FROM part", "the parts of its claims"),
        ("DELETE FROM resolution", "links of reports not resolved"),
        ("DELETE FROM reading", "mentions that its reading does not have"),
    ],
)
def test_what_was_changed_is_found(filled, change, said):
    changed(filled, change)
    assert any(said in one and "dateline reread" in one for one in findings(filled))


def test_links_of_mentions_that_the_reading_lost_are_found(filled, by_hand):
    report = reports(filled)[0]
    kept = changed(filled, "SELECT report, by, links, digest, data FROM resolution")[0]
    bare = replace(by_hand(report), mentions=(), attributions=(), claims=())
    number = changed(filled, f"SELECT number FROM report WHERE id = '{report.id}'")[0][0]
    kept = next(row for row in changed(filled, "SELECT * FROM resolution") if row[0] == number)
    with Writer(filled.root) as writer:
        writer.keep_readings([bare])
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute("INSERT INTO resolution VALUES (?, ?, ?, ?, ?)", kept)
    connection.close()
    assert any("mentions that its reading does not have" in one for one in findings(filled))
