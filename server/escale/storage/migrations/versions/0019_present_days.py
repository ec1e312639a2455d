"""A day without visits on which a browser was there is a day of zero, also without its signs (decision 0022)."""

from alembic import op

revision = "0019"
down_revision = "0018"

TABLE = """
    CREATE TABLE present_day (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (member_id, day),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
"""


def upgrade() -> None:
    """Days so far are found by the next night's work, as far back as signs are kept."""
    op.execute(TABLE)
