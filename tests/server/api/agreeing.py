"""A household of two adults, a child and a teen, each with a dashboard; adults have proved their PIN."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from httpx2 import Response
from sqlalchemy import update
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import DAY_STARTS_AT, Member, TokenKind
from escale.domain.vocabulary import Role
from escale.services import family_log, sessions
from escale.services.sessions import digest
from escale.storage import households, members, pins
from escale.storage.pins import StoredPin
from escale.storage.rows.household import MemberRow
from tests.server.fakes import ADDRESS, FakeClock

FAMILY, REQUESTS = "/api/v1/family", "/api/v1/requests"
ALL_DAYS = [1, 2, 3, 4, 5, 6, 7]


@dataclass
class Home:
    """Who lives there. `at`: their dashboards; those of adults have proved their PIN, which holds for five minutes."""

    app: FastAPI
    runtime: Runtime
    clock: FakeClock
    owner: Member
    partner: Member
    child: Member
    teen: Member
    at: dict[UUID, TestClient] = field(default_factory=dict)

    def open(self) -> None:
        """Everyone who is there opens their dashboard, and adults prove their PIN."""
        with self.runtime.database.writing() as session:
            everyone = (self.owner, self.partner, self.child, self.teen)
            for member in (one for one in everyone if members.get(session, one.id)):
                secret = sessions.issue(session, TokenKind.DASHBOARD, member.id, None, self.clock()).secret
                headers = {"authorization": f"Bearer {secret}"}
                self.at[member.id] = TestClient(self.app, base_url=ADDRESS, headers=headers)
                if member.role is Role.ADULT:
                    self.runtime.step_ups.begin(digest(secret), member.id, self.clock())

    def wait(self, **parts: float) -> None:
        """Later, all of them look again."""
        self.clock.advance(**parts)
        self.open()

    def propose(self, by: Member, terms: dict[str, Any], member: Member | None = None, **more: Any) -> Response:
        body = {"member_id": str((member or self.child).id), "terms": terms, **more}
        return self.at[by.id].post(f"{FAMILY}/agreements", json=body)

    def counter(self, by: Member, agreement_id: str, after: int, terms: dict[str, Any]) -> Response:
        body = {"after": after, "terms": terms}
        return self.at[by.id].post(f"{FAMILY}/agreements/{agreement_id}/versions", json=body)

    def sign(self, by: Member, agreement_id: str, number: int = 1) -> Response:
        return self.at[by.id].post(f"{FAMILY}/agreements/{agreement_id}/signatures", json={"number": number})

    def refuse(self, by: Member, agreement_id: str, number: int = 1) -> Response:
        return self.at[by.id].post(f"{FAMILY}/agreements/{agreement_id}/refusals", json={"number": number})

    def agree(self, terms: dict[str, Any], member: Member | None = None) -> str:
        """Proposed by the owner, signed by both sides. The agreement's id."""
        agreement_id: str = self.propose(self.owner, terms, member).json()["id"]
        for side in (self.owner, member or self.child):
            assert self.sign(side, agreement_id).status_code == 201
        return agreement_id

    def listed(self, by: Member) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.at[by.id].get(f"{FAMILY}/agreements").json()["agreements"]
        return found

    def facts(self, member: Member) -> list[tuple[str, str | None, str | None]]:
        """The lines of the log that the member reads, the earliest first: fact, words, value."""
        with self.runtime.database.reading() as session:
            lines = family_log.read(session, member.id, None).lines
        return [(one.fact.value, one.words, one.value) for one in reversed(lines)]


@pytest.fixture
def home(app: FastAPI, runtime: Runtime, owner: Member, clock: FakeClock) -> Home:
    came = clock() - timedelta(hours=1)
    partner, child, teen = _member("adult", "Marc"), _member("child", "Léa"), _member("teen", "Noé")
    with runtime.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE household SET zone = 'Europe/Paris'")
        session.exec(update(MemberRow).values(created_at=came))
        household_id = households.first(session)
        assert household_id is not None
        for number, member in enumerate((partner, child, teen), start=1):
            members.add(session, member, household_id, came + timedelta(seconds=number))
        for adult in (owner, partner):
            pins.save(session, StoredPin(adult.id, "never compared here"))
    made = Home(app, runtime, clock, owner, partner, child, teen)
    made.open()
    return made


def terms(*clauses: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """What is sent: videos for 45 minutes a day, or these clauses."""
    return {
        "title": "Our screens",
        "clauses": list(clauses) or [daily()],
        "warn_minutes": 5,
        "finish_minutes": 3,
        "review_on": "2026-12-21",
        **changes,
    }


def clause(kind: str, words: str = "Our words", **fields: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "kind": kind, "words": words, **fields}


def daily(minutes: int = 45, words: str = "Videos", category: str | None = "video", **fields: Any) -> dict[str, Any]:
    scope = {"category": category, "host": None}
    return clause("daily_budget", words, **{"scope": scope, "minutes": minutes, "days": ALL_DAYS, **fields})


def weekly(minutes: int = 70, **fields: Any) -> dict[str, Any]:
    scope = {"category": "games", "host": None}
    return clause("weekly_budget", "Games", **{"scope": scope, "minutes": minutes, "split": None, **fields})


def _member(role: str, name: str) -> Member:
    return Member(uuid4(), name, Role(role), None, "Europe/Paris", DAY_STARTS_AT, True)
