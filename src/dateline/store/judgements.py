"""Judgements as rows: added with an entry of custody each, and never changed or removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select

from dateline.errors import NotFound, UsageError
from dateline.judgements import identity, undone, words
from dateline.model import Judgement
from dateline.store import custody
from dateline.store.schema import judgement
from dateline.store.seal import sealed

JUDGED = "judged"
"""What an entry of custody says was done."""


def judgement_row(number: int, one: Judgement) -> dict[str, Any]:
    """A judgement as its row.

    Args:
        number: Its place among all, from 1.
        one: The judgement.
    """
    fields: dict[str, Any] = msgspec.to_builtins(one)
    return {"number": number, **fields, "digest": sealed(one.id, msgspec.json.encode(one).decode())}


def keep(connection: Connection, one: Judgement) -> None:
    """Add a judgement with its entry of custody, inside the caller's transaction.

    Raises:
        UsageError: It is kept already, or undoes one that does not stand.
    """
    known = every(connection)
    if one.id in {other.id for other in known}:
        raise UsageError(f"judgement {one.id}", "it is kept already", "judge anew to say it again")
    if one.predicate == "undo":
        _stands(one.subject.removeprefix("judgement:"), known)
    number = (connection.execute(select(func.max(judgement.c.number))).scalar() or 0) + 1
    row = judgement_row(number, one)
    connection.execute(insert(judgement).values(**row))
    note = f"{one.by}: {words(one)}" + (f"; {one.note}" if one.note else "")
    custody.attest(connection, JUDGED, one.subject, row["digest"], note)


def _stands(name: str, known: tuple[Judgement, ...]) -> None:
    """Refuse to undo what is not there, or undone already."""
    if name not in {other.id for other in known}:
        raise NotFound(f"judgement {name}", "there is none of this id", "`dateline judge list` shows the ids")
    gone = undone(known)
    if name in gone:
        by = next(other.id for other in known if other.subject == f"judgement:{name}" and other.id not in gone)
        raise UsageError(f"judgement {name}", "it is undone already", f"`dateline judge undo {by}` brings it back")


def every(connection: Connection) -> tuple[Judgement, ...]:
    """All judgements, in the order in which they were made."""
    rows = connection.execute(select(judgement).order_by(judgement.c.number))
    return tuple(_judgement(row) for row in rows)


def _judgement(row: Any) -> Judgement:  # noqa: ANN401 - a row of the judgement table
    fields = {str(name): value for name, value in row._mapping.items() if name not in ("number", "digest")}  # noqa: SLF001 - SQLAlchemy's public name
    return msgspec.convert(fields | {"at": datetime.fromisoformat(row.at)}, Judgement)


def flaws(connection: Connection) -> Iterator[tuple[str, str]]:
    """What is wrong with the judgements, as subject and reason: each has its id and seal, and its entry of custody."""
    sworn = [(one.subject, one.digest) for one in custody.entries(connection) if one.action == JUDGED]
    rows = connection.execute(select(judgement).order_by(judgement.c.number)).all()
    for row in rows:
        try:
            one = _judgement(row)
            sound = one.id == identity(one) and dict(row._mapping) == judgement_row(row.number, one)  # noqa: SLF001 - likewise
        except (ValueError, msgspec.ValidationError):  # a time or ruling that is none
            sound = False
        if not sound:
            yield f"judgement {row.id}", "stored judgement has changed"
        elif sworn[row.number - 1 : row.number] != [(row.subject, row.digest)]:
            yield f"judgement {row.id}", "database and chain of custody do not agree on it"
    missing = Counter(sworn) - Counter((row.subject, row.digest) for row in rows)
    for subject, _ in missing:
        yield f"a judgement on {subject}", "chain of custody has it, the database does not"
