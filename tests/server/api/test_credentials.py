"""Bearers and tickets: how long they live, what they open, and that the database cannot be used to speak (row 7)."""

import base64
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.settings import Settings
from tests.server.fakes import ADDRESS, ORIGIN, FakeClock

REFUSED = (401, {"error": "credential_refused", "detail": "This needs a valid credential."})


def me(client: TestClient, **headers: str) -> int:
    """Status of the smallest question that needs a credential."""
    return client.get("/api/v1/me", headers=headers).status_code


def ticket_of(address: str) -> str:
    """The ticket in a dashboard's address."""
    start = f"{ADDRESS}/#ticket="
    assert address.startswith(start)
    return address.removeprefix(start)


def test_a_stranger_is_told_what_is_missing(client: TestClient) -> None:
    answer = client.get("/api/v1/me")
    assert (answer.status_code, answer.json()) == REFUSED
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "value", ["", "Bearer", "Bearer ", "Bearer x", "Basic dTpw", "Bearer " + "A" * 43, "Bearer é", "\t"]
)
def test_what_is_no_bearer_is_refused(client: TestClient, value: str) -> None:
    answer = client.get("/api/v1/me", headers=[(b"authorization", value.encode("latin-1"))])
    assert (answer.status_code, answer.json()) == REFUSED


def test_a_browsers_bearer_lives_for_fifteen_minutes(browser: TestClient, clock: FakeClock) -> None:
    clock.advance(minutes=14, seconds=59)
    assert me(browser) == 200
    clock.advance(seconds=1)
    assert me(browser) == 401


def test_a_dashboards_bearer_lives_for_eight_hours(dashboard: TestClient, clock: FakeClock) -> None:
    clock.advance(hours=7, minutes=59, seconds=59)
    assert me(dashboard) == 200
    clock.advance(seconds=1)
    assert me(dashboard) == 401


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        pytest.param(ORIGIN, 200, id="its-own"),
        pytest.param("chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba", 401, id="another-extension"),
        pytest.param("moz-extension://0f8fad5b-d9cb-469f-a165-70867728950e", 401, id="another-browser"),
        pytest.param(ADDRESS, 401, id="the-dashboard"),
    ],
)
def test_a_browsers_bearer_is_bound_to_its_origin(browser: TestClient, origin: str, expected: int) -> None:
    assert me(browser, origin=origin) == expected


def test_a_ticket_opens_the_dashboard_of_the_browsers_member_once(browser: TestClient, client: TestClient) -> None:
    ticket = ticket_of(browser.post("/api/v1/auth/tickets").json()["address"])
    assert me(client, authorization=f"Bearer {ticket}") == 401
    exchanged = client.post("/api/v1/auth/exchanges", json={"ticket": ticket})
    assert exchanged.status_code == 201
    authorization = f"Bearer {exchanged.json()['bearer']}"
    mine = client.get("/api/v1/me", headers={"authorization": authorization}).json()
    assert mine["id"] == browser.get("/api/v1/me").json()["id"]
    again = client.post("/api/v1/auth/exchanges", json={"ticket": ticket})
    assert (again.status_code, again.json()["error"]) == (403, "ticket_refused")


def test_a_ticket_lives_for_a_minute(browser: TestClient, client: TestClient, clock: FakeClock) -> None:
    ticket = ticket_of(browser.post("/api/v1/auth/tickets").json()["address"])
    clock.advance(seconds=60)
    assert client.post("/api/v1/auth/exchanges", json={"ticket": ticket}).status_code == 403


@pytest.mark.parametrize("kind", ["browser", "dashboard"])
def test_a_bearer_is_no_ticket(request: pytest.FixtureRequest, client: TestClient, kind: str) -> None:
    speaker: TestClient = request.getfixturevalue(kind)
    bearer = speaker.headers["authorization"].removeprefix("Bearer ")
    assert client.post("/api/v1/auth/exchanges", json={"ticket": bearer}).status_code == 403


def test_the_data_folder_holds_no_usable_credential(
    browser: TestClient, dashboard: TestClient, runtime: Runtime, settings: Settings
) -> None:
    ticket = ticket_of(browser.post("/api/v1/auth/tickets").json()["address"])
    bearers = [speaker.headers["authorization"].removeprefix("Bearer ") for speaker in (browser, dashboard)]
    stored = b"".join(path.read_bytes() for path in files(settings.data_dir))
    assert b"access_token" in stored
    for secret in (ticket, *bearers):
        assert secret.encode() not in stored
        assert base64.urlsafe_b64decode(secret + "=") not in stored


def files(folder: Path) -> list[Path]:
    """Every file below."""
    return [path for path in folder.rglob("*") if path.is_file()]
