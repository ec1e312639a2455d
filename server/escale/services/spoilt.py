"""Backups that cannot be read any more: nothing can be deleted inside them, so they go, and the person is told."""

import logging
import sqlite3
from datetime import datetime
from uuid import uuid4

from escale.domain.notices import Notice, NoticeKind
from escale.services.backups import Backup
from escale.services.damage import is_damage
from escale.storage import files, notices, soundness
from escale.storage.engine import Database
from escale.storage.migrations import current_version, is_known

logger = logging.getLogger("escale")


def is_newer(backup: Backup) -> bool:
    """Whether a later Escale wrote it, which alone can delete anything inside. Raises what SQLite says of no database.

    A version that nobody knows may be damage as well.
    """
    version = current_version(backup.path)
    return version is not None and not is_known(version) and soundness.problem(backup.path) is None


def is_spoilt(backup: Backup, error: Exception) -> bool:
    """Whether the file is to blame for an error: SQLite met damage in it or finds some now, or it holds no data.

    A sound file is not, whatever went wrong: a fault of the program must never cost a backup.
    """
    if is_damage(error):
        return True
    try:
        return soundness.thorough_problem(backup.path) is not None or current_version(backup.path) is None
    except sqlite3.Error:
        return False


def give_up(database: Database, backup: Backup, now: datetime) -> None:
    """Remove it and tell, both or neither. `database`: where notices are."""
    with database.writing() as session:
        notices.add(session, Notice(uuid4(), NoticeKind.BACKUP_REMOVED, now, backup.taken_at, None))
        files.remove(backup.path)
    logger.error("The backup %s could not be read and was removed", backup.path.name)
