"""What SQLite and the disk refuse, in one sentence instead of a trace."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from sqlalchemy.exc import DatabaseError, DBAPIError

from escale.cli.common import stop
from escale.cli.texts import command_name, say
from escale.services.damage import is_damage
from escale.settings import Settings

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
SENTENCES = {
    sqlite3.SQLITE_FULL: "cli-data-full",
    sqlite3.SQLITE_READONLY: "cli-data-forbidden",
    sqlite3.SQLITE_PERM: "cli-data-forbidden",
    sqlite3.SQLITE_BUSY: "cli-data-held-unknown",
}
"""What SQLite's codes mean where they say it clearly: https://www.sqlite.org/rescode.html"""


@contextmanager
def refusals(settings: Settings) -> Iterator[None]:
    """End with exit code 1 and what to do when the data cannot be read or written in the block."""
    try:
        yield
    except (sqlite3.Error, DatabaseError, OSError) as error:
        unusable(settings, error)


def unusable(settings: Settings, error: Exception) -> NoReturn:
    """End because of what SQLite or the system said of the data: damage is no full disk."""
    told = error.orig if isinstance(error, DBAPIError) and error.orig else error
    said = (told.strerror if isinstance(told, OSError) else None) or str(told)
    if is_damage(error):
        damaged(settings, said)
    stop(say(_sentence(told), path=str(settings.data_dir), said=said.splitlines()[0] if said else ""))


def is_full(error: OSError) -> bool:
    """Whether the system said that there is no room."""
    return error.errno in FULL


def damaged(settings: Settings, said: str) -> NoReturn:
    """End because the data is damaged: the start mends it."""
    said = " ".join(said.split())  # what a check of the file finds has several lines
    stop(say("cli-data-damaged", path=str(settings.database_path), said=said, command=command_name()))


def _sentence(told: BaseException) -> str:
    if isinstance(told, OSError):
        if is_full(told):
            return "cli-data-full"
        return "cli-data-forbidden" if told.errno in FORBIDDEN else "cli-data-unwritable"
    return SENTENCES.get(getattr(told, "sqlite_errorcode", 0) & 0xFF, "cli-data-unwritable")
