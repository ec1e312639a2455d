"""What is stored is counted while it is stored. `tests/server/conftest.py` asks for it after every other test."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from escale.storage.connection import create_private
from escale.storage.migrations import migrate
from escale.storage.migrations.runner import upgrade
from tests.server.counted import is_counted

LEA, NOE = b"l" * 16, b"n" * 16
NEWS, CLIPS = b"1" * 16, b"2" * 16


def insert(connection: sqlite3.Connection, table: str, **values: object) -> None:
    """A row; of columns that must say something and are not given, as little as there can be."""
    for _, name, kind, not_null, default, _ in connection.execute(f"PRAGMA table_info({table})").fetchall():
        if not_null and default is None and name not in values:
            values[name] = {"INTEGER": 0, "TEXT": "", "BLOB": b""}[kind]
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values.values()])  # noqa: S608 - our tables


def fill(connection: sqlite3.Connection) -> None:
    """Two members on two sites: days, visits with and without words, gates; what they asked each other, and the log."""
    for member in (LEA, NOE):
        for site in (NEWS, CLIPS):
            for number in range(3):
                said = {"member_id": member, "site_id": site}
                id_ = member[:7] + site[:8] + bytes([number])
                insert(
                    connection,
                    "day_summary",
                    **said,
                    day=f"2026-11-0{number + 1}",
                    visits=2 + number,
                    stated=1,
                    worth_no=1,
                )
                insert(connection, "visit", **said, id=id_, text_at=number or None)
                insert(connection, "gate", **said, id=id_)
    for number, (asker, adult) in enumerate(((LEA, None), (LEA, NOE), (NOE, NOE))):
        insert(connection, "time_request", id=bytes([number]) * 16, member_id=asker, answered_by=adult)
    lines = [(LEA, NOE, "asked"), (NOE, LEA, "answered"), (LEA, LEA, "exported"), (None, LEA, "answered")]
    to_all = [(LEA, None, "reviewed"), (LEA, NOE, "role_changed"), (None, None, "member_left")]
    for number, (actor, subject, fact) in enumerate([*lines, *to_all]):
        insert(
            connection,
            "family_log",
            number=number + 1,
            id=bytes([number]) * 16,
            actor_id=actor,
            subject_id=subject,
            fact=fact,
        )


@pytest.fixture
def path(tmp_path: Path, empty_database: Path) -> Path:
    """Filled by no code of ours; nothing is checked but the counts."""
    path = tmp_path / "escale.sqlite3"
    shutil.copy(empty_database, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for member in (LEA, NOE):
            insert(connection, "member", id=member)
        fill(connection)
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    """Of the filled database; each statement is a transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_all_of_it(path: Path, connection: sqlite3.Connection) -> None:
    assert is_counted(path)
    rows = connection.execute("SELECT visits, intentions, ratings, cues, words, gates FROM site_count").fetchall()
    assert rows == [(9, 3, 3, 0, 2, 3)] * 4
    rows = connection.execute("SELECT reader_id, lines, wishes FROM family_count").fetchall()
    assert rows == [(bytes(16), 3, 0), (LEA, 4, 2), (NOE, 2, 2)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE visit SET text = NULL, text_at = NULL WHERE text_at = 1",
        "UPDATE visit SET text_at = 7",
        "UPDATE visit SET site_id = x'32323232323232323232323232323232'",
        "DELETE FROM visit WHERE text_at IS NOT NULL",
        "UPDATE gate SET answer = 'enter'",
        "UPDATE gate SET member_id = x'6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c'",
        "DELETE FROM gate",
        "UPDATE day_summary SET visits = visits + 3, worth_yes = 1, cues_shown = 4 WHERE day = '2026-11-02'",
        "UPDATE day_summary SET attended_ms = 5",
        "INSERT INTO day_summary SELECT * FROM day_summary WHERE true ON CONFLICT DO UPDATE SET stated = 5",
        "DELETE FROM day_summary WHERE day > '2026-11-01'",
        "UPDATE time_request SET reason = NULL",
        "UPDATE time_request SET answered_by = x'6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e'",
        "UPDATE time_request SET answered_by = NULL",
        "INSERT INTO time_request SELECT * FROM time_request WHERE true ON CONFLICT DO UPDATE SET answered_by = NULL",
        "DELETE FROM time_request WHERE answered_by IS NOT NULL",
        "DELETE FROM member WHERE id = x'6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e'",
    ],
)
def test_after_every_kind_of_change(path: Path, connection: sqlite3.Connection, statement: str) -> None:
    assert connection.execute(statement).rowcount > 0
    assert is_counted(path)


def test_lines_of_who_left_are_counted_no_more(path: Path, connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO left_member (member_id, left_at, erased) VALUES (?, 0, 0)", (NOE,))
    assert connection.execute("DELETE FROM family_log WHERE subject_id = ?", (NOE,)).rowcount == 2
    assert is_counted(path)


def test_a_wrong_count_would_be_noticed(path: Path, connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE site_count SET words = words + 1")
    assert not is_counted(path)
    connection.execute("UPDATE site_count SET words = words - 1")
    connection.execute("UPDATE family_count SET lines = lines + 1")
    assert not is_counted(path)
    connection.execute("UPDATE family_count SET lines = lines - 1")


def test_what_older_versions_stored_is_counted_once(tmp_path: Path) -> None:
    path = tmp_path / "older.sqlite3"
    create_private(path)
    upgrade(path, "0017")
    with closing(sqlite3.connect(path)) as connection, connection:
        insert(connection, "household")
        for member in (LEA, NOE):
            insert(connection, "member", id=member)
        insert(connection, "agreement", member_id=LEA)
        for site in (NEWS, CLIPS):
            insert(connection, "site", id=site, member_id=LEA)
        insert(connection, "browser", member_id=LEA)
        fill(connection)
    migrate(path)
    assert is_counted(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT sum(visits), sum(words), sum(gates) FROM site_count").fetchone() == (
            36,
            8,
            12,
        )
        of_family = connection.execute("SELECT lines, wishes FROM family_count").fetchall()
    assert of_family == [(3, 0), (4, 2), (2, 2)]
