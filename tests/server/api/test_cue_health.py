"""Cues that cannot play, as the dashboard reads them: told after three visits, and gone by itself."""

from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from tests.server.api.test_periods import SITE_ID, lived

__all__ = ["lived"]


def failing(dashboard: TestClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = dashboard.get("/api/v1/failing-cues").json()["cues"]
    return found


def visit(browser: TestClient, number: int, able: bool, kind: str = "chapter") -> None:
    """A visit that was checked, some minutes after the one before."""
    at = {"at": f"2026-11-23T08:{number:02}:00.000Z", "zone": "Europe/Paris", "schema": 1}
    of = {"visit_id": str(UUID(int=1000 + number)), "site_id": SITE_ID}
    started = {"type": "visit.started", "seq": 10 * number, **at, **of, "origin": "gate", "intention": None}
    checked = {"type": "cue.checked", "seq": 10 * number + 1, **at, **of, "kind": kind, "able": able}
    answer = browser.post("/api/v1/events", json={"epoch": 2, "events": [started, checked]}).json()
    assert [one["status"] for one in answer["results"]] == ["accepted", "accepted"]


@pytest.mark.usefixtures("lived")
def test_told_after_three_visits_and_gone_with_one_that_is_able(browser: TestClient, dashboard: TestClient) -> None:
    visit(browser, 1, able=True)
    for number in (2, 3):
        visit(browser, number, able=False)
    assert failing(dashboard) == []
    visit(browser, 4, able=False)
    assert failing(dashboard) == [
        {
            "site_id": SITE_ID,
            "site_name": "Feed",
            "kind": "chapter",
            "visits": 3,
            "since_at": "2026-11-23T08:02:00.000Z",
            "worked": True,
        }
    ]
    visit(browser, 5, able=True)
    assert failing(dashboard) == []


@pytest.mark.usefixtures("lived")
def test_a_kind_that_is_switched_off_does_not_fail(browser: TestClient, dashboard: TestClient) -> None:
    for number in (2, 3, 4):
        visit(browser, number, able=False, kind="pace")
    assert failing(dashboard) == []
