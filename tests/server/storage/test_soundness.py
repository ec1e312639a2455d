"""What makes a database file unsound beside its structure."""

import importlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from escale.storage import soundness
from escale.storage.types import Json


def _file(path: Path, values: list[str | None]) -> Path:
    """A file of an earlier version, whose sites have no later policy."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE site (id INTEGER PRIMARY KEY, name TEXT, patterns TEXT, policy TEXT)")
        connection.executemany("INSERT INTO site (name, policy) VALUES ('a', ?)", [(value,) for value in values])
        connection.commit()
    return path


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], None),
        ([None, '{"gate":true}'], None),
        (['{"gate":true}', '{"gate"\0\0\0\0\0\0'], "a row of site holds zeros"),
        (["\0" * 40], "a row of site holds zeros"),
    ],
)
def test_zeros_where_json_was_written_are_damage(tmp_path: Path, values: list[str | None], said: str | None) -> None:
    path = _file(tmp_path / "one.sqlite3", values)
    assert (soundness.problem(path, seconds=60), soundness.thorough_problem(path)) == (said, said)


def test_every_column_of_json_is_looked_at() -> None:
    importlib.import_module("escale.storage.rows")
    known = {(table, name) for table, names in soundness._WRITTEN_AS_JSON for name in names}  # noqa: SLF001 - held against the models
    found = {
        (table.name, column.name)
        for table in SQLModel.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Json)
    }
    assert found == known - {("event", "rest")}, "`rest` is written by hand"
