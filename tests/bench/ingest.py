"""Concurrent ingest: 16 browsers of one member; the client runs on the same cores."""

import asyncio
import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from tests.bench.batches import batch
from tests.bench.crowd import crowd, post
from tests.bench.processes import escale_command, free_port, serving, uvicorn_command
from tests.bench.table import Row
from tests.bench.wire import Wire, percentiles
from tests.support.paired import paired_bearer

BROWSERS = 16
EPOCH = 1_700_000_000_000
SIZES = (20, 100)
EVENTS_EACH = 4_000
"""Events of each browser in one measurement: some seconds of work."""


def measure() -> list[Row]:
    """Rows of the table, for each size of batch: the floors first, then the service."""
    return [row for size in SIZES for row in _of_size(size)]


def _of_size(size: int) -> list[Row]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        bearers = [paired_bearer(folder / "data", f"Bench {n}") for n in range(BROWSERS)]
        ports = [free_port() for _ in range(2)]
        stack.enter_context(serving(uvicorn_command("tests.bench.floors:minimal", ports[0]), ports[0]))
        environment = {"ESCALE_DATA_DIR": str(folder / "data"), "ESCALE_PORT": str(ports[1])}
        stack.enter_context(serving(escale_command(), ports[1], environment))
        site_id = _site(ports[1], bearers[0])
        count = EVENTS_EACH // size
        bodies = [[batch(site_id, EPOCH, n, size) for n in range(count)] for _ in bearers]
        floor = [[post(ports[0], "/", "", body) for body in mine] for mine in bodies]
        real = [
            [post(ports[1], "/api/v1/events", f"Authorization: Bearer {bearer}\r\n", body) for body in mine]
            for bearer, mine in zip(bearers, bodies, strict=True)
        ]
        return [
            _row(f"minimal FastAPI route, batches of {size}", size, lambda: asyncio.run(crowd(ports[0], floor))),
            _row(f"raw `sqlite3`, FULL, batches of {size}", size, lambda: _raw(folder / "raw.sqlite3", size)),
            _row(f"**Escale, batches of {size}**", size, lambda: asyncio.run(crowd(ports[1], real))),
        ]


def _site(port: int, bearer: str) -> UUID:
    body = json.dumps({"name": "Bench", "patterns": ["bench.example"]}).encode()
    with closing(Wire(port)) as wire:
        _, _, answer = wire.ask("POST", "/api/v1/sites", f"Authorization: Bearer {bearer}\r\n", body)
    return UUID(json.loads(answer)["id"])


def _raw(path: Path, size: int) -> tuple[float, list[float]]:
    """Rows of about the same length into one table, committed batch by batch by one connection."""
    latencies = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE e (a INTEGER PRIMARY KEY, b);"
        )
        begun = time.perf_counter()
        for first in range(0, BROWSERS * EVENTS_EACH, size):
            started = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO e VALUES (?, ?)", [(first + n, "x" * 80) for n in range(size)])
            connection.execute("COMMIT")
            latencies.append((time.perf_counter() - started) * 1000)
        return time.perf_counter() - begun, latencies


def _row(what: str, size: int, act: Callable[[], tuple[float, list[float]]]) -> Row:
    elapsed, latencies = act()
    p50, p99 = percentiles(latencies)
    return Row(what, f"{len(latencies) * size / elapsed:,.0f} events/s", f"{p50:.1f} ms", f"{p99:.1f} ms")
