"""Room on the disk: a raw event with its index, and a member's year once what was sent is pruned."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from escale.services import erasing, retention
from escale.settings import Settings
from tests.bench.aged import EPOCH, HOSTS, SIZE, tell
from tests.bench.batches import batch
from tests.bench.past import VISITS_A_DAY
from tests.bench.people import opened, settle
from tests.bench.table import Row

DAYS = 120
YEAR = 365


def measure() -> list[Row]:
    """Rows: bytes of an event while it is kept, and bytes of a year after all of its events and words are pruned.

    A year is what the days measured took, times the days of a year.
    """
    with TemporaryDirectory() as folder, opened(Path(folder) / "data") as database:
        person = settle(database, 1, HOSTS)[0]
        path, sites = database.path, list(person.site_ids.values())
        empty = size_of(path)
        for number in range(DAYS * VISITS_A_DAY):
            tell(database, person, EPOCH, batch(sites[number % len(sites)], EPOCH, number, SIZE))
        count, room = _events(path)
        full = size_of(path)
        rules = Settings().retention
        retention.forget_old(database, rules, datetime.now(UTC) + rules.intentions + timedelta(days=1))
        erasing.shrink(database)
        pruned = size_of(path)
    per_year = (pruned - empty) / DAYS * YEAR
    return [
        Row("raw event with its index", f"{room / count:.0f} bytes", f"{count:,} events", "≤ 90 bytes"),
        Row(f"file after {DAYS} days", f"{full / 2**20:.1f} MB", f"{VISITS_A_DAY} visits a day", ""),
        Row("file once pruned", f"{pruned / 2**20:.1f} MB", "", f"{pruned / full:.2f} ×"),
        Row("a member's year once pruned", f"{per_year / 2**20:.2f} MB", "", "≤ 1 MB"),
    ]


def size_of(path: Path) -> int:
    """Bytes of a database with all that is in its journal."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return os.stat(path).st_size


def _events(path: Path) -> tuple[int, int]:
    """How many raw events there are, and the bytes of the pages that hold them and every index of theirs."""
    with closing(sqlite3.connect(path)) as connection:
        count = connection.execute("SELECT count(*) FROM event").fetchone()[0]
        room = connection.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'event')"
        ).fetchone()[0]
    return count, room
