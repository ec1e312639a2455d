"""From nothing to the newest tables, once, and never backwards."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from escale.errors import DatabaseNewer
from escale.storage import migrations
from escale.storage.connection import create_private
from escale.storage.migrations import HEAD, current_version, migrate
from escale.storage.migrations.runner import upgrade
from escale.storage.tables import metadata

VERSIONS = Path(migrations.__file__).parent / "versions"


def tables(path: Path) -> dict[str, tuple[int, int]]:
    """Names with (without row id, strict)."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("PRAGMA table_list").fetchall()
    return {
        name: (wr, strict) for schema, name, kind, _, wr, strict in rows if kind == "table" and "sqlite" not in name
    }


def test_head_is_the_newest_file() -> None:
    assert max(file.name.split("_")[0] for file in VERSIONS.glob("*_*.py")) == HEAD


def test_migrated_tables_are_those_of_the_row_classes(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    migrate(path)
    with create_engine(f"sqlite:///{path}").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    made = tmp_path / "b.sqlite3"
    engine = create_engine(f"sqlite:///{made}")
    metadata.create_all(engine)
    engine.dispose()
    found = tables(path)
    assert found.pop("alembic_version") == (0, 0)
    assert found == tables(made)
    assert {strict for _, strict in found.values()} == {1}


def test_twice_is_once(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    assert not path.exists()
    migrate(path)
    before = path.read_bytes()
    migrate(path)
    assert current_version(path) == HEAD
    assert path.read_bytes() == before


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    """What a crash right after the file was made leaves."""
    path = tmp_path / "a.sqlite3"
    path.touch(mode=0o600)
    migrate(path)
    assert current_version(path) == HEAD


def test_members_of_before_have_their_days_counted_again(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    create_private(path)
    upgrade(path, "0001")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO household VALUES (x'01', 'UTC', 0)")
        connection.execute("INSERT INTO member VALUES (x'02', x'01', '', 'adult', NULL, 'UTC', '04:00:00', 0, 0)")
        connection.execute("INSERT INTO day_total VALUES (x'02', '2026-11-23', 'UTC', 5)")
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT member_id FROM stale_summary").fetchall() == [(b"\x02",)]
        assert connection.execute("SELECT count(*) FROM day_total").fetchone() == (0,)


@pytest.mark.parametrize(
    "version", [pytest.param("9999", id="later"), pytest.param("*", id="odd"), pytest.param("", id="none")]
)
def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path, version: str) -> None:
    path = tmp_path / "a.sqlite3"
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    before = path.read_bytes()
    with pytest.raises(DatabaseNewer):
        migrate(path)
    assert path.read_bytes() == before


def test_a_current_database_opens_without_alembic(tmp_path: Path) -> None:
    """Alembic costs a tenth of a second and some megabytes at each start."""
    path = tmp_path / "a.sqlite3"
    migrate(path)
    code = (
        "import sys; from pathlib import Path; from escale.storage.migrations import migrate;"
        "from escale.storage.engine import Database; migrate(Path(sys.argv[1])); Database(Path(sys.argv[1]));"
        "sys.exit('alembic' in sys.modules)"
    )
    search = ":".join(sys.path)
    assert (
        subprocess.run([sys.executable, "-c", code, str(path)], check=False, env={"PYTHONPATH": search}).returncode == 0
    )
