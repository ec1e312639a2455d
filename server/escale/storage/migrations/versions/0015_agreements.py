"""Agreements of a family, and wishes for more time under them."""

from alembic import op

revision = "0015"
down_revision = "0014"

TABLES = (
    """
    CREATE TABLE agreement (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        last_number INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        ends_at INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_agreement_member_id ON agreement (member_id)",
    """
    CREATE TABLE agreement_version (
        agreement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        terms TEXT NOT NULL,
        proposed_by BLOB,
        proposed_at INTEGER NOT NULL,
        note TEXT,
        in_force_since INTEGER,
        until_at INTEGER,
        PRIMARY KEY (agreement_id, number),
        FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        FOREIGN KEY(proposed_by) REFERENCES member (id) ON DELETE SET NULL
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE signature (
        agreement_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        member_id BLOB NOT NULL,
        signed_at INTEGER NOT NULL,
        PRIMARY KEY (agreement_id, number, member_id),
        FOREIGN KEY(agreement_id, number)
            REFERENCES agreement_version (agreement_id, number) ON DELETE CASCADE,
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE agreement_split (
        agreement_id BLOB NOT NULL,
        clause_id BLOB NOT NULL,
        from_day TEXT NOT NULL,
        minutes TEXT NOT NULL,
        PRIMARY KEY (agreement_id, clause_id, from_day),
        FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE time_request (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        agreement_id BLOB NOT NULL,
        clause_id BLOB NOT NULL,
        clause_words TEXT NOT NULL,
        wished_ms INTEGER NOT NULL,
        reason TEXT,
        day TEXT NOT NULL,
        asked_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        granted_ms INTEGER NOT NULL,
        answered_by BLOB,
        answered_at INTEGER,
        answer_words TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE,
        FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        FOREIGN KEY(answered_by) REFERENCES member (id) ON DELETE SET NULL
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_time_request_member_day ON time_request (member_id, day)",
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in TABLES:
        op.execute(statement)
