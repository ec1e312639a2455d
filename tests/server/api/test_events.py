"""POST /events: exact answers, stored rows, and never a 5xx."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Browser, Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.storage import sites
from tests.server.fakes import FakeClock

FIXTURES = Path(__file__).parents[3] / "shared/fixtures/events"
BATCH = json.loads((FIXTURES / "mixed-batch.json").read_text("utf-8"))


@pytest.fixture
def watched(runtime: Runtime, owner: Member, clock: FakeClock) -> None:
    """The sites that the mixed batch speaks of."""
    with runtime.database.writing() as session:
        for number, site_id in enumerate(BATCH["sites"]):
            pattern = Pattern(f"feed{number}.example", "/")
            sites.add(session, Site(UUID(site_id), owner.id, "Feed", (pattern,), None, Policy()), clock())


def stored(runtime: Runtime, statement: str) -> list[tuple[Any, ...]]:
    with runtime.database.reading() as session:
        return [tuple(row) for row in session.connection().exec_driver_sql(statement)]


@pytest.mark.usefixtures("watched")
def test_mixed_batch(browser: TestClient, runtime: Runtime, paired: Browser) -> None:
    answer = browser.post("/api/v1/events", json=BATCH["body"])
    assert answer.status_code == 200
    results = answer.json()["results"]
    assert [{key: one[key] for key in expected} for one, expected in zip(results, BATCH["results"], strict=True)] == (
        BATCH["results"]
    )
    assert all(set(one) == {"seq", "status", "code", "detail"} for one in results)
    assert all(bool(one["detail"]) is (one["status"] == "rejected") for one in results)
    accepted = [one["seq"] for one in BATCH["results"] if one["status"] == "accepted"]
    assert stored(runtime, "SELECT seq FROM event ORDER BY seq") == [(seq,) for seq in sorted(accepted)]
    assert stored(runtime, "SELECT browser_id, epoch FROM event_stream") == [(paired.id.bytes, BATCH["body"]["epoch"])]
    assert stored(runtime, "SELECT attended_ms, reported_ms FROM visit") == [(605_750, 605_750)]
    assert stored(runtime, "SELECT first_at + (attended ->> 0), first_at + (attended ->> 1) FROM visit") == [
        (1795417209250, 1795417239250)
    ]
    assert stored(runtime, "SELECT worth, met FROM visit") == [("yes", None)]


@pytest.mark.usefixtures("watched")
def test_a_lost_acknowledgement(browser: TestClient) -> None:
    first = browser.post("/api/v1/events", json=BATCH["body"]).json()["results"]
    again = browser.post("/api/v1/events", json=BATCH["body"]).json()["results"]
    becomes = {"accepted": "duplicate", "duplicate": "duplicate", "rejected": "rejected"}
    statuses = {one["seq"]: one["status"] for one in again if one["status"] != "rejected"}
    assert statuses == {one["seq"]: becomes[one["status"]] for one in first if one["status"] != "rejected"}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        pytest.param({}, "body.epoch", id="nothing"),
        pytest.param({"epoch": 1, "events": []}, "body.events", id="no-events"),
        pytest.param({"epoch": 0, "events": [1]}, "body.epoch", id="epoch-0"),
        pytest.param({"epoch": 2**53, "events": [1]}, "body.epoch", id="epoch-too-large"),
        pytest.param({"epoch": 1, "events": [1] * 201}, "body.events", id="too-many"),
        pytest.param({"epoch": 1, "events": {}}, "body.events", id="no-list"),
        pytest.param({"epoch": 1, "events": [1], "more": 1}, "body.more", id="unknown-field"),
        pytest.param([], "body", id="no-object"),
    ],
)
def test_a_batch_that_is_none(browser: TestClient, runtime: Runtime, body: object, place: str) -> None:
    answer = browser.post("/api/v1/events", json=body)
    assert answer.status_code == 422
    assert answer.json()["error"] == "invalid_request"
    assert answer.json()["detail"].startswith(place + ":")
    assert stored(runtime, "SELECT 1 FROM event_stream") == []


def test_an_epoch_without_a_good_event_is_answered(browser: TestClient, runtime: Runtime) -> None:
    answer = browser.post("/api/v1/events", json={"epoch": 1, "events": ["x", None, 7]})
    detail = "An event is a JSON object."
    assert answer.json() == {
        "results": [{"seq": None, "status": "rejected", "code": "event_invalid", "detail": detail}] * 3
    }
    assert stored(runtime, "SELECT 1 FROM event") == []


ODD_TEXT = st.sampled_from(
    ['"\\ud800"', '"\\u0000"', "1e999", "NaN", "-0", "[[[[[[]]]]]]", '{"":""}', "123456789012345678901234567890"]
)
GOOD = [json.dumps(one) for one in BATCH["body"]["events"][:5]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ODD_TEXT | st.sampled_from(GOOD), min_size=1, max_size=6), ODD_TEXT | st.just("5"))
@pytest.mark.usefixtures("watched")
def test_odd_json_is_never_our_fault(browser: TestClient, events: list[str], epoch: str) -> None:
    content = f'{{"epoch": {epoch}, "events": [{", ".join(events)}]}}'
    answer = browser.post("/api/v1/events", content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 400, 422), answer.text
    if answer.status_code == 200:
        assert len(answer.json()["results"]) == len(events)


@given(st.sampled_from(GOOD), st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("watched")
def test_any_field_may_hold_odd_json(browser: TestClient, good: str, data: st.DataObject) -> None:
    event = json.loads(good)
    odd = data.draw(ODD_TEXT)
    event[data.draw(st.sampled_from(sorted(event)))] = "PLACE"
    content = '{"epoch": 5, "events": [' + json.dumps(event).replace('"PLACE"', odd) + "]}"
    answer = browser.post("/api/v1/events", content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 400, 422), answer.text


@pytest.mark.usefixtures("watched")
def test_a_full_disk_is_a_507_and_nothing_is_half_stored(browser: TestClient, runtime: Runtime) -> None:
    with runtime.database.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    kept = {
        "at": "2026-11-23T07:00:00Z",
        "zone": "Europe/Paris",
        "schema": 1,
        "type": "a.later_one",
        "text": "x" * 3_000,
    }
    body = {"epoch": 1, "events": [{**kept, "seq": seq} for seq in range(1, 50)]}
    answer = browser.post("/api/v1/events", json=body)
    assert (answer.status_code, answer.json()["error"], answer.headers["retry-after"]) == (507, "disk_full", "60")
    assert stored(runtime, "SELECT count(*) FROM event") == [(0,)]
    with runtime.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert browser.post("/api/v1/events", json=body).status_code == 200
    assert stored(runtime, "SELECT count(*) FROM event") == [(49,)]
