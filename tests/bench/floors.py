"""The two floors that every latency is read against: what the server costs before Escale does anything."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from fastapi import FastAPI

Message = MutableMapping[str, Any]


async def bare(
    scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
) -> None:
    """Bare ASGI on uvicorn: reads the body, answers two bytes."""
    if scope["type"] != "http":
        return
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"{}"})


minimal = FastAPI(openapi_url=None)


@minimal.get("/")
async def read() -> dict[str, str]:
    """A minimal asynchronous FastAPI route."""
    return {}


@minimal.post("/")
async def write(body: dict[str, Any]) -> dict[str, str]:
    """A minimal asynchronous FastAPI route that parses a JSON body."""
    return {}
