"""`escale rebuild` on a real database: right days, damaged days, other people's folders."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from escale.storage.engine import Database
from escale.storage.migrations import migrate
from tests.server.cli.running import escale
from tests.server.domain.made import ended, progressed, started
from tests.server.services.world import build


@pytest.fixture
def path(environment: dict[str, str]) -> Path:
    """A database with one visit."""
    folder = Path(environment["ESCALE_DATA_DIR"])
    folder.mkdir(mode=0o700)
    path = folder / "escale.sqlite3"
    migrate(path)
    database = Database(path)
    build(database).send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60)])
    database.close()
    return path


def test_days_that_are_right(environment: dict[str, str], path: Path) -> None:
    done = escale(environment, "rebuild")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-2:] == ["One day was counted again.", "All of them were right."]


def test_a_day_that_was_not(environment: dict[str, str], path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE day_summary SET visits = 7")
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "One of them was different; it is right now."
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "All of them were right."


def test_a_day_that_was_lost_and_one_that_never_was(environment: dict[str, str], path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE visit_day SET day = '2026-11-01'")
        connection.execute("UPDATE day_summary SET day = '2026-11-02'")
        connection.execute("UPDATE day_total SET day = '2026-11-02'")
    done = escale({**environment, "ESCALE_LANGUAGE": "fr", "PYTHONUTF8": "1"}, "rebuild")
    assert done.stdout.splitlines()[-2:] == [
        "3 jours ont été recomptés.",
        "3 jours étaient différents\u202f; ils sont justes à présent.",
    ]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT day, attended_ms FROM day_total").fetchall() == [("2026-11-23", 60_000)]


def test_no_history_yet(environment: dict[str, str]) -> None:
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "All of them were right."


def test_a_folder_that_others_can_open(environment: dict[str, str], path: Path) -> None:
    path.parent.chmod(0o755)
    refused = escale(environment, "rebuild")
    assert refused.returncode == 1
    assert "chmod -R u=rwX,go= " in refused.stderr
