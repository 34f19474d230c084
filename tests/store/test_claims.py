"""Claims as rows: written with the readings, filled in old archives, checked by verify."""

import sqlite3
from dataclasses import replace

import pytest

from dateline.archive import Archive, Asked, Listed, Problem
from dateline.model import Argument
from dateline.store import Writer
from dateline.store.claims import rows_of
from dateline.store.schema import HEAD


@pytest.fixture
def filled(archive, demo, by_hand):
    archive.add([str(demo / "flattened-tag-page.txt"), str(demo / "open-desk.atom")])
    keep(archive, [by_hand(report) for report in archive.reports(Listed(), limit=100).reports])
    return archive


def keep(archive, readings):
    with Writer(archive.root) as writer:
        writer.keep_readings(readings)


def changed(archive, *statements):
    with sqlite3.connect(archive.root / "archive.db") as connection:
        done = [connection.execute(one).fetchall() for one in statements]
    connection.close()
    return done


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def test_every_claim_of_every_reading_has_its_row(filled):
    reports = filled.reports(Listed(), limit=100).reports
    listed = filled.claims(Asked(), limit=1000)
    assert listed.total == sum(len(filled.reading(one.id).claims) for one in reports) > 5
    for told in listed.told:
        assert told.numbers == tuple(range(1, len(told.reading.claims) + 1))


def test_a_later_reading_takes_the_place_of_the_former_with_its_claims(filled):
    before = filled.claims(Asked())
    first = before.told[0]
    keep(filled, [replace(first.reading, claims=first.reading.claims[:1])])
    assert filled.claims(Asked()).total == before.total - len(first.numbers) + 1
    assert findings(filled) == []


DROPPED = tuple(f"DROP TABLE {table}" for table in ("part", "link", "resolution", "judgement", "claim_word", "claim"))
"""Takes an archive back to before it had tables of claims."""


def test_an_old_archive_lists_the_claims_of_its_readings(filled):
    total = filled.claims(Asked()).total
    rows = changed(filled, "SELECT * FROM claim_word")
    changed(filled, *DROPPED, "UPDATE alembic_version SET version_num = '0002'")
    opened = Archive(filled.root)
    assert (opened.status().schema, opened.claims(Asked()).total) == (HEAD, total)
    assert changed(filled, "SELECT * FROM claim_word") == rows
    assert findings(filled) == []


def test_a_reading_that_cannot_be_decoded_does_not_keep_an_archive_from_opening(filled):
    changed(
        filled,
        "UPDATE reading SET data = '{}' WHERE report = 1",
        *DROPPED,
        "UPDATE alembic_version SET version_num = '0002'",
    )
    assert Archive(filled.root).claims(Asked()).total > 0
    assert any("stored reading has changed" in one for one in findings(filled))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE claim SET type = 'AID' WHERE number = 1", "not listed as its reading has them"),
        ("DELETE FROM claim_word WHERE role = 'source'", "not listed as its reading has them"),
        ("DELETE FROM reading", "claims of reports that are not read"),
    ],
    ids=["a changed row", "missing words", "no reading"],
)
def test_rows_that_are_not_of_the_readings_are_found(filled, change, said):
    changed(filled, change)
    assert any(said in one and "dateline reread --all" in one for one in findings(filled))


def test_words_of_a_pronoun_are_those_of_its_name_too(filled, by_hand):
    report = next(one for one in filled.reports(Listed(), limit=100).reports if by_hand(one).claims)
    made = by_hand(report)
    one, other = made.mentions[:2]
    bent = replace(one, form="pronoun", antecedent=other.id)
    read = replace(
        made,
        mentions=(bent, *made.mentions[1:]),
        claims=(replace(made.claims[0], arguments=(Argument(role="actor", mention=one.id),)),),
    )
    place = type("Row", (), {"number": 1, "day": None, "outlet": "Wire"})
    words = {row["word"] for row in rows_of(place, read)["claim_word"] if row["role"] == "actor"}
    assert {*other.evidence.exact.casefold().split(), *one.evidence.exact.casefold().split()} <= words
