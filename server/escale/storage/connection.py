"""SQLite connections with the pragmas that the storage rules ask for (architecture, storage)."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

FILE_MODE = 0o600
BUSY_MS = 5_000
"""How long a connection waits for another process (a backup, a tool). Inside the process writers queue before."""
_STATEMENT_CACHE = 256
READER_KIB, WRITER_KIB = 256, 512
"""Pages that a connection keeps in memory, instead of SQLite's two megabytes: with those of several connections the
service grew from day to day, and what is read again the system has (docs/decisions/0030).
"""
INCREMENTAL = 2
"""What `PRAGMA auto_vacuum` answers: https://www.sqlite.org/pragma.html#pragma_auto_vacuum"""


def create_private(path: Path) -> None:
    """Make the file, for its owner only, before SQLite does; its journal files take the same mode."""
    if path.exists() and path.stat().st_size:
        return
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
    with closing(sqlite3.connect(path)) as connection:
        # Layout of the file: can only be chosen before the first table. Lets a pruned file shrink in small steps.
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("PRAGMA journal_mode = WAL")


def can_shrink(path: Path) -> bool:
    """Whether a pruned file can give back its pages in small steps."""
    with closing(connect_reader(path)) as connection:
        return bool(connection.execute("PRAGMA auto_vacuum").fetchone()[0] == INCREMENTAL)


def let_shrink(path: Path) -> None:
    """Lay an older file out anew, once, so that it can."""
    with closing(connect_writer(path)) as connection:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("VACUUM")


def connect_writer(path: Path, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """The connection that writes. Acknowledged means on the disk: FULL waits for it at each commit."""
    connection = _connect(f"{path.absolute().as_uri()}?mode=rw")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{WRITER_KIB}")
    connection.execute("PRAGMA secure_delete = ON")  # not the default of every SQLite; see docs/decisions/0014
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    connection = _connect(f"{path.absolute().as_uri()}?mode=ro")
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{READER_KIB}")
    return connection


def _connect(uri: str) -> sqlite3.Connection:
    # Requests change threads between their steps; a connection still serves one at a time.
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=_STATEMENT_CACHE
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
