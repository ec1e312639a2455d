"""Whether cues were able to play is part of a visit."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Visits of before were not judged."""
    op.execute("ALTER TABLE visit ADD COLUMN checks TEXT")
