"""A small blocking HTTP client: one kept connection, so that the client's own cost stays out of the figures."""

import socket
import time
from collections.abc import Sequence
from statistics import quantiles


class Wire:
    """One kept loopback connection to `port`."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.head = f"Host: 127.0.0.1:{port}\r\n"
        self.socket = self._connected()

    def ask(self, method: str, path: str, headers: str = "", body: bytes = b"") -> tuple[int, bytes, bytes]:
        """Send one request; returns status, raw headers, body."""
        length = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
        self.socket.sendall(f"{method} {path} HTTP/1.1\r\n{self.head}{headers}{length}\r\n".encode() + body)
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._receive()
        head, _, rest = data.partition(b"\r\n\r\n")
        expected = _content_length(head)
        while len(rest) < expected:
            rest += self._receive()
        return int(head.split(b" ", 2)[1]), head, rest

    def renew(self) -> None:
        """Connect anew, after a pause in which the server may have closed an idle connection."""
        self.socket.close()
        self.socket = self._connected()

    def _connected(self) -> socket.socket:
        made = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def _receive(self) -> bytes:
        data = self.socket.recv(65_536)
        if not data:
            raise ConnectionError("the server closed the connection")
        return data

    def close(self) -> None:
        """Close the connection."""
        self.socket.close()


def _content_length(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)


def percentiles(samples_ms: Sequence[float]) -> tuple[float, float]:
    """(p50, p99) of `samples_ms`."""
    cuts = quantiles(samples_ms, n=100, method="inclusive")
    return cuts[49], cuts[98]


def now_ms() -> float:
    """A monotonic instant in milliseconds."""
    return time.perf_counter() * 1000
