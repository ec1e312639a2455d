"""One shape for every refusal, also for our own bugs and for a database under pressure."""

import logging
import sqlite3
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.exc import OperationalError
from starlette.testclient import TestClient

from escale import agreement_errors, errors, family_errors
from escale.api.errors import STATUS_BY_ERROR, install
from escale.api.headers import SECURITY_HEADERS
from escale.errors import EscaleError


def failing(error: Exception) -> TestClient:
    """The smallest application whose route fails."""
    app = FastAPI(openapi_url=None)
    install(app)

    @app.get("/")
    def fail() -> None:
        raise error

    return TestClient(app)


def said_by(sqlite: str) -> OperationalError:
    """What SQLAlchemy raises when SQLite says this."""
    return OperationalError("INSERT", {}, sqlite3.OperationalError(sqlite))


@pytest.mark.parametrize("kind", EscaleError.__subclasses__(), ids=lambda kind: kind.code)
def test_refusals_have_their_code(kind: type[EscaleError]) -> None:
    answer = failing(kind()).get("/")
    assert answer.json() == {"error": kind.code, "detail": kind.sentence}
    assert answer.status_code == STATUS_BY_ERROR.get(kind, 400)
    assert (answer.status_code in (503, 507)) == ("retry-after" in answer.headers)


def test_codes_are_distinct() -> None:
    codes = [kind.code for kind in EscaleError.__subclasses__()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("sqlite", "status", "code"),
    [
        pytest.param("database is locked", 503, "busy", id="locked"),
        pytest.param("database table is locked", 503, "busy", id="table-locked"),
        pytest.param("database or disk is full", 507, "disk_full", id="full"),
        pytest.param("disk I/O error", 507, "disk_full", id="no-writing"),
        pytest.param("no such table: member", 500, "internal_error", id="our-bug"),
    ],
)
def test_pressure_is_a_deliberate_refusal(sqlite: str, status: int, code: str) -> None:
    answer = failing(said_by(sqlite)).get("/")
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert ("retry-after" in answer.headers) == (status != 500)


def test_our_own_bug_says_nothing_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="escale"):
        answer = failing(ZeroDivisionError("secret")).get("/?query=personal")
    assert (answer.status_code, answer.json()["error"]) == (500, "internal_error")
    assert "secret" not in answer.text
    assert "ZeroDivisionError" in caplog.text
    assert "personal" not in caplog.text


def test_our_own_bug_carries_the_headers_too(app: FastAPI, client: TestClient) -> None:
    @app.get("/bug")
    def bug() -> None:
        raise ZeroDivisionError

    answer = client.get("/bug")
    assert answer.status_code == 500
    assert SECURITY_HEADERS.items() <= answer.headers.items()


@pytest.mark.parametrize(
    ("method", "path", "request_body", "expected"),
    [
        pytest.param("GET", "/api", None, (404, "not_found"), id="api-root"),
        pytest.param("GET", "/api/v1/nothing", None, (404, "not_found"), id="unknown-route"),
        pytest.param("GET", "/api/v2/health", None, (404, "not_found"), id="unknown-version"),
        pytest.param("GET", "/nothing.js", None, (404, "not_found"), id="unknown-file"),
        pytest.param("PUT", "/api/v1/health", None, (405, "method_not_allowed"), id="other-method"),
        pytest.param("OPTIONS", "/api/v1/health", None, (405, "method_not_allowed"), id="preflight"),
        pytest.param("POST", "/today", None, (405, "method_not_allowed"), id="post-to-a-page"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"", (422, "invalid_request"), id="no-body"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"{", (422, "invalid_request"), id="half-a-body"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"[]", (422, "invalid_request"), id="a-list"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"\xff", (400, "invalid_request"), id="not-utf-8"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"[" * 100_000, (400, "invalid_request"), id="too-deep"),
        pytest.param("POST", "/api/v1/auth/exchanges", b"9" * 5_000, (400, "invalid_request"), id="too-long-a-number"),
        pytest.param("POST", "/api/v1/auth/exchanges", b'{"ticket":"a","x":1}', (422, "invalid_request"), id="typo"),
        pytest.param(
            "POST", "/api/v1/auth/exchanges", b'{"ticket":"\\ud800"}', (422, "invalid_request"), id="half-a-character"
        ),
    ],
)
def test_bad_input(client: TestClient, method: str, path: str, request_body: Any, expected: tuple[int, str]) -> None:
    headers = {"content-type": "application/json"} if request_body else {}
    answer = client.request(method, path, content=request_body, headers=headers)
    assert set(answer.json()) == {"error", "detail"}
    assert (answer.status_code, answer.json()["error"]) == expected


def test_a_refusal_does_not_repeat_what_was_sent(client: TestClient) -> None:
    answer = client.post("/api/v1/auth/exchanges", json={"ticket": "pass word"})
    assert "pass word" not in answer.text


def test_a_preflight_grants_nothing(client: TestClient) -> None:
    answer = client.options("/api/v1/events", headers={"access-control-request-method": "POST"})
    assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_every_mapped_error_exists() -> None:
    known = {
        value
        for module in (errors, agreement_errors, family_errors)
        for value in vars(module).values()
        if isinstance(value, type)
    }
    assert set(STATUS_BY_ERROR) <= known
