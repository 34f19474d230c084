"""Subjects of judgements as people type them, in full: the beginning of an id, a claim's number, a mention's words."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from dateline.errors import NotFound, UsageError
from dateline.judgements import parsed
from dateline.model import Reading
from dateline.store.schema import judgement, reading, report
from dateline.text import collapsed

MOST = 8
"""Most choices named in a message."""


def full(connection: Connection, written: str) -> str:
    """A subject in its full form.

    Args:
        connection: Open.
        written: As typed. Ids of reports, claims and judgements may be cut short as long as they mean one; a claim may
            be named by its number in the report (`claim:REPORT:#3`), a mention by its words (`mention:REPORT:Fars`).

    Raises:
        UsageError: It has none of the forms, or means several.
        NotFound: There is no such report, claim, mention or judgement.
    """
    kind, _, rest = written.strip().partition(":")
    name, _, inner = rest.partition(":")
    if kind == "judgement" and name:
        return f"judgement:{_one(connection, judgement.c.id, name, 'judgement', '`dateline judge list` shows the ids')}"
    if kind == "report" and name:
        return f"report:{_report(connection, name)}"
    if kind not in ("claim", "mention") or not name or not inner.strip():
        return str(parsed(written))
    whole = _report(connection, name)
    read = _reading(connection, whole)
    found = _claim(read, inner.strip()) if kind == "claim" else _mention(read, inner.strip())
    return f"{kind}:{whole}:{found}"


def _report(connection: Connection, name: str) -> str:
    return _one(connection, report.c.id, name, "report", "`dateline ls` shows the ids")


def _one(connection: Connection, column: Any, name: str, what: str, way: str) -> str:  # noqa: ANN401 - a column of ids
    """The only id that begins so."""
    begins = name.strip().lower().encode("utf-8", "replace").decode()
    query = select(column).where(column >= begins, column < begins + "g").limit(MOST)  # hexadecimal: g is past f
    found = connection.execute(query).scalars().all()
    return _only(found, f"{what} {name.strip()}", f"no {what} has this id", way)


def _only(found: Collection[str], said: str, none: str, way: str) -> str:
    if len(found) == 1:
        return next(iter(found))
    if not found:
        raise NotFound(said, none, way)
    listed = ", ".join(list(found)[:MOST])
    raise UsageError(said, "several are meant", f"say which: {listed}" + (" ..." if len(found) > MOST else ""))


def _reading(connection: Connection, name: str) -> Reading:
    query = select(reading.c.data).join(report, report.c.number == reading.c.report).where(report.c.id == name)
    data = connection.execute(query).scalar()
    if data is None:
        raise NotFound(f"report {name}", "it is not read yet", "read it with `dateline reread`")
    return msgspec.json.decode(data, type=Reading)


def _claim(read: Reading, said: str) -> str:
    way = f"`dateline show --reading {read.report}` shows its claims"
    if said.startswith("#") and said[1:].isdecimal():
        at = read.claims[int(said[1:]) - 1 : int(said[1:])] if int(said[1:]) else ()
        return _only([one.id for one in at], f"claim {said}", f"report {read.report} has no claim of this number", way)
    found = [one.id for one in read.claims if one.id.startswith(said.lower())]
    return _only(sorted(set(found)), f"claim {said}", f"report {read.report} has no claim of this id", way)


def _mention(read: Reading, said: str) -> str:
    spans = [(f"{one.evidence.start}-{one.evidence.end}", collapsed(one.evidence.exact)) for one in read.mentions]
    found = dict.fromkeys(span for span, _ in spans if span == said)
    if not found:
        found = dict.fromkeys(span for span, words in spans if words.casefold() == collapsed(said).casefold())
    way = f"`dateline show --reading {read.report}` shows its mentions"
    span = _only(found, f"mention {said}", f"report {read.report} mentions nobody and nothing there", way)
    return str(parsed(f"mention:{read.report}:{span}")).rpartition(":")[2]
