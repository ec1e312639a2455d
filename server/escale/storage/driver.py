"""SQLite's own connection under a session, and savepoints on it: nothing to flush, nothing to expire."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import cast

from sqlmodel import Session

_DRIVER = "driver"
_SET, _UNDO, _RELEASE = "SAVEPOINT batch", "ROLLBACK TO batch", "RELEASE batch"


def driver_of(session: Session) -> Connection:
    """SQLite's connection, in the session's transaction. A session has one transaction, so it stays the same."""
    known = session.info.get(_DRIVER)
    if known is None:
        known = session.info[_DRIVER] = session.connection().connection.driver_connection
    return cast(Connection, known)


class Mark:
    """A place in a transaction to go back to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def undo(self, reason: Exception) -> None:
        """Forget what was written since. Raises `reason` when it ended the whole transaction, as a full disk does."""
        driver = driver_of(self._session)
        if not driver.in_transaction:
            raise reason
        self._session.expunge_all()
        driver.execute(_UNDO)


@contextmanager
def savepoint(session: Session) -> Iterator[Mark]:
    """Writes of the block can be undone alone. Objects of the session must be flushed inside it."""
    driver = driver_of(session)
    driver.execute(_SET)
    yield Mark(session)
    session.flush()
    driver.execute(_RELEASE)
