"""What the family's week may claim from what browsers told: counts of visits and of days, not totals that hide them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from escale.domain.vocabulary import Role
from tests.server.homes import Home, Person

MINUTE = timedelta(minutes=1)
SITES = "/api/v1/sites"


@pytest.fixture
def child(house: Home) -> Person:
    """A child under an agreement, of whom the sites are seen."""
    made = house.add("Child", Role.CHILD)
    house.agree(house.people[0], made)
    house.clock.advance(days=3)
    return made


@pytest.fixture
def site_id(child: Person) -> str:
    body = {"name": "Clips", "patterns": ["clips.example"], "category": "video"}
    found: str = child.browser.post(SITES, json=body).json()["id"]
    return found


def iso(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def planned(house: Home, person: Person, site_id: str, *attended: int) -> None:
    """Visits for which ten minutes were planned, of so many minutes, one after the other until now."""
    begun = house.clock() - sum(attended) * MINUTE
    events: list[dict[str, Any]] = []
    for minutes in attended:
        about = {"visit_id": str(uuid4()), "site_id": site_id, "zone": "UTC", "schema": 1}
        told = {"text": "Look something up", "planned_seconds": 600, "trigger": None}
        end, attended_ms = begun + minutes * MINUTE, minutes * 60_000
        facts: list[dict[str, Any]] = [
            {"type": "visit.started", "at": iso(begun), "origin": "gate", "intention": told},
            {"type": "visit.progressed", "at": iso(end), "from_at": iso(begun), "to_at": iso(end)},
            {"type": "visit.ended", "at": iso(end), "reason": "done"},
        ]
        for fact in facts[1:]:
            fact["attended_ms"] = attended_ms
        events += [{**about, **fact, "seq": len(events) + number} for number, fact in enumerate(facts, 1)]
        begun = end
    answer = person.browser.post("/api/v1/events", json={"epoch": 1, "events": events})
    assert {one["status"] for one in answer.json()["results"]} == {"accepted"}, answer.text


def review(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = person.dashboard.post("/api/v1/family/review", json={"week": "2026-W48"}).json()
    return found


def praised(person: Person, what: str) -> list[tuple[int, int | None]]:
    return [(one["count"], one["out_of"]) for one in review(person)["went_well"] if one["what"] == what]


@pytest.mark.parametrize(
    ("attended", "expected"),
    [
        pytest.param((60, 1, 11, 5, 9), [(4, 5)], id="one-overrun-hides-nothing"),
        pytest.param((25, 1, 25, 1), [], id="short-visits-pay-for-no-overrun"),
    ],
)
def test_planned_times_are_kept_visit_by_visit(
    house: Home, child: Person, site_id: str, attended: tuple[int, ...], expected: list[tuple[int, int]]
) -> None:
    planned(house, child, site_id, *attended)
    for one in (house.people[0], child):
        assert praised(one, "planned_time_kept") == expected


def test_visits_that_are_deleted_are_not_counted(house: Home, child: Person, site_id: str) -> None:
    planned(house, child, site_id, 5)
    assert praised(child, "planned_time_kept") == [(1, 1)]
    day = house.clock().date().isoformat()
    assert child.dashboard.request("DELETE", f"/api/v1/days/{day}", params={"confirm": "true"}).is_success
    assert praised(child, "planned_time_kept") == []
