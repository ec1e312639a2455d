"""The gate of the service itself: pure ASGI, before routing.

Refuses, bounds the body, and puts the headers on every answer.
"""

import asyncio

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escale.api.admission import BODY_LIMIT, TOO_LARGE, TOO_SLOW, Admission, Refusal, has_body
from escale.api.errors import error_body
from escale.api.headers import with_security

BODY_SECONDS = 10.0
"""A body of at most 256 KiB over loopback that takes longer is not sent by a browser (security reference, row 8)."""


class Guard:
    """Wraps the application. `body_seconds` is an argument for tests, not a setting that people could weaken."""

    def __init__(self, app: ASGIApp, port: int, body_seconds: float = BODY_SECONDS) -> None:
        self.app = app
        self.admission = Admission(port)
        self.body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a refusal, or let the application see a request whose body has arrived whole."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, _secured(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self.admission.refusal(scope.get("raw_path") or scope["path"].encode(), scope["headers"])
        if refusal is not None:
            await _refuse(refusal, send)
        elif not has_body(scope["headers"]):
            await self.app(scope, receive, send)
        else:
            try:
                async with asyncio.timeout(self.body_seconds):
                    body = await _read_body(receive)
            except TimeoutError:
                await _refuse(TOO_SLOW, send)
            except _TooLarge:
                await _refuse(TOO_LARGE, send)
            except ClientDisconnect:
                return
            else:
                await self.app(scope, _replay(body, receive), send)


class _TooLarge(Exception):
    pass


async def _read_body(receive: Receive) -> bytes:
    """The whole body, counted while it arrives: a chunked one, which states no length, ends at the same limit."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise _TooLarge
        if not message.get("more_body", False):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body at once, and afterwards what really happens on the connection."""
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return pending.pop() if pending else await receive()

    return replayed


def _secured(send: Send) -> Send:
    async def secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": with_security(list(message.get("headers", [])))}
        await send(message)

    return secured


async def _refuse(refusal: Refusal, send: Send) -> None:
    """Answer and close: what is left of the body is not worth reading."""
    body = error_body(refusal.code, refusal.detail)
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
