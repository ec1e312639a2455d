"""Opening the database: migrated, with its household, ready for requests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from escale.services import household, rebuilding
from escale.storage.engine import Database
from escale.storage.migrations import current_version, is_known, migrate

__all__ = ["Database", "is_known_version", "opened", "upgrade", "version_of"]


def upgrade(path: Path) -> None:
    """Make the database, or bring it to this program's version. Raises `DatabaseNewer`."""
    migrate(path)


@contextmanager
def opened(path: Path, zone: Callable[[], str], now: datetime) -> Iterator[Database]:
    """The database of `path`, closed at the end.

    On the first run it gets a household in `zone()` (IANA) and its adult.
    """
    upgrade(path)
    database = Database(path)
    try:
        with database.writing() as session:
            household.ensure(session, zone(), now)
            rebuilding.catch_up(session)
        yield database
    finally:
        database.close()


def version_of(path: Path) -> str | None:
    """The version that the file says it has; None for an empty one."""
    return current_version(path)


def is_known_version(version: str) -> bool:
    """Whether this program can open a database of `version`."""
    return is_known(version)
