"""Knowing damage when it is met while serving; what is done about it: `escale.services.recovery`."""

import sqlite3

from sqlalchemy.exc import DBAPIError

CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""What SQLite says when it meets a page that cannot be: https://www.sqlite.org/rescode.html"""


def is_damage(error: BaseException) -> bool:
    """Whether the database said, in whatever it was asked, that its file is damaged."""
    said = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(said, sqlite3.DatabaseError) and getattr(said, "sqlite_errorcode", 0) & 0xFF in CODES
