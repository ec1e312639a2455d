"""Servers under measurement, each a process of its own on a free loopback port, ended by its id."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Server:
    """A running server. `start_ms`: from its start to its first answer."""

    port: int
    pid: int
    start_ms: float

    def memory_mb(self) -> float:
        """Proportional share of physical memory, in MB (resident memory where the kernel gives no shares)."""
        try:
            lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
            return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
        except OSError:
            pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
            return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def peak_mb(self) -> float:
        """The most physical memory that it ever held, in MB (Linux: `VmHWM`)."""
        return self._status_mb("VmHWM")

    def own_mb(self) -> float:
        """Memory that it has written itself, in MB: other processes that come and go do not change it (`RssAnon`)."""
        return self._status_mb("RssAnon")

    def _status_mb(self, name: str) -> float:
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith(f"{name}:")).split()[1]) / 1024

    def processor_seconds(self) -> float:
        """Processor time that it has used, in its own code and in the system's (Linux: `/proc/<id>/stat`)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def uvicorn_command(target: str, port: int) -> list[str]:
    """Command that serves a floor with the same server settings as Escale's."""
    options = ["--host", "127.0.0.1", "--port", str(port), "--log-level", "warning", "--no-access-log"]
    return [sys.executable, "-m", "uvicorn", target, *options]


def escale_command() -> list[str]:
    """Command that serves Escale; its port and data come from the environment."""
    return [sys.executable, "-m", "escale", "serve"]


@contextmanager
def serving(command: list[str], port: int, environment: dict[str, str] | None = None) -> Iterator[Server]:
    """Run `command` until the block ends; yields once `port` answers. Raises TimeoutError after 30 s."""
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the commands are the two above
        command,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield Server(port, process.pid, (time.perf_counter() - begun) * 1000)
    finally:
        process.terminate()
        process.wait(timeout=15)


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Any answer counts: a socket may listen before its application is there. The floors answer 404, Escale 200."""
    for _ in range(3000):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with code {process.returncode}")
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/api/v1/health")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.01)
        else:
            return
        finally:
            connection.close()
    raise TimeoutError("the server did not answer within 30 s")
