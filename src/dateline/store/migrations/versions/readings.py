"""Readings: what was read from each report, and by which reader."""

from alembic import op

from dateline.store.schema import reading

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of readings."""
    reading.create(op.get_bind())
