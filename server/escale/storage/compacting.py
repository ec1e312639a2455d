"""Giving back the room of what was removed, and its last traces: free pages and the journal."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from escale.storage import files
from escale.storage.connection import connect_reader
from escale.storage.engine import Database

PAGES = 500
"""Pages given back in one step: two MiB, some milliseconds of the writer."""
STEP = 16
"""Pages copied back in one step: fewer than the empty tables have, so that no copy is done within the first one."""
ANEW = ".anew"
"""The name of a file's content while it is written anew ends so. Nothing of what was deleted is in there."""


def shrink(connection: sqlite3.Connection) -> bool:
    """Give back some free pages. Whether there are more."""
    connection.execute(f"PRAGMA incremental_vacuum({PAGES:d})").fetchall()
    return bool(connection.execute("PRAGMA freelist_count").fetchone()[0])


def rewrite(database: Database) -> None:
    """Write the whole file anew: `secure_delete` alone can leave copies of cells that moved between pages.

    Through a file beside it, not through memory, of which a long history would need as much as it is long. That file is
    written while others write; they wait while it is copied back, or written again because they did.
    """
    with _aside(database.path) as anew, closing(connect_reader(database.path)) as reading:
        before = _written(reading, anew)
        with database.maintaining() as writer:
            while not _copied_back(anew, writer, reading, before):
                before = _written(reading, anew)


def rewrite_file(path: Path) -> None:
    """Write a file that nobody else has open anew, in one file without a journal."""
    with _aside(path) as anew:
        with closing(connect_reader(path)) as reading:
            _written(reading, anew)
        files.remove(path)
        files.put(anew, path)


def clear(path: Path) -> None:
    """Remove what a rewriting left that the machine's end cut off."""
    files.remove(path.with_name(path.name + ANEW))


def empty_journal(connection: sqlite3.Connection) -> bool:
    """Fold the journal into the file and cut it to nothing. False, at once, when somebody still reads from it: writers
    wait for this connection, and must not wait for that reader.
    """
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience:d}")


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    try:
        yield path.with_name(path.name + ANEW)
    finally:
        clear(path)


class _Outdated(Exception):
    """Somebody wrote since."""


def _copied_back(anew: Path, writer: sqlite3.Connection, reading: sqlite3.Connection, before: int) -> bool:
    """False, and nothing is changed, when the file is not of the version `before` any more. Another process may write
    too, until the first step has locked the file: so it is asked then, and not before.
    """
    steps = count()

    def check(*_: int) -> None:
        if next(steps) == 0 and _version(reading) != before:
            raise _Outdated

    try:
        with closing(connect_reader(anew)) as new:
            new.backup(writer, pages=STEP, progress=check)
    except _Outdated:
        return False
    return True


def _version(connection: sqlite3.Connection) -> int:
    """Another one after each commit of another connection: https://www.sqlite.org/pragma.html#pragma_data_version"""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _written(reading: sqlite3.Connection, anew: Path) -> int:
    """Write the database as it is now, laid out anew, into a private file. Its version, or the one before it."""
    version = _version(reading)
    files.create(anew)
    reading.execute("PRAGMA query_only = OFF")  # it forbids writing elsewhere too; this file stays opened for reading
    reading.execute("VACUUM INTO ?", (str(anew.absolute()),))
    return version
