"""What is stored is counted while it is stored (docs/decisions/0037)."""

from alembic import op

revision = "0018"
down_revision = "0017"

TABLE = """
    CREATE TABLE site_count (
        member_id BLOB NOT NULL,
        site_id BLOB NOT NULL,
        visits INTEGER NOT NULL,
        intentions INTEGER NOT NULL,
        ratings INTEGER NOT NULL,
        cues INTEGER NOT NULL,
        words INTEGER NOT NULL,
        gates INTEGER NOT NULL,
        PRIMARY KEY (member_id, site_id),
        FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE,
        FOREIGN KEY(site_id) REFERENCES site (id) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
"""
COUNTED = """
    INSERT INTO site_count
    SELECT member_id, site_id, sum(visits), sum(intentions), sum(ratings), sum(cues), sum(words), sum(gates) FROM (
        SELECT member_id, site_id, visits, stated AS intentions, worth_yes + worth_partly + worth_no AS ratings,
            cues_shown AS cues, 0 AS words, 0 AS gates FROM day_summary
        UNION ALL SELECT member_id, site_id, 0, 0, 0, 0, 1, 0 FROM visit WHERE text_at IS NOT NULL
        UNION ALL SELECT member_id, site_id, 0, 0, 0, 0, 0, 1 FROM gate
    ) GROUP BY member_id, site_id
"""
ADD = """
        INSERT INTO site_count VALUES (NEW.member_id, NEW.site_id, {values})
        ON CONFLICT (member_id, site_id) DO UPDATE SET visits = visits + excluded.visits,
            intentions = intentions + excluded.intentions, ratings = ratings + excluded.ratings,
            cues = cues + excluded.cues, words = words + excluded.words, gates = gates + excluded.gates;
"""
OF_NEW_DAY = "NEW.visits, NEW.stated, NEW.worth_yes + NEW.worth_partly + NEW.worth_no, NEW.cues_shown, 0, 0"
TAKE_DAY = """
        UPDATE site_count SET visits = visits - OLD.visits, intentions = intentions - OLD.stated,
            ratings = ratings - (OLD.worth_yes + OLD.worth_partly + OLD.worth_no), cues = cues - OLD.cues_shown
        WHERE member_id = OLD.member_id AND site_id = OLD.site_id;
"""
TAKE_WORDS = """
        UPDATE site_count SET words = words - 1
        WHERE member_id = OLD.member_id AND site_id = OLD.site_id AND OLD.text_at IS NOT NULL;
"""
TAKE_GATE = """
        UPDATE site_count SET gates = gates - 1 WHERE member_id = OLD.member_id AND site_id = OLD.site_id;
"""
TRIGGERS = (
    f"CREATE TRIGGER day_is_counted AFTER INSERT ON day_summary BEGIN {ADD.format(values=OF_NEW_DAY)} END",
    f"CREATE TRIGGER day_is_not_counted AFTER DELETE ON day_summary BEGIN {TAKE_DAY} END",
    f"""
    CREATE TRIGGER day_is_counted_again AFTER UPDATE ON day_summary
    WHEN (OLD.visits, OLD.stated, OLD.worth_yes, OLD.worth_partly, OLD.worth_no, OLD.cues_shown)
        IS NOT (NEW.visits, NEW.stated, NEW.worth_yes, NEW.worth_partly, NEW.worth_no, NEW.cues_shown)
    BEGIN {TAKE_DAY} {ADD.format(values=OF_NEW_DAY)} END
    """,
    f"""
    CREATE TRIGGER words_are_counted AFTER INSERT ON visit WHEN NEW.text_at IS NOT NULL
    BEGIN {ADD.format(values="0, 0, 0, 0, 1, 0")} END
    """,
    f"CREATE TRIGGER words_are_not_counted AFTER DELETE ON visit WHEN OLD.text_at IS NOT NULL BEGIN {TAKE_WORDS} END",
    f"""
    CREATE TRIGGER words_are_counted_again AFTER UPDATE ON visit
    WHEN (OLD.member_id, OLD.site_id, OLD.text_at IS NULL) IS NOT (NEW.member_id, NEW.site_id, NEW.text_at IS NULL)
    BEGIN {TAKE_WORDS} {ADD.format(values="0, 0, 0, 0, NEW.text_at IS NOT NULL, 0")} END
    """,
    f"CREATE TRIGGER gate_is_counted AFTER INSERT ON gate BEGIN {ADD.format(values='0, 0, 0, 0, 0, 1')} END",
    f"CREATE TRIGGER gate_is_not_counted AFTER DELETE ON gate BEGIN {TAKE_GATE} END",
    f"""
    CREATE TRIGGER gate_is_counted_again AFTER UPDATE ON gate
    WHEN (OLD.member_id, OLD.site_id) IS NOT (NEW.member_id, NEW.site_id)
    BEGIN {TAKE_GATE} {ADD.format(values="0, 0, 0, 0, 0, 1")} END
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in (TABLE, COUNTED, *TRIGGERS):
        op.execute(statement)
