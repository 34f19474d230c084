"""The first schema: captures, reports, tags, problems, custody, and the full-text index over reports."""

from alembic import op

from dateline.store.fulltext import CREATE
from dateline.store.schema import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table."""
    metadata.create_all(op.get_bind())
    op.execute(CREATE)
