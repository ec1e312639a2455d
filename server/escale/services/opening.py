"""Opening the database: migrated, with its household, ready for requests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from escale.services import backups, household, one_sided, rebuilding
from escale.services.backups import Reason
from escale.storage.connection import can_shrink, let_shrink
from escale.storage.engine import Database
from escale.storage.files import Told
from escale.storage.migrations import HEAD, current_version, is_known, migrate

__all__ = ["Database", "is_known_version", "opened", "upgrade", "version_of"]


def upgrade(path: Path, now: datetime, tell: Told = lambda share: None) -> None:
    """Make the database, or bring it to this program's version, after a backup. Raises `DatabaseNewer`, `BackupFailed`.

    A file from before Escale could shrink is laid out anew.
    """
    version = current_version(path) if path.exists() else None
    is_fixed = version is not None and can_shrink(path)
    if version is not None and is_known(version) and not (is_fixed and version == HEAD):
        backups.take(path, Reason.UPGRADE, now, tell)
    migrate(path)
    if not (is_fixed or can_shrink(path)):
        let_shrink(path)


@contextmanager
def opened(path: Path, zone: Callable[[], str], now: datetime) -> Iterator[Database]:
    """The database of `path`, closed at the end.

    On the first run it gets a household in `zone()` (IANA) and its adult. Agreements that nobody holds any more, since
    an adult left before leaving ended them, end with the day.
    """
    upgrade(path, now)
    database = Database(path)
    try:
        with database.writing() as session:
            household.ensure(session, zone(), now)
            rebuilding.catch_up(session)
            one_sided.end_unsigned(session, now)
        yield database
    finally:
        database.close()


def version_of(path: Path) -> str | None:
    """The version that the file says it has; None for an empty one."""
    return current_version(path)


def is_known_version(version: str) -> bool:
    """Whether this program can open a database of `version`."""
    return is_known(version)
