"""First tables."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
    CREATE TABLE household (
        id BLOB NOT NULL,
        zone TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE member (
        id BLOB NOT NULL,
        household_id BLOB NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        language TEXT,
        zone TEXT NOT NULL,
        day_starts_at TEXT NOT NULL,
        welcomed INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(household_id) REFERENCES household (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE browser (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        name TEXT NOT NULL,
        public_key BLOB NOT NULL,
        origin TEXT NOT NULL,
        state TEXT NOT NULL,
        paired_at INTEGER NOT NULL,
        last_seen_at INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE day_total (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        zone TEXT NOT NULL,
        attended_ms INTEGER NOT NULL,
        PRIMARY KEY (member_id, day),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE site (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        name TEXT NOT NULL,
        category TEXT,
        patterns TEXT NOT NULL,
        policy TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        removed_at INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE access_token (
        hash BLOB NOT NULL,
        kind TEXT NOT NULL,
        member_id BLOB NOT NULL,
        browser_id BLOB,
        created_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (hash),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(browser_id) REFERENCES browser (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE day_summary (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        site_id BLOB NOT NULL,
        attended_ms INTEGER NOT NULL,
        planned_ms INTEGER NOT NULL,
        planned_attended_ms INTEGER NOT NULL,
        visits INTEGER NOT NULL,
        stated INTEGER NOT NULL,
        met_yes INTEGER NOT NULL,
        met_partly INTEGER NOT NULL,
        met_no INTEGER NOT NULL,
        worth_yes INTEGER NOT NULL,
        worth_partly INTEGER NOT NULL,
        worth_no INTEGER NOT NULL,
        cues_shown INTEGER NOT NULL,
        cues_honoured INTEGER NOT NULL,
        looks INTEGER NOT NULL,
        not_now INTEGER NOT NULL,
        PRIMARY KEY (member_id, day, site_id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE event_stream (
        id INTEGER NOT NULL,
        browser_id BLOB NOT NULL,
        epoch INTEGER NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (browser_id, epoch),
        FOREIGN KEY(browser_id) REFERENCES browser (id)
    ) STRICT
    """,
    """
    CREATE TABLE gate (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        browser_id BLOB NOT NULL,
        site_id BLOB NOT NULL,
        zone TEXT NOT NULL,
        shown_at INTEGER NOT NULL,
        shown_seq INTEGER NOT NULL,
        answer TEXT,
        answered_at INTEGER,
        answered_seq INTEGER,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(browser_id) REFERENCES browser (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE visit (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        browser_id BLOB NOT NULL,
        site_id BLOB NOT NULL,
        zone TEXT NOT NULL,
        first_at INTEGER NOT NULL,
        first_seq INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        started_at INTEGER,
        started_seq INTEGER,
        origin TEXT,
        ended_at INTEGER,
        ended_seq INTEGER,
        "end" TEXT,
        reported_ms INTEGER NOT NULL,
        attended_ms INTEGER NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(browser_id) REFERENCES browser (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE attended (
        visit_id BLOB NOT NULL,
        from_ms INTEGER NOT NULL,
        to_ms INTEGER NOT NULL,
        PRIMARY KEY (visit_id, from_ms),
        FOREIGN KEY(visit_id) REFERENCES visit (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE cue (
        visit_id BLOB NOT NULL,
        id BLOB NOT NULL,
        kind TEXT NOT NULL,
        shown_at INTEGER NOT NULL,
        answer TEXT,
        answered_at INTEGER,
        answered_seq INTEGER,
        removed_at INTEGER,
        PRIMARY KEY (visit_id, id),
        FOREIGN KEY(visit_id) REFERENCES visit (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE event (
        stream_id INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        at INTEGER NOT NULL,
        zone TEXT NOT NULL,
        type TEXT NOT NULL,
        schema INTEGER NOT NULL,
        visit_id BLOB,
        payload TEXT NOT NULL,
        PRIMARY KEY (stream_id, seq),
        FOREIGN KEY(stream_id) REFERENCES event_stream (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE intention (
        visit_id BLOB NOT NULL,
        text TEXT,
        planned_ms INTEGER NOT NULL,
        "trigger" TEXT,
        PRIMARY KEY (visit_id),
        FOREIGN KEY(visit_id) REFERENCES visit (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE rating (
        visit_id BLOB NOT NULL,
        worth TEXT NOT NULL,
        met TEXT,
        rated_at INTEGER NOT NULL,
        rated_seq INTEGER NOT NULL,
        PRIMARY KEY (visit_id),
        FOREIGN KEY(visit_id) REFERENCES visit (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE visit_day (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        visit_id BLOB NOT NULL,
        PRIMARY KEY (member_id, day, visit_id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(visit_id) REFERENCES visit (id)
    ) WITHOUT ROWID, STRICT
    """,
)
INDEXES = (
    "CREATE INDEX ix_browser_member_id ON browser (member_id)",
    "CREATE INDEX ix_site_member_id ON site (member_id)",
    "CREATE INDEX ix_access_token_expires_at ON access_token (expires_at)",
    "CREATE INDEX ix_gate_member_shown ON gate (member_id, shown_at)",
    "CREATE INDEX ix_visit_member_site_first ON visit (member_id, site_id, first_at)",
    "CREATE INDEX ix_visit_day_visit_id ON visit_day (visit_id)",
)


def upgrade() -> None:
    """Create everything; the statements are frozen here, so that later row classes cannot change the past."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
