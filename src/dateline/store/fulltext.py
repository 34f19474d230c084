"""SQLite's full-text index over reports: the one file that knows FTS5."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, text

CREATE = """
CREATE VIRTUAL TABLE report_words USING fts5(
    headline, text, outlet, byline, tags,
    content='report', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
)
"""
COLUMNS = ("headline", "text", "outlet", "byline", "tags")
_INSERT = text(
    "INSERT INTO report_words (rowid, headline, text, outlet, byline, tags) "
    "VALUES (:number, :headline, :text, :outlet, :byline, :tags)"
)
_COUNT = text("SELECT count(*) FROM report_words WHERE report_words MATCH :query")
_FIND = {
    "rank": text(
        "SELECT rowid, snippet(report_words, -1, :before, :after, '…', 24) FROM report_words "
        "WHERE report_words MATCH :query ORDER BY bm25(report_words, 8.0, 1.0, 4.0, 4.0, 4.0) LIMIT :limit OFFSET :offset"
    ),
    "time": text(
        "SELECT report.number, snippet(report_words, -1, :before, :after, '…', 24) FROM report_words "
        "JOIN report ON report.number = report_words.rowid WHERE report_words MATCH :query "
        "ORDER BY report.day IS NULL, report.day DESC, report.number LIMIT :limit OFFSET :offset"
    ),
}
_CHECK = text("INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1)")


def index(connection: Connection, rows: list[dict[str, object]]) -> None:
    """Add reports to the index; each row has `number` and the indexed columns."""
    connection.execute(_INSERT, rows)


def count(connection: Connection, query: str) -> int:
    """How many reports an FTS5 expression finds."""
    return int(connection.execute(_COUNT, {"query": query}).scalar_one())


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report the index found."""

    number: int
    snippet: str
    """A passage of it."""
    marks: tuple[tuple[int, int], ...]
    """Where the passage holds what was searched for, end exclusive."""


def find(connection: Connection, query: str, order: str, offset: int, limit: int) -> list[Found]:
    """What an FTS5 expression finds, best (`rank`) or newest (`time`) first."""
    before, after = secrets.token_hex(8), secrets.token_hex(8)  # marks that no text can hold on purpose
    values = {"query": query, "offset": offset, "limit": limit, "before": before, "after": after}
    rows = connection.execute(_FIND[order], values)
    return [_found(int(number), str(snippet), before, after) for number, snippet in rows]


def _found(number: int, snippet: str, before: str, after: str) -> Found:
    plain, marks = "", []
    for number_of, piece in enumerate(" ".join(snippet.split()).split(before)):
        hit, _, rest = piece.partition(after) if number_of else ("", "", piece)
        if number_of:
            marks.append((len(plain), len(plain) + len(hit)))
        plain += hit + rest
    return Found(number=number, snippet=plain, marks=tuple(marks))


def check(connection: Connection) -> None:
    """Compare the index with the reports; raises a database error where they differ."""
    connection.execute(_CHECK)
