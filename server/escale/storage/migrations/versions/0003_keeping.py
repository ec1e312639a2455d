"""What was pruned, what was deleted, what the service did by itself, and what it has to tell."""

from alembic import op

revision = "0003"
down_revision = "0002"

TABLES = (
    """
    CREATE TABLE pruned_event (
        stream_id INTEGER NOT NULL,
        first_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        PRIMARY KEY (stream_id, first_seq),
        FOREIGN KEY(stream_id) REFERENCES event_stream (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE deleted_visit (
        visit_id BLOB NOT NULL,
        deleted_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (visit_id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE deleted_history (
        site_id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        until_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (site_id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE task_run (
        name TEXT NOT NULL,
        done_at INTEGER NOT NULL,
        PRIMARY KEY (name)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE notice (
        id BLOB NOT NULL,
        kind TEXT NOT NULL,
        happened_at INTEGER NOT NULL,
        from_at INTEGER,
        until_at INTEGER,
        PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
