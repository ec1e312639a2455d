"""What SQLite and the disk refuse, in one sentence instead of a trace."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from sqlalchemy.exc import DatabaseError

from escale.cli.common import stop
from escale.cli.texts import command_name, say
from escale.services.damage import is_damage
from escale.settings import Settings


@contextmanager
def refusals(settings: Settings) -> Iterator[None]:
    """End with exit code 1 and what to do when the data cannot be read or written in the block."""
    try:
        yield
    except (sqlite3.Error, DatabaseError) as error:
        said = str(getattr(error, "orig", error))
        if is_damage(error):
            damaged(settings, said)
        stop(say("cli-data-unwritable", path=str(settings.data_dir), said=said))
    except OSError as error:
        stop(say("cli-data-unwritable", path=str(settings.data_dir), said=error.strerror or str(error)))


def damaged(settings: Settings, said: str) -> NoReturn:
    """End because the data is damaged: the start mends it."""
    said = " ".join(said.split())  # what a check of the file finds has several lines
    stop(say("cli-data-damaged", path=str(settings.database_path), said=said, command=command_name()))
