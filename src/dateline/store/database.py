"""The archive's database: opened for reading or writing, brought to the newest schema."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from dateline.errors import IntegrityError, NewerArchive
from dateline.store.schema import HEAD

BUSY_SECONDS = 60
"""How long a statement waits for another writer."""


def engine(path: Path, *, writing: bool) -> Engine:
    """An engine over the database file.

    Args:
        path: `archive.db`.
        writing: Whether transactions take the write lock at once; else connections are read-only.
    """
    mode = "rwc" if writing else "ro"
    made = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS, check_same_thread=False
        ),
        poolclass=NullPool,
    )
    event.listen(made, "connect", _prepare if writing else _prepare_reading)
    event.listen(
        made, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
    )
    return made


def _prepare(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-65536"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_reading(connection: Any, _: object) -> None:  # noqa: ANN401
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")


def upgrade(path: Path) -> None:
    """Bring a database to the newest schema, creating it where there is none.

    Raises:
        NewerArchive: It was written by a newer version.
        IntegrityError: The file is no database.
    """
    version = _version(path)
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise NewerArchive(
            str(path.parent), f"archive has schema {version}, this version knows {HEAD}", "install a newer Dateline"
        )
    from alembic import command  # noqa: PLC0415 - heavy, and only for a change of schema
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "dateline.store:migrations")
    config.set_main_option("path_separator", "os")
    with engine(path, writing=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version(path: Path) -> str | None:
    if not path.exists():
        return None
    try:
        with engine(path, writing=False).connect() as connection:
            known = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name='alembic_version'").first()
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() if known else None
    except DatabaseError as error:
        raise IntegrityError(
            str(path),
            f"file is no readable database: {error.orig}",
            "put a copy of archive.db in its place, or add the captures to a new archive",
        ) from error
    return str(found) if found else None
