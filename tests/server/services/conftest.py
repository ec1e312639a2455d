"""A world of its own for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from escale.storage.engine import Database
from tests.server.services.world import World, build


@pytest.fixture
def world(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """A real database with one member, two browsers, two sites. Whatever a test did, streams know their events."""
    path = tmp_path / "world.sqlite3"
    shutil.copy(empty_database, path)
    database = Database(path)
    yield build(database)
    with database.reading() as session:
        counted = "SELECT kept - (SELECT count(*) FROM event WHERE stream_id = event_stream.id) FROM event_stream"
        assert not any(session.connection().exec_driver_sql(counted).scalars())
    database.close()
