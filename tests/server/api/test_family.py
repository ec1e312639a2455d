"""Members of the household: joining, growing up, leaving."""

from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from escale.domain.vocabulary import Role
from tests.server.api.families import NEW, facts, family, refused
from tests.server.homes import PIN, Home


def test_the_owner_is_alone_at_first(house: Home) -> None:
    found = family(house.people[0].dashboard)
    assert (found["has_pin"], found["stepped_up_until"], found["is_supervised"]) == (False, None, False)
    assert [(one["is_me"], one["role"], one["level"], one["browsers"]) for one in found["members"]] == [
        (True, "adult", "nothing", 1)
    ]


def test_adding_needs_a_pin_and_a_proof_of_it(house: Home) -> None:
    owner = house.people[0]
    assert refused(owner.dashboard.post("/api/v1/family/members", json=NEW)) == (409, "pin_missing")
    assert owner.dashboard.put("/api/v1/family/pin", json={"pin": PIN}).status_code == 204
    assert refused(owner.dashboard.post("/api/v1/family/members", json=NEW)) == (403, "step_up_needed")
    assert owner.dashboard.post("/api/v1/family/step-up", json={"pin": PIN}).status_code == 200
    added = owner.dashboard.post("/api/v1/family/members", json=NEW)
    assert added.status_code == 201
    assert added.json() | NEW == added.json()
    assert (added.json()["level"], added.json()["may_pair"], added.json()["browsers"]) == ("nothing", True, 0)
    assert facts(owner.dashboard)[0] == ("member_added", "child")
    house.clock.advance(minutes=5)
    assert refused(owner.dashboard.post("/api/v1/family/members", json=NEW)) == (403, "step_up_needed")


def test_the_proof_is_of_one_dashboard_and_ends_when_asked(house: Home) -> None:
    owner = house.people[0]
    house.prove(owner)
    other = house.dashboard(owner.member.id)
    assert refused(other.post("/api/v1/family/members", json=NEW)) == (403, "step_up_needed")
    assert owner.dashboard.delete("/api/v1/family/step-up").status_code == 204
    assert refused(owner.dashboard.post("/api/v1/family/members", json=NEW)) == (403, "step_up_needed")


@pytest.mark.parametrize("role", [Role.TEEN, Role.CHILD])
def test_children_and_teens_do_nothing_of_adults(house: Home, role: Role) -> None:
    young = house.add("Young", role)
    owner = house.people[0]
    for method, path, body in (
        ("POST", "/members", NEW),
        ("PATCH", f"/members/{owner.id}", {"name": "Other"}),
        ("PATCH", f"/members/{young.id}", {"role": "adult"}),
        ("DELETE", f"/members/{owner.id}", None),
        ("DELETE", f"/members/{young.id}", None),
        ("POST", f"/members/{owner.id}/pairing", None),
        ("GET", f"/members/{owner.id}/pairing", None),
        ("PUT", f"/browsers/{owner.paired.id}/people", {"member_ids": [young.id]}),
        ("PUT", "/pin", {"pin": "1234"}),
        ("POST", "/step-up", {"pin": "1234"}),
    ):
        answer = young.dashboard.request(method, f"/api/v1/family{path}", json=body)
        assert refused(answer) == (403, "adults_only"), (method, path)


def test_a_household_has_twelve_members(house: Home) -> None:
    for number in range(11):
        house.add(f"Member {number}", Role.CHILD)
    house.prove(house.people[0])
    answer = house.people[0].dashboard.post("/api/v1/family/members", json=NEW)
    assert refused(answer) == (409, "too_many_members")


