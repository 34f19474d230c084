"""The first schema: captures, reports, tags, problems, custody, and the full-text index over reports."""

from alembic import op

from dateline.store.fulltext import CREATE
from dateline.store.schema import metadata

revision = "0001"
down_revision = None
TABLES = ("capture", "sighting", "report", "report_capture", "report_tag", "problem", "custody")


def upgrade() -> None:
    """Create every table."""
    metadata.create_all(op.get_bind(), tables=[metadata.tables[name] for name in TABLES])
    op.execute(CREATE)
