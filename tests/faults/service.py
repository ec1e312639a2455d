"""The real service as a process: started, killed and started again, always by its process id."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.processes import ROOT, free_port
from tests.faults.asking import Asking

SERVE = ("-m", "escale", "serve", "--quiet")
HEALTHY_SECONDS = 60.0
"""How long a start may take on a busy machine before it counts as failed."""
LOOK_EVERY = 0.01


class NotHealthy(Exception):
    """The service ended, or did not answer in time. Its argument is what it said on standard error."""


class Service:
    """The service of one data folder, on a port that stays the same, as browsers trust it to."""

    def __init__(self, data_dir: Path, serve: tuple[str, ...] = SERVE, before: tuple[str, ...] = ()) -> None:
        """`serve`: arguments of Python. `before`: a command that runs the rest in its place (it must `exec`)."""
        self.data_dir = data_dir
        self.port = free_port()
        self.log = data_dir.parent / "service.log"
        self._command = [*before, sys.executable, *serve]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def database(self) -> Path:
        """Its SQLite file."""
        return self.data_dir / "escale.sqlite3"

    @property
    def pid(self) -> int:
        """Its process id. It must have been started."""
        if self._process is None:
            raise RuntimeError("the service was not started")
        return self._process.pid

    def start(self) -> None:
        """Start it; does not wait."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log)

    def run_once(self, *words: str) -> int:
        """The exit code of another command of `escale` on the same folder."""
        command = [sys.executable, "-m", "escale", *words]
        return subprocess.run(command, cwd=ROOT, env=self._environment, capture_output=True, check=False).returncode

    @property
    def _environment(self) -> dict[str, str]:
        own = {"ESCALE_DATA_DIR": str(self.data_dir), "ESCALE_PORT": str(self.port), "ESCALE_LANGUAGE": "en"}
        return {**os.environ, **own}

    def wait_healthy(self) -> float:
        """Seconds until it answers. Raises `NotHealthy`."""
        begun = time.perf_counter()
        asking = Asking(self.port, seconds=5)
        while time.perf_counter() - begun < HEALTHY_SECONDS:
            if self.exit_code is not None:
                break
            answer = asking.ask("GET", "/health")
            if answer is not None and answer.status == 200:
                asking.close()
                return time.perf_counter() - begun
            time.sleep(LOOK_EVERY)
        asking.close()
        raise NotHealthy(self.said)

    @property
    def exit_code(self) -> int | None:
        """How it ended; None while it runs."""
        return None if self._process is None else self._process.poll()

    @property
    def said(self) -> str:
        """All that it wrote since the folder was made."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def kill(self) -> None:
        """End it without a warning (`kill -9`)."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as a session's end does; safe to call twice."""
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(number)
        self._process.wait(timeout=30)
