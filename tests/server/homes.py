"""A household of several people over a running service: their dashboards, browsers, PINs and agreements."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Browser, BrowserState, Member, TokenKind
from escale.domain.vocabulary import Avatar, Colour, Role
from escale.services import family_members, household, sessions
from escale.services.family_members import NewMember
from escale.storage import browsers
from tests.server.fakes import ADDRESS, ORIGIN, FakeClock

PIN = "2468"


@dataclass
class Person:
    """A member with a dashboard and a browser of their own."""

    member: Member
    dashboard: TestClient
    paired: Browser
    browser: TestClient

    @property
    def id(self) -> str:
        """As the wire writes it."""
        return str(self.member.id)


@dataclass
class Home:
    """The household of a started service. Its owner is `people[0]`."""

    app: FastAPI
    runtime: Runtime
    clock: FakeClock
    people: list[Person] = field(default_factory=list)

    def start(self) -> "Home":
        """With the adult of the first run."""
        with self.runtime.database.reading() as session:
            owner = household.owner(session)
        self.people.append(self._person(owner))
        return self

    def add(self, name: str, role: Role) -> Person:
        """One more member, with a browser."""
        wish = NewMember(name, role, Avatar.KITE, Colour.MOSS, None)
        with self.runtime.database.writing() as session:
            joined = self.clock() + timedelta(milliseconds=len(self.people))  # one after the other
            member = family_members.add(session, self.people[0].member, wish, joined)
        self.people.append(self._person(member))
        return self.people[-1]

    def dashboard(self, member_id: UUID) -> TestClient:
        """A fresh bearer of a member's dashboard."""
        return self._speaker(TokenKind.DASHBOARD, member_id, None)

    def prove(self, adult: Person, pin: str = PIN) -> None:
        """The adult enters their PIN, which they choose if they have none."""
        if not adult.dashboard.get("/api/v1/family").json()["has_pin"]:
            assert adult.dashboard.put("/api/v1/family/pin", json={"pin": pin}).status_code == 204
        assert adult.dashboard.post("/api/v1/family/step-up", json={"pin": pin}).status_code == 200

    def agree(self, adult: Person, other: Person, **terms: Any) -> dict[str, Any]:
        """An agreement that both sides signed; it is in force now."""
        self.prove(adult)
        body = {"member_id": other.id, "terms": agreed_terms(self.clock, **terms), "note": None}
        proposed = adult.dashboard.post("/api/v1/family/agreements", json=body)
        assert proposed.status_code == 201, proposed.text
        path = f"/api/v1/family/agreements/{proposed.json()['id']}/signatures"
        for side in (adult, other):
            signed = side.dashboard.post(path, json={"number": 1})
            assert signed.status_code == 201, signed.text
        found: dict[str, Any] = signed.json()
        return found

    def share(self, paired: Browser, *guests: Person) -> None:
        """These people use a browser, besides its owner; adults among them have chosen a PIN first."""
        for adult in (self.people[0], *(one for one in guests if one.member.role is Role.ADULT)):
            self.prove(adult)
        body = {"member_ids": [one.id for one in guests]}
        answer = self.people[0].dashboard.put(f"/api/v1/family/browsers/{paired.id}/people", json=body)
        assert answer.status_code == 200, answer.text

    def _person(self, member: Member) -> Person:
        paired = Browser(
            uuid4(),
            member.id,
            f"Chrome {len(self.people) + 1}",
            b"\x04" + bytes(64),
            ORIGIN,
            BrowserState.CONFIRMED,
            self.clock(),
            None,
        )
        with self.runtime.database.writing() as session:
            browsers.add(session, paired)
        speaking = self._speaker(TokenKind.BROWSER, member.id, paired.id)
        return Person(member, self.dashboard(member.id), paired, speaking)

    def _speaker(self, kind: TokenKind, member_id: UUID, browser_id: UUID | None) -> TestClient:
        with self.runtime.database.writing() as session:
            issued = sessions.issue(session, kind, member_id, browser_id, self.clock(), timedelta(days=400))
        return TestClient(self.app, base_url=ADDRESS, headers={"authorization": f"Bearer {issued.secret}"})


def agreed_terms(clock: FakeClock, words: str = "We read together before bed", **changes: Any) -> dict[str, Any]:
    """Terms with one clause that is only words, or as they are changed."""
    review = (clock() + timedelta(days=60)).date().isoformat()
    clause = {"id": str(uuid4()), "words": words, "who": "everyone", "kind": "words"}
    return {"title": "Our agreement", "clauses": [clause], "review_on": review, **changes}
