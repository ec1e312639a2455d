"""What members write about their weeks, when they want to, and what of it they deleted."""

from alembic import op

revision = "0004"
down_revision = "0003"

TABLES = (
    """
    CREATE TABLE reflection (
        member_id BLOB NOT NULL,
        monday TEXT NOT NULL,
        state TEXT NOT NULL,
        answers TEXT NOT NULL,
        intention TEXT,
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (member_id, monday),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE reflection_schedule (
        member_id BLOB NOT NULL,
        weekday INTEGER,
        hour INTEGER NOT NULL,
        PRIMARY KEY (member_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE deleted_reflection (
        member_id BLOB NOT NULL,
        monday TEXT NOT NULL,
        deleted_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (member_id, monday)
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
