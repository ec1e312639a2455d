"""`escale backup` and `escale restore`, as people run them; and one process at a time on a data folder."""

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from escale.services import backups, opening
from escale.services.backups import Reason
from tests.server.cli.running import escale
from tests.server.fakes import MONDAY
from tests.server.live import free_port


@pytest.fixture
def database(environment: dict[str, str]) -> Path:
    """The file of a service that has run and is stopped."""
    folder = Path(environment["ESCALE_DATA_DIR"])
    folder.mkdir(mode=0o700)
    path = folder / "escale.sqlite3"
    with opening.opened(path, lambda: "UTC", MONDAY):
        pass
    return path


def zones(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [zone for (zone,) in connection.execute("SELECT zone FROM member")]


def move(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE member SET zone = 'Europe/Paris'")


def test_there_is_nothing_to_back_up_before_the_first_start(environment: dict[str, str]) -> None:
    refused = escale(environment, "backup")
    assert refused.returncode == 1
    assert re.fullmatch(r"There is no data yet in .*escale\.sqlite3\.\n", refused.stderr)


def test_a_backup_says_where_it_is(environment: dict[str, str], database: Path) -> None:
    made = escale(environment, "backup")
    assert (made.returncode, made.stderr) == (0, "")
    (backup,) = backups.list_all(database)
    assert backup.reason is Reason.ASKED
    assert re.search(rf"The backup is {re.escape(str(backup.path))} \(\d+ KiB\)\.\n$", made.stdout)


def test_the_one_that_is_chosen_is_put_back_and_what_was_there_is_kept(
    environment: dict[str, str], database: Path
) -> None:
    escale(environment, "backup")
    move(database)
    done = escale(environment, "restore", typed="1\ny\n")
    assert done.returncode == 0, done.stderr
    assert " asked for " in done.stdout
    assert zones(database) == ["UTC"]
    kept = next(one for one in backups.list_all(database) if one.reason is Reason.REPLACED)
    assert escale(environment, "restore", "--yes", str(kept.path)).returncode == 0
    assert zones(database) == ["Europe/Paris"]


@pytest.mark.parametrize("typed", ["", "7\n", "1\nn\n"])
def test_who_does_not_choose_changes_nothing(environment: dict[str, str], database: Path, typed: str) -> None:
    escale(environment, "backup")
    move(database)
    left = escale(environment, "restore", typed=typed)
    assert (left.returncode, zones(database)) == (1, ["Europe/Paris"])
    assert "Traceback" not in left.stderr


def test_what_is_no_backup_is_refused(environment: dict[str, str], database: Path, tmp_path: Path) -> None:
    strange = tmp_path / "strange.txt"
    strange.write_text("no database at all " * 99)
    refused = escale(environment, "restore", "--yes", str(strange))
    assert refused.returncode == 1
    assert refused.stderr.startswith(f"{strange} cannot be used: ")
    missing = escale(environment, "restore", "--yes", str(tmp_path / "missing"))
    assert (missing.returncode, missing.stderr) == (1, f"There is no file {tmp_path / 'missing'}.\n")
    assert zones(database) == ["UTC"]


def test_without_backups_there_is_nothing_to_choose(environment: dict[str, str], database: Path) -> None:
    refused = escale(environment, "restore")
    assert refused.returncode == 1
    assert refused.stderr == f"There is no backup in {database.parent / 'backups'}.\n"


@pytest.mark.usefixtures("served")
def test_days_are_not_counted_again_under_a_service_that_remembers_them(environment: dict[str, str]) -> None:
    refused = escale(environment, "rebuild")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Another Escale works on ")


@pytest.mark.usefixtures("served")
def test_a_link_to_damaged_data_is_refused_in_a_sentence(environment: dict[str, str]) -> None:
    path = Path(environment["ESCALE_DATA_DIR"]) / "escale.sqlite3"
    path.write_bytes(b"no database at all " * 999)
    refused = escale(environment, "open", "--print")
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert re.match(r"The link could not be made \(.*\)\. “.*escale doctor” says more\.", refused.stderr)


@pytest.mark.usefixtures("served")
def test_while_escale_runs_backups_are_made_and_nothing_is_restored(environment: dict[str, str]) -> None:
    assert escale(environment, "backup").returncode == 0
    refused = escale(environment, "restore", "--yes")
    assert refused.returncode == 1
    assert re.fullmatch(
        r"Another Escale works on .*: process \d+ \(http://127\.0\.0\.1:\d+\)\. Stop it first\.\n", refused.stderr
    )


@pytest.mark.usefixtures("served")
def test_a_second_service_on_another_port_is_refused(environment: dict[str, str]) -> None:
    refused = escale({**environment, "ESCALE_PORT": str(free_port())}, "serve")
    assert refused.returncode == 1
    assert f"({environment['ESCALE_PORT']}" not in refused.stderr
    assert f"http://127.0.0.1:{environment['ESCALE_PORT']}" in refused.stderr


def test_the_doctor_counts_backups_and_nights(environment: dict[str, str], database: Path) -> None:
    escale(environment, "backup")
    found = escale(environment, "doctor")
    assert "The latest good backup is of 20" in found.stdout
    assert "nightly tasks" in found.stdout
    (backup,) = backups.list_all(database)
    backup.path.write_bytes(b"damaged")
    assert "There is no good backup" in escale(environment, "doctor").stdout


def test_the_doctor_and_the_list_know_what_a_wrong_clock_named(environment: dict[str, str], database: Path) -> None:
    escale(environment, "backup")
    (good,) = backups.list_all(database)
    wrong = good.path.with_name("escale-20990101T030000Z-nightly.sqlite3")
    shutil.copy(good.path, wrong)
    found = escale(environment, "doctor")
    assert found.returncode == 1
    assert re.search(
        rf"^care +A backup is dated 20\d\d.* in the future: .* {re.escape(str(wrong))}$", found.stdout, re.M
    )
    assert f"The latest good backup is of {good.taken_at.astimezone():%Y-%m-%d %H:%M}" in found.stdout
    asked = escale(environment, "restore", typed="")
    assert re.search(r"^1  20(?!99).*\n2  20(99|98).* dated by a wrong clock", asked.stdout, re.M), asked.stdout
    good.path.unlink()
    assert "There is no good backup" in escale(environment, "doctor").stdout


def no_trace(done: subprocess.CompletedProcess[str], sentence: str) -> None:
    """One sentence and the code."""
    said = done.stderr.strip().splitlines()
    assert (done.returncode, len(said)) == (1, 1), done.stderr
    assert re.fullmatch(sentence, said[0]), said[0]


@pytest.mark.parametrize("command", ["backup", "rebuild"])
@pytest.mark.parametrize("start", [0, 4096, 40 * 4096], ids=["header", "pages", "late-pages"])
def test_damaged_data_is_said_in_a_sentence(
    environment: dict[str, str], database: Path, command: str, start: int
) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    database.write_bytes(database.read_bytes()[:start] + b"noise " * 50_000)
    no_trace(
        escale(environment, command),
        r"The data in .*escale\.sqlite3 is damaged \(.*\)\. Start Escale with “.* serve”: .*",
    )


@pytest.mark.parametrize("command", ["backup", "restore", "rebuild"])
def test_a_full_disk_is_said_in_a_sentence(environment: dict[str, str], database: Path, command: str) -> None:
    """No file may grow to half of what the data is."""
    escale(environment, "backup")
    (kept,) = backups.list_all(database)
    words = [command, *(["--yes", str(kept.path)] if command == "restore" else [])]
    before = database.read_bytes()
    refused = escale(environment, *words, room=database.stat().st_size // 2 if command != "rebuild" else 0)
    no_trace(refused, r"Nothing was changed\. .*|Escale cannot use .* \(.*\)\. Is the disk full\?")
    assert (database.read_bytes(), backups.list_all(database)) == (before, [kept])
    assert escale(environment, "rebuild").returncode == 0
