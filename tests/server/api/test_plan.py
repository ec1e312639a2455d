"""GET /plan: exact body, ETag, 304."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Browser, Member, TokenKind
from escale.services import sessions
from tests.server.api.test_periods import lived
from tests.server.fakes import ADDRESS, FakeClock

__all__ = ["lived"]

SITE = {"name": "Feed", "patterns": ["feed.example", "feed.example/best"], "category": "social"}
HEADER = {"at": "2026-11-23T07:00:00Z", "zone": "Europe/Paris", "schema": 1}


def add(dashboard: TestClient, **changes: Any) -> str:
    site_id: str = dashboard.post("/api/v1/sites", json={**SITE, **changes}).json()["id"]
    return site_id


def test_the_plan(browser: TestClient, dashboard: TestClient, owner: Member) -> None:
    site_id = add(dashboard)
    plan = browser.get("/api/v1/plan").json()
    never, passthrough = plan.pop("never"), plan.pop("passthrough")
    assert plan == {
        "schema": 1,
        "member_id": str(owner.id),
        "member_name": "",
        "language": None,
        "absence_seconds": 600,
        "look_seconds": 60,
        "idle_seconds": 60,
        "rating_seconds": 300,
        "reflections_due": 0,
        "day_ends_at": "2026-11-24T04:00:00.000Z",
        "people": [{"id": str(owner.id), "name": "", "role": "adult", "avatar": "boat", "colour": "sea"}],
        "family": {
            "level": "nothing",
            "next_level": None,
            "agreed_since_at": None,
            "day_ends_at": None,
            "requests_waiting": 0,
        },
        "sites": [
            {
                "id": site_id,
                "name": "Feed",
                "category": "social",
                "patterns": [{"host": "feed.example", "path": "/"}, {"host": "feed.example", "path": "/best"}],
                "gate": {
                    "enabled": True,
                    "delay_ms": 3000,
                    "choices_seconds": [300, 600, 1200],
                    "ask_trigger": True,
                    "suggestions": [],
                    "pass_seconds": 900,
                    "visits_today": 0,
                    "last": None,
                    "loop": {"looks": 5, "within_seconds": 3600, "latest": []},
                },
                "cues": [
                    {"kind": "planned_time", "extension_ms": 300_000},
                    {"kind": "chapter", "unit": "screens", "size": 12},
                ],
                "strength": "card",
                "cues_per_day": 12,
                "calm": [],
            }
        ],
    }
    assert {"host": "3114.fr", "path": "/"} in never
    assert {"host": "reddit.com", "path": "/api/v1/authorize"} in passthrough


def test_history_reaches_the_gate(browser: TestClient, dashboard: TestClient) -> None:
    site_id = add(dashboard)
    visit = {"visit_id": "a1d2c3b4-0001-4000-8000-000000000001", "site_id": site_id, **HEADER}
    intention = {"text": "a recipe", "planned_seconds": 600}
    events = [
        {"type": "visit.started", "seq": 1, "origin": "gate", "intention": intention, **visit},
        {"type": "visit.ended", "seq": 2, "reason": "done", "attended_ms": 30_000, **visit},
        {"type": "visit.rated", "seq": 3, "worth": "partly", **visit},
    ]
    browser.post("/api/v1/events", json={"epoch": 1, "events": events})
    gate = browser.get("/api/v1/plan").json()["sites"][0]["gate"]
    assert (gate["suggestions"], gate["visits_today"]) == (["a recipe"], 1)
    assert gate["last"] == {"planned_seconds": 600, "attended_seconds": 30, "worth": "partly"}


def test_the_same_plan_has_the_same_etag(browser: TestClient, dashboard: TestClient, clock: FakeClock) -> None:
    first = browser.get("/api/v1/plan")
    clock.advance(minutes=5)
    again = browser.get("/api/v1/plan")
    add(dashboard)
    changed = browser.get("/api/v1/plan")
    assert first.headers["etag"] == again.headers["etag"] != changed.headers["etag"]
    assert first.headers["etag"].startswith('"')


@pytest.mark.parametrize(
    ("header", "status"),
    [
        pytest.param("{etag}", 304, id="the-same"),
        pytest.param("W/{etag}", 304, id="weakly-compared"),
        pytest.param('"other", {etag}', 304, id="in-a-list"),
        pytest.param("*", 304, id="any"),
        pytest.param('"other"', 200, id="another"),
        pytest.param("", 200, id="empty"),
    ],
)
def test_if_none_match(browser: TestClient, header: str, status: int) -> None:
    etag = browser.get("/api/v1/plan").headers["etag"]
    answer = browser.get("/api/v1/plan", headers={"if-none-match": header.format(etag=etag)})
    assert (answer.status_code, answer.headers["etag"]) == (status, etag)
    assert bool(answer.content) is (status == 200)


def test_a_remembered_plan_follows_what_happens(
    browser: TestClient, dashboard: TestClient, owner: Member, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    """The same answer twice, another one after each thing that may change it."""
    first = browser.get("/api/v1/plan").headers["etag"]
    assert browser.get("/api/v1/plan").headers["etag"] == first
    site_id = add(dashboard)
    with_site = browser.get("/api/v1/plan").headers["etag"]
    assert with_site != first
    intention = {"text": "a recipe", "planned_seconds": 600}
    visit = {"visit_id": str(UUID(int=7)), "site_id": site_id, "origin": "gate", "intention": intention}
    event = {**HEADER, "seq": 1, "type": "visit.started", **visit}
    assert browser.post("/api/v1/events", json={"epoch": 1, "events": [event]}).json()["results"][0]["code"] is None
    visited = browser.get("/api/v1/plan")
    assert visited.headers["etag"] != with_site
    assert "a recipe" in visited.text
    assert runtime.plans.known(paired, owner, clock()) is not None
    assert runtime.plans.known(paired, owner, clock() + timedelta(days=1)) is None, (
        "counts of visits are those of the day"
    )


@pytest.mark.usefixtures("lived")
def test_a_week_that_waits_is_in_the_plan_from_its_hour_on(
    browser: TestClient, app: FastAPI, runtime: Runtime, owner: Member, paired: Browser, clock: FakeClock
) -> None:
    """No commit says so: only the clock. And the mark goes when the week is put aside."""
    clock.advance(days=6, hours=8, minutes=55)  # Sunday, 17:55 in Paris
    before = plan_of(app, runtime, paired, clock)
    assert before.json()["reflections_due"] == 0
    clock.advance(minutes=5)
    assert runtime.plans.known(paired, owner, clock()) is None
    after = plan_of(app, runtime, paired, clock, before.headers["etag"])
    assert (after.status_code, after.json()["reflections_due"]) == (200, 1)
    with runtime.database.writing() as session:
        issued = sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, clock())
    dashboard = TestClient(app, base_url=ADDRESS, headers={"authorization": f"Bearer {issued.secret}"})
    told: dict[str, Any] = {"answers": [], "intention": None, "state": "aside"}
    assert dashboard.put("/api/v1/reflections/2026-W48", json=told).status_code == 200
    assert plan_of(app, runtime, paired, clock).json()["reflections_due"] == 0


def plan_of(app: FastAPI, runtime: Runtime, paired: Browser, clock: FakeClock, etag: str | None = None) -> Response:
    """What a browser with a session of now is told."""
    with runtime.database.writing() as session:
        issued = sessions.issue(session, TokenKind.BROWSER, paired.member_id, paired.id, clock())
    headers = {"authorization": f"Bearer {issued.secret}"} | ({"if-none-match": etag} if etag else {})
    return TestClient(app, base_url=ADDRESS).get("/api/v1/plan", headers=headers)
