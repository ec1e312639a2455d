"""The guard by itself, around an application that must not be reached when it refuses (rows 1, 2 and 8)."""

import asyncio
from collections.abc import Iterator

import pytest
from starlette.types import Message, Receive, Scope, Send

from escale.api.admission import BODY_LIMIT
from escale.api.guard import Guard
from escale.api.headers import SECURITY_HEADERS
from tests.server.fakes import ADDRESS, ORIGIN, PORT

HOST = ("host", f"127.0.0.1:{PORT}")
JSON = ("content-type", "application/json")
CHUNKED = ("transfer-encoding", "chunked")


class Inner:
    """An application that answers 200 and remembers the body that reached it."""

    body: bytes | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read the body, answer."""
        self.body = (await receive()).get("body", b"")
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-content-type-options", b"off")]})
        await send({"type": "http.response.body", "body": b""})


def ask(
    *headers: tuple[str, str], path: str = "/", parts: tuple[bytes, ...] = (b"",), pause: float = 0
) -> tuple[int, dict[str, str], Inner]:
    """Send one request in `parts`, with a pause before each; the status, the headers and the application."""
    inner, sent = Inner(), list[Message]()

    async def run() -> None:
        waiting: Iterator[tuple[int, bytes]] = iter(enumerate(parts, start=1))

        async def receive() -> Message:
            await asyncio.sleep(pause)
            number, part = next(waiting)
            return {"type": "http.request", "body": part, "more_body": number < len(parts)}

        async def send(message: Message) -> None:
            sent.append(message)

        raw = [(name.encode(), value.encode("latin-1")) for name, value in headers]
        scope = {"type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "headers": raw}
        await Guard(inner, PORT, body_seconds=0.1)(scope, receive, send)

    asyncio.run(run())
    answered = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], answered, inner


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        pytest.param([HOST], 200, id="no-origin"),
        pytest.param([HOST, ("origin", ADDRESS)], 200, id="own-origin"),
        pytest.param([HOST, ("origin", f"http://localhost:{PORT}")], 200, id="localhost"),
        pytest.param([HOST, ("origin", ORIGIN)], 200, id="chromium-extension"),
        pytest.param([HOST, ("origin", "moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e")], 200, id="firefox"),
        pytest.param([HOST, ("origin", "null")], 403, id="opaque-origin"),
        pytest.param([HOST, ("origin", "")], 403, id="empty-origin"),
        pytest.param([HOST, ("origin", "https://example.org")], 403, id="web-page"),
        pytest.param([HOST, ("origin", f"https://127.0.0.1:{PORT}")], 403, id="https"),
        pytest.param([HOST, ("origin", "http://127.0.0.1:3000")], 403, id="other-loopback-port"),
        pytest.param([HOST, ("origin", f"{ADDRESS}.example.org")], 403, id="longer-host"),
        pytest.param([HOST, ("origin", "chrome-extension://a.example.org")], 403, id="extension-with-dots"),
        pytest.param([HOST, ("origin", f"https://x/{ORIGIN}")], 403, id="extension-inside"),
        pytest.param([HOST, ("origin", ADDRESS), ("origin", ORIGIN)], 403, id="two-origins"),
        pytest.param([HOST, ("sec-fetch-site", "none")], 200, id="typed-address"),
        pytest.param([HOST, ("sec-fetch-site", "same-origin")], 200, id="same-origin"),
        pytest.param([HOST, ("sec-fetch-site", "same-site")], 403, id="same-site"),
        pytest.param([HOST, ("sec-fetch-site", "cross-site")], 403, id="cross-site"),
        pytest.param([HOST, ("sec-fetch-site", "Cross-Site")], 403, id="cross-site-in-capitals"),
        pytest.param([HOST, ("sec-fetch-site", "none"), ("sec-fetch-site", "cross-site")], 403, id="both"),
    ],
)
def test_who_may_speak(headers: list[tuple[str, str]], expected: int) -> None:
    status, _, inner = ask(*headers)
    assert status == expected
    assert (inner.body is not None) == (expected == 200)


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        pytest.param(["application/json"], 200, id="json"),
        pytest.param(["application/json; charset=utf-8"], 200, id="json-utf-8"),
        pytest.param(['Application/JSON;charset="UTF-8"'], 200, id="json-capitals"),
        pytest.param([], 415, id="none"),
        pytest.param(["text/plain"], 415, id="plain"),
        pytest.param(["application/x-www-form-urlencoded"], 415, id="form"),
        pytest.param(["multipart/form-data; boundary=x"], 415, id="multipart"),
        pytest.param(["text/plain; application/json"], 415, id="json-as-parameter"),
        pytest.param(["application/json, text/plain"], 415, id="list"),
        pytest.param(["application/json; charset=utf-16"], 415, id="utf-16"),
        pytest.param(["application/json", "text/plain"], 415, id="two"),
    ],
)
@pytest.mark.parametrize("length", [("content-length", "2"), CHUNKED], ids=["length", "chunked"])
def test_bodies_are_json(content_type: list[str], expected: int, length: tuple[str, str]) -> None:
    headers = [HOST, length, *(("content-type", value) for value in content_type)]
    assert ask(*headers, parts=(b"{}",))[0] == expected


@pytest.mark.parametrize(
    ("headers", "parts", "expected"),
    [
        pytest.param([("content-length", str(BODY_LIMIT))], (b"x" * BODY_LIMIT,), 200, id="at-the-limit"),
        pytest.param([("content-length", str(BODY_LIMIT + 1))], (b"",), 413, id="announced-too-large"),
        pytest.param([("content-length", "9" * 5000)], (b"",), 413, id="announced-absurd"),
        pytest.param([CHUNKED], (b"x" * BODY_LIMIT, b""), 200, id="chunked-at-the-limit"),
        pytest.param([CHUNKED], (b"x" * BODY_LIMIT, b"x", b""), 413, id="chunked-too-large"),
        pytest.param([("content-length", "1")], (b"x" * BODY_LIMIT, b"x"), 413, id="longer-than-announced"),
        pytest.param([("content-length", "-1")], (b"",), 400, id="negative"),
        pytest.param([("content-length", "+2")], (b"{}",), 400, id="signed"),
        pytest.param([("content-length", "2"), ("content-length", "2")], (b"{}",), 400, id="twice"),
        pytest.param([("content-length", "2"), CHUNKED], (b"{}",), 400, id="smuggled"),
    ],
)
def test_bodies_are_bounded(headers: list[tuple[str, str]], parts: tuple[bytes, ...], expected: int) -> None:
    status, _, inner = ask(HOST, JSON, *headers, parts=parts)
    assert status == expected
    assert inner.body == (b"".join(parts) if expected == 200 else None)


def test_bodies_arrive_in_time() -> None:
    status, headers, inner = ask(HOST, JSON, CHUNKED, parts=(b"{", b"}", b"") * 40, pause=0.02)
    assert (status, headers["connection"], inner.body) == (408, "close", None)


def test_a_client_that_leaves_is_not_answered() -> None:
    inner, sent = Inner(), list[Message]()

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    raw = [(name.encode(), value.encode()) for name, value in (HOST, JSON, CHUNKED)]
    scope = {"type": "http", "method": "POST", "path": "/", "raw_path": b"/", "headers": raw}
    asyncio.run(Guard(inner, PORT)(scope, receive, send))
    assert (inner.body, sent) == (None, [])


@pytest.mark.parametrize("headers", [[HOST], [], [HOST, ("origin", "null")]], ids=["answer", "no-host", "refusal"])
def test_every_answer_carries_the_headers(headers: list[tuple[str, str]]) -> None:
    _, answered, _ = ask(*headers)
    assert SECURITY_HEADERS.items() <= answered.items()
    assert answered["cache-control"] == "no-store"
    assert not [name for name in answered if name.startswith("access-control-") or name == "set-cookie"]
