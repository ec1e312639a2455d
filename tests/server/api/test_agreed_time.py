"""What a child's browser tells under an agreement, as it comes over the wire."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from escale.domain.vocabulary import Role
from escale.storage import browsers
from tests.server.fakes import FakeExtension
from tests.server.homes import Home, Person

FIRST, LAST, NOW = "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "2026-11-23T08:00:00.000Z"


@pytest.fixture
def child(house: Home) -> Person:
    """A child under an agreement."""
    made = house.add("Child", Role.CHILD)
    house.agree(house.people[0], made)
    return made


@pytest.fixture
def site_id(child: Person) -> str:
    """A site that the child watches."""
    body = {"name": "Feed", "patterns": ["feed.example"]}
    found: str = child.dashboard.post("/api/v1/sites", json=body).json()["id"]
    return found


def batch(site_id: str, at: str, sent_at: str, seq: int = 1) -> dict[str, Any]:
    """One more minute of a site."""
    told = {
        "seq": seq,
        "at": at,
        "zone": "Europe/Paris",
        "type": "visit.progressed",
        "schema": 1,
        "visit_id": str(uuid4()),
        "site_id": site_id,
        "from_at": at,
        "to_at": at,
        "attended_ms": 60_000,
    }
    return {"epoch": 1, "sent_at": sent_at, "events": [told]}


@pytest.mark.parametrize(("at", "sent_at"), [(NOW, LAST), (NOW, FIRST), (FIRST, LAST), (LAST, FIRST), (FIRST, FIRST)])
def test_a_clock_may_show_any_year(house: Home, child: Person, site_id: str, at: str, sent_at: str) -> None:
    answer = child.browser.post("/api/v1/events", json=batch(site_id, at, sent_at))
    assert answer.status_code == 200, answer.text
    assert sum(spent(house).values()) == 60_000


def test_after_an_outage_the_evening_before_is_of_its_own_day(
    house: Home, client: TestClient, child: Person, site_id: str
) -> None:
    """Opening a session tells nothing of what was attended: what was kept comes after it."""
    extension, browser_id = FakeExtension(client), uuid4()
    with house.runtime.database.writing() as session:
        browsers.add(session, replace(child.paired, id=browser_id, public_key=extension.point))
    send(extension, str(browser_id), batch(site_id, NOW, NOW))
    house.clock.advance(hours=23)
    send(extension, str(browser_id), batch(site_id, "2026-11-23T20:00:00.000Z", "2026-11-24T07:00:00.000Z", 2))
    assert spent(house) == {"2026-11-23": 120_000}


def send(extension: FakeExtension, browser_id: str, body: dict[str, Any]) -> None:
    """In a session of its own."""
    headers = {"authorization": f"Bearer {extension.open(browser_id).json()['bearer']}"}
    answer = extension.client.post("/api/v1/events", json=body, headers=headers)
    assert answer.status_code == 200, answer.text


def spent(house: Home) -> dict[str, int]:
    """By the household's day, ms."""
    with house.runtime.database.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT day, sum(spent_ms) FROM agreed_spent GROUP BY day")
        return {day: total for day, total in rows}


def test_the_plan_tells_the_household_s_day_whatever_was_agreed(house: Home, child: Person, site_id: str) -> None:
    """Not the member's own. Words alone play no rule that could tell it; who has no agreement is told none."""
    in_paris = child.browser.post("/api/v1/events", json=batch(site_id, NOW, NOW))
    assert in_paris.status_code == 200, in_paris.text

    def told(person: Person) -> tuple[str, str | None]:
        plan = person.browser.get("/api/v1/plan").json()
        return plan["day_ends_at"], plan["family"]["day_ends_at"]

    own, household = "2026-11-24T03:00:00.000Z", "2026-11-24T04:00:00.000Z"
    assert [told(one) for one in (child, house.people[0])] == [(own, household), (household, None)]
    house.clock.advance(hours=24)
    assert told(child)[1] == "2026-11-25T04:00:00.000Z"
