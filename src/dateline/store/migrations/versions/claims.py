"""Claims of the readings as rows, with the words of those who take part in them."""

from alembic import op

from dateline.store import claims
from dateline.store.schema import claim, claim_word

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables and fill them from the readings that are there."""
    connection = op.get_bind()
    claim.create(connection)
    claim_word.create(connection)
    claims.fill(connection)
