"""Cold start and idle memory of the service, beside the two floors."""

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.processes import Server, escale_command, free_port, serving, uvicorn_command
from tests.bench.table import Row
from tests.support.paired import paired_bearer

RUNS = 7
SETTLE_SECONDS = 1.0


def measure() -> list[Row]:
    """Rows: medians of ms to the first answer, and of MB (proportional share) a second later."""
    with TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        paired_bearer(data_dir, "Bench")
        targets = {
            "bare ASGI on uvicorn": "tests.bench.floors:bare",
            "minimal FastAPI app": "tests.bench.floors:minimal",
            "FastAPI + SQLModel app": "tests.bench.floors_sqlmodel:app",
            "Escale": None,
        }
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in targets}
        for _ in range(RUNS):
            for name, target in targets.items():
                taken[name].append(_once(target, data_dir))
    floor_ms, floor_mb = (median(column) for column in zip(*taken["FastAPI + SQLModel app"], strict=True))
    return [_row(name, samples, floor_ms, floor_mb) for name, samples in taken.items()]


def _once(target: str | None, data_dir: Path) -> tuple[float, float]:
    port = free_port()
    environment = {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(port)}
    command = escale_command() if target is None else uvicorn_command(target, port)
    with serving(command, port, environment) as server:
        time.sleep(SETTLE_SECONDS)
        return _figures(server)


def _figures(server: Server) -> tuple[float, float]:
    return server.start_ms, server.memory_mb()


def _row(name: str, samples: list[tuple[float, float]], floor_ms: float, floor_mb: float) -> Row:
    start, memory = (median(column) for column in zip(*samples, strict=True))
    return Row(name, f"{start:.0f} ms", f"{memory:.0f} MB", f"{start / floor_ms:.2f} × / {memory / floor_mb:.2f} ×")
