"""What others see, over the wire and in time."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from escale.domain.vocabulary import Level, Role
from tests.server.homes import Home, Person, agreed_terms


def look(viewer: Person, subject: Person) -> Any:
    """A look at this week."""
    return viewer.dashboard.post("/api/v1/family/looks", json={"member_id": subject.id})


def counted_visit(house: Home, person: Person, attended_ms: int, **counts: Any) -> None:
    """A visit a minute long that is over, with what was counted in it, on a site of the person's own."""
    body = {"name": "Clips", "patterns": ["clips.example"], "category": "video"}
    site_id = person.browser.post("/api/v1/sites", json=body).json()["id"]
    begun = house.clock() - timedelta(minutes=5)
    at = [(begun + timedelta(minutes=one)).isoformat().replace("+00:00", "Z") for one in (0, 1)]
    facts: list[dict[str, Any]] = [
        {"type": "visit.started", "at": at[0], "origin": "gate", "intention": None},
        {"type": "visit.counted", "at": at[1], **counts},
        {"type": "visit.ended", "at": at[1], "reason": "done", "attended_ms": attended_ms},
    ]
    about = {"visit_id": str(uuid4()), "site_id": site_id, "zone": "Europe/Paris", "schema": 1}
    events = [{**about, **fact, "seq": number} for number, fact in enumerate(facts, 1)]
    answer = person.browser.post("/api/v1/events", json={"epoch": 1, "events": events})
    assert {one["status"] for one in answer.json()["results"]} == {"accepted"}, answer.text


def grow(house: Home, person: Person, role: Role) -> None:
    """The owner says that somebody grew up."""
    owner = house.people[0]
    house.prove(owner)
    grown = owner.dashboard.patch(f"/api/v1/family/members/{person.id}", json={"role": role})
    assert grown.status_code == 200, grown.text


def mine(person: Person) -> dict[str, Any]:
    """What the page of who sees what says of me."""
    found: dict[str, Any] = person.dashboard.get("/api/v1/family/visibility").json()
    return found


