"""What of a site's policy starts tomorrow, and breaks with an end date."""

from alembic import op

revision = "0006"
down_revision = "0005"

COLUMNS = ("later_policy TEXT", "later_from TEXT", "break_from TEXT", "break_until TEXT")


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for column in COLUMNS:
        op.execute(f"ALTER TABLE site ADD COLUMN {column}")
