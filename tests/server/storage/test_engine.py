"""One writer that waits for the disk, readers that cannot write, files for one pair of eyes."""

import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session

from escale.domain.household import Member
from escale.errors import EscaleError
from escale.storage import households, members
from escale.storage.engine import Database, WriterTaken
from escale.storage.migrations import migrate


def pragma(session: Session, name: str) -> object:
    return session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("journal_mode", "wal", id="wal"),
        pytest.param("synchronous", 2, id="full"),
        pytest.param("foreign_keys", 1, id="foreign-keys"),
        pytest.param("trusted_schema", 0, id="untrusted-schema"),
        pytest.param("busy_timeout", 5000, id="waits"),
        pytest.param("auto_vacuum", 2, id="can-shrink"),
        pytest.param("query_only", 0, id="writes"),
    ],
)
def test_the_writer(database: Database, name: str, expected: object) -> None:
    with database.writing() as session:
        assert pragma(session, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [pytest.param("query_only", 1, id="only-reads"), pytest.param("trusted_schema", 0, id="untrusted-schema")],
)
def test_a_reader(database: Database, name: str, expected: object) -> None:
    with database.reading() as session:
        assert pragma(session, name) == expected


def test_a_reader_cannot_write(database: Database, member: Member) -> None:
    with pytest.raises(OperationalError, match="readonly"), database.reading() as session:
        members.save(session, replace(member, name="Someone else"))
    with database.reading() as session:
        assert members.get(session, member.id) == member


def test_an_error_leaves_nothing_behind(database: Database, member: Member) -> None:
    def rename_and_fail() -> None:
        with database.writing() as session:
            members.save(session, replace(member, name="Half"))
            raise EscaleError

    with pytest.raises(EscaleError):
        rename_and_fail()
    with database.reading() as session:
        assert members.get(session, member.id) == member


def test_a_reader_sees_one_state(database: Database, member: Member) -> None:
    with database.reading() as early:
        assert members.get(early, member.id) == member
        with database.writing() as session:
            members.save(session, replace(member, name="Later"))
        early.expire_all()
        assert members.get(early, member.id) == member


def test_references_are_enforced(database: Database, member: Member) -> None:
    with pytest.raises(IntegrityError), database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM household")


def test_types_are_enforced(database: Database, member: Member) -> None:
    with (
        pytest.raises(IntegrityError, match="cannot store TEXT value in INTEGER column"),
        database.writing() as session,
    ):
        session.connection().exec_driver_sql("UPDATE member SET created_at = 'yesterday'")


def test_errors_do_not_repeat_what_people_wrote(database: Database, member: Member) -> None:
    with pytest.raises(IntegrityError) as caught, database.writing() as session:
        session.connection().exec_driver_sql("INSERT INTO member (name) VALUES (?)", ("a secret name",))
    assert "secret" not in str(caught.value)


def test_writers_wait_for_each_other(database: Database, member: Member) -> None:
    """Read, then write, in ten threads: with deferred transactions most would end in SQLITE_BUSY_SNAPSHOT."""

    def append() -> None:
        with database.writing() as session:
            known = members.get(session, member.id)
            assert known is not None
            members.save(session, replace(known, name=known.name + "x"))

    threads = [threading.Thread(target=append) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        stored = members.get(session, member.id)
    assert stored is not None
    assert stored.name == "x" * 10


def test_who_does_not_wait_is_told_that_somebody_writes(database: Database, member: Member) -> None:
    with database.writing(), pytest.raises(WriterTaken), database.joining(waits=False):
        pass
    with database.maintaining(), pytest.raises(WriterTaken), database.joining(waits=False):
        pass
    with database.joining(waits=False) as session:
        assert members.get(session, member.id) == member


def test_the_turn_is_given_back_whatever_happens(database: Database) -> None:
    for _ in range(2):
        with pytest.raises(EscaleError), database.joining(waits=False):
            raise EscaleError


def test_many_readers_need_no_turn(database: Database, member: Member) -> None:
    """More than the pool keeps: waiting for one could stop the threads that would give one back."""
    open_sessions = [database.reading() for _ in range(12)]
    sessions = [one.__enter__() for one in open_sessions]
    assert [households.first(session) is not None for session in sessions] == [True] * 12
    for one in open_sessions:
        one.__exit__(None, None, None)


def test_files_are_private(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite3"
    migrate(path)
    database = Database(path)
    with database.writing() as session:
        households.first(session)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("new.sqlite3*")}
    database.close()
    assert modes == {"new.sqlite3": 0o600, "new.sqlite3-shm": 0o600, "new.sqlite3-wal": 0o600}
