"""PINs of adults: guessing is slow, over restarts too."""

import sqlite3
from contextlib import closing

import pytest
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.domain.vocabulary import Role
from escale.services import pins
from escale.settings import Settings
from tests.server.api.families import exchanged, facts, family, owners_bearer, refused
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.homes import PIN, Home


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
                    bearer = owners_bearer(runtime, clock)
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
                bearer = bearer or owners_bearer(client.app.state.runtime, clock)  # type: ignore[attr-defined]
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
        assert exchanged(house, before)["error"] == "pin_missing"

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
        assert "bearer" in exchanged(house, teen.browser.post("/api/v1/auth/tickets").json())
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

    def test_what_is_stored_of_who_has_no_browser_any_more_opens_to_nobody_else(self, house: Home) -> None:
        owner, other = house.people[0], house.add("Other", Role.ADULT)
        house.prove(owner)
        body = {"name": "Clips", "patterns": ["clips.example"]}
        assert other.dashboard.post("/api/v1/sites", json=body).status_code == 201
        assert other.dashboard.delete(f"/api/v1/browsers/{other.paired.id}").status_code == 204
        assert not next(one for one in family(owner.dashboard)["members"] if one["id"] == other.id)["may_pair"]
        path = f"/api/v1/family/members/{other.id}/pairing"
        assert refused(owner.dashboard.post(path)) == (409, "paired_already")
