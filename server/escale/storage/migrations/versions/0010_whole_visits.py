"""A visit in one row with all that belongs to it, told from its first instant on: a third of the room, one statement.

Which days show a visit is no longer asked by the visit, so that index goes too.
"""

import json
from base64 import urlsafe_b64encode
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from alembic import op

revision = "0010"
down_revision = "0009"

ROWS_AT_ONCE = 500
MARKS = ", ".join("?" * 26)
TABLES = (
    """
    CREATE TABLE visit (
        id BLOB NOT NULL,
        member_id BLOB NOT NULL,
        browser_id BLOB NOT NULL,
        site_id BLOB NOT NULL,
        zone TEXT NOT NULL,
        first_at INTEGER NOT NULL,
        first_seq INTEGER NOT NULL,
        last_ms INTEGER NOT NULL,
        started_ms INTEGER,
        started_seq INTEGER,
        origin TEXT,
        ended_ms INTEGER,
        ended_seq INTEGER,
        "end" TEXT,
        reported_ms INTEGER NOT NULL,
        attended_ms INTEGER NOT NULL,
        attended TEXT,
        planned_ms INTEGER,
        "trigger" TEXT,
        text TEXT,
        text_at INTEGER,
        rated_ms INTEGER,
        rated_seq INTEGER,
        worth TEXT,
        met TEXT,
        cues TEXT,
        PRIMARY KEY (id),
        FOREIGN KEY(member_id) REFERENCES member (id),
        FOREIGN KEY(browser_id) REFERENCES browser (id),
        FOREIGN KEY(site_id) REFERENCES site (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE visit_day (
        member_id BLOB NOT NULL,
        day TEXT NOT NULL,
        visit_id BLOB NOT NULL,
        PRIMARY KEY (member_id, day, visit_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """,
)
BEFORE = """
SELECT id, member_id, browser_id, site_id, zone, first_at, first_seq, last_at, started_at, started_seq, origin,
       ended_at, ended_seq, "end", reported_ms, attended_ms
FROM visit_before WHERE id > ? ORDER BY id LIMIT ?
"""
PARTS = (
    "SELECT visit_id, from_ms, to_ms FROM attended WHERE visit_id BETWEEN ? AND ? ORDER BY 1, 2",
    'SELECT visit_id, planned_ms, "trigger", text FROM intention WHERE visit_id BETWEEN ? AND ?',
    "SELECT visit_id, rated_at, rated_seq, worth, met FROM rating WHERE visit_id BETWEEN ? AND ?",
    "SELECT visit_id, id, kind, shown_at, answer, answered_at, answered_seq, removed_at"
    " FROM cue WHERE visit_id BETWEEN ? AND ? ORDER BY 1, 4, 2",
)
Row = Sequence[Any]
By = dict[bytes, list[Row]]


def upgrade() -> None:
    """As in every migration, what is done is frozen here: nothing of the service is asked."""
    for table in ("visit", "visit_day"):
        op.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
    for statement in TABLES:
        op.execute(statement)
    op.execute("INSERT INTO visit_day SELECT * FROM visit_day_before ORDER BY 1, 2, 3")
    bind, after = op.get_bind(), b""
    while rows := bind.exec_driver_sql(BEFORE, (after, ROWS_AT_ONCE)).fetchall():
        after = rows[-1][0]
        parts = [_by_visit(bind.exec_driver_sql(one, (rows[0][0], after)).fetchall()) for one in PARTS]
        whole = [_whole(row, *(one[row[0]] for one in parts)) for row in rows]
        bind.exec_driver_sql(f"INSERT INTO visit VALUES ({MARKS})", whole)  # noqa: S608 - question marks only
    for table in ("attended", "intention", "rating", "cue", "visit_day_before", "visit_before"):
        op.execute(f"DROP TABLE {table}")
    op.execute("CREATE INDEX ix_visit_site_first ON visit (site_id, first_at)")
    op.execute("CREATE INDEX ix_visit_text ON visit (text_at, member_id) WHERE text_at IS NOT NULL")


def _by_visit(rows: Sequence[Row]) -> By:
    found: By = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def _whole(row: Row, attended: list[Row], told: list[Row], rated: list[Row], cues: list[Row]) -> tuple[Any, ...]:
    at, seq = row[5], row[6]
    intention = told[0][1:] if told and row[10] is not None else (None, None, None)
    _, rated_at, rated_seq, worth, met = rated[0] if rated else (None,) * 5
    return (
        *row[:7],
        row[7] - at,
        *(_after(row[8], at), _after(row[9], seq), row[10]),
        *(_after(row[11], at), _after(row[12], seq), row[13]),
        *row[14:],
        _json([one - at for line in attended for one in line[1:]]),
        *intention,
        None if intention[2] is None else row[8],
        *(_after(rated_at, at), _after(rated_seq, seq), worth, met),
        _json([_cue(one, at, seq) for one in cues]),
    )


def _cue(row: Row, at: int, seq: int) -> list[Any]:
    _, name, kind, shown, answer, answered, number, removed = row
    reply = (answer, _after(answered, at), _after(number, seq))
    return [urlsafe_b64encode(name)[:22].decode(), kind, shown - at, *reply, _after(removed, at)]


def _after(value: int | None, first: int) -> int | None:
    return None if value is None else value - first


def _json(told: list[Any]) -> str | None:
    return json.dumps(told, separators=(",", ":")) if told else None
