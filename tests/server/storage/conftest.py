"""A real database in a temporary folder, with a household."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from escale.domain.household import Member
from escale.services import household
from escale.storage.engine import Database
from tests.server.fakes import MONDAY


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Iterator[Database]:
    """Migrated, without rows."""
    path = tmp_path / "escale.sqlite3"
    shutil.copy(empty_database, path)
    database = Database(path)
    yield database
    database.close()


@pytest.fixture
def member(database: Database) -> Member:
    """The adult of the first run, in Paris."""
    with database.writing() as session:
        return household.ensure(session, "Europe/Paris", MONDAY)
