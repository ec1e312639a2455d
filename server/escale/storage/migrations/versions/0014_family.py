"""What members see of each other, the log of it, PINs, people of a browser, and a stream of events for each of them."""

from alembic import op

revision = "0014"
down_revision = "0013"

TABLES = (
    """
    CREATE TABLE family_log (
        number INTEGER NOT NULL,
        id BLOB NOT NULL,
        at INTEGER NOT NULL,
        fact TEXT NOT NULL,
        actor_id BLOB,
        subject_id BLOB,
        words TEXT,
        value TEXT,
        PRIMARY KEY (number),
        UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE pin (
        member_id BLOB NOT NULL,
        hash TEXT NOT NULL,
        failures INTEGER NOT NULL,
        locked_until INTEGER,
        PRIMARY KEY (member_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE level_span (
        member_id BLOB NOT NULL,
        from_at INTEGER NOT NULL,
        until_at INTEGER,
        level TEXT NOT NULL,
        PRIMARY KEY (member_id, from_at),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE level_choice (
        member_id BLOB NOT NULL,
        level TEXT NOT NULL,
        PRIMARY KEY (member_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE browser_person (
        browser_id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        PRIMARY KEY (browser_id, member_id),
        FOREIGN KEY(browser_id) REFERENCES browser (id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE left_member (
        member_id BLOB NOT NULL,
        left_at INTEGER NOT NULL,
        erased INTEGER NOT NULL,
        PRIMARY KEY (member_id)
    ) WITHOUT ROWID, STRICT
    """,
)
TRIGGERS = (
    """
    CREATE TRIGGER family_log_is_never_changed BEFORE UPDATE ON family_log
    BEGIN
        SELECT RAISE(ABORT, 'the log is never changed');
    END
    """,
    """
    CREATE TRIGGER family_log_is_never_removed BEFORE DELETE ON family_log
    WHEN NOT EXISTS (SELECT 1 FROM left_member WHERE member_id IN (OLD.actor_id, OLD.subject_id))
    BEGIN
        SELECT RAISE(ABORT, 'the log is never removed');
    END
    """,
)
STREAMS = (
    """
    CREATE TABLE stream_of_member (
        id INTEGER NOT NULL,
        browser_id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        epoch INTEGER NOT NULL,
        kept INTEGER DEFAULT 0 NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (browser_id, member_id, epoch),
        FOREIGN KEY(browser_id) REFERENCES browser (id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) STRICT
    """,
    """
    INSERT INTO stream_of_member (id, browser_id, member_id, epoch, kept)
        SELECT event_stream.id, browser_id, browser.member_id, epoch, kept
        FROM event_stream JOIN browser ON browser.id = browser_id
    """,
    "DROP TABLE event_stream",
    "ALTER TABLE stream_of_member RENAME TO event_stream",
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here. Until now all that a browser sent was of its owner."""
    for statement in (*TABLES, *TRIGGERS, *STREAMS):
        op.execute(statement)
