"""Whole database files: copied while they are used, checked, put in a place that a crash leaves whole."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from escale.storage.connection import FILE_MODE, connect_reader

PAGES = 256
"""Pages copied between two calls of `tell`: one MiB."""
FOLDER_MODE = 0o700
SIDES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database."""

Told = Callable[[float], None]
"""Is told how much of the work is done, from 0 to 1."""


def copy(source: Path, target: Path, tell: Told) -> None:
    """A copy of one consistent state, in one file, whatever is written meanwhile. `target` is made, or made anew.

    The reader's snapshot keeps the copy from starting again at each commit, and never makes a writer wait.
    """
    create(target)
    with closing(connect_reader(source)) as reading, closing(sqlite3.connect(target)) as copied:
        reading.execute("BEGIN")
        reading.execute("SELECT 1 FROM sqlite_master").fetchone()
        reading.backup(copied, pages=PAGES, progress=lambda _, left, total: tell(1 - left / max(total, 1)))
        copied.execute("PRAGMA journal_mode = DELETE")


def create(path: Path) -> None:
    """An empty file for its owner only, in a folder for its owner only."""
    path.parent.mkdir(mode=FOLDER_MODE, exist_ok=True)
    remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))


def duplicate(source: Path, target: Path) -> None:
    """A copy, byte by byte, of a file that nobody writes to."""
    create(target)
    shutil.copyfile(source, target)
    sync(target)


def remove(path: Path) -> None:
    """Remove a database with what SQLite keeps beside it."""
    for one in (path, *(path.with_name(path.name + side) for side in SIDES)):
        one.unlink(missing_ok=True)


def put(new: Path, place: Path) -> None:
    """Put a finished file in a place, where none has a journal. A crash leaves the one before or this one, whole."""
    sync(new)
    new.replace(place)
    sync_folder(place.parent)


def exchange(new: Path, place: Path) -> None:
    """Put a finished file in the place of one that may have a journal, which must never meet the new one."""
    put(new, _next(place))
    finish_exchange(place)


def finish_exchange(place: Path) -> None:
    """Do the rest of an exchange that a crash cut short, if there is one."""
    if _next(place).exists():
        remove(place)
        put(_next(place), place)


def _next(place: Path) -> Path:
    return place.with_name(place.name + ".next")


def sync(path: Path) -> None:
    """Wait until the file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk. Windows does so by itself, and cannot be asked."""
    with suppress(PermissionError, IsADirectoryError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
