"""A service that nobody asks anything: its processor time and its memory, beside a bare FastAPI + SQLModel app.

It is watched while other figures are taken, since processor time does not count who else is busy. That is long enough
for its jobs to be loaded (30 seconds after the start) and, in a whole run, for their clock to ring.
"""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.people import opened, settle
from tests.bench.processes import Server, escale_command, free_port, serving, uvicorn_command
from tests.bench.table import Row

SETTLED_SECONDS = 40.0
"""After the start: the jobs are loaded and their first tick is over."""
LEAST_SECONDS = 60.0
FLOOR, WATCHED = "FastAPI + SQLModel app", "Escale"


@dataclass(frozen=True)
class Watch:
    """Servers under watch by name, and the processor seconds that they had used at `since` (monotonic)."""

    servers: dict[str, Server]
    since: float
    used: dict[str, float]

    def rows(self) -> list[Row]:
        """Rows: share of one core since the watch began, memory now. Waits until that is `LEAST_SECONDS`."""
        time.sleep(max(self.since + LEAST_SECONDS - time.monotonic(), 0))
        seconds = time.monotonic() - self.since
        memory = {name: server.memory_mb() for name, server in self.servers.items()}
        return [
            Row(
                f"{name}, watched for {seconds:.0f} s",
                f"{(server.processor_seconds() - self.used[name]) / seconds:.3%} of a core",
                f"{memory[name]:.0f} MB",
                f"{memory[name] / memory[FLOOR]:.2f} ×",
            )
            for name, server in self.servers.items()
        ]


@contextmanager
def watching() -> Iterator[Watch]:
    """Both servers, started and settled."""
    with ExitStack() as stack:
        data_dir = Path(stack.enter_context(TemporaryDirectory())) / "data"
        with opened(data_dir) as database:
            settle(database, 1, ["bench.example"])
        ports = [free_port() for _ in range(2)]
        environment = {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(ports[1])}
        bare = uvicorn_command("tests.bench.floors_sqlmodel:app", ports[0])
        servers = {
            FLOOR: stack.enter_context(serving(bare, ports[0])),
            WATCHED: stack.enter_context(serving(escale_command(), ports[1], environment)),
        }
        time.sleep(SETTLED_SECONDS)
        used = {name: server.processor_seconds() for name, server in servers.items()}
        yield Watch(servers, time.monotonic(), used)
