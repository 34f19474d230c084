"""The chain of custody: who did what, when, with which digest, each entry sealed by a hash over the one before.

The entries are written in the same transaction as what they attest, and copied to `custody.jsonl` after it: the file
can lag behind by what a killed run left, and the next writer completes it.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, func, insert, select

from dateline.store.schema import custody

FIRST = "0" * 64
"""What the first entry names as the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the chain."""

    n: int
    at: str
    """ISO 8601, UTC."""
    who: str
    action: str
    subject: str
    """An id, or a path."""
    digest: str
    note: str
    previous: str
    """Hash of the entry before."""
    hash: str
    """SHA-256 over all fields above, as JSON."""


def sealed(entry: Entry) -> str:
    """The hash an entry must have."""
    fields = msgspec.to_builtins(entry)
    del fields["hash"]
    return hashlib.sha256(msgspec.json.encode(fields)).hexdigest()


def attest(connection: Connection, action: str, subject: str, digest: str, note: str = "") -> Entry:
    """Add an entry to the chain, inside the caller's transaction."""
    last = connection.execute(select(custody.c.n, custody.c.hash).order_by(custody.c.n.desc()).limit(1)).first()
    open_entry = Entry(
        n=(last.n if last else 0) + 1,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        who=account(),
        action=action,
        subject=subject,
        digest=digest,
        note=note,
        previous=last.hash if last else FIRST,
        hash="",
    )
    entry = replace(open_entry, hash=sealed(open_entry))
    connection.execute(insert(custody).values(**msgspec.to_builtins(entry)))
    return entry


def account() -> str:
    """Who works here, by the name of the account; a number where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "unknown"


def line(entry: Entry) -> bytes:
    """An entry as its line in the file."""
    return msgspec.json.encode(entry) + b"\n"


def entries(connection: Connection, after: int = 0, subject: str | None = None) -> list[Entry]:
    """The entries after a number, or those on one subject, in order."""
    query = select(custody).where(custody.c.n > after).order_by(custody.c.n)
    if subject is not None:
        query = query.where(custody.c.subject == subject)
    return [Entry(**row._mapping) for row in connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's public name


def complete(connection: Connection, path: Path) -> None:
    """Bring the file up to the chain: cut a torn last line off, add what is missing. To be called under the lock."""
    written = _whole(path)
    known = connection.execute(select(func.max(custody.c.n))).scalar() or 0
    if written >= known:
        return
    with path.open("ab") as out:
        for entry in entries(connection, written):
            out.write(line(entry))
        out.flush()
        os.fsync(out.fileno())


def _whole(path: Path) -> int:
    """The number of the file's last whole entry; a torn line after it is cut off."""
    if not path.exists():
        return 0
    with path.open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        tail_at = max(0, size - 65_536)
        file.seek(tail_at)
        tail = file.read()
        end = tail.rfind(b"\n") + 1
        if end < len(tail):
            file.truncate(tail_at + end)
        lines = tail[:end].splitlines()
    if not lines:
        return 0
    try:
        return int(msgspec.json.decode(lines[-1], type=Entry).n)
    except msgspec.DecodeError:
        return sys.maxsize  # a damaged file is left as it is: `verify` names the place, and nobody writes over evidence
