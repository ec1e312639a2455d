"""Giving back the room of what was removed, and its last traces: free pages and the journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

PAGES = 500
"""Pages given back in one step: two MiB, some milliseconds of the writer."""


def shrink(connection: sqlite3.Connection) -> bool:
    """Give back some free pages. Whether there are more."""
    connection.execute(f"PRAGMA incremental_vacuum({PAGES:d})").fetchall()
    return bool(connection.execute("PRAGMA freelist_count").fetchone()[0])


def rewrite(connection: sqlite3.Connection) -> None:
    """Write the whole file anew: `secure_delete` alone can leave copies of cells that moved between pages."""
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("VACUUM")


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


def rewrite_file(path: Path) -> None:
    """Write a file that nobody else has open anew, in one file without a journal."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        rewrite(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
