"""What happens to damaged data: repaired, or restored from a backup, or begun anew; kept aside; never in silence.

Security reference, row 22.
"""

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import DatabaseError

from escale.domain.notices import Notice, NoticeKind
from escale.domain.rotation import is_ahead
from escale.errors import DatabaseNewer
from escale.services import backups, later_decisions, rebuilding
from escale.services.backups import DRAFT, Reason
from escale.services.erasing import ASIDE, name_aside
from escale.services.identity import KEY_FILE
from escale.services.later_decisions import Decisions
from escale.storage import files, households, notices, removal, soundness, tokens
from escale.storage.connection import connect_writer
from escale.storage.engine import Database
from escale.storage.files import Told
from escale.storage.indexes import rebuild_indexes
from escale.storage.migrations import current_version, is_known, migrate
from escale.storage.soundness import CheckUnfinished

logger = logging.getLogger("escale")

START_SECONDS = 2.0
"""How long the start looks for damage: enough for some hundred MB. Each night's backup is checked without a limit."""


def ensure_sound(path: Path, now: datetime, *, is_suspect: bool = False) -> Notice | None:
    """Before the database is opened: repair or replace a damaged one, and note it inside. None when all is well.

    `is_suspect`: SQLite met damage in this file, so it is looked for thoroughly and without a limit.
    """
    files.finish_exchange(path)
    found = _problem(path, is_suspect)
    if found is None:
        return None
    logger.error("The database is damaged: %s", found)
    set_aside(path, now)
    notice = _repaired(path, now) or _restored(path, now) or _begun_anew(path, now)
    logger.error("The damaged file is kept in %s; the database was %s", path.parent / ASIDE, notice.kind)
    return notice


def take_back(path: Path, source: Path, now: datetime, tell: Told = lambda share: None) -> Notice:
    """Put a backup, which must be sound, in the place of the database, which is kept. Raises `DatabaseNewer`."""
    if path.exists() and path.stat().st_size:
        if _problem(path, is_suspect=True) is None:
            backups.take(path, Reason.REPLACED, now, tell)
        else:
            set_aside(path, now)
    return _put_back(path, source, Notice(uuid4(), NoticeKind.TAKEN_BACK, now, _taken_at(source), now))


def problem_of(source: Path) -> str | None:
    """Why a file cannot take the place of the data; None when it can."""
    try:
        return soundness.problem(source) or (None if current_version(source) else "it holds no data of Escale")
    except sqlite3.DatabaseError as error:
        return str(error)


def set_aside(path: Path, now: datetime) -> None:
    """Keep a copy of the files as they are; a file that was emptied too, because it is told that it is kept."""
    for one in (path, path.with_name(path.name + "-wal")):
        if one.exists() and (one == path or one.stat().st_size):
            files.duplicate(one, path.parent / ASIDE / name_aside(now, one.name))


def _problem(path: Path, is_suspect: bool) -> str | None:
    if not path.exists() or not path.stat().st_size:
        return "it is empty or missing, though it was there" if _was_there(path) else None
    try:
        version = current_version(path)
        if version is not None and not is_known(version):
            return None  # written by a newer Escale, which is refused later
    except sqlite3.DatabaseError:
        pass  # the check says it better
    try:
        return soundness.thorough_problem(path) if is_suspect else soundness.problem(path, seconds=START_SECONDS)
    except CheckUnfinished:
        logger.info("The database is too large to be checked at the start")
        return None


def _was_there(path: Path) -> bool:
    """Whether the folder ever had data: the service's key is made after the first database."""
    return bool(backups.list_all(path)) or (path.parent / KEY_FILE).exists()


def _repaired(path: Path, now: datetime) -> Notice | None:
    """When only indexes are damaged, they are built again from the tables, which then must be sound in full."""
    if not path.exists() or not path.stat().st_size:
        return None
    notice = Notice(uuid4(), NoticeKind.REPAIRED, now, None, None)
    draft, journal = path.with_name(path.name + DRAFT), path.with_name(path.name + "-wal")
    try:
        files.duplicate(path, draft)
        if journal.exists():
            files.duplicate(journal, draft.with_name(draft.name + "-wal"))
        rebuild_indexes(draft)
        if soundness.thorough_problem(draft) is not None:
            return None
        migrate(draft)
        return _finished(path, draft, notice, later_decisions.NONE)
    except (sqlite3.DatabaseError, DatabaseError, UnicodeDecodeError):
        return None
    finally:
        files.remove(draft)


def _restored(path: Path, now: datetime) -> Notice | None:
    for backup in backups.by_age(path, now):
        if soundness.problem(backup.path) is not None:
            logger.error("The backup %s is damaged too", backup.path.name)
            continue
        notice = Notice(uuid4(), NoticeKind.RESTORED, now, backup.taken_at, now)
        try:
            return _put_back(path, backup.path, notice)
        except DatabaseNewer:
            continue
    return None


def _begun_anew(path: Path, now: datetime) -> Notice:
    draft = path.with_name(path.name + DRAFT)
    files.remove(draft)
    migrate(draft)
    return _finished(path, draft, Notice(uuid4(), NoticeKind.STARTED_EMPTY, now, None, now), later_decisions.NONE)


def _put_back(path: Path, source: Path, notice: Notice) -> Notice:
    draft = path.with_name(path.name + DRAFT)
    try:
        files.duplicate(source, draft)
        migrate(draft)
        notice = replace(notice, from_at=_held_until(draft, source, notice))
        return _finished(path, draft, notice, later_decisions.read(path))
    finally:
        files.remove(draft)


def _finished(path: Path, draft: Path, notice: Notice, decisions: Decisions) -> Notice:
    """Write what must not be forgotten into the new file, then exchange the old one for it."""
    database = Database(draft)
    try:
        with database.writing() as session:
            notices.add(session, notice)
            if notice.kind is not NoticeKind.REPAIRED:
                rebuilding.catch_up(session)
                later_decisions.carry(session, decisions, notice.happened_at)
                tokens.remove_tickets(session)
    finally:
        database.close()
    with closing(connect_writer(draft)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    files.exchange(draft, path)
    with closing(connect_writer(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return notice


def _held_until(draft: Path, source: Path, notice: Notice) -> datetime | None:
    """Where the gap starts: when the backup was taken; if that is not over yet, at the latest visit it tells of."""
    named = backups.read_name(source)
    if named is None or not is_ahead(named.taken_at, notice.happened_at):
        return notice.from_at
    database = Database(draft)
    try:
        with database.reading() as session:
            latest = removal.latest_until(session, notice.happened_at) or households.since(session)
            return min(latest or notice.happened_at, notice.happened_at)
    finally:
        database.close()


def _taken_at(source: Path) -> datetime:
    named = backups.read_name(source)
    return named.taken_at if named else datetime.fromtimestamp(source.stat().st_mtime, UTC)
