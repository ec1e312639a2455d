"""A file is written anew without as much memory as it is long, and without anything outside its folder."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from escale.storage import compacting, files, soundness
from escale.storage.connection import connect_reader
from escale.storage.engine import Database, WriterTaken

MIB = 1024 * 1024
HEAP = 4 * MIB
WORDS = "x" * 4_000
REWRITE = """
import sqlite3, sys
from pathlib import Path
from escale.storage import compacting
from escale.storage.engine import Database
database = Database(Path(sys.argv[1]))
sqlite3.connect(":memory:").execute(f"PRAGMA hard_heap_limit = {sys.argv[2]}")
compacting.rewrite(database)
with database.maintaining() as connection:
    assert compacting.empty_journal(connection)
database.close()
"""
"""With so little memory for SQLite that it says so when it needs more."""


def fill(database: Database, mib: int) -> None:
    with database.maintaining() as connection:
        connection.execute("CREATE TABLE filler (id INTEGER PRIMARY KEY, words TEXT)")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO filler (words) VALUES (?)", [(WORDS,)] * (mib * MIB // len(WORDS)))
        connection.execute("COMMIT")
        assert compacting.empty_journal(connection)


def rewritten(path: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", REWRITE, str(path), str(HEAP)], capture_output=True, text=True, check=False
    )


def test_a_long_file_needs_no_more_memory_than_a_short_one(database: Database, tmp_path: Path) -> None:
    fill(database, mib=24)
    database.close()
    with (tmp_path / "escale.sqlite3").open("rb") as file:
        before = file.read()
    done = rewritten(tmp_path / "escale.sqlite3")
    assert (done.returncode, done.stderr) == (0, "")
    after = (tmp_path / "escale.sqlite3").read_bytes()
    assert after.count(WORDS.encode()) == before.count(WORDS.encode()) > 24 * MIB // len(WORDS) - 10


def test_what_is_put_aside_is_private_and_gone_afterwards(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, seen = database.path.parent, dict[str, int]()
    fill(database, mib=1)
    put = files.create

    def create(path: Path) -> None:
        put(path)
        seen.update({path.name: path.stat().st_mode & 0o777})

    monkeypatch.setattr(files, "create", create)
    compacting.rewrite(database)
    assert seen == {"escale.sqlite3.anew": 0o600}
    assert {path.name for path in folder.iterdir()} == {"escale.sqlite3", "escale.sqlite3-wal", "escale.sqlite3-shm"}


def test_what_a_crash_left_is_written_over_or_removed(database: Database) -> None:
    left = database.path.with_name("escale.sqlite3.anew")
    fill(database, mib=1)
    left.write_bytes(b"half of a file" * 9_000)
    compacting.rewrite(database)
    assert rows(database) == MIB // len(WORDS)
    left.write_bytes(b"half of a file" * 9_000)
    compacting.clear(database.path)
    assert not left.exists()


def test_a_full_disk_leaves_everything_as_it_was(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(database, mib=1)

    def full(path: Path) -> None:
        path.write_bytes(b"")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "create", full)
    with pytest.raises(OSError, match="No space"):
        compacting.rewrite(database)
    assert rows(database) == MIB // len(WORDS)
    assert not database.path.with_name("escale.sqlite3.anew").exists()


def rows(database: Database) -> int:
    with database.reading() as session:
        (found,) = session.connection().exec_driver_sql("SELECT count(*) FROM filler").one()
    return int(found)


def add(database: Database) -> None:
    with database.joining(waits=False) as session:
        session.connection().exec_driver_sql("INSERT INTO filler (words) VALUES ('one more')")


@pytest.mark.parametrize("meanwhile", [0, 1, 3])
def test_what_is_written_meanwhile_stays(database: Database, monkeypatch: pytest.MonkeyPatch, meanwhile: int) -> None:
    """Others write while the file is written anew; then it is written again, and they hear that somebody writes."""
    fill(database, mib=1)
    before, write, heard = rows(database), compacting._written, list[str]()

    def written(reading: sqlite3.Connection, anew: Path) -> int:
        version = write(reading, anew)
        for _ in range(meanwhile):
            try:
                add(database)
                heard.append("written")
            except WriterTaken:
                heard.append(f"taken, {rows(database) - before} read")
        return version

    monkeypatch.setattr(compacting, "_written", written)
    compacting.rewrite(database)
    assert heard == ["written"] * meanwhile + [f"taken, {meanwhile} read"] * meanwhile
    assert rows(database) == before + meanwhile
    add(database)
    with database.maintaining() as connection:
        assert compacting.empty_journal(connection)
    assert soundness.thorough_problem(database.path) is None
    assert rows(database) == before + meanwhile + 1


def test_another_process_writes_at_the_last_moment(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the writer has its turn, which holds only in this process, and before the file is locked."""
    fill(database, mib=1)
    before, connect, written = rows(database), connect_reader, list[Path]()

    def elsewhere(path: Path) -> sqlite3.Connection:
        if path != database.path and not written:
            with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
                other.execute("INSERT INTO filler (words) VALUES ('a ticket')")
            written.append(path)
        return connect(path)

    monkeypatch.setattr(compacting, "connect_reader", elsewhere)
    compacting.rewrite(database)
    assert written
    assert rows(database) == before + 1


def test_even_an_empty_database_takes_more_than_one_step(database: Database) -> None:
    compacting.rewrite(database)
    with database.maintaining() as connection:
        assert connection.execute("PRAGMA page_count").fetchone()[0] > 2 * compacting.STEP


def test_who_reads_an_older_state_goes_on_reading_it(database: Database) -> None:
    fill(database, mib=1)
    with database.reading() as session:
        count = text("SELECT count(*) FROM filler")
        before = session.connection().execute(count).scalar_one()
        with database.writing() as other:
            other.connection().exec_driver_sql("DELETE FROM filler WHERE id > 1")
        compacting.rewrite(database)
        assert session.connection().execute(count).scalar_one() == before
    assert rows(database) == 1


def test_a_file_that_nobody_has_open_keeps_what_it_is(database: Database) -> None:
    fill(database, mib=1)
    database.close()
    path = database.path
    with closing(sqlite3.connect(path)) as connection:
        before = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("auto_vacuum", "page_size")]
    compacting.rewrite_file(path)
    with closing(sqlite3.connect(path)) as connection:
        assert [connection.execute(f"PRAGMA {name}").fetchone() for name in ("auto_vacuum", "page_size")] == before
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("SELECT count(*) FROM filler").fetchone() == (MIB // len(WORDS),)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == [path.name]
