"""The learn card of the day: shown because of something, put away for good, taken back, deleted with everything."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.domain.learning import Card
from escale.storage import learning as storage
from tests.server.api.test_keeping import VISIT_ID
from tests.server.api.test_periods import SITE_ID, lived
from tests.server.fakes import FakeClock

__all__ = ["lived"]

ROUTE = "/api/v1/learn-cards"


def read(dashboard: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = dashboard.get(ROUTE).json()
    return found


def test_nothing_happened(dashboard: TestClient) -> None:
    assert read(dashboard) == {"today": None, "closed": []}


@pytest.mark.usefixtures("lived")
def test_what_happened_first_today_is_explained(dashboard: TestClient) -> None:
    """The golden visit was answered with "done" at its planned time."""
    today = read(dashboard)["today"]
    assert (today["card"], today["site_name"]) == ("stopped", "Feed")
    assert today["happened_at"].startswith("2026-11-23T07:1")


@pytest.fixture
def next_day(lived: None, clock: FakeClock) -> None:  # noqa: F811
    """A bearer of the dashboard that is asked for later is of then."""
    clock.advance(days=1)


@pytest.mark.usefixtures("next_day")
def test_yesterday_is_not_explained(dashboard: TestClient) -> None:
    assert read(dashboard)["today"] is None


@pytest.mark.usefixtures("lived")
def test_put_away_for_good_and_taken_back(dashboard: TestClient) -> None:
    before = read(dashboard)
    closed = dashboard.put(f"{ROUTE}/stopped/closed")
    assert (closed.status_code, closed.json()) == (200, {"today": None, "closed": ["stopped"]})
    assert dashboard.put(f"{ROUTE}/stopped/closed").json() == read(dashboard) == closed.json(), "twice is once"
    assert dashboard.delete(f"{ROUTE}/stopped/closed").json() == before


@pytest.mark.usefixtures("lived")
def test_no_more_cards_and_that_taken_back(dashboard: TestClient) -> None:
    """What was put away by itself before stays away."""
    dashboard.put(f"{ROUTE}/chapter/closed")
    before = read(dashboard)
    assert dashboard.put(f"{ROUTE}/every/closed").json() == {"today": None, "closed": ["chapter", "every"]}
    assert dashboard.delete(f"{ROUTE}/every/closed").json() == before == {"today": None, "closed": ["chapter"]}


@pytest.mark.usefixtures("lived")
def test_no_more_cards_and_all_of_them_back(dashboard: TestClient) -> None:
    before = read(dashboard)
    dashboard.put(f"{ROUTE}/chapter/closed")
    assert dashboard.put(f"{ROUTE}/every/closed").json() == {"today": None, "closed": ["chapter", "every"]}
    assert dashboard.delete(f"{ROUTE}/closed").json() == before
    assert dashboard.delete(f"{ROUTE}/closed").json() == before, "twice is once"


@pytest.mark.usefixtures("lived")
def test_it_is_taken_along_and_deleted_with_everything(dashboard: TestClient, clock: FakeClock) -> None:
    assert read(dashboard)["today"]["card"] == "stopped"
    dashboard.put(f"{ROUTE}/every/closed")
    taken = dashboard.get("/api/v1/data/export.json").json()
    assert taken["closed_cards"] == [{"card": "every", "day": "2026-11-23"}]
    assert taken["shown_card"] == [{"card": "stopped", "day": "2026-11-23"}]
    clock.advance(seconds=1)
    assert dashboard.delete("/api/v1/data?confirm=everything").status_code == 204
    assert read(dashboard) == {"today": None, "closed": []}
    assert dashboard.get("/api/v1/data/export.json").json()["shown_card"] == []


NOT_NOW_BEFORE = [
    {"type": "gate.shown", "seq": 901, "at": "2026-11-23T06:30:00.000Z"},
    {"type": "gate.answered", "seq": 902, "at": "2026-11-23T06:30:04.000Z", "answer": "not_now"},
]
"""Before all that the golden events tell; it arrives when it arrives."""


def arrives(browser: TestClient) -> None:
    gate = {"schema": 1, "zone": "Europe/Paris", "site_id": SITE_ID, "gate_id": str(UUID(int=99))}
    events = [one | gate for one in NOT_NOW_BEFORE]
    results = browser.post("/api/v1/events", json={"epoch": 1, "events": events}).json()["results"]
    assert [one["status"] for one in results] == ["accepted"] * 2


@pytest.mark.usefixtures("lived")
def test_what_arrives_late_does_not_change_the_card_that_was_shown(dashboard: TestClient, browser: TestClient) -> None:
    shown = read(dashboard)
    arrives(browser)
    assert read(dashboard) == shown
    assert shown["today"]["card"] == "stopped"
    assert dashboard.delete(f"{ROUTE}/closed").json() == shown


@pytest.mark.usefixtures("lived")
def test_what_arrives_before_any_was_shown_counts(dashboard: TestClient, browser: TestClient) -> None:
    arrives(browser)
    assert read(dashboard)["today"]["card"] == "not_now"


@pytest.mark.usefixtures("lived")
def test_no_other_card_follows_one_whose_visit_was_deleted(dashboard: TestClient, browser: TestClient) -> None:
    assert read(dashboard)["today"]["card"] == "stopped"
    arrives(browser)
    assert dashboard.delete(f"/api/v1/visits/{VISIT_ID}").status_code == 204
    assert read(dashboard)["today"] is None


@pytest.mark.usefixtures("lived")
def test_another_day_has_a_card_of_its_own(dashboard: TestClient, runtime: Runtime, owner: Member) -> None:
    with runtime.database.writing() as session:
        yesterday = datetime(2026, 11, 22, 12, tzinfo=UTC)
        storage.show(session, owner.id, Card.CHAPTER, yesterday.date(), yesterday)
    assert read(dashboard)["today"]["card"] == "stopped"


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_card_that_there_is_not(dashboard: TestClient, method: str) -> None:
    answer = dashboard.request(method, f"{ROUTE}/nothing/closed")
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")
    assert read(dashboard)["closed"] == []
