"""What is counted under an agreement: what was attended by the service's clock, and what was continued anyway."""

from alembic import op

revision = "0016"
down_revision = "0015"

TABLES = (
    """
    CREATE TABLE agreed_spent (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        site_id BLOB NOT NULL,
        spent_ms INTEGER NOT NULL,
        PRIMARY KEY (member_id, day, site_id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE,
        FOREIGN KEY(site_id) REFERENCES site (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE agreed_told (
        member_id BLOB NOT NULL,
        visit_id BLOB NOT NULL,
        told_ms INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (member_id, visit_id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_agreed_told_at ON agreed_told (at)",
    """
    CREATE TABLE agreed_pass (
        member_id BLOB NOT NULL,
        cue_id BLOB NOT NULL,
        clause_id BLOB NOT NULL,
        day TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (member_id, cue_id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_agreed_pass_day ON agreed_pass (member_id, day)",
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
