"""The learn card of the day stays the one that was shown."""

from alembic import op

revision = "0021"
down_revision = "0020"

TABLE = """
    CREATE TABLE shown_card (
        member_id BLOB NOT NULL,
        card TEXT NOT NULL,
        day TEXT NOT NULL,
        shown_at INTEGER NOT NULL,
        PRIMARY KEY (member_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    op.execute(TABLE)
