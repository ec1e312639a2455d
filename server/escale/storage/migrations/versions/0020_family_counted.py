"""What is stored of the family is counted while it is stored too: lines of the log, wishes (docs/decisions/0037)."""

from alembic import op

revision = "0020"
down_revision = "0019"

EVERYONE = f"x'{'00' * 16}'"
TOLD_TO_ALL = "('member_added', 'role_changed', 'member_left', 'visibility_changed', 'browser_shared')"
TABLE = """
    CREATE TABLE family_count (
        reader_id BLOB NOT NULL,
        lines INTEGER NOT NULL,
        wishes INTEGER NOT NULL,
        PRIMARY KEY (reader_id)
    ) WITHOUT ROWID, STRICT
"""


def readers(row: str) -> str:
    """Who reads a line, each once: everyone, or who acts and whom it is about."""
    to_all = f"{row}.subject_id IS NULL OR {row}.fact IN {TOLD_TO_ALL}"
    return " UNION ".join(
        f"SELECT CASE WHEN {to_all} THEN {EVERYONE} ELSE {row}.{who} END AS reader_id"  # noqa: S608 - our own words
        for who in ("actor_id", "subject_id")
    )


def sides(row: str) -> str:
    """Who made a wish or answered it, each once."""
    return f"SELECT {row}.member_id AS reader_id UNION SELECT {row}.answered_by"


def add(who: str, lines: int, wishes: int) -> str:
    """One more for each of them."""
    return f"""
        INSERT INTO family_count SELECT reader_id, {lines}, {wishes} FROM ({who}) WHERE reader_id IS NOT NULL
        ON CONFLICT (reader_id) DO UPDATE SET lines = lines + excluded.lines, wishes = wishes + excluded.wishes;
    """  # noqa: S608 - our own words


def take(who: str, lines: int, wishes: int) -> str:
    """One less for each of them."""
    return f"""
        UPDATE family_count SET lines = lines - {lines}, wishes = wishes - {wishes} WHERE reader_id IN ({who});
    """  # noqa: S608 - our own words


COUNTED = f"""
    INSERT INTO family_count
    SELECT reader_id, sum(line), sum(wish) FROM (
        SELECT actor_id AS reader_id, 1 AS line, 0 AS wish FROM family_log
            WHERE subject_id IS NOT NULL AND fact NOT IN {TOLD_TO_ALL}
        UNION ALL SELECT subject_id, 1, 0 FROM family_log
            WHERE subject_id IS NOT actor_id AND subject_id IS NOT NULL AND fact NOT IN {TOLD_TO_ALL}
        UNION ALL SELECT {EVERYONE}, 1, 0 FROM family_log WHERE subject_id IS NULL OR fact IN {TOLD_TO_ALL}
        UNION ALL SELECT member_id, 0, 1 FROM time_request
        UNION ALL SELECT answered_by, 0, 1 FROM time_request WHERE answered_by IS NOT member_id
    ) WHERE reader_id = {EVERYONE} OR reader_id IN (SELECT id FROM member) GROUP BY reader_id
"""  # noqa: S608 - our own words
TRIGGERS = (
    f"CREATE TRIGGER line_is_counted AFTER INSERT ON family_log BEGIN {add(readers('NEW'), 1, 0)} END",
    f"CREATE TRIGGER line_is_not_counted AFTER DELETE ON family_log BEGIN {take(readers('OLD'), 1, 0)} END",
    f"CREATE TRIGGER wish_is_counted AFTER INSERT ON time_request BEGIN {add(sides('NEW'), 0, 1)} END",
    f"CREATE TRIGGER wish_is_not_counted AFTER DELETE ON time_request BEGIN {take(sides('OLD'), 0, 1)} END",
    f"""
    CREATE TRIGGER wish_is_counted_again AFTER UPDATE ON time_request
    WHEN (OLD.member_id, OLD.answered_by) IS NOT (NEW.member_id, NEW.answered_by)
    BEGIN {take(sides("OLD"), 0, 1)} {add(sides("NEW"), 0, 1)} END
    """,
    """
    CREATE TRIGGER reader_is_gone AFTER DELETE ON member
    BEGIN DELETE FROM family_count WHERE reader_id = OLD.id; END
    """,
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    for statement in (TABLE, COUNTED, *TRIGGERS):
        op.execute(statement)
