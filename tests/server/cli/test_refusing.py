"""What cannot be read or written is said as it is: damage is no full disk, a full disk is no damage."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import typer
from sqlalchemy import create_engine

from escale.cli.refusing import refusals
from escale.settings import Settings
from tests.server.cli.running import escale
from tests.server.cli.test_importing import database, line, written

DAMAGED = r"The data in .*escale\.sqlite3 is damaged \(.*\)\. Start Escale with “.* serve”: it repairs the file.*"


def full(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("PRAGMA max_page_count = 3")
        connection.execute("INSERT INTO words VALUES (?)", ("x" * 50_000,))


def forbidden(path: Path) -> None:
    path.touch()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")


def held(path: Path) -> None:
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as one,
        closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other,
    ):
        one.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def damaged(path: Path) -> None:
    path.write_bytes(b"noise " * 1_000)
    with create_engine(f"sqlite:///{path}").connect() as connection:
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master")


def system(number: int) -> Callable[[Path], None]:
    def refuse(path: Path) -> None:
        raise OSError(number, os.strerror(number), str(path))

    return refuse


@pytest.mark.parametrize(
    ("happens", "said"),
    [
        pytest.param(full, r"There is no room left on the disk of .*/data\. Make room, then try again.*", id="full"),
        pytest.param(system(errno.ENOSPC), r"There is no room left on the disk of .*/data\..*", id="no-space"),
        pytest.param(forbidden, r"Escale may not write in .*/data \(.*readonly database\)\..*", id="read-only"),
        pytest.param(system(errno.EACCES), r"Escale may not write in .*/data \(Permission denied\)\..*", id="denied"),
        pytest.param(held, r"Another program works on .*/data\. Stop it first\.", id="held"),
        pytest.param(damaged, DAMAGED, id="damaged"),
        pytest.param(system(errno.EIO), r"Escale cannot use .*/data \(.*\)\. Is the disk full\?", id="unknown"),
    ],
)
def test_what_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], happens: Callable[[Path], None], said: str
) -> None:
    with pytest.raises(typer.Exit) as ended, refusals(Settings(data_dir=tmp_path / "data")):
        happens(tmp_path / "one.sqlite3")
    assert ended.value.exit_code == 1
    assert re.fullmatch(said, capsys.readouterr().err.strip())


@pytest.mark.parametrize("start", [0, 4096, 40 * 4096], ids=["header", "pages", "late-pages"])
@pytest.mark.parametrize("command", ["import", "pin"])
def test_damage_is_called_damage(environment: dict[str, str], tmp_path: Path, command: str, start: int) -> None:
    history = written(tmp_path, *map(line, range(30)))
    assert escale(environment, "import", str(history)).returncode == 0
    path = database(environment)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    path.write_bytes(path.read_bytes()[:start] + b"noise " * 50_000)
    words = ["import", str(written(tmp_path, *map(line, range(60))))] if command == "import" else ["pin", "reset"]
    refused = escale(environment, *words)
    told = refused.stderr.strip().splitlines()
    assert (refused.returncode, len(told)) == (1, 1), refused.stderr
    assert re.fullmatch(DAMAGED, told[0])
