"""Everything computed anew."""

import sqlite3

import pytest

from dateline.archive import Archive, Problem


@pytest.fixture
def filled(archive, demo):
    archive.add([str(demo / "flattened-tag-page.txt"), str(demo / "article.html")])
    return archive


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def test_a_sound_archive(filled):
    assert [str(one) for one in filled.verify()] == [
        "database",
        "2 captures",
        "6 reports",
        "0 readings",
        "0 resolutions",
        "0 judgements",
        "3 custody entries",
    ]


def test_one_changed_byte_in_a_capture(filled):
    path = next((filled.root / "captures").glob("??/*"))
    data = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(data[:100] + bytes([data[100] ^ 1]) + data[101:])
    assert any("have changed" in one for one in findings(filled))
    path.unlink()
    assert any("are missing" in one for one in findings(filled))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            "UPDATE report SET text = replace(text, 'eleven', 'twelve') WHERE text LIKE '%eleven%'",
            "stored text or fields have changed",
        ),
        (
            "UPDATE report SET data = replace(data, 'Harbour Post', 'Harbour Past')",
            "stored text or fields have changed",
        ),
        ("UPDATE custody SET note = 'x' WHERE n = 2", "chain of custody is broken"),
    ],
)
def test_changes_in_the_database(filled, change, said):
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute(change)
    connection.close()
    assert any(said in one for one in findings(filled))


def test_a_damaged_database_is_said(filled):
    path = filled.root / "archive.db"
    data = path.read_bytes()
    third = len(data) // 3
    path.write_bytes(data[:third] + b"\xff" * third + data[2 * third :])
    assert any(isinstance(one, Problem) for one in filled.verify())


def test_a_capture_that_is_gone_from_the_database_is_missed(filled):
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute("DELETE FROM capture WHERE uri LIKE '%article.html'")
    connection.close()
    assert any("do not agree" in one for one in findings(filled))


def test_a_changed_column_is_found(filled):
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute("UPDATE report SET day = '1999-01-01' WHERE number = 1")
    connection.close()
    assert any("columns do not match" in one for one in findings(filled))
