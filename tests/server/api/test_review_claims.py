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


def watch(person: Person) -> str:
    """A site of videos. Its id."""
    body = {"name": "Clips", "patterns": ["clips.example"], "category": "video"}
    found: str = person.browser.post(SITES, json=body).json()["id"]
    return found


@pytest.fixture
def site_id(child: Person) -> str:
    return watch(child)


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


def agreed(house: Home, category: str) -> Person:
    """A child with forty minutes a day of a category, of whom Thursday is the second day that is seen."""
    made = house.add("Child", Role.CHILD)
    scope = {"category": category, "host": None}
    told = {"kind": "daily_budget", "words": "Forty minutes", "scope": scope, "minutes": 40, "days": [*range(1, 8)]}
    house.agree(house.people[0], made, clauses=[{"id": str(uuid4()), **told}])
    house.clock.advance(days=3)
    return made


def stay(house: Home, person: Person, hours: int) -> None:
    """The browser asks for its plan now and then."""
    for _ in range(hours * 6):
        house.clock.advance(minutes=10)
        house.runtime.signs.note(person.paired.id, house.clock())


def kept(person: Person) -> dict[str, Any]:
    """The one clause of the week."""
    (seen,) = review(person)["people"]
    (found,) = seen["clauses"]
    return {name: value for name, value in found.items() if name not in ("clause_id", "words")}


@pytest.mark.parametrize(
    ("hours_there", "expected"),
    [
        pytest.param((0, 46), (1, 1, 1), id="Friday-is-known-Thursday-is-half-known-nothing-of-Wednesday"),
        pytest.param((26, 20), (0, 1, 2), id="a-browser-that-was-closed-on-Friday-morning"),
        pytest.param((46, 0), (0, 0, 3), id="no-browser-at-all"),
    ],
)
def test_a_clause_is_kept_on_days_that_are_known(
    house: Home, hours_there: tuple[int, int], expected: tuple[int, int, int]
) -> None:
    child = agreed(house, "video")
    watch(child)
    house.clock.advance(hours=hours_there[0])
    stay(house, child, hours_there[1])
    found = kept(child)
    assert (found["kept_days"], found["partly_days"], found["unknown_days"]) == expected
    assert (found["passed_days"], found["is_unwatched"]) == (0, False)
    assert [one["count"] for one in review(child)["went_well"] if one["what"] == "clause_kept"] == [1] * expected[0]


def test_a_clause_about_nothing_watched_is_not_kept(house: Home) -> None:
    child = agreed(house, "games")
    watch(child)
    stay(house, child, 46)
    found = kept(child)
    assert (found["kept_days"], found["partly_days"], found["is_unwatched"]) == (0, 0, True)
    assert [one for one in review(child)["went_well"] if one["what"] == "clause_kept"] == []


@pytest.mark.parametrize("is_watching", [True, False])
def test_nights_are_praised_only_where_something_is_watched(house: Home, is_watching: bool) -> None:
    child = agreed(house, "video")
    if is_watching:
        watch(child)
    stay(house, child, 46)
    assert praised(child, "quiet_nights") == ([(2, None)] if is_watching else [])
