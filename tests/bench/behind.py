"""A batch of 20 with much or little history behind it: services of different age take turns."""

import sqlite3
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.aged import EPOCH, SIZE, Ages, short
from tests.bench.batches import batch
from tests.bench.people import authorization
from tests.bench.table import Row
from tests.bench.wire import Wire, now_ms, percentiles

ROUNDS, WARM_UP = 240, 24
NEW_EPOCH = EPOCH + 2


def measure(ages: Ages) -> list[Row]:
    """Rows: p50 and p99 of a batch, acknowledged after COMMIT, by the raw events stored before it."""
    speaker, site_id = ages.person.speakers[0], next(iter(ages.person.site_ids.values()))
    headers = authorization(speaker.bearer)
    wires = [Wire(aged.server.port) for aged in ages.services]
    taken: list[list[float]] = [[] for _ in wires]
    commits: list[float] = []
    with TemporaryDirectory() as folder, closing(_raw(Path(folder) / "raw.sqlite3")) as raw:
        for number in range(ROUNDS + WARM_UP):
            body = batch(site_id, NEW_EPOCH, number, SIZE)
            samples = [_timed(wire, headers, body) for wire in wires]
            commit = _commit(raw, number)
            if number >= WARM_UP:
                commits.append(commit)
                for column, sample in zip(taken, samples, strict=True):
                    column.append(sample)
    for wire in wires:
        wire.close()
    rows = [_row("raw `sqlite3`, FULL: 20 rows and a commit", commits, "")]
    for aged, column in zip(ages.services, taken, strict=True):
        beside = f"{median(column) / median(taken[0]):.2f} ×"
        rows.append(_row(f"batch of {SIZE}, {short(aged.events)} raw events before it", column, beside))
    return rows


def _timed(wire: Wire, headers: str, body: bytes) -> float:
    begun = now_ms()
    status, _, answer = wire.ask("POST", "/api/v1/events", headers, body)
    elapsed = now_ms() - begun
    if status != 200 or answer.count(b'"accepted"') != SIZE:
        raise RuntimeError(f"{status} {answer!r}")
    return elapsed


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE e (a INTEGER PRIMARY KEY, b);"
    )
    return connection


def _commit(connection: sqlite3.Connection, number: int) -> float:
    begun = now_ms()
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO e VALUES (?, ?)", [(number * SIZE + n, "x" * 80) for n in range(SIZE)])
    connection.execute("COMMIT")
    return now_ms() - begun


def _row(what: str, samples: list[float], beside: str) -> Row:
    p50, p99 = percentiles(samples)
    return Row(what, f"{p50:.2f} ms", f"{p99:.2f} ms", beside)
