"""Statements as SQLite itself hears them, whichever way they took: prepared ones never pass SQLAlchemy's own events."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

_VALUES = re.compile(r"x?'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b", re.IGNORECASE)


@contextmanager
def statements() -> Iterator[list[str]]:
    """What any connection of this process that is taken in the block is asked, with `?` in the place of values."""
    heard: list[str] = []
    traced: list[Connection] = []

    def trace(connection: Connection, *_: Any) -> None:
        connection.set_trace_callback(lambda statement: heard.append(_VALUES.sub("?", statement)))
        traced.append(connection)

    event.listen(Pool, "checkout", trace)
    try:
        yield heard
    finally:
        event.remove(Pool, "checkout", trace)
        for connection in traced:
            connection.set_trace_callback(None)
