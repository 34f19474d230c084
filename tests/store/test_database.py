"""The database file."""

import sqlite3

import pytest

from dateline.archive import Archive
from dateline.errors import IntegrityError, NewerArchive
from dateline.store.database import upgrade


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


def test_upgrading_twice_changes_nothing(archive):
    before = (archive.root / "archive.db").read_bytes()
    upgrade(archive.root / "archive.db")
    assert (archive.root / "archive.db").read_bytes() == before
