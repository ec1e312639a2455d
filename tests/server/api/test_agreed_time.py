"""What a child's browser tells under an agreement, as it comes over the wire."""

from typing import Any
from uuid import uuid4

import pytest

from escale.domain.vocabulary import Role
from tests.server.homes import Home, Person

FIRST, LAST, NOW = "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "2026-11-23T08:00:00.000Z"


@pytest.fixture
def child(house: Home) -> Person:
    """A child under an agreement."""
    made = house.add("Child", Role.CHILD)
    house.agree(house.people[0], made)
    return made


def batch(child: Person, site_id: str, at: str, sent_at: str) -> dict[str, Any]:
    """One more minute of a site."""
    told = {
        "seq": 1,
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
def test_a_clock_may_show_any_year(house: Home, child: Person, at: str, sent_at: str) -> None:
    body = {"name": "Feed", "patterns": ["feed.example"]}
    site_id = child.dashboard.post("/api/v1/sites", json=body).json()["id"]
    answer = child.browser.post("/api/v1/events", json=batch(child, site_id, at, sent_at))
    assert answer.status_code == 200, answer.text
    with house.runtime.database.reading() as session:
        spent = session.connection().exec_driver_sql("SELECT sum(spent_ms) FROM agreed_spent").scalar()
    assert spent == 60_000
