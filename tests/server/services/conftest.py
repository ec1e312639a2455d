"""A world of its own for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from escale.storage.engine import Database
from tests.server.services.world import World, build


@pytest.fixture
def world(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """A real database with one member, two browsers, two sites."""
    path = tmp_path / "world.sqlite3"
    shutil.copy(empty_database, path)
    database = Database(path)
    yield build(database)
    database.close()
