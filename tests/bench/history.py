"""Bulk import: ten years of one member's visits, beside raw `sqlite3` inserting the rows that come out of it."""

import json
import random
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from escale.services import household
from escale.services.importing import PIECE, PIECES, Wish, take_in
from escale.services.opening import opened
from escale.storage.migrations import migrate
from tests.bench.table import Row

VISITS = 100_000
"""27 a day for ten years."""
ROUNDS = 3
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
SINCE = NOW - timedelta(days=3_650)
TABLES = ("visit", "visit_day", "day_total", "day_summary")
SITES = [f"{name}.example" for name in ("video", "news", "forum", "photos")]


def measure() -> list[Row]:
    """Rows of the table: the floor first, both in turns; then the same file again."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "history.jsonl"
        write(path)
        imports, again, floors = [], [], []
        for number in range(ROUNDS):
            database = Path(folder) / f"{number}.sqlite3"
            imports.append(_import(database, path))
            again.append(_import(database, path))
            floors.append(_floor(database, Path(folder) / f"floor{number}.sqlite3"))
    floor = median(floors)
    return [
        _row("raw `sqlite3`, FULL, the rows of the same visits", floor, floor),
        _row("**`escale import`, visits and days**", median(imports), floor),
        _row("the same file again", median(again), floor),
    ]


def write(path: Path) -> None:
    """A history in order of time. Every visit has an intention's minutes or none, every fourth a rating."""
    chance = random.Random(8)  # noqa: S311 - guards nothing
    gap = timedelta(days=3_650) / VISITS
    with path.open("w", encoding="utf-8") as file:
        file.write('{"format": "escale-visits", "version": 1}\n')
        for number in range(VISITS):
            file.write(json.dumps(_line(number, SINCE + number * gap, chance)) + "\n")


def _line(number: int, start: datetime, chance: random.Random) -> dict[str, object]:
    since, until = (
        at.isoformat(timespec="milliseconds") for at in (start, start + timedelta(seconds=chance.randint(5, 1_500)))
    )
    line: dict[str, object] = {
        "site": chance.choice(SITES),
        "zone": "Europe/Paris",
        "started_at": since,
        "ended_at": until,
        "attended": [[since, until]],
        "origin": "gate",
    }
    if number % 2:
        line["intention"] = {"text": "to see one thing", "planned_seconds": 600, "trigger": "habit"}
    if number % 4 == 0:
        line["rating"] = {"worth": "yes", "rated_at": until}
    return line


def _import(database_path: Path, path: Path) -> float:
    """Seconds to import the file, without the backup before it."""
    with opened(database_path, lambda: "Europe/Paris", NOW) as database:
        with database.reading() as session:
            wish = Wish(household.owner(session), NOW, NOW - timedelta(days=90))
        begun = time.perf_counter()
        take_in(database, path, wish, lambda: None, lambda share: None)
        return time.perf_counter() - begun


def _floor(source: Path, path: Path) -> float:
    """Seconds to insert the same rows, in as many transactions and in the order of their keys."""
    migrate(path)
    with closing(sqlite3.connect(source)) as connection:
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}  # noqa: S608
    pieces = VISITS // (PIECE * PIECES)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        begun = time.perf_counter()
        for piece in range(pieces):
            connection.execute("BEGIN IMMEDIATE")
            for name, all_rows in rows.items():
                marks = ",".join("?" * len(all_rows[0]))
                connection.executemany(f"INSERT INTO {name} VALUES ({marks})", all_rows[piece::pieces])  # noqa: S608
            connection.execute("COMMIT")
        return time.perf_counter() - begun


def _row(what: str, seconds: float, floor: float) -> Row:
    return Row(what, f"{VISITS / seconds:,.0f} visits/s", f"{seconds:.1f} s", f"{seconds / floor:.2f} ×")
