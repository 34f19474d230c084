"""The tables of an archive.

`capture`, `sighting` and `custody` are what was kept; everything else is derived from them and can be rebuilt.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

HEAD = "0003"
"""The newest migration this version knows."""

metadata = MetaData()

capture = Table(
    "capture",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("uri", Text, nullable=False),
    Column("request", Text),
    Column("captured_at", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("headers", Text, nullable=False),
    Column("size", Integer, nullable=False),
)

sighting = Table(
    "sighting",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("capture", Text, ForeignKey("capture.id"), nullable=False, index=True),
    Column("uri", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("headers", Text, nullable=False),
    Column("records", Text),
)

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("day", Text),
    Column("headline", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("outlet", Text),
    Column("outlet_key", Text),
    Column("byline", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("problems", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", Text, nullable=False),
    Index("report_by_day", "day", "number"),
    Index("report_by_outlet", "outlet_key", "day", "number"),
    Index("report_with_problems", "problems", "day"),
)

report_capture = Table(
    "report_capture",
    metadata,
    Column("report", Text, ForeignKey("report.id"), primary_key=True),
    Column("capture", Text, ForeignKey("capture.id"), primary_key=True),
    Column("place", Integer, nullable=False),
    Index("report_by_capture", "capture", "place"),
)

report_tag = Table(
    "report_tag",
    metadata,
    Column("tag_key", Text, primary_key=True),
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("tag", Text, nullable=False),
    Column("day", Text),
    Index("report_tag_by_day", "tag_key", "day", "report"),
)

reading = Table(
    "reading",
    metadata,
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("by", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("attributions", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("problems", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", Text, nullable=False),
    Index("reading_by_reader", "by", "report"),
)

claim = Table(
    "claim",
    metadata,
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("acled", Text),
    Column("realis", Text, nullable=False),
    Column("stance", Text),
    Column("first", Text),
    Column("after", Text),
    Column("day", Text),
    Column("outlet", Text),
    Index("claim_by_day", "day", "report", "number"),
    Index("claim_by_type", "type", "mode", "acled"),
    sqlite_with_rowid=False,
)
"""A claim of a reading, by its place in it from 1; `first` and `after` bound its time, `day` is its report's."""

claim_word = Table(
    "claim_word",
    metadata,
    Column("role", Text, primary_key=True),
    Column("word", Text, primary_key=True),
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("part", Integer, primary_key=True),
    Index("claim_word_by_report", "report"),
    sqlite_with_rowid=False,
)
"""The words of those who take part in a claim, folded; with the role `source` the number is that of an attribution."""

problem = Table(
    "problem",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("capture", Text, ForeignKey("capture.id"), index=True),
    Column("at", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("remedy", Text, nullable=False),
)

custody = Table(
    "custody",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("digest", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
