"""`escale import` as people run it: whole files, wrong files, cut off by force, twice."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from escale.lock import hold
from tests.server.cli.running import escale

HEADER = '{"format": "escale-visits", "version": 1}\n'
SINCE = datetime(2017, 3, 1, 7, tzinfo=UTC)
IN_SMALL_PIECES = (
    "from escale.services import importing as i; i.PIECE = i.PIECES = 20; from escale.cli import main; main()"
)
ROWS = ("visit", "visit_day", "day_total", "day_summary")


def line(number: int) -> str:
    """The visit with this number: one every hour, ten minutes long."""
    start = SINCE + timedelta(hours=number)
    end = start + timedelta(minutes=10)
    told = {
        "site": f"{number % 3}.example",
        "zone": "Europe/Paris",
        "started_at": start.isoformat(),
        "ended_at": end.isoformat(),
        "attended": [[start.isoformat(), end.isoformat()]],
        "origin": "gate",
        "intention": {"planned_seconds": 600},
        "rating": {"worth": "yes", "rated_at": end.isoformat()},
    }
    return json.dumps(told) + "\n"


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Three visits."""
    return written(tmp_path, *map(line, range(3)))


def written(folder: Path, *lines: str) -> Path:
    path = folder / "history.jsonl"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    return path


def database(environment: dict[str, str]) -> Path:
    return Path(environment["ESCALE_DATA_DIR"]) / "escale.sqlite3"


def stored(environment: dict[str, str]) -> dict[str, list[object]]:
    """What visits and days say, without the ids that each household draws for itself; and how many rows there are."""
    with closing(sqlite3.connect(database(environment))) as connection:
        return {
            "visits": connection.execute(
                "SELECT name, first_at + started_ms, attended_ms FROM visit JOIN site ON site.id = site_id ORDER BY 2"
            ).fetchall(),
            "days": connection.execute("SELECT day, attended_ms, placed, night FROM day_total ORDER BY 1").fetchall(),
            "sites": connection.execute(
                "SELECT day, name, visits, stated, placed FROM day_summary JOIN site ON site.id = site_id ORDER BY 1, 2"
            ).fetchall(),
            "counts": [connection.execute(f"SELECT count(*) FROM {name}").fetchone() for name in ROWS],  # noqa: S608
        }


def test_visits_are_added_once(environment: dict[str, str], history: Path) -> None:
    done = escale(environment, "import", str(history))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "3 visits were added."
    first = stored(environment)
    again = escale(environment, "import", str(history))
    assert (again.returncode, again.stdout.splitlines()[-2:]) == (0, ["No visit was added.", "3 were there already."])
    assert stored(environment) == first
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "All of them were right."


def test_a_backup_comes_before(environment: dict[str, str], history: Path) -> None:
    for _ in range(2):
        escale(environment, "import", str(history))
    [backup] = (database(environment).parent / "backups").iterdir()
    assert backup.name.endswith("-import.sqlite3")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT count(*) FROM visit").fetchone() == (0,)


def test_lines_that_are_left_out_are_named(environment: dict[str, str], tmp_path: Path) -> None:
    path = written(tmp_path, line(0), "{\n", line(1).replace("Paris", "Atlantis"), line(2).replace('"zone"', '"zon"'))
    done = escale({**environment, "ESCALE_LANGUAGE": "fr", "PYTHONUTF8": "1"}, "import", str(path))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "Une visite a été ajoutée.")
    assert done.stderr.splitlines() == [
        "3 lignes ont été laissées de côté\u00a0:",
        "Ligne 3\u00a0: ce n’est pas du JSON en UTF-8 (line_not_json)",
        "Ligne 4\u00a0: cet ordinateur ne connaît pas ce fuseau horaire (zone_unknown)",
        "Ligne 5\u00a0: «\u00a0zone\u00a0» manque, ou n’est pas comme le format le demande (line_invalid)",
    ]


def test_many_lines_that_are_left_out_are_counted(environment: dict[str, str], tmp_path: Path) -> None:
    done = escale(environment, "import", str(written(tmp_path, *["[]\n"] * 25)))
    told = done.stderr.splitlines()
    assert (told[0], told[1], told[-1], len(told)) == (
        "25 lines were left out:",
        "Line 2: the line is not as the format wants it (line_invalid)",
        "And 5 more lines.",
        22,
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(None, "There is no file {path}.", id="nothing"),
        pytest.param(b"", "{path} is empty.", id="empty"),
        pytest.param(bytes(range(256)) * 4_000, "{path} is not a history that Escale can read: ", id="binary"),
        pytest.param(b"x" * 1_000_000, "{path} is not a history that Escale can read: ", id="a-huge-line"),
        pytest.param(HEADER.encode("utf-16"), "{path} is not a history that Escale can read: ", id="encoding"),
        pytest.param(HEADER.replace("1", "9").encode(), "{path} was written for a newer Escale.", id="newer"),
    ],
)
def test_a_wrong_file_ends_in_one_sentence(
    environment: dict[str, str], tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "history.jsonl"
    if content is not None:
        path.write_bytes(content)
    refused = escale(environment, "import", str(path))
    assert refused.returncode == 1
    assert refused.stderr.startswith(sentence.format(path=path))
    assert refused.stderr.count("\n") == 1


def test_a_folder_is_no_file(environment: dict[str, str], tmp_path: Path) -> None:
    refused = escale(environment, "import", str(tmp_path))
    assert (refused.returncode, refused.stderr) == (1, f"There is no file {tmp_path}.\n")


def test_it_waits_for_nobody_who_has_the_data(environment: dict[str, str], history: Path) -> None:
    folder = Path(environment["ESCALE_DATA_DIR"])
    folder.mkdir(mode=0o700)
    with hold(folder, "escale serve"):
        refused = escale(environment, "import", str(history))
    assert refused.returncode == 1
    assert "(escale serve). Stop it first." in refused.stderr
    assert not database(environment).exists()


def test_a_full_disk(environment: dict[str, str], tmp_path: Path) -> None:
    """The file cannot grow beyond what it is; what fitted is right, and the rest comes when there is room."""
    escale(environment, "import", str(written(tmp_path, line(0))))
    path = written(tmp_path, *map(line, range(4_000)))
    refused = escale(environment, "import", str(path), room=database(environment).stat().st_size + 200_000)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert escale(environment, "import", str(path)).returncode == 0
    assert stored(environment)["counts"][0] == (4_000,)
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "All of them were right."


def test_killed_in_the_middle_and_begun_again(environment: dict[str, str], tmp_path: Path) -> None:
    """What was committed stays and is passed over; the end is the same as without the kill."""
    lines = 6_000
    path = written(tmp_path, *map(line, range(lines)))
    command = [sys.executable, "-c", IN_SMALL_PIECES, "import", str(path)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    waiting = time.monotonic() + 60
    while not visits_in(database(environment)):
        assert process.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < waiting
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait(120)
    kept = visits_in(database(environment))
    assert 0 < kept < lines
    assert escale(environment, "rebuild").stdout.splitlines()[-1] == "All of them were right."
    finished = escale(environment, "import", str(path))
    assert finished.stdout.splitlines()[-2:] == [
        f"{lines - kept:,} visits were added.",
        f"{kept:,} were there already.",
    ]
    killed = stored(environment)
    whole = {**environment, "ESCALE_DATA_DIR": str(tmp_path / "whole")}
    escale(whole, "import", str(path))
    assert stored(whole) == killed


def visits_in(path: Path) -> int:
    """Committed visits; 0 before there are tables."""
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=0)) as connection:
            return int(connection.execute("SELECT count(*) FROM visit").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
