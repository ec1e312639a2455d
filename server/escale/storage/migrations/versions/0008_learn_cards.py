"""Learn cards that members put away."""

from alembic import op

revision = "0008"
down_revision = "0007"

TABLE = """
    CREATE TABLE closed_card (
        member_id BLOB NOT NULL,
        card TEXT NOT NULL,
        day TEXT NOT NULL,
        closed_at INTEGER NOT NULL,
        PRIMARY KEY (member_id, card),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    op.execute(TABLE)
