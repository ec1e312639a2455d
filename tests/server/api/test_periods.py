"""Weeks, months and years: exact bodies, and neither event nor visit to answer them."""

from uuid import UUID

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.api.schemas.periods import YearOut
from escale.domain.household import Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.storage import sites
from tests.server.api.test_days import COUNTED, EVENTS
from tests.server.fakes import FakeClock
from tests.server.heard import statements

NOBODY = {"yes": 0, "partly": 0, "no": 0}
USAGE = {
    "attended_seconds": 605,
    "unplaced_seconds": 575,
    "night_seconds": 0,
    "planned_seconds": 600,
    "planned_attended_seconds": 605,
    "visits": 1,
    "stated": 1,
    "met": NOBODY | {"yes": 1},
    "worth": NOBODY | {"partly": 1},
    "cues_shown": 1,
    "cues_honoured": 1,
    "looks": 0,
    "not_now": 0,
    "origins": {"intention": 1, "passed": 0, "cue": 0, "already_open": 0, "unknown": 0},
    "triggers": {"wish": 1, "habit": 0, "boredom": 0, "stress": 0, "notification": 0, "message": 0, "work": 0},
    **COUNTED,
}
SITE_ID = next(event["site_id"] for event in EVENTS if "site_id" in event)
WORDS = next(event["intention"]["text"] for event in EVENTS if event["type"] == "visit.started")
TITLE = {"site_id": SITE_ID, "site_name": "Feed", "category": "video"}


@pytest.fixture
def lived(browser: TestClient, runtime: Runtime, owner: Member, clock: FakeClock) -> None:
    """The golden events, one of each type."""
    with runtime.database.writing() as session:
        site = Site(UUID(SITE_ID), owner.id, "Feed", (Pattern("feed.example", "/"),), "video", Policy())
        sites.add(session, site, clock())
    browser.post("/api/v1/events", json={"epoch": 1, "events": EVENTS})


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize(
    ("path", "named", "first", "last"),
    [
        pytest.param("weeks/2026-W48", {"week": "2026-W48"}, "2026-11-23", "2026-11-29", id="week"),
        pytest.param("months/2026-11", {"month": "2026-11"}, "2026-11-01", "2026-11-30", id="month"),
    ],
)
def test_a_period(dashboard: TestClient, path: str, named: dict[str, str], first: str, last: str) -> None:
    assert dashboard.get(f"/api/v1/{path}").json() == {
        **named,
        "first_day": first,
        "last_day": last,
        "total": USAGE,
        "days": [{"day": "2026-11-23", **USAGE}],
        "sites": [{**TITLE, **USAGE}],
        "categories": [{"category": "video", **USAGE}],
    }


@pytest.mark.usefixtures("lived")
def test_a_year(dashboard: TestClient) -> None:
    answer = dashboard.get("/api/v1/years/2026")
    row = {"attended_seconds": 605, "planned_seconds": 600, "visits": 1}
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {
        "year": 2026,
        **COUNTED,
        "sites": [TITLE],
        "days": [{"day": "2026-11-23", "attended_seconds": 605, "night_seconds": 0}],
        "rows": [{"day": "2026-11-23", "site_id": SITE_ID, **row}],
    }
    assert YearOut.model_validate_json(answer.content).model_dump(mode="json") == answer.json()


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("path", ["weeks/2026-W48", "months/2026-11", "years/2026"])
def test_neither_events_nor_visits_are_read(dashboard: TestClient, path: str) -> None:
    assert read_tables(dashboard, path) & {"event", "visit", "gate"} == set()


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize(
    "path", ["days/today", "days/2026-11-23", "weeks/2026-W48/review", "reflections", "reflections/2026-W48", "data"]
)
def test_no_raw_event_is_read(dashboard: TestClient, path: str) -> None:
    assert "event" not in read_tables(dashboard, path)


