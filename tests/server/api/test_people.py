"""The first browser of a member, and several people at one browser."""

from typing import Any
from uuid import uuid4

from starlette.testclient import TestClient

from escale.domain.vocabulary import Role
from tests.server.api.families import NEW, exchanged, facts, family, refused
from tests.server.fakes import ADDRESS, FakeExtension
from tests.server.homes import PIN, Home, Person


class TestPairing:
    """The first browser of somebody else."""

    def test_the_first_browser_of_a_member(self, house: Home, client: TestClient) -> None:
        owner = house.people[0]
        house.prove(owner)
        added = owner.dashboard.post("/api/v1/family/members", json=NEW).json()
        path = f"/api/v1/family/members/{added['id']}/pairing"
        started = owner.dashboard.post(path)
        assert started.status_code == 201
        extension = FakeExtension(client)
        claimed = extension.claim(started.json()["code"]).json()
        assert owner.dashboard.get(path).json()["state"] == "claimed"
        assert owner.dashboard.get("/api/v1/pairing").json()["state"] == "none"
        assert owner.dashboard.post(f"{path}/answer", json={"accept": True}).json()["state"] == "confirmed"
        bearer = extension.open(claimed["browser_id"]).json()["bearer"]
        me = client.get("/api/v1/me", headers={"authorization": f"Bearer {bearer}"}).json()
        assert (me["id"], me["role"]) == (added["id"], "child")
        assert facts(owner.dashboard)[0] == ("browser_paired", None)
        assert refused(owner.dashboard.post(path)) == (409, "paired_already")

    def test_never_of_who_had_one(self, house: Home) -> None:
        owner, teen = house.people[0], house.add("Teen", Role.TEEN)
        house.prove(owner)
        for one in (teen, owner):
            answer = owner.dashboard.post(f"/api/v1/family/members/{one.id}/pairing")
            assert refused(answer) == (409, "paired_already")
        assert teen.dashboard.delete(f"/api/v1/browsers/{teen.paired.id}").status_code == 204
        answer = owner.dashboard.post(f"/api/v1/family/members/{teen.id}/pairing")
        assert refused(answer) == (409, "paired_already")
        assert not next(one for one in family(owner.dashboard)["members"] if one["id"] == teen.id)["may_pair"]


