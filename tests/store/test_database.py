"""The database file."""

import sqlite3

import pytest

from dateline.archive import Archive
from dateline.errors import IntegrityError, NewerArchive
from dateline.store.database import upgrade
from dateline.store.schema import HEAD


def test_an_archive_of_a_newer_version_is_left_alone(archive):
    with sqlite3.connect(archive.root / "archive.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(NewerArchive, match="install a newer Dateline"):
        Archive(archive.root)


def test_a_file_that_is_no_database(tmp_path):
    path = tmp_path / "archive.db"
    path.write_bytes(b"not a database at all, but long enough to look at" * 100)
    with pytest.raises(IntegrityError):
        upgrade(path)


def test_an_older_archive_is_brought_up_to_date_when_opened(tmp_path, archive):
    root = tmp_path / "old"
    archive.root.rename(root)
    with sqlite3.connect(root / "archive.db") as connection:
        for table in ("part", "link", "resolution", "judgement", "claim_word", "claim", "reading"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()
    assert Archive(root).status().reports_unread == 0
    with sqlite3.connect(root / "archive.db") as connection:
        indexes = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE tbl_name='reading'")}
        (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    connection.close()
    assert {"reading", "reading_by_reader"} <= indexes
    assert version == HEAD


def test_upgrading_twice_changes_nothing(archive):
    before = (archive.root / "archive.db").read_bytes()
    upgrade(archive.root / "archive.db")
    assert (archive.root / "archive.db").read_bytes() == before
