"""Starting, and what a request's transaction promises."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import event
from sqlmodel import Session, func, select
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.domain.household import TokenKind
from escale.errors import DataNotPrivate
from escale.services import household, sessions
from escale.settings import Settings
from escale.storage.tables import HouseholdRow, MemberRow, TokenRow
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.live import headers_of, serving, status_of


def rows(runtime: Runtime, table: Any) -> int:
    """How many rows a table has."""
    with runtime.database.reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_the_first_run_makes_one_household_with_one_adult_and_later_runs_do_not(
    settings: Settings, clock: FakeClock
) -> None:
    for _ in range(2):
        app = create_app(settings, clock)
        with TestClient(app, base_url=ADDRESS) as client:
            assert client.get("/api/v1/health").json()["status"] == "ok"
            assert (rows(app.state.runtime, HouseholdRow), rows(app.state.runtime, MemberRow)) == (1, 1)


def test_a_folder_that_others_can_open_is_not_served(settings: Settings) -> None:
    settings.data_dir.chmod(0o755)
    with pytest.raises(DataNotPrivate), TestClient(create_app(settings), base_url=ADDRESS):
        pass


def test_health_says_nothing_about_anyone(client: TestClient) -> None:
    assert client.get("/api/v1/health").json() == {"status": "ok", "version": "0.1.0"}


def test_a_failed_commit_is_not_answered_as_a_success(browser: TestClient, runtime: Runtime) -> None:
    before = rows(runtime, TokenRow)

    def fail(session: Session) -> None:
        raise ZeroDivisionError

    event.listen(Session, "before_commit", fail)
    try:
        answer = browser.post("/api/v1/auth/tickets")
    finally:
        event.remove(Session, "before_commit", fail)
    assert (answer.status_code, answer.json()["error"]) == (500, "internal_error")
    assert rows(runtime, TokenRow) == before


def test_many_writers_at_once_are_all_served(tmp_path: Path) -> None:
    """More than the threads of the pool: who waits for the writer must not keep the one who has it from finishing."""
    with serving(tmp_path / "data") as live:
        with live.runtime.database.writing() as session:
            owner = household.owner(session)
            secret = sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, live.runtime.clock()).secret
        raw = (
            b"PATCH /api/v1/me HTTP/1.1\r\nHost: %b\r\nAuthorization: Bearer %b\r\nConnection: close\r\n"
            b'Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{"name":"Zo"}' % (live.host, secret.encode())
        )
        with ThreadPoolExecutor(100) as people:
            answers = list(people.map(live.ask, [raw] * 200))
        assert {status_of(answer) for answer in answers} == {200}
        assert {headers_of(answer)["cache-control"] for answer in answers} == {"no-store"}


def test_nothing_describes_itself_to_strangers(app: FastAPI, client: TestClient) -> None:
    for path in ("/openapi.json", "/docs.json", "/redoc.html", "/api/v1/openapi.json"):
        assert client.get(path).status_code == 404
    assert app.docs_url is None or app.openapi_url is None