class TestPeople:
    """Several people at one browser."""

    def test_a_browser_speaks_for_its_people_alone(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        asked = f"/api/v1/me?member={child.id}"
        assert refused(owner.browser.get(asked)) == (403, "not_here")
        house.share(owner.paired, child)
        assert owner.browser.get(asked).json()["id"] == child.id
        assert owner.browser.get("/api/v1/me").json()["id"] == owner.id
        assert owner.dashboard.get(asked).json()["id"] == owner.id
        assert refused(child.browser.get(f"/api/v1/me?member={owner.id}")) == (403, "not_here")
        assert owner.browser.get("/api/v1/me?member=x").status_code == 422
        house.share(owner.paired)
        assert refused(owner.browser.get(asked)) == (403, "not_here")

    def test_plans_and_sites_are_each_ones_own(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        for one, host in ((owner, "owner.example"), (child, "child.example")):
            one.dashboard.post("/api/v1/sites", json={"name": host, "patterns": [host]})
        plans = [owner.browser.get(f"/api/v1/plan{which}") for which in ("", f"?member={child.id}", "")]
        assert [one.json()["sites"][0]["name"] for one in plans] == ["owner.example", "child.example", "owner.example"]
        assert [one.json()["member_id"] for one in plans] == [owner.id, child.id, owner.id]

    def test_everybody_is_told_and_may_leave(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        path = f"/api/v1/family/browsers/{owner.paired.id}/people"
        assert facts(child.dashboard)[0] == ("browser_shared", "joined")
        listed = child.dashboard.get("/api/v1/family/browsers").json()["browsers"]
        assert {one["browser_id"] for one in listed} == {str(owner.paired.id), str(child.paired.id)}
        assert child.dashboard.put(path, json={"member_ids": []}).json()["people"][0]["id"] == owner.id
        assert facts(owner.dashboard)[0] == ("browser_shared", "left")

    def test_who_only_uses_somebody_elses_browser_is_told_of_it(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        assert child.dashboard.delete(f"/api/v1/browsers/{child.paired.id}").status_code == 204

        def mine() -> tuple[list[Any], list[Any], int]:
            told = child.dashboard.get("/api/v1/browsers").json()
            (listed,) = (one for one in child.dashboard.get("/api/v1/family").json()["members"] if one["is_me"])
            assert listed["browsers"] == len(told["browsers"])
            return told["browsers"], [(one["id"], one["owner"]["id"]) for one in told["used"]], listed["used"]

        assert mine() == ([], [(str(owner.paired.id), owner.id)], 1)
        assert owner.dashboard.get("/api/v1/browsers").json()["used"] == []
        assert owner.dashboard.delete(f"/api/v1/browsers/{owner.paired.id}").status_code == 204
        assert mine() == ([], [], 0)

    def test_an_adults_browser_is_theirs(self, house: Home) -> None:
        owner, other, teen = house.people[0], house.add("Other", Role.ADULT), house.add("Teen", Role.TEEN)
        house.prove(owner)
        body = {"member_ids": [owner.id]}
        theirs = owner.dashboard.put(f"/api/v1/family/browsers/{other.paired.id}/people", json=body)
        assert refused(theirs) == (403, "adults_decide_themselves")
        assert owner.dashboard.put(f"/api/v1/family/browsers/{teen.paired.id}/people", json=body).status_code == 200
        unknown = owner.dashboard.put(f"/api/v1/family/browsers/{uuid4()}/people", json=body)
        assert refused(unknown) == (404, "browser_not_found")
        nobody = {"member_ids": [str(uuid4())]}
        assert refused(owner.dashboard.put(f"/api/v1/family/browsers/{teen.paired.id}/people", json=nobody)) == (
            404,
            "member_not_found",
        )

    def test_a_guest_opens_their_dashboard_elsewhere(self, house: Home) -> None:
        owner, teen = house.people[0], house.add("Teen", Role.TEEN)
        house.share(owner.paired, teen)
        assert refused(owner.browser.post(f"/api/v1/auth/tickets?member={teen.id}")) == (403, "not_here")
        house.prove(owner)
        added = owner.dashboard.post("/api/v1/family/members", json=NEW).json()
        body = {"member_ids": [teen.id, added["id"]]}
        owner.dashboard.put(f"/api/v1/family/browsers/{owner.paired.id}/people", json=body)
        link = owner.browser.post(f"/api/v1/auth/tickets?member={added['id']}").json()
        bearer = exchanged(house, link)["bearer"]
        me = TestClient(house.app, base_url=ADDRESS, headers={"authorization": f"Bearer {bearer}"}).get("/api/v1/me")
        assert me.json()["id"] == added["id"]

    def test_an_adults_dashboard_waits_for_their_pin(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        link = owner.browser.post("/api/v1/auth/tickets").json()
        assert exchanged(house, link)["error"] == "pin_needed"
        assert exchanged(house, link, pin="0000")["error"] == "pin_wrong"
        house.clock.advance(seconds=200)
        assert "bearer" in exchanged(house, link, pin=PIN)
        assert exchanged(house, link, pin=PIN)["error"] == "ticket_refused"

    def test_alone_at_a_browser_no_pin_is_asked_for(self, house: Home) -> None:
        house.prove(house.people[0])
        link = house.people[0].browser.post("/api/v1/auth/tickets").json()
        assert "bearer" in exchanged(house, link)


class TestGuard:
    """A browser that others use stays guarded for its adults until one of them says that nobody does."""

    def test_who_leaves_takes_no_guard_along(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        path = f"/api/v1/family/browsers/{owner.paired.id}/people"
        assert child.dashboard.put(path, json={"member_ids": []}).status_code == 200
        assert _asks_for_pin(owner)
        link = owner.browser.post("/api/v1/auth/tickets").json()
        assert exchanged(house, link)["error"] == "pin_needed"
        assert refused(child.dashboard.put(path, json={"member_ids": []})) == (403, "adults_only")
        house.clock.advance(minutes=5)
        assert refused(owner.dashboard.put(path, json={"member_ids": []})) == (403, "step_up_needed")
        house.share(owner.paired)
        assert not _asks_for_pin(owner)
        assert "bearer" in exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())

    def test_an_adult_who_leaves_takes_none_along_either(self, house: Home) -> None:
        owner, other, child = house.people[0], house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
        house.prove(other)
        house.share(owner.paired, other, child)
        path = f"/api/v1/family/browsers/{owner.paired.id}/people"
        for one, rest in ((child, [other.id]), (other, [])):
            assert one.dashboard.put(path, json={"member_ids": rest}).status_code == 200
        assert exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())["error"] == "pin_needed"

    def test_a_member_who_is_taken_out_leaves_it_guarded(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        assert owner.dashboard.delete(f"/api/v1/family/members/{child.id}").status_code == 204
        assert exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())["error"] == "pin_needed"


def _asks_for_pin(owner: Person) -> bool:
    """Whether the adult reads that their own browser asks adults for their PIN."""
    told = owner.dashboard.get("/api/v1/family/browsers").json()["browsers"]
    return bool(next(one["asks_for_pin"] for one in told if one["browser_id"] == str(owner.paired.id)))
