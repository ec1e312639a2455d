"""One writer, read-only readers, one transaction for each `with`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from threading import Lock
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from escale.storage.changes import Changes
from escale.storage.connection import connect_reader, connect_writer

READERS = 4
"""Readers kept open. More are opened rather than waited for: who waits for a reader holds a thread, who has one needs
a thread to finish, so a limit here could stop both.
"""
NO_LIMIT = -1
WAIT_SECONDS = 10.0
"""How long a session waits for its connection before it gives up."""


class WriterTaken(Exception):
    """Somebody else writes now."""


class Database:
    """The service's SQLite file, already migrated (`escale.storage.migrations.migrate`). Safe in many threads."""

    def __init__(self, path: Path) -> None:
        """Opens nothing yet: connections are made when they are first needed."""
        self.path = path
        self.changes = Changes()
        self._turn = Lock()
        self._writer = _engine(lambda: connect_writer(path), "BEGIN IMMEDIATE", kept=1, more=0)
        self._readers = _engine(lambda: connect_reader(path), "BEGIN", kept=READERS, more=NO_LIMIT)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at its end, durably, or rolls back on an error. Others wait for it."""
        try:
            with self.joining() as session:
                yield session
        finally:
            self.changes.note_everything()

    @contextmanager
    def joining(self, *, waits: bool = True) -> Iterator[Session]:
        """As `writing`, for who notes itself in `changes` what it changed. Who does not wait may meet `WriterTaken`."""
        with self._having_turn(waits), Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one consistent state; it cannot write."""
        with Session(self._readers, autoflush=False) as session, session.begin():
            yield session

    @contextmanager
    def maintaining(self) -> Iterator[SqliteConnection]:
        """The writer's own connection outside a transaction, for what SQLite does only there. Writers wait for it.

        No other connection may checkpoint while the writer writes: https://www.sqlite.org/wal.html#walresetbug
        """
        with self._having_turn():
            pooled = self._writer.raw_connection()
            try:
                yield cast(SqliteConnection, pooled.driver_connection)
            finally:
                pooled.close()

    @contextmanager
    def _having_turn(self, waits: bool = True) -> Iterator[None]:
        """The writer is one's own in the block, in whichever threads that runs."""
        if not self._turn.acquire(blocking=waits, timeout=WAIT_SECONDS if waits else -1):
            raise PoolTimeout if waits else WriterTaken
        try:
            yield
        finally:
            self._turn.release()

    def close(self) -> None:
        """Close all connections. The last one folds the journal into the file."""
        self._readers.dispose()
        self._writer.dispose()


def _engine(connect: Callable[[], SqliteConnection], begin: str, *, kept: int, more: int) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=kept,
        max_overflow=more,
        pool_timeout=WAIT_SECONDS,
        hide_parameters=True,  # else an error's text, and so the log, holds what people wrote
    )

    # The driver's own transaction handling begins too late (at the first change): then a reader that
    # turns writer meets SQLITE_BUSY_SNAPSHOT. https://docs.sqlalchemy.org/en/21/dialects/sqlite.html
    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # On the driver's connection itself: SQLAlchemy's way to it takes longer than beginning does.
        cast(SqliteConnection, connection.connection.driver_connection).execute(begin)

    return engine
