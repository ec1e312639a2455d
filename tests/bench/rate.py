"""Requests in a second: kept connections of one client that is as cheap as Python allows."""

import asyncio
import time


class Asker(asyncio.Protocol):
    """One kept connection that sends the same request again after each answer, until `ends` (monotonic seconds)."""

    def __init__(self, request: bytes, status: bytes, ends: float, done: "asyncio.Future[int]") -> None:
        self.request, self.head = request, b"HTTP/1.1 " + status
        self.ends, self.done, self.count = ends, done, 0
        self.answer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Count an answer once it is whole, and ask again."""
        self.answer += data
        head, found, body = self.answer.partition(b"\r\n\r\n")
        if not found or len(body) < content_length(head):
            return
        if not head.startswith(self.head):
            self.done.set_exception(RuntimeError(head.decode(errors="replace")))
            return
        self.answer, self.count = b"", self.count + 1
        if time.perf_counter() < self.ends:
            self.transport.write(self.request)
        else:
            self.done.set_result(self.count)

    def connection_lost(self, exc: Exception | None) -> None:
        """The server must not hang up."""
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server closed the connection"))


async def per_second(port: int, request: bytes, status: bytes, connections: int, seconds: float) -> float:
    """Answers with `status` in a second. Raises RuntimeError for any other answer."""
    loop = asyncio.get_running_loop()
    begun = time.perf_counter()
    askers = [Asker(request, status, begun + seconds, loop.create_future()) for _ in range(connections)]
    for asker in askers:
        await loop.create_connection(lambda one=asker: one, "127.0.0.1", port)  # type: ignore[misc]
    count = sum(await asyncio.gather(*(asker.done for asker in askers)))
    elapsed = time.perf_counter() - begun
    for asker in askers:
        asker.transport.close()
    return count / elapsed


def get(port: int, path: str, headers: str = "") -> bytes:
    """The bytes of a GET."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n".encode()


def content_length(head: bytes) -> int:
    """Bytes of the body that follows a head; 0 when it says none, as a 304 does."""
    start = head.lower().find(b"content-length:")
    return int(head[start + 15 :].split(b"\r\n", 1)[0]) if start >= 0 else 0
