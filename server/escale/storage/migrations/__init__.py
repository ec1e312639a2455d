"""Bringing a database to the version of this program. Alembic is imported only when there is something to do."""

import sqlite3
from contextlib import closing
from pathlib import Path

from escale.errors import DatabaseNewer
from escale.storage.connection import create_private

HEAD = "0023"
"""The version this program writes; a test compares it with the newest file in `versions/`."""


def migrate(path: Path) -> None:
    """Create the database, or bring it to `HEAD`, in one transaction. Raises `DatabaseNewer` for a later program's."""
    create_private(path)
    version = current_version(path)
    if version == HEAD:
        return
    if version is not None and not is_known(version):
        raise DatabaseNewer
    from escale.storage.migrations.runner import upgrade

    upgrade(path)


def current_version(path: Path) -> str | None:
    """The version that the file says it has; None for an empty one. Raises `sqlite3.DatabaseError` for damage."""
    try:
        return _version(path)
    except UnicodeDecodeError as error:  # SQLite quotes a schema of noise, and its words are no text
        raise sqlite3.DatabaseError("Its schema is damaged.") from error


def _version(path: Path) -> str | None:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        named = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
        return None if row is None else str(row[0])


def is_known(version: str) -> bool:
    """Whether this program has the migration that made `version`. Versions are numbered files."""
    return any((Path(__file__).parent / "versions").glob(f"{version}_*.py")) if version.isalnum() else False
