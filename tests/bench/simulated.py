"""The service as a process whose clock another process moves: `python -m tests.bench.simulated <clock file>`.

The file holds one number, the instant in seconds since 1970. Upkeep comes every ten minutes of that clock, as the
service's own scheduler makes it come every ten minutes of the machine's.
"""

import mmap
import struct
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

from fastapi import FastAPI

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.clock import Clock
from escale.server import Server, configuration, listen
from escale.services import upkeep
from escale.settings import Settings

INSTANT = struct.Struct("<d")
EVERY = timedelta(minutes=10)
LOOK_SECONDS = 0.02


class SharedClock:
    """The clock in a file, read and moved through memory."""

    def __init__(self, path: Path) -> None:
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), INSTANT.size)

    def __call__(self) -> datetime:
        """The instant that it shows."""
        return datetime.fromtimestamp(INSTANT.unpack_from(self._memory)[0], UTC)

    def move(self, now: datetime) -> None:
        """Show another instant."""
        INSTANT.pack_into(self._memory, 0, now.timestamp())


def make_clock(path: Path, now: datetime) -> SharedClock:
    """A new clock."""
    path.write_bytes(INSTANT.pack(now.timestamp()))
    return SharedClock(path)


def main(path: Path) -> None:
    """Serve until told to stop."""
    settings, clock = Settings(), SharedClock(path)
    app = create_app(settings, clock)
    server = Server(configuration(app, settings), lambda: _start_upkeep(app, clock))
    with listen(settings.port) as sock:
        server.run(sockets=[sock])


def _start_upkeep(app: FastAPI, clock: Clock) -> None:
    Thread(target=_keep_up, args=(app.state.runtime, clock), daemon=True).start()


def _keep_up(runtime: Runtime, clock: Clock) -> None:
    done = clock()
    while True:
        if clock() - done >= EVERY:
            done = clock()
            upkeep.run(runtime.house, done)
        time.sleep(LOOK_SECONDS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