def test_a_picture_is_ones_own(house: Home) -> None:
    owner, teen = house.people[0], house.add("Teen", Role.TEEN)
    house.prove(owner)
    mine = teen.dashboard.patch(f"/api/v1/family/members/{teen.id}", json={"avatar": "moon", "name": "Noé"})
    assert (mine.status_code, mine.json()["avatar"], mine.json()["name"]) == (200, "moon", "Noé")
    theirs = owner.dashboard.patch(f"/api/v1/family/members/{teen.id}", json={"name": "Teen again"})
    assert refused(theirs) == (403, "picture_not_yours")
    added = owner.dashboard.post("/api/v1/family/members", json=NEW).json()
    drawn = owner.dashboard.patch(f"/api/v1/family/members/{added['id']}", json={"name": "Mia Lou"})
    assert drawn.json()["name"] == "Mia Lou"


def test_growing_up_is_told_to_everyone_and_never_goes_back(house: Home) -> None:
    owner, child, teen = house.people[0], house.add("Child", Role.CHILD), house.add("Teen", Role.TEEN)
    house.prove(owner)
    path = f"/api/v1/family/members/{child.id}"
    assert owner.dashboard.patch(path, json={"role": "teen"}).json()["role"] == "teen"
    assert refused(owner.dashboard.patch(path, json={"role": "child"})) == (409, "role_backwards")
    assert refused(owner.dashboard.patch(f"/api/v1/family/members/{owner.id}", json={"role": "teen"})) == (
        409,
        "role_backwards",
    )
    for one in (owner, child, teen):
        assert facts(one.dashboard)[0] == ("role_changed", "teen")


def test_growing_up_closes(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    house.clock.advance(days=4)
    assert _level(owner.dashboard, child.id) == "sites"
    house.prove(owner)
    owner.dashboard.patch(f"/api/v1/family/members/{child.id}", json={"role": "teen"})
    assert _level(owner.dashboard, child.id) == "categories"
    owner.dashboard.patch(f"/api/v1/family/members/{child.id}", json={"role": "adult"})
    assert _level(owner.dashboard, child.id) == "nothing"


def test_the_last_adult_stays(house: Home) -> None:
    owner = house.people[0]
    house.add("Teen", Role.TEEN)
    assert refused(owner.dashboard.delete(f"/api/v1/family/members/{owner.id}")) == (409, "last_adult")
    assert "make another member an adult" in owner.dashboard.delete(f"/api/v1/family/members/{owner.id}").text


def test_adults_are_not_taken_out_by_adults(house: Home) -> None:
    owner, other = house.people[0], house.add("Other", Role.ADULT)
    house.prove(owner)
    assert refused(owner.dashboard.delete(f"/api/v1/family/members/{other.id}")) == (403, "adults_decide_themselves")
    assert refused(owner.dashboard.delete(f"/api/v1/family/members/{uuid4()}")) == (404, "member_not_found")


def test_an_adult_leaves_at_once_without_a_pin(house: Home) -> None:
    owner, other, child = house.people[0], house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
    assert other.dashboard.delete(f"/api/v1/family/members/{other.id}").status_code == 204
    assert other.dashboard.get("/api/v1/family").status_code == 401
    assert other.browser.get("/api/v1/plan").status_code == 401
    assert [one["name"] for one in family(owner.dashboard)["members"]] == ["", "Child"]
    for one in (owner, child):
        entry = one.dashboard.get("/api/v1/family/log").json()["entries"][0]
        assert (entry["fact"], entry["value"], entry["words"], entry["subject"]) == ("member_left", "adult", None, None)


def test_what_a_leaver_did_to_others_stays_told(house: Home) -> None:
    """A look cannot be made unseen by leaving."""
    other, child = house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
    house.agree(house.people[0], child)
    house.clock.advance(days=4)
    assert other.dashboard.post("/api/v1/family/looks", json={"member_id": child.id}).status_code == 200
    other.dashboard.delete(f"/api/v1/family/members/{other.id}")
    looked = next(one for one in child.dashboard.get("/api/v1/family/log").json()["entries"] if one["fact"] == "looked")
    assert (looked["actor"], looked["has_actor_left"], looked["subject"]["id"]) == (None, True, child.id)


def _level(client: TestClient, member_id: str) -> str:
    return next(str(one["level"]) for one in family(client)["members"] if one["id"] == member_id)
