"""Latency of the plan and of a batch of 20 events, beside the two floors, on kept connections."""

import json
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from tests.bench.batches import batch
from tests.bench.processes import escale_command, free_port, serving, uvicorn_command
from tests.bench.table import Row
from tests.bench.wire import Wire, now_ms, percentiles
from tests.support.paired import paired_bearer

ROUNDS = 600
WARM_UP = 60
EPOCH = 1_700_000_000_000
SITE = json.dumps({"name": "Bench", "patterns": ["bench.example"]}).encode()


def measure() -> list[Row]:
    """Rows of the table. The four servers take turns within each round, so that a noisy moment touches them all."""
    with ExitStack() as stack:
        data_dir = Path(stack.enter_context(TemporaryDirectory())) / "data"
        bearer = f"Authorization: Bearer {paired_bearer(data_dir, 'Bench')}\r\n"
        ports = [free_port() for _ in range(3)]
        stack.enter_context(serving(uvicorn_command("tests.bench.floors:bare", ports[0]), ports[0]))
        stack.enter_context(serving(uvicorn_command("tests.bench.floors:minimal", ports[1]), ports[1]))
        environment = {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(ports[2])}
        stack.enter_context(serving(escale_command(), ports[2], environment))
        bare, minimal, escale = (Wire(port) for port in ports)
        site_id = _watch_site(escale, bearer)
        etag = _etag(escale, bearer)
        bodies = iter([batch(site_id, EPOCH, number) for number in range(ROUNDS + WARM_UP)])
        unchanged = f"{bearer}If-None-Match: {etag}\r\n"
        return _interleaved(
            {
                "bare ASGI, GET": lambda: bare.ask("GET", "/"),
                "minimal FastAPI route, GET": lambda: minimal.ask("GET", "/"),
                "plan, unchanged (304)": lambda: escale.ask("GET", "/api/v1/plan", unchanged),
                "plan, whole (200)": lambda: escale.ask("GET", "/api/v1/plan", bearer),
            }
        ) + _interleaved(
            {
                "bare ASGI, POST of the batch": lambda: bare.ask("POST", "/", body=_sample(site_id)),
                "minimal FastAPI route, POST of the batch": lambda: minimal.ask("POST", "/", body=_sample(site_id)),
                "batch of 20 events, acknowledged after COMMIT": lambda: escale.ask(
                    "POST", "/api/v1/events", bearer, next(bodies)
                ),
            }
        )


def _sample(site_id: UUID) -> bytes:
    return batch(site_id, EPOCH, 1)


def _watch_site(wire: Wire, bearer: str) -> UUID:
    status, _, body = wire.ask("POST", "/api/v1/sites", bearer, SITE)
    if status != 201:
        raise RuntimeError(body.decode())
    return UUID(json.loads(body)["id"])


def _etag(wire: Wire, bearer: str) -> str:
    _, head, _ = wire.ask("GET", "/api/v1/plan", bearer)
    return next(line.split(b": ", 1)[1].decode() for line in head.split(b"\r\n") if line.lower().startswith(b"etag:"))


def _interleaved(actions: dict[str, Callable[[], tuple[int, bytes, bytes]]]) -> list[Row]:
    samples: dict[str, list[float]] = {name: [] for name in actions}
    for turn in range(ROUNDS + WARM_UP):
        for name, action in actions.items():
            begun = now_ms()
            status, _, body = action()
            elapsed = now_ms() - begun
            if status not in (200, 304):
                raise RuntimeError(f"{name}: {status} {body!r}")
            if turn >= WARM_UP:
                samples[name].append(elapsed)
    floor = percentiles(samples[next(name for name in actions if name.startswith("minimal"))])[0]
    return [_row(name, taken, floor) for name, taken in samples.items()]


def _row(name: str, taken: list[float], floor: float) -> Row:
    p50, p99 = percentiles(taken)
    return Row(name, f"{p50:.2f} ms", f"{p99:.2f} ms", f"{p50 / floor:.2f} ×")
