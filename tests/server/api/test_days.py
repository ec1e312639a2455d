"""Days: exact bodies."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.storage import sites
from tests.server.fakes import FakeClock

FIXTURES = Path(__file__).parents[3] / "shared/fixtures/events"
EVENTS = [json.loads(file.read_text("utf-8")) for file in sorted(FIXTURES.glob("*.*.json"))]
COUNTED = {
    "reached": {
        "typed": 1,
        "search": 2,
        "bookmark": 0,
        "external_link": 0,
        "subscription": 0,
        "in_page_link": 3,
        "recommendation": 5,
        "autoplay": 1,
        "notification": 0,
        "unknown": 1,
    },
    "items_seen": 24,
    "sponsored_seen": 4,
}
"""What the golden event says."""
EMPTY = {
    "day": "2026-11-23",
    "zone": "UTC",
    "starts_at": "2026-11-23T04:00:00.000Z",
    "ends_at": "2026-11-24T04:00:00.000Z",
    "attended_seconds": 0,
    "planned_seconds": 0,
    "planned_attended_seconds": 0,
    "not_now": 0,
    "visits": [],
    "gaps": [],
    "is_known": False,
    "sites": [],
}


@pytest.fixture
def in_utc(runtime: Runtime, owner: Member) -> None:
    """The machine of the test may be anywhere."""
    with runtime.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE member SET zone = 'UTC'")


@pytest.mark.usefixtures("in_utc")
def test_an_empty_day(dashboard: TestClient) -> None:
    assert dashboard.get("/api/v1/days/today").json() == EMPTY
    assert dashboard.get("/api/v1/days/2026-11-23").json() == EMPTY


@pytest.mark.usefixtures("in_utc")
def test_one_visit(
    dashboard: TestClient, browser: TestClient, runtime: Runtime, owner: Member, clock: FakeClock
) -> None:
    """The golden events, one of each type, in the order of their names."""
    site_id = next(event["site_id"] for event in EVENTS if "site_id" in event)
    with runtime.database.writing() as session:
        site = Site(UUID(site_id), owner.id, "Feed", (Pattern("feed.example", "/"),), None, Policy())
        sites.add(session, site, clock())
    answer = browser.post("/api/v1/events", json={"epoch": 1, "events": EVENTS})
    assert {one["status"] for one in answer.json()["results"]} == {"accepted"}
    assert dashboard.get("/api/v1/days/today").json() == {
        "day": "2026-11-23",
        "zone": "Europe/Paris",
        "starts_at": "2026-11-23T03:00:00.000Z",
        "ends_at": "2026-11-24T03:00:00.000Z",
        "attended_seconds": 605,
        "planned_seconds": 600,
        "planned_attended_seconds": 605,
        "not_now": 0,
        "visits": [
            {
                "id": "a1d2c3b4-0001-4000-8000-000000000001",
                "site_id": site_id,
                "site_name": "Feed",
                "started_at": "2026-11-23T07:00:09.250Z",
                "ended_at": "2026-11-23T07:10:15.000Z",
                "end": "done",
                "intention": "La recette de mamie, pour ce soir",
                "trigger": "wish",
                "planned_seconds": 600,
                "attended_seconds": 605,
                "worth": "partly",
                "met": "yes",
                "cues": [{"kind": "planned_time", "shown_at": "2026-11-23T07:10:09.250Z", "answer": "done"}],
                **COUNTED,
            }
        ],
        "gaps": [],
        "is_known": True,
        "sites": [
            {"site_id": site_id, "site_name": "Feed", "attended_seconds": 605, "planned_seconds": 600, "visits": 1}
        ],
    }


@pytest.mark.parametrize(
    ("day", "status", "code"),
    [
        pytest.param("1999-12-31", 404, "day_out_of_range", id="before"),
        pytest.param("2200-01-01", 404, "day_out_of_range", id="after"),
        pytest.param("9999-12-31", 404, "day_out_of_range", id="the-last-day"),
        pytest.param("2026-02-30", 422, "invalid_request", id="no-such-day"),
        pytest.param("monday", 422, "invalid_request", id="no-date"),
    ],
)
def test_refused(dashboard: TestClient, day: str, status: int, code: str) -> None:
    answer = dashboard.get(f"/api/v1/days/{day}")
    assert (answer.status_code, answer.json()["error"]) == (status, code)
