"""A real service on a real socket, in a thread, and raw requests to it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.protocol import BoundedProtocol
from escale.server import Server, configuration, listen
from escale.settings import Settings

HANGS_S = 120
"""Who waits so long waits for nothing: a bound, not a measure."""


@dataclass(frozen=True)
class Live:
    """A running service."""

    port: int
    app: FastAPI

    @property
    def runtime(self) -> Runtime:
        """Its parts."""
        found: Runtime = self.app.state.runtime
        return found

    @property
    def host(self) -> bytes:
        """The value of a right Host header."""
        return b"127.0.0.1:%d" % self.port

    def connect(self) -> socket.socket:
        """A new connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=HANGS_S)

    def ask(self, raw: bytes) -> bytes:
        """Send these bytes; everything that comes back until the service closes or is silent."""
        with self.connect() as connection:
            connection.sendall(raw)
            return read_answer(connection)


class Impatient(BoundedProtocol):
    """The product's protocol with a deadline that a test can wait for."""

    head_seconds = 0.5


@contextmanager
def serving(folder: Path) -> Iterator[Live]:
    """A service on a free port until the end of the block."""
    settings = Settings(data_dir=folder, port=free_port())
    ready = threading.Event()
    with listen(settings.port) as sock:
        app = create_app(settings)
        server = Server(configuration(app, settings, Impatient), ready.set)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
        thread.start()
        try:
            assert ready.wait(HANGS_S)
            yield Live(settings.port, app)
        finally:
            server.should_exit = True
            thread.join(HANGS_S)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def read_answer(connection: socket.socket) -> bytes:
    """One answer with its whole body, or what came before the connection ended."""
    answer = b""
    while not _is_whole(answer):
        part = connection.recv(65_536)
        if not part:
            break
        answer += part
    return answer


def status_of(answer: bytes) -> int:
    """The status code of an answer."""
    return int(answer.split(b" ", 2)[1])


def headers_of(answer: bytes) -> dict[str, str]:
    """Header names in lower case."""
    lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


def _is_whole(answer: bytes) -> bool:
    head, end, body = answer.partition(b"\r\n\r\n")
    if not end:
        return False
    return len(body) >= int(headers_of(answer).get("content-length", "0"))
