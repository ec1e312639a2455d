"""Sites and the catalogue: exact bodies."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.api.shapes.sites import site_out
from escale.domain.household import Browser
from escale.storage import sites
from tests.server.api.test_plan import plan_of
from tests.server.fakes import FakeClock

POLICY = {
    "gate_enabled": True,
    "gate_delay_ms": 3000,
    "planned_choices_seconds": [600, 1200],
    "ask_trigger": True,
    "suggest_intentions": True,
    "pass_seconds": 900,
    "planned_time_cue": True,
    "extension_seconds": 300,
    "chapter_cue": True,
    "loop_cue": True,
    "chapter_unit": "screens",
    "chapter_size": 12,
    "episode_cue": False,
    "autoplay_cue": False,
    "night_cue": False,
    "night_from": "22:00",
    "night_until": "06:00",
    "budget_cue": False,
    "budget_seconds": 1800,
    "budget_scope": "site",
    "budget_days": [1, 2, 3, 4, 5, 6, 7],
    "pace_cue": False,
    "pace_per_minute": 6,
    "strength": "card",
    "cues_per_day": 12,
    "calm_counters": False,
    "calm_badges": False,
    "calm_trending": False,
}
OTHER_POLICY = {
    "gate_enabled": False,
    "gate_delay_ms": 0,
    "planned_choices_seconds": [],
    "ask_trigger": False,
    "suggest_intentions": False,
    "pass_seconds": 60,
    "planned_time_cue": False,
    "extension_seconds": 30,
    "chapter_cue": False,
    "loop_cue": False,
    "chapter_unit": "screens",
    "chapter_size": 2,
    "episode_cue": True,
    "autoplay_cue": True,
    "night_cue": True,
    "night_from": "21:30",
    "night_until": "07:00",
    "budget_cue": True,
    "budget_seconds": 3600,
    "budget_scope": "category",
    "budget_days": [6, 7],
    "pace_cue": True,
    "pace_per_minute": 12,
    "strength": "chip",
    "cues_per_day": 3,
    "calm_counters": True,
    "calm_badges": True,
    "calm_trending": True,
}
SWITCHED_ON = ("episode", "autoplay", "night", "budget", "pace", "calm")
TIGHTER = {
    **{"planned_choices_seconds": [], "pass_seconds": 60, "extension_seconds": 30, "chapter_size": 2},
    **{name: value for name, value in OTHER_POLICY.items() if name.startswith(SWITCHED_ON)},
}
NEUTRAL = {"ask_trigger": False, "suggest_intentions": False}
NOTHING_WAITS = {"later": None, "on_break": None}
SITE = {"name": "Feed", "patterns": ["https://www.Feed.example/"], "category": "social"}


def test_a_site_lives(dashboard: TestClient) -> None:
    made = dashboard.post("/api/v1/sites", json=SITE)
    site_id = made.json()["id"]
    feed = {"name": "Feed", "patterns": ["feed.example"], "category": "social"}
    expected = {"id": site_id, **feed, "policy": POLICY, **NOTHING_WAITS}
    assert (made.status_code, made.json()) == (201, expected)
    assert dashboard.get("/api/v1/sites").json() == {"sites": [expected]}
    body = {"name": "Vidéos", "patterns": ["feed.example/v", "b.example"], "category": None, "policy": OTHER_POLICY}
    changed = dashboard.put(f"/api/v1/sites/{site_id}", json=body)
    later = {"policy": OTHER_POLICY, "first_day": "2026-11-24"}
    told = {"id": site_id, **body, "policy": POLICY | TIGHTER | NEUTRAL, "later": later, "on_break": None}
    assert (changed.status_code, changed.json()) == (200, told)
    assert dashboard.get(f"/api/v1/sites/{site_id}").json() == told
    gone = dashboard.delete(f"/api/v1/sites/{site_id}")
    assert (gone.status_code, gone.content) == (204, b"")
    assert dashboard.get("/api/v1/sites").json() == {"sites": []}


def test_a_removed_site_comes_back_as_it_was(
    dashboard: TestClient, app: FastAPI, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    dashboard.put(f"/api/v1/sites/{site_id}", json=SITE | {"policy": OTHER_POLICY})
    told = dashboard.put(f"/api/v1/sites/{site_id}/break", json={"last_day": "2026-11-25"}).json()
    plans = [plan_of(app, runtime, paired, clock).json()["sites"]]
    dashboard.delete(f"/api/v1/sites/{site_id}")
    plans.append(plan_of(app, runtime, paired, clock).json()["sites"])
    for _ in range(2):
        back = dashboard.delete(f"/api/v1/sites/{site_id}/removal")
        assert (back.status_code, back.json()) == (200, told), "asking twice is no mistake"
    plans.append(plan_of(app, runtime, paired, clock).json()["sites"])
    assert dashboard.get("/api/v1/sites").json() == {"sites": [told]}
    assert [len(plan) for plan in plans] == [1, 0, 1]
    assert plans[2] == plans[0]


def test_a_removed_site_whose_address_was_taken_does_not_come_back(dashboard: TestClient) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    dashboard.delete(f"/api/v1/sites/{site_id}")
    taken = dashboard.post("/api/v1/sites", json=SITE | {"name": "Other"}).json()
    answer = dashboard.delete(f"/api/v1/sites/{site_id}/removal")
    detail = "feed.example is already on the list, as “Other”."
    assert (answer.status_code, answer.json()) == (409, {"error": "site_already_watched", "detail": detail})
    assert dashboard.get("/api/v1/sites").json() == {"sites": [taken]}


@pytest.mark.parametrize(
    ("method", "part"),
    [
        pytest.param("GET", "", id="read"),
        pytest.param("PUT", "", id="replace"),
        pytest.param("DELETE", "", id="remove"),
        pytest.param("DELETE", "/removal", id="bring-back"),
    ],
)
def test_no_such_site(dashboard: TestClient, method: str, part: str) -> None:
    answer = dashboard.request(method, f"/api/v1/sites/{uuid4()}{part}", json=SITE if method == "PUT" else None)
    expected = {"error": "site_not_found", "detail": "This site is not on the list."}
    assert (answer.status_code, answer.json()) == (404, expected)


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        pytest.param({"patterns": ["*.example"]}, 422, "pattern_invalid", id="wildcard"),
        pytest.param({"patterns": ["marie@mail.example"]}, 422, "pattern_invalid", id="mail"),
        pytest.param({"patterns": ["a.example", "127.0.0.1:17817"]}, 422, "own_pages", id="own-pages"),
        pytest.param({"patterns": ["LocalHost/today"]}, 422, "own_pages", id="own-pages-by-name"),
        pytest.param({"patterns": ["a.example", "https://www.3114.fr/"]}, 422, "always_open", id="a-help-line"),
        pytest.param({"patterns": ["facebook.com/login/web"]}, 422, "always_open", id="signing-in"),
        pytest.param({"patterns": []}, 422, "invalid_request", id="no-pattern"),
        pytest.param(
            {"patterns": [f"a{n}.example" for n in range(21)]}, 422, "invalid_request", id="too-many-patterns"
        ),
        pytest.param({"patterns": ["taken.example"]}, 409, "site_already_watched", id="taken"),
        pytest.param({"name": " "}, 422, "invalid_request", id="blank-name"),
        pytest.param({"name": "x" * 81}, 422, "invalid_request", id="long-name"),
        pytest.param({"category": " "}, 422, "invalid_request", id="blank-category"),
        pytest.param({"category": "x" * 41}, 422, "invalid_request", id="long-category"),
        pytest.param({"category": "two\nlines"}, 422, "invalid_request", id="category-of-two-lines"),
        pytest.param({"policy": {"gate_delay_ms": -1}}, 422, "invalid_request", id="negative-delay"),
        pytest.param({"policy": {"chapter_size": 1}}, 422, "invalid_request", id="chapter-of-one-screen"),
        pytest.param({"policy": {"night_from": "22:00:30"}}, 422, "invalid_request", id="a-night-in-seconds"),
        pytest.param({"policy": {"night_from": "25:00"}}, 422, "invalid_request", id="no-such-hour"),
        pytest.param({"policy": {"night_from": "22:00Z"}}, 422, "invalid_request", id="a-night-of-another-zone"),
        pytest.param({"policy": {"budget_days": []}}, 422, "invalid_request", id="a-budget-on-no-day"),
        pytest.param({"policy": {"budget_days": [0]}}, 422, "invalid_request", id="no-such-day"),
        pytest.param({"policy": {"strength": "wall"}}, 422, "invalid_request", id="no-such-strength"),
        pytest.param({"policy": {"gate_delay": 1}}, 422, "invalid_request", id="unknown-policy-field"),
        pytest.param({"id": str(uuid4())}, 422, "invalid_request", id="unknown-field"),
    ],
)
def test_refused(dashboard: TestClient, change: dict[str, Any], status: int, code: str) -> None:
    dashboard.post("/api/v1/sites", json={"name": "Taken", "patterns": ["taken.example"]})
    answer = dashboard.post("/api/v1/sites", json={**SITE, **change})
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert set(answer.json()) == {"error", "detail"}
    assert [site["name"] for site in dashboard.get("/api/v1/sites").json()["sites"]] == ["Taken"]


def test_a_category_in_the_persons_own_words(dashboard: TestClient) -> None:
    """The catalogue only suggests."""
    added = dashboard.post("/api/v1/sites", json={**SITE, "category": " Musique & voix "}).json()
    assert added["category"] == "Musique & voix"
    assert dashboard.get(f"/api/v1/sites/{added['id']}").json()["category"] == "Musique & voix"


def test_the_extension_may_add_a_site(browser: TestClient) -> None:
    assert browser.post("/api/v1/sites", json=SITE).status_code == 201


def test_catalogue(browser: TestClient) -> None:
    catalogue = browser.get("/api/v1/catalogue").json()
    assert set(catalogue) == {"sites", "categories"}
    assert catalogue["sites"][0] == {
        "key": "youtube",
        "name": "YouTube",
        "patterns": ["youtube.com", "youtu.be"],
        "category": "video",
        "feed": True,
    }


def test_what_loosens_is_played_tomorrow(
    dashboard: TestClient, app: FastAPI, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    dashboard.put(f"/api/v1/sites/{site_id}", json=SITE | {"policy": OTHER_POLICY})
    gates = []
    for _ in range(2):
        (site,) = plan_of(app, runtime, paired, clock).json()["sites"]
        gates.append((site["gate"]["enabled"], site["gate"]["pass_seconds"], site["calm"]))
        clock.advance(days=1)
    calm = ["counters", "badges", "trending"]
    assert gates == [(True, 60, calm), (False, 60, calm)]


def test_a_break_reaches_the_plan_on_its_days_only(
    dashboard: TestClient, app: FastAPI, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    told = dashboard.put(f"/api/v1/sites/{site_id}/break", json={"last_day": "2026-11-25"}).json()
    assert told["on_break"] == {"first_day": "2026-11-24", "last_day": "2026-11-25", "begun": False}
    with runtime.database.reading() as session:
        site = sites.list_watched(session, paired.member_id)[0]
    breaks = [site_out(site, date(2026, 11, day)).on_break for day in range(23, 27)]
    assert [one and one.begun for one in breaks] == [False, True, True, None]
    played = []
    for _ in range(4):
        (planned,) = plan_of(app, runtime, paired, clock).json()["sites"]
        played.append((planned["gate"]["enabled"], len(planned["cues"])))
        clock.advance(days=1)
    assert played == [(True, 2), (False, 0), (False, 0), (True, 2)]


def test_a_break_ends_at_once(dashboard: TestClient, browser: TestClient) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    dashboard.put(f"/api/v1/sites/{site_id}/break", json={"last_day": "2026-12-24"})
    assert dashboard.delete(f"/api/v1/sites/{site_id}/break").json()["on_break"] is None
    assert browser.get("/api/v1/plan").json()["sites"][0]["gate"]["enabled"]


@pytest.mark.parametrize(
    ("last_day", "code"),
    [
        pytest.param("2026-11-23", "break_out_of_range", id="today"),
        pytest.param("2027-11-23", "break_out_of_range", id="a-year"),
        pytest.param("0001-01-01", "break_out_of_range", id="long-ago"),
        pytest.param("9999-12-31", "break_out_of_range", id="for-ever"),
        pytest.param("soon", "invalid_request", id="no-day"),
        pytest.param(None, "invalid_request", id="nothing"),
    ],
)
def test_breaks_that_are_refused(dashboard: TestClient, last_day: str | None, code: str) -> None:
    site_id = dashboard.post("/api/v1/sites", json=SITE).json()["id"]
    answer = dashboard.put(f"/api/v1/sites/{site_id}/break", json={"last_day": last_day})
    assert (answer.status_code, answer.json()["error"]) == (422, code)
    assert dashboard.get(f"/api/v1/sites/{site_id}").json()["on_break"] is None
