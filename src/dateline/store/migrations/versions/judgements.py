"""Judgements of people; whom and what mentions mean, and the same as rows."""

from alembic import op

from dateline.store.schema import judgement, link, part, resolution

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    for table in (judgement, resolution, link, part):
        table.create(op.get_bind())
