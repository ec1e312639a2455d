"""What the doctor finds, each fault made for real."""

import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from escale.cli import checks
from escale.cli.probe import Listener, listener
from escale.services.identity import KEY_FILE
from escale.settings import Settings
from escale.storage.migrations import migrate
from tests.server.live import free_port

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A sound database."""
    path = tmp_path / "escale.sqlite3"
    migrate(path)
    return path


@pytest.mark.parametrize(("version", "well"), [((3, 36, 9), False), ((3, 37, 0), True), ((4, 0, 0), True)])
def test_sqlite(version: tuple[int, int, int], well: bool) -> None:
    assert checks.sqlite_version(version).well is well


def test_a_sound_database(database: Path) -> None:
    assert checks.database(database).well


def test_a_damaged_database(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[4_096 : 4_096 + 64] = bytes(range(64))
    database.write_bytes(content)
    assert not checks.database(database).well


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "escale.sqlite3"
    path.write_text("not a database, whatever its name says" * 100)
    assert not checks.database(path).well


def test_a_newer_database(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "version_of", lambda path: "9999")
    found = checks.database(database)
    assert (found.well, "9999" in found.sentence) == (False, True)


def test_a_loose_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert not checks.data_folder(tmp_path).well
    tmp_path.chmod(0o700)
    assert checks.data_folder(tmp_path).well


def test_before_the_first_start_nothing_is_wrong_but_the_service(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "nothing", port=free_port())
    assert checks.data_folder(settings.data_dir).well
    assert checks.database(settings.database_path).well
    assert checks.service_key(settings.data_dir).well
    assert not checks.service(settings).well
    assert not settings.data_dir.exists()


def test_a_stranger_on_the_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        port = stranger.getsockname()[1]
        stranger.listen()
        assert listener(port) is Listener.STRANGER
    assert listener(port) is Listener.NOBODY


def test_a_broken_key(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("-----BEGIN PRIVATE KEY-----\n")
    assert not checks.service_key(tmp_path).well


def test_a_full_disk(tmp_path: Path) -> None:
    assert checks.disk(tmp_path / "not" / "there" / "yet", least=1).well
    assert not checks.disk(tmp_path, least=2**80).well


@pytest.mark.parametrize(
    ("now", "well"),
    [
        pytest.param(datetime(2024, 12, 31, tzinfo=UTC), False, id="before-escale"),
        pytest.param(datetime(2100, 1, 1, tzinfo=UTC), True, id="after-what-is-stored"),
        pytest.param(datetime(2025, 1, 1, tzinfo=UTC), False, id="before-what-is-stored"),
    ],
)
def test_the_clock(database: Path, now: datetime, well: bool) -> None:
    assert checks.clock(now, database).well is well
