"""Members have a picture and a colour."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Who was alone has the first of each."""
    op.execute("ALTER TABLE member ADD COLUMN avatar TEXT NOT NULL DEFAULT 'boat'")
    op.execute("ALTER TABLE member ADD COLUMN colour TEXT NOT NULL DEFAULT 'sea'")
