"""Days, and whole histories of members, that were deleted; how long a household wants things kept."""

from alembic import op

revision = "0005"
down_revision = "0004"

TABLES = (
    """
    CREATE TABLE deleted_day (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        from_at INTEGER NOT NULL,
        until_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (member_id, day)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE deleted_member (
        member_id BLOB NOT NULL,
        until_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (member_id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE chosen_retention (
        household_id BLOB NOT NULL,
        events_ms INTEGER NOT NULL,
        intentions_ms INTEGER NOT NULL,
        PRIMARY KEY (household_id),
        FOREIGN KEY(household_id) REFERENCES household (id)
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
