"""Building indexes again from their tables, even when nothing in them can be read any more."""

from contextlib import closing
from pathlib import Path

from escale.storage.connection import connect_writer

_NAMED = "FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
"""Without those that a table brings along (of its keys), which cannot be made by a statement."""


def rebuild_indexes(path: Path) -> None:
    """Of a file that nobody else has open; it ends in one file without a journal. Raises SQLite's own errors.

    `REINDEX` alone reads the pages that it frees, and so fails on a damaged tree. Named indexes are taken out of the
    schema instead, and made anew; `VACUUM` then leaves their old pages behind.
    """
    with closing(connect_writer(path)) as connection:
        statements = [sql for (sql,) in connection.execute(f"SELECT sql {_NAMED}")]
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"DELETE {_NAMED}")
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute("REINDEX")
        for sql in statements:
            connection.execute(sql)
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")
