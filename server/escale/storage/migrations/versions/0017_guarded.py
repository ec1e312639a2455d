"""Browsers that others use stay guarded by a PIN; when batches came under an agreement."""

from alembic import op

revision = "0017"
down_revision = "0016"

STATEMENTS = (
    "ALTER TABLE browser ADD COLUMN guarded INTEGER NOT NULL DEFAULT 0",
    "UPDATE browser SET guarded = 1 WHERE id IN (SELECT browser_id FROM browser_person)",
    """
    CREATE TABLE agreed_heard (
        member_id BLOB NOT NULL,
        browser_id BLOB NOT NULL,
        at INTEGER NOT NULL,
        before INTEGER NOT NULL,
        begun INTEGER NOT NULL,
        PRIMARY KEY (member_id, browser_id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE,
        FOREIGN KEY(browser_id) REFERENCES browser (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    INSERT INTO agreed_heard
    SELECT member_id, id, last_seen_at, last_seen_at, last_seen_at FROM browser WHERE last_seen_at IS NOT NULL
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in STATEMENTS:
        op.execute(statement)
