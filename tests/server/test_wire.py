"""The service on a real socket: Host forms on every route, slow and malformed requests (rows 1, 4 and 8)."""

import json
import time
from collections.abc import Iterator
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from escale.api.headers import SECURITY_HEADERS
from tests.server.api.test_routes import WHO, example
from tests.server.live import Live, headers_of, read_answer, serving, status_of

HOSTS = {
    "own": ([b"127.0.0.1:%d"], True),
    "localhost": ([b"localhost:%d"], True),
    "ipv6": ([b"[::1]:%d"], True),
    "missing": ([], False),
    "empty": ([b""], False),
    "twice": ([b"127.0.0.1:%d", b"127.0.0.1:%d"], False),
    "own-and-other": ([b"127.0.0.1:%d", b"example.org"], False),
    "no-port": ([b"127.0.0.1"], False),
    "other-port": ([b"127.0.0.1:80"], False),
    "longer-port": ([b"127.0.0.1:0%d"], False),
    "rebinding": ([b"example.org:%d"], False),
    "rebinding-prefix": ([b"127.0.0.1.example.org:%d"], False),
    "rebinding-suffix": ([b"example.org.localhost:%d"], False),
    "with-user": ([b"user@127.0.0.1:%d"], False),
    "trailing-dot": ([b"localhost.:%d"], False),
    "capitals": ([b"LOCALHOST:%d"], False),
    "other-loopback": ([b"127.0.0.2:%d"], False),
    "short-ip": ([b"127.1:%d"], False),
    "decimal-ip": ([b"2130706433:%d"], False),
    "any-address": ([b"0.0.0.0:%d"], False),
    "ipv6-long": ([b"[0:0:0:0:0:0:0:1]:%d"], False),
    "ipv6-mapped": ([b"[::ffff:127.0.0.1]:%d"], False),
    "list": ([b"127.0.0.1:%d, example.org"], False),
}
ROUTES = [*WHO, ("GET", "/"), ("GET", "/today"), ("GET", "/assets/index.js"), ("GET", "/api/v1/nothing")]


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One service for all tests of this file."""
    with serving(tmp_path_factory.mktemp("live") / "data") as running:
        yield running


def request(live: Live, method: str, path: str, hosts: list[bytes], *extra: bytes) -> bytes:
    """The bytes of a request that closes its connection."""
    named = [b"Host: " + (host % live.port if b"%" in host else host) for host in hosts]
    lines = [b"%b %b HTTP/1.1" % (method.encode(), path.encode()), *named, b"Connection: close", *extra]
    return b"\r\n".join(lines) + b"\r\n\r\n"


@pytest.mark.parametrize(("hosts", "ours"), [pytest.param(*case, id=name) for name, case in HOSTS.items()])
def test_hosts(live: Live, hosts: list[bytes], ours: bool) -> None:
    for method, path in ROUTES:
        answer = live.ask(request(live, method, example(path), hosts))
        refused = status_of(answer) == 400 and b"host_refused" in answer
        assert refused != ours, (method, path, answer)
        assert SECURITY_HEADERS.items() <= headers_of(answer).items()


def test_http_1_0_needs_a_host_too(live: Live) -> None:
    assert b"host_refused" in live.ask(b"GET /api/v1/health HTTP/1.0\r\n\r\n")


@pytest.mark.parametrize(
    "target", [b"http://example.org/api/v1/me", b"http://127.0.0.1/api/v1/me", b"//api/v1/me", b"/api/v1/me?x=%00"]
)
def test_targets_in_other_forms_open_nothing(live: Live, target: bytes) -> None:
    answer = live.ask(b"GET %b HTTP/1.1\r\nHost: %b\r\nConnection: close\r\n\r\n" % (target, live.host))
    assert status_of(answer) in (400, 401)


@pytest.mark.parametrize(
    "header",
    [
        b"X-Forwarded-Host: example.org",
        b"X-Forwarded-For: 203.0.113.9",
        b"X-Forwarded-Proto: https",
        b"Forwarded: host=example.org;proto=https",
        b"X-Original-URL: /api/v1/me",
        b"X-Rewrite-URL: /api/v1/me",
        b"X-HTTP-Method-Override: DELETE",
    ],
)
def test_proxy_headers_change_nothing(live: Live, header: bytes) -> None:
    plain = live.ask(request(live, "GET", "/api/v1/health", [live.host]))
    spoofed = live.ask(request(live, "GET", "/api/v1/health", [live.host], header))
    assert spoofed.partition(b"\r\n\r\n")[2] == plain.partition(b"\r\n\r\n")[2]
    assert status_of(spoofed) == 200


def test_the_server_does_not_name_itself(live: Live) -> None:
    assert "server" not in headers_of(live.ask(request(live, "GET", "/", [live.host])))


@pytest.mark.parametrize(
    "start",
    [
        pytest.param(b"", id="silence"),
        pytest.param(b"GET /api/v1/hea", id="half-a-line"),
        pytest.param(b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", id="half-a-header"),
    ],
)
def test_a_slow_head_is_ended(live: Live, start: bytes) -> None:
    begun = time.monotonic()
    answer = live.ask(start)
    assert (status_of(answer), time.monotonic() - begun < 5) == (408, True)
    assert SECURITY_HEADERS.items() <= headers_of(answer).items()


def test_a_dripping_head_is_ended(live: Live) -> None:
    with live.connect() as connection:
        begun = time.monotonic()
        connection.sendall(b"GET / HTTP/1.1\r\n")
        while time.monotonic() - begun < 0.4:
            connection.sendall(b"X-Drip: 1\r\n")
            time.sleep(0.05)
        assert status_of(read_answer(connection)) == 408


def test_a_slow_second_request_is_ended(live: Live) -> None:
    with live.connect() as connection:
        connection.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: %b\r\n\r\n" % live.host)
        assert status_of(read_answer(connection)) == 200
        connection.sendall(b"GET /api/v1/health HTTP/1.1\r\n")
        assert status_of(read_answer(connection)) == 408


def test_a_kept_connection_outlives_the_heads_deadline(live: Live) -> None:
    with live.connect() as connection:
        for _ in range(2):
            connection.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: %b\r\n\r\n" % live.host)
            assert status_of(read_answer(connection)) == 200
            time.sleep(0.7)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"GET / HTTP/1.1\r\n" + b"X-Many: 1\r\n" * 20_000, id="many-headers"),
        pytest.param(b"GET / HTTP/1.1\r\nX-Long: " + b"x" * 200_000, id="a-long-header"),
        pytest.param(b"GET /" + b"x" * 200_000, id="a-long-path"),
    ],
)
def test_a_large_head_is_refused(live: Live, head: bytes) -> None:
    with live.connect() as connection:
        for start in range(0, len(head), 8_192):
            try:
                connection.sendall(head[start : start + 8_192])
                time.sleep(0.002)
            except ConnectionError:
                break
        assert status_of(read_answer(connection)) == 431


@pytest.mark.parametrize(
    "raw",
    [b"\x16\x03\x01\x02\x00\x01", b"HELO\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nBad Name: 1\r\n\r\n"],
    ids=["tls", "smtp", "version", "header-name"],
)
def test_what_is_no_http_gets_the_contracts_error(live: Live, raw: bytes) -> None:
    answer = live.ask(raw)
    assert status_of(answer) == 400
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["error"] == "invalid_request"


@pytest.mark.parametrize(
    "lengths",
    [
        [b"Content-Length: 2", b"Transfer-Encoding: chunked"],
        [b"Content-Length: 2", b"Content-Length: 3"],
        [b"Transfer-Encoding: identity, chunked", b"Content-Length: 2"],
        [b"Transfer-Encoding: gzip"],
    ],
    ids=["both", "two-lengths", "list", "not-chunked"],
)
def test_unclear_lengths_are_refused(live: Live, lengths: list[bytes]) -> None:
    raw = request(live, "POST", "/api/v1/events", [live.host], b"Content-Type: application/json", *lengths)
    assert status_of(live.ask(raw + b"{}")) in (400, 415)


def test_a_web_socket_is_not_opened(live: Live) -> None:
    upgrade = [b"Upgrade: websocket", b"Sec-WebSocket-Version: 13", b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    raw = request(live, "GET", "/api/v1/me", [live.host], *upgrade)
    raw = raw.replace(b"Connection: close", b"Connection: Upgrade")
    assert status_of(live.ask(raw)) == 401


def test_it_listens_on_loopback_only(live: Live) -> None:
    listening = Path("/proc/net/tcp").read_text().split("\n")[1:] if Path("/proc/net/tcp").exists() else []
    ours = [line.split()[1] for line in listening if line and line.split()[1].endswith(f":{live.port:04X}")]
    assert {address.split(":")[0] for address in ours} <= {"0100007F"}


@pytest.mark.parametrize("path", [b"/api/v1/health", b"/api/v1/plan", b"/nowhere"])
def test_every_answer_tells_the_time_by_the_services_own_clock(live: Live, path: bytes) -> None:
    """By it the extension corrects its own (an agreement's hours are the service's): to the second, RFC 9110, 6.6.1."""
    told = headers_of(live.ask(b"GET %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (path, live.host)))["date"]
    assert abs(parsedate_to_datetime(told) - live.runtime.clock()) < timedelta(seconds=5)
