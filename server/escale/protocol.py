"""uvicorn's HTTP protocol with two bounds that it lacks: how long and how large the head of a request may be."""

from asyncio import Transport
from asyncio.events import TimerHandle

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from escale.api.errors import error_body
from escale.api.headers import with_security

HEAD_SECONDS = 10.0
"""From the connection, or the first byte of a later request, to the end of its headers (security reference, row 8)."""
HEAD_BYTES = 32 * 1024
"""Well above what browsers send to a loopback service without cookies (about 1 KiB)."""


class BoundedProtocol(HttpToolsProtocol):
    """Ends connections whose request head is slow or large. Tests subclass it with a shorter `head_seconds`."""

    head_seconds = HEAD_SECONDS
    head_bytes = HEAD_BYTES
    _deadline: TimerHandle | None = None
    _in_head = False
    _head_size = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """A connection that says nothing is ended too."""
        super().connection_made(transport)
        self._start_deadline()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is left to wait for."""
        self._stop_deadline()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Bytes of an unfinished head are counted; the parser itself would collect them without end."""
        super().data_received(data)
        if self._in_head and not self.transport.is_closing():
            self._head_size += len(data)
            if self._head_size > self.head_bytes:
                self._refuse(431, "head_too_large", "The headers of the request are too large.")

    def on_message_begin(self) -> None:
        """The first byte of a request; the first request of a connection has been awaited since the connection."""
        super().on_message_begin()
        self._in_head, self._head_size = True, 0
        if self._deadline is None:
            self._start_deadline()

    def on_headers_complete(self) -> None:
        """The head has arrived."""
        self._in_head = False
        self._stop_deadline()
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        """Bytes that are no HTTP get the contract's error too."""
        self._refuse(400, "invalid_request", msg)

    def _start_deadline(self) -> None:
        self._deadline = self.loop.call_later(self.head_seconds, self._on_slow_head)

    def _stop_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _on_slow_head(self) -> None:
        if not self.transport.is_closing():
            self._refuse(408, "head_too_slow", "The request took too long to arrive.")

    def _refuse(self, status: int, code: str, detail: str) -> None:
        """Answer outside ASGI, where no application could, and close."""
        self._stop_deadline()
        body = error_body(code, detail)
        headers = with_security([(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())])
        lines = [b"%b: %b" % header for header in [*headers, (b"connection", b"close")]]
        head = b"HTTP/1.1 %d %b\r\n" % (status, _REASONS[status])
        self.transport.write(head + b"\r\n".join(lines) + b"\r\n\r\n" + body)
        self.transport.close()


_REASONS = {400: b"Bad Request", 408: b"Request Timeout", 431: b"Request Header Fields Too Large"}
