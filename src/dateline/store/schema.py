"""The tables of an archive.

`capture`, `sighting`, `judgement` and `custody` are what was kept; everything else is derived from them and can be
rebuilt.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text, text

HEAD = "0004"
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

resolution = Table(
    "resolution",
    metadata,
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("by", Text, nullable=False),
    Column("links", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", Text, nullable=False),
    Index("resolution_by_resolver", "by", "report"),
)
"""Whom and what a reading's mentions mean: its links, in order, as JSON."""

link = Table(
    "link",
    metadata,
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("mention", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("to", Text, nullable=False),
    Column("target", Text),
    Column("name", Text),
    Column("kind", Text),
    Column("score", Float, nullable=False),
    Column("among", Integer, nullable=False),
    Column("day", Text),
    Column("outlet", Text),
    Column("voice", Text),
    Index("link_by_target", "to", "target", "day", "report"),
    Index("link_tied", "report", "mention", sqlite_where=text("among > 1"), postgresql_where=text("among > 1")),
    sqlite_with_rowid=False,
)
"""A link of a resolution, by its place in it from 1, with the words and form of its mention; `name` and `kind` are the
target's, `among` counts the links of the mention to the same sort (more than 1: a tie), `day` and `outlet` are the report's, `voice` names in whose words the mention stands; none: the outlet's own."""

part = Table(
    "part",
    metadata,
    Column("to", Text, primary_key=True),
    Column("target", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("report", Integer, ForeignKey("report.number"), primary_key=True),
    Column("claim", Integer, primary_key=True),
    Index("part_by_report", "report", "claim"),
    sqlite_with_rowid=False,
)
"""Who and what takes which part in a claim, by what its mentions mean; derived from reading and resolution."""

judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False, index=True),
    Column("predicate", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("during", Text),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
"""What a person decided, in order; rows are added, never changed and never removed."""

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
