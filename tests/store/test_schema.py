"""The tables."""

import sqlite3

from dateline.store.schema import HEAD, metadata


def test_the_database_has_the_tables_of_the_schema(archive):
    with sqlite3.connect(archive.root / "archive.db") as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        mode = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    assert set(metadata.tables) <= tables
    assert version == (HEAD,)
    assert mode == ("wal",)
