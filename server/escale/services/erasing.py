"""The last traces of what was removed: free pages, the journal, backups, files that were set aside."""

from datetime import UTC, datetime
from pathlib import Path
from time import sleep

from escale.domain.retention import Retention
from escale.errors import BackupFailed, Busy
from escale.services import backups, forgetting, rebuilding, retention, spoilt
from escale.services.backups import DRAFT, Backup
from escale.storage import compacting, deleted, files, old_events, presence, removal
from escale.storage.engine import Database
from escale.storage.files import Told
from escale.storage.migrations import HEAD, current_version, migrate
from escale.storage.stones import Tombstones

SMALL_BYTES = 64 * 1024 * 1024
"""Up to here the whole file is written anew each night that something was removed: writers wait for a second."""
ATTEMPTS, WAIT_SECONDS = 20, 0.1
"""How long readers of an old state are waited for."""
ASIDE = "damaged"
"""Where damaged files are kept."""


def scrub_backups(database: Database, rules: Retention, now: datetime, tell: Told = lambda share: None) -> int:
    """Make every backup forget what the database has forgotten. How many were written anew, or removed because nothing
    can be deleted inside them. Raises `BackupFailed` when some could not be done, after all others are.
    """
    with database.reading() as session:
        stones = deleted.list_all(session)
    found = backups.list_all(database.path)
    changed, failed = 0, list[Exception]()
    for number, backup in enumerate(found, start=1):
        try:
            changed += _scrub_one(database, backup, stones, rules, now)
        except (OSError, BackupFailed) as error:
            failed.append(error)
        tell(number / len(found))
    if failed:
        raise BackupFailed("; ".join(map(str, failed))) from failed[0]
    return changed


def _scrub_one(database: Database, backup: Backup, stones: Tombstones, rules: Retention, now: datetime) -> bool:
    """Whether anything was done. What goes wrong with the one file is no word about the database: `BackupFailed`."""
    try:
        if spoilt.is_newer(backup):
            return False
        if is_too_much := _holds_too_much(backup.path, stones, rules, now):
            _scrub(backup, stones, rules, now)
        return is_too_much
    except Exception as error:
        if not spoilt.is_spoilt(backup, error):
            raise BackupFailed(f"{backup.path.name} still holds what is not kept: {error}") from error
    spoilt.give_up(database, backup, now)
    return True


def remove_aside(database_path: Path, before: datetime | None = None) -> None:
    """Remove damaged files that were set aside before an instant (None: all): nothing can be deleted inside them."""
    for path in (database_path.parent / ASIDE).glob("*"):
        if before is None or path.stat().st_mtime < before.timestamp():
            path.unlink()


def name_aside(at: datetime, name: str) -> str:
    """How a file is called that was set aside at an instant."""
    return f"{at.astimezone(UTC).strftime(backups.INSTANT)}-{name}"


def is_aside(database_path: Path, at: datetime) -> bool:
    """Whether the database that was set aside at an instant is still kept. A deletion, or age, removes it."""
    return (database_path.parent / ASIDE / name_aside(at, database_path.name)).exists()


def shrink(database: Database) -> None:
    """Give back free room in small steps; a small file is written anew instead, which leaves no trace either."""
    if database.path.stat().st_size <= SMALL_BYTES:
        return rewrite(database)
    compacting.clear(database.path)
    is_more = True
    while is_more:
        with database.maintaining() as connection:
            is_more = compacting.shrink(connection)
        sleep(retention.PAUSE_SECONDS)
    _empty_journal(database)


def rewrite(database: Database) -> None:
    """Write the database anew, and cut its journal. Raises `Busy` when a reader never ends."""
    compacting.rewrite(database)
    _empty_journal(database)


def _empty_journal(database: Database) -> None:
    for _ in range(ATTEMPTS):
        with database.maintaining() as connection:
            if compacting.empty_journal(connection):
                return
        sleep(WAIT_SECONDS)
    raise Busy


def _holds_too_much(path: Path, stones: Tombstones, rules: Retention, now: datetime) -> bool:
    is_older = current_version(path) != HEAD
    copy = Database(path)
    try:
        with copy.reading() as session:
            if old_events.exist(session, rules.events_before(now)):
                return True
            if presence.exist(session, rules.signs_before(now)):
                return True
            if removal.texts_exist(session, rules.texts_before(now)):
                return True
            if is_older:
                return bool(stones.all)
            return not stones.all <= deleted.list_all(session).all
    finally:
        copy.close()


def _scrub(backup: Backup, stones: Tombstones, rules: Retention, now: datetime) -> None:
    """On a copy, which takes the backup's place when it is done and sound."""
    draft = backup.path.with_name(backup.path.name + DRAFT)
    try:
        files.duplicate(backup.path, draft)
        migrate(draft)
        _forget(draft, stones, rules, now)
        compacting.rewrite_file(draft)
        backups.finish(draft, backup.path)
    finally:
        files.remove(draft)


def _forget(draft: Path, stones: Tombstones, rules: Retention, now: datetime) -> None:
    copy = Database(draft)
    try:
        with copy.writing() as session:
            rebuilding.catch_up(session)
            forgetting.catch_up(session, stones)
        retention.forget_old(copy, rules, now)
    finally:
        copy.close()
