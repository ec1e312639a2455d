"""Many browsers at once: a client as cheap as Python allows, since its own work is part of the figure."""

import asyncio
import time
from collections.abc import Sequence

Requests = Sequence[bytes]


class Browser(asyncio.Protocol):
    """One kept connection that sends its requests one after the other, each after the answer to the one before."""

    def __init__(self, requests: Requests, done: "asyncio.Future[None]") -> None:
        self.requests = iter(requests)
        self.done = done
        self.answer = b""
        self.latencies_ms: list[float] = []
        self.sent_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        self.transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        """Wait for the whole answer, then send the next request."""
        self.answer += data
        head, found, body = self.answer.partition(b"\r\n\r\n")
        if not found or len(body) < _length(head):
            return
        if not head.startswith(b"HTTP/1.1 200"):
            self.done.set_exception(RuntimeError((head + body).decode(errors="replace")[:500]))
            return
        self.latencies_ms.append((time.perf_counter() - self.sent_at) * 1000)
        self.answer = b""
        self._send()

    def connection_lost(self, exc: Exception | None) -> None:
        """The server must not hang up."""
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server closed the connection"))

    def _send(self) -> None:
        request = next(self.requests, None)
        if request is None:
            self.done.set_result(None)
            return
        self.sent_at = time.perf_counter()
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.write(request)


async def crowd(port: int, work: Sequence[Requests]) -> tuple[float, list[float]]:
    """One browser for each list of whole HTTP requests; seconds until all are answered, and each answer's latency."""
    loop = asyncio.get_running_loop()
    begun = time.perf_counter()
    browsers = []
    for requests in work:
        browser = Browser(requests, loop.create_future())
        await loop.create_connection(lambda one=browser: one, "127.0.0.1", port)  # type: ignore[misc]
        browsers.append(browser)
    await asyncio.gather(*(browser.done for browser in browsers))
    elapsed = time.perf_counter() - begun
    for browser in browsers:
        assert isinstance(browser.transport, asyncio.WriteTransport)
        browser.transport.close()
    return elapsed, [one for browser in browsers for one in browser.latencies_ms]


def post(port: int, path: str, headers: str, body: bytes) -> bytes:
    """The bytes of a POST."""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}Content-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _length(head: bytes) -> int:
    start = head.lower().find(b"content-length:")
    return int(head[start + 15 :].split(b"\r\n", 1)[0]) if start >= 0 else 0
