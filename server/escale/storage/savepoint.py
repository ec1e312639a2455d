"""Savepoints without the object-relational machinery: nothing to flush, nothing to expire."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection as SqliteConnection
from typing import cast

from sqlalchemy import Connection
from sqlmodel import Session

_SET, _UNDO, _RELEASE = "SAVEPOINT batch", "ROLLBACK TO batch", "RELEASE batch"


class Mark:
    """A place in a transaction to go back to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def undo(self, reason: Exception) -> None:
        """Forget what was written since. Raises `reason` when it ended the whole transaction, as a full disk does."""
        connection = self._session.connection()
        if not driver_of(connection).in_transaction:
            raise reason
        self._session.expunge_all()
        connection.exec_driver_sql(_UNDO)


@contextmanager
def savepoint(session: Session) -> Iterator[Mark]:
    """Writes of the block can be undone alone. Objects of the session must be flushed inside it."""
    connection = session.connection()
    connection.exec_driver_sql(_SET)
    yield Mark(session)
    session.flush()
    connection.exec_driver_sql(_RELEASE)


def driver_of(connection: Connection) -> SqliteConnection:
    """SQLite's own connection."""
    return cast(SqliteConnection, connection.connection.driver_connection)
