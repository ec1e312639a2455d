"""A household may move to another zone; a signature may come with sites to watch."""

from alembic import op

revision = "0023"
down_revision = "0022"

MOVES = """
    CREATE TABLE household_move (
        household_id BLOB NOT NULL,
        from_at INTEGER NOT NULL,
        zone TEXT NOT NULL,
        PRIMARY KEY (household_id, from_at),
        FOREIGN KEY(household_id) REFERENCES household (id)
    ) WITHOUT ROWID, STRICT
    """


def upgrade() -> None:
    """Who signed before chose no sites."""
    op.execute(MOVES)
    op.execute("ALTER TABLE signature ADD COLUMN chosen TEXT NOT NULL DEFAULT '[]'")