def read_tables(dashboard: TestClient, path: str) -> set[str]:
    """The tables that a page is made of."""
    with statements() as heard:
        assert dashboard.get(f"/api/v1/{path}").status_code == 200
    named = {word.strip(',()"') for one in heard for word in one.split()}
    assert "site" in named or "day_total" in named or "event_stream" in named
    return named


def test_an_empty_week(dashboard: TestClient) -> None:
    body = dashboard.get("/api/v1/weeks/2030-W01").json()
    assert (body["total"]["attended_seconds"], body["days"], body["sites"], body["categories"]) == (0, [], [], [])


@pytest.mark.usefixtures("lived")
def test_another_category_takes_the_past_with_it(dashboard: TestClient, runtime: Runtime) -> None:
    with runtime.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE site SET category = NULL")
    week = dashboard.get("/api/v1/weeks/2026-W48").json()
    assert [one["category"] for one in week["sites"] + week["categories"]] == [None, None]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        pytest.param("weeks/1999-W52", 404, "day_out_of_range", id="week-before"),
        pytest.param("weeks/2200-W01", 404, "day_out_of_range", id="week-after"),
        pytest.param("weeks/2025-W53", 422, "invalid_request", id="no-such-week"),
        pytest.param("weeks/2026-11-23", 422, "invalid_request", id="no-week"),
        pytest.param("months/1999-12", 404, "day_out_of_range", id="month-before"),
        pytest.param("months/9999-12", 404, "day_out_of_range", id="the-last-month"),
        pytest.param("months/2026-13", 422, "invalid_request", id="no-such-month"),
        pytest.param("years/1999", 404, "day_out_of_range", id="year-before"),
        pytest.param("years/2200", 404, "day_out_of_range", id="year-after"),
        pytest.param("years/0", 422, "invalid_request", id="year-nought"),
        pytest.param("years/10000", 422, "invalid_request", id="year-too-long"),
        pytest.param("years/now", 422, "invalid_request", id="no-year"),
    ],
)
def test_refused(dashboard: TestClient, path: str, status: int, code: str) -> None:
    answer = dashboard.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.json()["error"]) == (status, code)


@pytest.mark.usefixtures("lived")
def test_a_weeks_review(dashboard: TestClient) -> None:
    """On the first evening: the intention, the hour, and nothing that could be claimed."""
    body = dashboard.get("/api/v1/weeks/2026-W48/review").json()
    (line,) = body["intentions"]
    assert line == {
        "text": WORDS,
        "visits": 1,
        "planned_seconds": 600,
        "attended_seconds": 605,
        "met": NOBODY | {"yes": 1},
    }
    assert sum(one["attended_seconds"] for one in body["hours"]) == 30
    assert {one["day"] for one in body["hours"]} == {"2026-11-23"}
    assert [one["measure"] for one in body["comparisons"]] == [
        "attended",
        "without_intention",
        "night",
        "looks",
        "site",
    ]
    assert {(one["verdict"], one["usual"], one["weeks_missing"], one["value"]) for one in body["comparisons"]} == {
        ("early", None, 3, 0)
    }
    assert body["comparisons"][-1]["site_name"] == "Feed"
    assert body["left_out"] == []
    shares = ("planned", "worth", "met", "cues", "chosen", "fed", "night", "pace")
    assert body["usual"] == {
        **dict.fromkeys((*shares, "triggers", "parts")),
        "days": [],
        "weeks_missing": dict.fromkeys((*shares, "triggers", "parts"), 3),
    }


def test_an_empty_weeks_review(dashboard: TestClient) -> None:
    body = dashboard.get("/api/v1/weeks/2026-W48/review").json()
    assert (body["week"], body["intentions"], body["hours"]) == ("2026-W48", [], [])
    refused = dashboard.get("/api/v1/weeks/2026-W54/review")
    assert (refused.status_code, refused.json()["error"]) == (422, "invalid_request")


def test_a_browser_reads_no_review(browser: TestClient) -> None:
    assert browser.get("/api/v1/weeks/2026-W48/review").status_code == 401
