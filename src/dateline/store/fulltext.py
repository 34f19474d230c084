"""SQLite's full-text index over reports: the one file that knows FTS5."""

from __future__ import annotations

from sqlalchemy import Connection, text

CREATE = """
CREATE VIRTUAL TABLE report_words USING fts5(
    headline, text, outlet, byline, tags,
    content='report', content_rowid='number', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
)
"""
COLUMNS = ("headline", "text", "outlet", "byline", "tags")
MARKS = ("\x02", "\x03")
"""Stand around a hit in a snippet; no report text holds them."""
_INSERT = text(
    "INSERT INTO report_words (rowid, headline, text, outlet, byline, tags) "
    "VALUES (:number, :headline, :text, :outlet, :byline, :tags)"
)
_COUNT = text("SELECT count(*) FROM report_words WHERE report_words MATCH :query")
_FIND = {
    "rank": text(
        "SELECT rowid, snippet(report_words, -1, char(2), char(3), '…', 24) FROM report_words "
        "WHERE report_words MATCH :query ORDER BY bm25(report_words, 8.0, 1.0, 4.0, 4.0, 4.0) LIMIT :limit OFFSET :offset"
    ),
    "time": text(
        "SELECT report.number, snippet(report_words, -1, char(2), char(3), '…', 24) FROM report_words "
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


def find(connection: Connection, query: str, order: str, offset: int, limit: int) -> list[tuple[int, str]]:
    """Report numbers and snippets (hits between `MARKS`) for an FTS5 expression, best or newest first."""
    rows = connection.execute(_FIND[order], {"query": query, "offset": offset, "limit": limit})
    return [(int(number), str(snippet)) for number, snippet in rows]


def check(connection: Connection) -> None:
    """Compare the index with the reports; raises a database error where they differ."""
    connection.execute(_CHECK)
