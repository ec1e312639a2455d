"""Members of the household: joining, growing up, leaving; PINs; people of a browser; the log."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.domain.household import TokenKind
from escale.domain.vocabulary import Role
from escale.services import household, pins, sessions
from escale.settings import Settings
from tests.server.fakes import ADDRESS, FakeClock, FakeExtension
from tests.server.homes import PIN, Home, Person

NEW = {"name": "Mia", "role": "child", "avatar": "star", "colour": "plum"}


def family(client: TestClient) -> dict[str, Any]:
    """The household as a dashboard sees it."""
    found: dict[str, Any] = client.get("/api/v1/family").json()
    return found


def facts(client: TestClient) -> list[tuple[str, str | None]]:
    """The log as a dashboard reads it, the latest first: facts with their values."""
    return [(one["fact"], one["value"]) for one in client.get("/api/v1/family/log").json()["entries"]]


def refused(answer: Any) -> tuple[int, str]:
    """How something was refused."""
    return answer.status_code, answer.json()["error"]


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


class TestPins:
    """Guessing is slow, over restarts too."""

    def test_a_new_one_needs_the_one_before(self, house: Home) -> None:
        owner = house.people[0]
        house.prove(owner)
        assert refused(owner.dashboard.put("/api/v1/family/pin", json={"pin": "9999"})) == (403, "pin_wrong")
        wrong = {"pin": "9999", "current": "0000"}
        assert refused(owner.dashboard.put("/api/v1/family/pin", json=wrong)) == (403, "pin_wrong")
        right = {"pin": "9999", "current": PIN}
        assert owner.dashboard.put("/api/v1/family/pin", json=right).status_code == 204
        assert family(owner.dashboard)["stepped_up_until"] is None
        assert refused(owner.dashboard.post("/api/v1/family/step-up", json={"pin": PIN})) == (403, "pin_wrong")
        assert owner.dashboard.post("/api/v1/family/step-up", json={"pin": "9999"}).status_code == 200
        assert [fact for fact, _ in facts(owner.dashboard)] == ["pin_set", "pin_set"]

    def test_guessing_waits_longer_and_longer_over_restarts(self, settings: Settings, clock: FakeClock) -> None:
        """Each guess meets a service that was just started; the right PIN waits like the others."""
        bearer = ""
        waits = []
        for number in range(12):
            with TestClient(create_app(settings, clock), base_url=ADDRESS) as client:
                runtime: Runtime = client.app.state.runtime  # type: ignore[attr-defined]
                if not bearer:
                    bearer = _bearer(runtime, clock)
                client.headers["authorization"] = f"Bearer {bearer}"
                if number == 0:
                    assert client.put("/api/v1/family/pin", json={"pin": PIN}).status_code == 204
                answer = client.post("/api/v1/family/step-up", json={"pin": f"{number:04}"})
                assert refused(answer) == (403, "pin_wrong")
                locked = client.post("/api/v1/family/step-up", json={"pin": PIN}) if number >= 2 else None
                if locked is not None:
                    assert refused(locked) == (429, "pin_locked")
                    waits.append(int(locked.headers["retry-after"]))
            clock.advance(seconds=waits[-1] if waits else 0)
        assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
        with TestClient(create_app(settings, clock), base_url=ADDRESS) as client:
            client.headers["authorization"] = f"Bearer {bearer}"
            assert client.post("/api/v1/family/step-up", json={"pin": PIN}).status_code == 200
            assert refused(client.post("/api/v1/family/step-up", json={"pin": "0000"})) == (403, "pin_wrong")

    def test_a_restart_ends_what_was_proved(self, settings: Settings, clock: FakeClock) -> None:
        bearer = ""
        for expected in (True, False):
            with TestClient(create_app(settings, clock), base_url=ADDRESS) as client:
                bearer = bearer or _bearer(client.app.state.runtime, clock)  # type: ignore[attr-defined]
                client.headers["authorization"] = f"Bearer {bearer}"
                if expected:
                    client.put("/api/v1/family/pin", json={"pin": PIN})
                    client.post("/api/v1/family/step-up", json={"pin": PIN})
                assert (family(client)["stepped_up_until"] is not None) is expected

    def test_the_database_knows_no_pin(self, house: Home, settings: Settings) -> None:
        house.prove(house.people[0])
        with closing(sqlite3.connect(settings.database_path)) as connection:
            (pin_hash,) = connection.execute("SELECT hash FROM pin").fetchone()
        assert pin_hash.startswith("$argon2id$")
        assert PIN not in pin_hash

    def test_a_try_is_paid_before_it_is_looked_at(self, house: Home, monkeypatch: pytest.MonkeyPatch) -> None:
        """Who ends the process while a hash is made gains nothing."""
        from argon2 import PasswordHasher

        owner = house.people[0]
        house.prove(owner)

        def killed(*_: object) -> bool:
            raise SystemExit

        monkeypatch.setattr(PasswordHasher, "verify", killed)
        for _ in range(3):
            with pytest.raises(SystemExit):
                pins.prove(house.runtime.database, owner.member.id, PIN, house.clock())
        monkeypatch.undo()
        answer = house.people[0].dashboard.post("/api/v1/family/step-up", json={"pin": PIN})
        assert refused(answer) == (429, "pin_locked")


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
        bearer = _exchanged(house, link)["bearer"]
        me = TestClient(house.app, base_url=ADDRESS, headers={"authorization": f"Bearer {bearer}"}).get("/api/v1/me")
        assert me.json()["id"] == added["id"]

    def test_an_adults_dashboard_waits_for_their_pin(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        link = owner.browser.post("/api/v1/auth/tickets").json()
        assert _exchanged(house, link)["error"] == "pin_needed"
        assert _exchanged(house, link, pin="0000")["error"] == "pin_wrong"
        house.clock.advance(seconds=200)
        assert "bearer" in _exchanged(house, link, pin=PIN)
        assert _exchanged(house, link, pin=PIN)["error"] == "ticket_refused"

    def test_alone_at_a_browser_no_pin_is_asked_for(self, house: Home) -> None:
        house.prove(house.people[0])
        link = house.people[0].browser.post("/api/v1/auth/tickets").json()
        assert "bearer" in _exchanged(house, link)


class TestGuard:
    """A browser that others use stays guarded for its adults until one of them says that nobody does."""

    def test_who_leaves_takes_no_guard_along(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        path = f"/api/v1/family/browsers/{owner.paired.id}/people"
        assert child.dashboard.put(path, json={"member_ids": []}).status_code == 200
        assert _asks_for_pin(owner)
        link = owner.browser.post("/api/v1/auth/tickets").json()
        assert _exchanged(house, link)["error"] == "pin_needed"
        assert refused(child.dashboard.put(path, json={"member_ids": []})) == (403, "adults_only")
        house.clock.advance(minutes=5)
        assert refused(owner.dashboard.put(path, json={"member_ids": []})) == (403, "step_up_needed")
        house.share(owner.paired)
        assert not _asks_for_pin(owner)
        assert "bearer" in _exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())

    def test_an_adult_who_leaves_takes_none_along_either(self, house: Home) -> None:
        owner, other, child = house.people[0], house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
        house.prove(other)
        house.share(owner.paired, other, child)
        path = f"/api/v1/family/browsers/{owner.paired.id}/people"
        for one, rest in ((child, [other.id]), (other, [])):
            assert one.dashboard.put(path, json={"member_ids": rest}).status_code == 200
        assert _exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())["error"] == "pin_needed"

    def test_a_member_who_is_taken_out_leaves_it_guarded(self, house: Home) -> None:
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        house.share(owner.paired, child)
        assert owner.dashboard.delete(f"/api/v1/family/members/{child.id}").status_code == 204
        assert _exchanged(house, owner.browser.post("/api/v1/auth/tickets").json())["error"] == "pin_needed"


class TestWithoutPin:
    """Nobody chooses the first PIN of an adult in their place."""

    def test_an_adult_without_one_is_not_named(self, house: Home) -> None:
        other, child = house.add("Other", Role.ADULT), house.add("Child", Role.CHILD)
        house.prove(house.people[0])
        path = f"/api/v1/family/browsers/{child.paired.id}/people"
        answer = house.people[0].dashboard.put(path, json={"member_ids": [other.id]})
        assert refused(answer) == (409, "their_pin_missing")
        house.prove(other)
        assert house.people[0].dashboard.put(path, json={"member_ids": [other.id]}).status_code == 200

    def test_who_has_none_any_more_opens_their_dashboard_elsewhere(self, house: Home) -> None:
        """Whoever is at the shared browser would choose one; also with a ticket that was asked for before."""
        owner, child = house.people[0], house.add("Child", Role.CHILD)
        before = owner.browser.post("/api/v1/auth/tickets").json()
        house.share(owner.paired, child)
        with house.runtime.database.writing() as session:
            pins.reset(session, owner.member.id, house.clock())
        assert refused(owner.browser.post("/api/v1/auth/tickets")) == (409, "pin_missing")
        assert _exchanged(house, before)["error"] == "pin_missing"

    def test_who_grew_up_is_freed_by_another_adult(self, house: Home) -> None:
        """They take the others off the browser, and name nobody new."""
        owner, teen, child = house.people[0], house.add("Teen", Role.TEEN), house.add("Child", Role.CHILD)
        house.share(teen.paired, child)
        owner.dashboard.patch(f"/api/v1/family/members/{teen.id}", json={"role": "adult"})
        assert refused(teen.browser.post("/api/v1/auth/tickets")) == (409, "pin_missing")
        path = f"/api/v1/family/browsers/{teen.paired.id}/people"
        assert str(teen.paired.id) in owner.dashboard.get("/api/v1/family/browsers").text
        body = {"member_ids": [child.id, owner.id]}
        assert refused(owner.dashboard.put(path, json=body)) == (403, "adults_decide_themselves")
        assert owner.dashboard.put(path, json={"member_ids": []}).status_code == 200
        assert "bearer" in _exchanged(house, teen.browser.post("/api/v1/auth/tickets").json())
        house.prove(teen)
        assert refused(owner.dashboard.put(path, json={"member_ids": []})) == (403, "adults_decide_themselves")

    def test_who_has_no_browser_any_more_is_paired_by_another_adult(self, house: Home) -> None:
        owner, other = house.people[0], house.add("Other", Role.ADULT)
        house.prove(owner)
        path = f"/api/v1/family/members/{other.id}/pairing"
        assert refused(owner.dashboard.post(path)) == (409, "paired_already")
        assert other.dashboard.delete(f"/api/v1/browsers/{other.paired.id}").status_code == 204
        assert next(one for one in family(owner.dashboard)["members"] if one["id"] == other.id)["may_pair"]
        assert owner.dashboard.post(path).status_code == 201
        house.prove(other)
        assert refused(owner.dashboard.post(path)) == (409, "paired_already")


class TestLog:
    """It only grows."""

    @pytest.mark.parametrize(
        "statement",
        [
            pytest.param("UPDATE family_log SET words = 'other'", id="changed"),
            pytest.param("DELETE FROM family_log", id="removed"),
            pytest.param(
                "REPLACE INTO family_log SELECT number, id, at, fact, NULL, NULL, NULL, NULL FROM family_log",
                id="replaced",
            ),
        ],
    )
    def test_no_statement_changes_it(self, house: Home, settings: Settings, statement: str) -> None:
        house.add("Child", Role.CHILD)
        before = house.people[0].dashboard.get("/api/v1/family/log").json()
        assert before["entries"]
        with closing(sqlite3.connect(settings.database_path)) as connection, connection:
            connection.execute("PRAGMA recursive_triggers = ON")
            with pytest.raises(sqlite3.IntegrityError, match="the log is never"):
                connection.execute(statement)
        assert house.people[0].dashboard.get("/api/v1/family/log").json() == before

    def test_it_is_read_page_by_page(self, house: Home) -> None:
        owner = house.people[0]
        house.prove(owner)
        names = [f"Name {number}" for number in range(60)]
        for name in names:
            owner.dashboard.patch(f"/api/v1/family/members/{owner.id}", json={"name": name})
        first = owner.dashboard.get("/api/v1/family/log").json()
        assert (len(first["entries"]), first["more"]) == (50, True)
        rest = owner.dashboard.get(f"/api/v1/family/log?before={first['entries'][-1]['id']}").json()
        assert (len(rest["entries"]), rest["more"]) == (11, False)
        assert rest["entries"][-1]["fact"] == "pin_set"

    @pytest.mark.parametrize("file", ["export.json", "visits.jsonl", "visits.csv"])
    def test_who_takes_data_along_reads_that_they_did(self, house: Home, file: str) -> None:
        teen = house.add("Teen", Role.TEEN)
        assert teen.dashboard.get(f"/api/v1/data/{file}").status_code == 200
        assert facts(teen.dashboard)[0] == ("exported", None)
        assert "exported" not in {fact for fact, _ in facts(house.people[0].dashboard)}

    def test_others_lines_are_not_read(self, house: Home) -> None:
        child, sibling = house.add("Child", Role.CHILD), house.add("Sibling", Role.CHILD)
        house.agree(house.people[0], child)
        house.clock.advance(days=4)
        house.people[0].dashboard.post("/api/v1/family/looks", json={"member_id": child.id})
        assert ("looked", "2026-W48") in facts(child.dashboard)
        assert "looked" not in {fact for fact, _ in facts(sibling.dashboard)}


def _bearer(runtime: Runtime, clock: FakeClock) -> str:
    with runtime.database.writing() as session:
        owner = household.owner(session)
        return sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, clock(), timedelta(days=2)).secret


def _asks_for_pin(owner: Person) -> bool:
    """Whether the adult reads that their own browser asks adults for their PIN."""
    told = owner.dashboard.get("/api/v1/family/browsers").json()["browsers"]
    return bool(next(one["asks_for_pin"] for one in told if one["browser_id"] == str(owner.paired.id)))


def _exchanged(house: Home, link: dict[str, str], **more: str) -> dict[str, str]:
    stranger = TestClient(house.app, base_url=ADDRESS)
    ticket = link["address"].split("#ticket=")[1]
    found: dict[str, str] = stranger.post("/api/v1/auth/exchanges", json={"ticket": ticket, **more}).json()
    return found


def _level(client: TestClient, member_id: str) -> str:
    return next(str(one["level"]) for one in family(client)["members"] if one["id"] == member_id)
