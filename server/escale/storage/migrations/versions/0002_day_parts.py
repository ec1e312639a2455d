"""Days that can be changed without looking at their other visits, more figures, and counts of what was set aside.

Days are counted from visits, so the old ones are dropped and all members noted as stale: the next start counts again.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = (
    """
    CREATE TABLE day_total (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        zone TEXT NOT NULL,
        attended_ms INTEGER NOT NULL,
        placed_ms INTEGER NOT NULL,
        night_ms INTEGER NOT NULL,
        unplaced_ms INTEGER NOT NULL,
        latest_at INTEGER NOT NULL,
        latest_id BLOB NOT NULL,
        placed BLOB NOT NULL,
        night BLOB NOT NULL,
        PRIMARY KEY (member_id, day),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE day_summary (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        site_id BLOB NOT NULL,
        attended_ms INTEGER NOT NULL,
        placed_ms INTEGER NOT NULL,
        night_ms INTEGER NOT NULL,
        planned_ms INTEGER NOT NULL,
        planned_attended_ms INTEGER NOT NULL,
        unplaced_ms INTEGER NOT NULL,
        visits INTEGER NOT NULL,
        stated INTEGER NOT NULL,
        from_intention INTEGER NOT NULL,
        from_pass INTEGER NOT NULL,
        from_cue INTEGER NOT NULL,
        from_open INTEGER NOT NULL,
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
        trigger_wish INTEGER NOT NULL,
        trigger_habit INTEGER NOT NULL,
        trigger_boredom INTEGER NOT NULL,
        trigger_stress INTEGER NOT NULL,
        trigger_notification INTEGER NOT NULL,
        trigger_message INTEGER NOT NULL,
        trigger_work INTEGER NOT NULL,
        placed BLOB NOT NULL,
        night BLOB NOT NULL,
        PRIMARY KEY (member_id, day, site_id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE stale_summary (
        member_id BLOB NOT NULL,
        PRIMARY KEY (member_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE refused_event (
        browser_id BLOB NOT NULL,
        code TEXT NOT NULL,
        events INTEGER NOT NULL,
        latest_at INTEGER NOT NULL,
        PRIMARY KEY (browser_id, code),
        FOREIGN KEY(browser_id) REFERENCES browser (id)
    ) WITHOUT ROWID, STRICT
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    op.execute("DROP TABLE day_total")
    op.execute("DROP TABLE day_summary")
    for statement in TABLES:
        op.execute(statement)
    op.execute("INSERT INTO stale_summary SELECT id FROM member")