def test_nothing_is_seen_before_both_signed(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    refused = look(owner, child)
    assert (refused.status_code, refused.json()["error"]) == (403, "not_shown")
    empty = child.dashboard.get("/api/v1/family/seen/2026-W48").json()
    assert (empty["level"], empty["facets"], empty["days"], empty["sites"]) == ("nothing", [], [], [])
    assert [one["fact"] for one in child.dashboard.get("/api/v1/family/log").json()["entries"]] == ["member_added"]


def test_a_rise_is_told_and_waits_for_a_whole_day(house: Home) -> None:
    """Monday at eight: 24 hours later is Tuesday at eight, so the first day that is seen is Wednesday."""
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    assert (mine(child)["level"], mine(child)["next_level"]) == (
        "nothing",
        {"level": "sites", "from_at": "2026-11-25T04:00:00.000Z"},
    )
    entry = child.dashboard.get("/api/v1/family/log").json()["entries"][0]
    assert (entry["fact"], entry["value"]) == ("visibility_changed", "sites")
    assert child.dashboard.get("/api/v1/family").json()["is_supervised"]
    assert child.browser.get("/api/v1/plan").json()["family"]["next_level"] == mine(child)["next_level"]
    house.clock.advance(hours=43, minutes=59)
    assert look(owner, child).status_code == 403
    house.clock.advance(minutes=1)
    assert look(owner, child).json()["level"] == "sites"
    house.clock.advance(days=2)
    assert [one["day"] for one in look(owner, child).json()["days"]] == ["2026-11-25", "2026-11-26", "2026-11-27"]


@pytest.mark.parametrize(("role", "is_told"), [(Role.CHILD, True), (Role.TEEN, False)])
def test_how_pages_came_about_is_told_with_the_sites(house: Home, role: Role, is_told: bool) -> None:
    owner, young = house.people[0], house.add("Young", role)
    house.agree(owner, young)
    house.clock.advance(days=3)
    counted_visit(house, young, 30_000, reached={"search": 2, "recommendation": 5}, items=40, sponsored=3)
    label = look(owner, young).json()["label"]
    if not is_told:
        assert label is None
        return
    assert {how: pages for how, pages in label.pop("reached").items() if pages} == {"search": 2, "recommendation": 5}
    assert label == {"attended_seconds": 30, "items_seen": 40, "sponsored_seen": 3, "looks": 1}


def test_both_see_the_very_same_and_each_look_is_told(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    house.clock.advance(days=3)
    for number in range(3):
        seen = look(owner, child)
        assert seen.content == child.dashboard.get("/api/v1/family/seen/2026-W48").content
        entries = child.dashboard.get("/api/v1/family/log").json()["entries"]
        looked = [one for one in entries if one["fact"] == "looked"]
        assert [(one["actor"]["id"], one["value"]) for one in looked] == [(owner.id, "2026-W48")] * (number + 1)


def test_a_new_adult_sees_no_day_from_before(house: Home) -> None:
    """Nor does the week of the family; the others, and the child, see the days as before."""
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    house.clock.advance(days=4)
    counted_visit(house, child, 30_000, reached={}, items=0, sponsored=0)
    newcomer = house.add("Newcomer", Role.ADULT)
    assert (look(newcomer, child).json()["days"], look(newcomer, child).json()["sites"]) == ([], [])
    week = newcomer.dashboard.post("/api/v1/family/review", json={"week": "2026-W48"}).json()
    assert (week["people"][0]["days"], week["people"][0]["sites"]) == ([], [])
    assert look(owner, child).json()["sites"][0]["attended_seconds"] == 30
    assert look(owner, child).content == child.dashboard.get("/api/v1/family/seen/2026-W48").content
    house.clock.advance(days=3)
    told = newcomer.dashboard.post("/api/v1/family/looks", json={"member_id": child.id, "week": "2026-W48"})
    assert told.json()["days"] == []  # the child's clock is an hour ahead of the household's: Sunday began too early
    assert [one["day"] for one in look(newcomer, child).json()["days"]] == ["2026-11-30"]


def test_who_grew_up_looks_at_siblings_from_then_on(house: Home) -> None:
    owner, child, teen = house.people[0], house.add("Child", Role.CHILD), house.add("Teen", Role.TEEN)
    house.agree(owner, child)
    owner.dashboard.put("/api/v1/family/visibility", json={"level": "categories"})
    house.clock.advance(days=4)
    grow(house, teen, Role.ADULT)
    assert look(teen, child).json()["days"] == []
    assert len(look(teen, owner).json()["days"]) == 3
    house.clock.advance(days=2)
    assert [one["day"] for one in look(teen, child).json()["days"]] == ["2026-11-29"]


@pytest.mark.parametrize(
    ("role", "grown"), [(Role.TEEN, Role.ADULT), (Role.CHILD, Role.ADULT), (Role.CHILD, Role.TEEN)]
)
def test_days_from_before_somebody_grew_up_are_closed_to_everyone(house: Home, role: Role, grown: Role) -> None:
    """Whatever the others could see then, and whatever the grown choose: siblings never could look."""
    owner, sibling, person = house.people[0], house.add("Sibling", Role.CHILD), house.add("Noé", role)
    house.agree(owner, person)
    house.clock.advance(days=4)
    counted_visit(house, person, 30_000, reached={}, items=0, sponsored=0)
    assert look(sibling, person).json()["error"] == "not_shown"
    grow(house, person, grown)
    if grown is Role.ADULT:
        person.dashboard.put("/api/v1/family/visibility", json={"level": "categories"})
    house.clock.advance(days=3)
    viewers = [owner, sibling] if grown is Role.ADULT else [owner]
    for viewer in viewers:
        body = {"member_id": person.id, "week": "2026-W48"}
        before = viewer.dashboard.post("/api/v1/family/looks", json=body)
        # They grew up on Friday. What an adult chose then begins on Sunday, an hour after their own day.
        since = ["2026-11-28", "2026-11-29"] if grown is Role.TEEN else []
        assert ([one["day"] for one in before.json()["days"]], before.json()["categories"]) == (since, [])
        assert before.content == person.dashboard.get("/api/v1/family/seen/2026-W48").content
        assert [one["day"] for one in look(viewer, person).json()["days"]] == ["2026-11-30"]


@pytest.mark.parametrize("role", [Role.CHILD, Role.TEEN])
def test_siblings_do_not_look(house: Home, role: Role) -> None:
    child, sibling = house.add("Child", Role.CHILD), house.add("Sibling", role)
    house.agree(house.people[0], child)
    house.clock.advance(days=3)
    assert look(sibling, child).json()["error"] == "not_shown"
    entries = child.dashboard.get("/api/v1/family/log").json()["entries"]
    assert "looked" not in {one["fact"] for one in entries}


def test_an_agreement_that_ends_closes_with_the_day(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    agreed = house.agree(owner, child)
    house.clock.advance(days=4)
    assert look(owner, child).status_code == 200
    ended = child.dashboard.post(f"/api/v1/family/agreements/{agreed['id']}/end")
    assert ended.status_code == 200
    assert look(owner, child).status_code == 200
    house.clock.advance(days=1)
    assert look(owner, child).status_code == 403
    house.clock.advance(days=1)
    house.agree(owner, child)
    house.clock.advance(days=2)
    days = {one["day"] for one in look(owner, child).json()["days"]}
    assert "2026-11-28" not in days
    assert "2026-11-29" not in days


def test_a_teen_s_choice_ends_with_the_agreement_and_not_with_a_version(house: Home) -> None:
    """What they sign next says that others see categories, unless they choose otherwise."""
    owner, teen = house.people[0], house.add("Teen", Role.TEEN)
    agreed = house.agree(owner, teen)
    path = f"/api/v1/family/agreements/{agreed['id']}"
    teen.dashboard.put("/api/v1/family/visibility", json={"level": "sites"})
    house.prove(owner)
    changed = {"after": 1, "terms": agreed_terms(house.clock, "We read before supper")}
    assert teen.dashboard.post(f"{path}/versions", json=changed).status_code == 201
    for side in (owner, teen):
        assert side.dashboard.post(f"{path}/signatures", json={"number": 2}).status_code == 201
    assert mine(teen)["next_level"]["level"] == "sites"
    assert teen.dashboard.post(f"{path}/end").status_code == 200
    house.clock.advance(days=14)
    house.agree(owner, teen)
    assert mine(teen)["next_level"]["level"] == "categories"
    house.clock.advance(days=3)
    assert look(owner, teen).json()["level"] == "categories"


@pytest.mark.parametrize(
    ("role", "level", "offered"),
    [
        pytest.param(Role.CHILD, Level.NOTHING, False, id="child"),
        pytest.param(Role.TEEN, Level.NOTHING, False, id="teen-less-than-agreed"),
        pytest.param(Role.TEEN, Level.SITES, True, id="teen-more"),
        pytest.param(Role.ADULT, Level.SITES, True, id="adult"),
        pytest.param(Role.ADULT, Level.NOTHING, True, id="adult-nothing"),
    ],
)
def test_what_can_be_chosen(house: Home, role: Role, level: Level, offered: bool) -> None:
    person = house.add("Somebody", role)
    if role is Role.TEEN:
        assert mine(person)["choices"] == []
        assert person.dashboard.put("/api/v1/family/visibility", json={"level": level}).status_code == 409
        house.agree(house.people[0], person)
    answer = person.dashboard.put("/api/v1/family/visibility", json={"level": level})
    assert answer.status_code == (200 if offered else 409)
    assert (level in mine(person)["choices"]) is offered


def test_a_sharing_adult_is_seen_by_everyone_and_stops_at_once(house: Home) -> None:
    owner, other, child = house.people[0], house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
    owner.dashboard.put("/api/v1/family/visibility", json={"level": "categories"})
    house.clock.advance(days=3)
    assert look(other, owner).content == look(child, owner).content
    assert look(child, owner).json()["facets"] == ["category_totals", "kept_intentions"]
    owner.dashboard.put("/api/v1/family/visibility", json={"level": "nothing"})
    assert [look(one, owner).status_code for one in (other, child)] == [403, 403]


def test_the_table_is_shown_to_everyone(house: Home) -> None:
    people = [house.people[0], house.add("Teen", Role.TEEN), house.add("Child", Role.CHILD)]
    tables = [(mine(one)["table"], mine(one)["never"]) for one in people]
    assert tables[0] == tables[1] == tables[2]
    assert len(tables[0][0]) == 8
    assert len(tables[0][1]) == 6


def test_unknown_members_and_weeks(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    house.clock.advance(days=3)
    nobody = owner.dashboard.post("/api/v1/family/looks", json={"member_id": str(house.people[0].paired.id)})
    assert (nobody.status_code, nobody.json()["error"]) == (404, "member_not_found")
    odd = owner.dashboard.post("/api/v1/family/looks", json={"member_id": child.id, "week": "2026-W60"})
    assert odd.status_code == 422
    entries = child.dashboard.get("/api/v1/family/log").json()["entries"]
    assert "looked" not in {one["fact"] for one in entries}
