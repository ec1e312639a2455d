"""The member who is looking, and health."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from starlette.testclient import TestClient

from escale import __version__
from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.storage import members


def test_me(dashboard: TestClient, browser: TestClient, owner: Member) -> None:
    expected = {
        "id": str(owner.id),
        "name": "",
        "role": "adult",
        "language": None,
        "day_starts_at": "04:00:00",
        "welcomed": False,
    }
    assert dashboard.get("/api/v1/me").json() == browser.get("/api/v1/me").json() == expected
    changed = dashboard.patch("/api/v1/me", json={"name": " Lou ", "language": "fr", "day_starts_at": "05:00"})
    expected |= {"name": "Lou", "language": "fr", "day_starts_at": "05:00:00"}
    assert (changed.status_code, changed.json()) == (200, expected)
    assert dashboard.patch("/api/v1/me", json={"welcomed": True}).json() == expected | {"welcomed": True}
    assert browser.get("/api/v1/me").json() == expected | {"welcomed": True}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({"name": ""}, id="empty-name"),
        pytest.param({"language": "de"}, id="language"),
        pytest.param({"day_starts_at": "25:00"}, id="no-such-hour"),
        pytest.param({"day_starts_at": "04:30"}, id="not-a-whole-hour"),
        pytest.param({"day_starts_at": "04:00:01"}, id="seconds"),
        pytest.param({"day_starts_at": "04:00Z"}, id="zone"),
        pytest.param({"role": "child"}, id="role-is-not-theirs-to-change"),
    ],
)
def test_refused(dashboard: TestClient, body: dict[str, Any]) -> None:
    before = dashboard.get("/api/v1/me").json()
    answer = dashboard.patch("/api/v1/me", json=body)
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")
    assert dashboard.get("/api/v1/me").json() == before


def test_a_refused_start_of_the_day_says_what_is_wrong(dashboard: TestClient) -> None:
    answer = dashboard.patch("/api/v1/me", json={"day_starts_at": "04:30"})
    detail = "body.day_starts_at: Value error, the start of the day is a whole hour of local time"
    assert (answer.status_code, answer.json()) == (422, {"error": "invalid_request", "detail": detail})


def test_a_start_that_an_earlier_version_took_is_told_and_can_be_changed(
    dashboard: TestClient, runtime: Runtime, owner: Member
) -> None:
    with runtime.database.writing() as session:
        members.save(session, replace(owner, day_starts_at=time(4, 30)))
    assert dashboard.get("/api/v1/me").json()["day_starts_at"] == "04:30:00"
    assert dashboard.patch("/api/v1/me", json={"name": "Lou"}).json()["day_starts_at"] == "04:30:00"
    assert dashboard.patch("/api/v1/me", json={"day_starts_at": "04:00"}).json()["day_starts_at"] == "04:00:00"


def test_health(client: TestClient) -> None:
    answer = client.get("/api/v1/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "version": __version__})
