"""When browsers were there, and when they were paused."""

from alembic import op

revision = "0009"
down_revision = "0008"

TABLES = (
    """
    CREATE TABLE contact (
        browser_id BLOB NOT NULL,
        from_at INTEGER NOT NULL,
        to_at INTEGER NOT NULL,
        PRIMARY KEY (browser_id, from_at),
        FOREIGN KEY(browser_id) REFERENCES browser (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE pause (
        browser_id BLOB NOT NULL,
        at INTEGER NOT NULL,
        until_at INTEGER,
        PRIMARY KEY (browser_id, at),
        FOREIGN KEY(browser_id) REFERENCES browser (id)
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
