"""The plan that has not changed: requests in a second beside the minimal route, and its tail at a steady pace."""

import asyncio
import time
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.people import authorization, opened, settle
from tests.bench.processes import escale_command, free_port, serving, uvicorn_command
from tests.bench.rate import get, per_second
from tests.bench.table import Row
from tests.bench.wire import Wire, percentiles

HOSTS = tuple(f"site{number}.example" for number in range(12))
CONNECTIONS = 4
ROUNDS, ROUND_SECONDS = 5, 1.0
PACE, PACED_SECONDS = 100, 8
"""Requests in a second, sent at their instants whatever the answers do, and for how long."""


def measure() -> list[Row]:
    """Rows: the floors and the plan, in turns."""
    with ExitStack() as stack:
        data_dir = Path(stack.enter_context(TemporaryDirectory())) / "data"
        with opened(data_dir) as database:
            headers = authorization(settle(database, 1, HOSTS)[0].speakers[0].bearer)
        ports = [free_port() for _ in range(3)]
        stack.enter_context(serving(uvicorn_command("tests.bench.floors:bare", ports[0]), ports[0]))
        stack.enter_context(serving(uvicorn_command("tests.bench.floors:minimal", ports[1]), ports[1]))
        environment = {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(ports[2])}
        stack.enter_context(serving(escale_command(), ports[2], environment))
        headers += f"If-None-Match: {_etag(ports[2], headers)}\r\n"
        asked = {
            "bare ASGI, GET": (ports[0], "/", "", b"200"),
            "minimal FastAPI route, GET": (ports[1], "/", "", b"200"),
            "plan, unchanged (304)": (ports[2], "/api/v1/plan", headers, b"304"),
        }
        rates: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(ROUNDS):
            for name, (port, path, own, status) in asked.items():
                request = get(port, path, own)
                rates[name].append(asyncio.run(per_second(port, request, status, CONNECTIONS, ROUND_SECONDS)))
        tails = {name: paced(port, path, own) for name, (port, path, own, _) in asked.items()}
    floor = median(rates["minimal FastAPI route, GET"])
    return [_row(name, median(taken), tails[name], floor) for name, taken in rates.items()]


def paced(port: int, path: str, headers: str) -> tuple[float, float]:
    """(p50, p99) in ms of `PACE` requests in a second. Each counts from the instant it was due, so waiting counts."""
    samples = []
    with closing(Wire(port)) as wire:
        begun = time.perf_counter()
        for number in range(PACE * PACED_SECONDS):
            due = begun + number / PACE
            time.sleep(max(due - time.perf_counter(), 0))
            wire.ask("GET", path, headers)
            samples.append((time.perf_counter() - due) * 1000)
    return percentiles(samples)


def _etag(port: int, headers: str) -> str:
    with closing(Wire(port)) as wire:
        _, head, _ = wire.ask("GET", "/api/v1/plan", headers)
    return next(line.split(b": ", 1)[1].decode() for line in head.split(b"\r\n") if line.lower().startswith(b"etag:"))


def _row(what: str, rate: float, tail: tuple[float, float], floor: float) -> Row:
    return Row(what, f"{rate:,.0f} requests/s", f"{tail[0]:.2f} / {tail[1]:.2f} ms", f"{rate / floor:.2f} ×")
