"""Three weeks of one life, event by event, with the clock at the service's edge; they end with a true reflection.

Thursday evenings slide: on the plan, 9 minutes over it, 21 minutes over it. The first week is looked back at on its
Sunday. Then the laptop stays closed on two Sundays.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Browser, Member, TokenKind
from escale.services import sessions, upkeep
from tests.server.fakes import ADDRESS, FakeClock

ZONE = "Europe/Paris"
FIRST_MONDAY = datetime(2026, 11, 2, tzinfo=ZoneInfo(ZONE))
PLANNED_S = 600
OVER_S = {3: (0, 9 * 60, 21 * 60)}
"""Seconds over the plan in each week, by weekday; Thursday is 3. Other evenings end on time."""
EVENINGS = (0, 1, 3, 5)
WISH = "To bed with a book on Thursdays"


@dataclass
class Life:
    """One person with one browser. Each call has a credential of its moment, as an extension renews its session."""

    app: FastAPI
    runtime: Runtime
    member: Member
    browser: Browser
    clock: FakeClock
    site_id: str = ""
    seq: int = 0
    attended: dict[str, int] = field(default_factory=dict)

    def as_dashboard(self) -> TestClient:
        return self._speaker(TokenKind.DASHBOARD, None)

    def as_browser(self) -> TestClient:
        return self._speaker(TokenKind.BROWSER, self.browser.id)

    def _speaker(self, kind: TokenKind, browser_id: UUID | None) -> TestClient:
        # A credential is no change of what pages show: without a note of it, what is remembered is put to the test.
        with self.runtime.database.joining() as session:
            issued = sessions.issue(session, kind, self.member.id, browser_id, self.clock())
        return TestClient(self.app, base_url=ADDRESS, headers={"authorization": f"Bearer {issued.secret}"})

    def at(self, week: int, weekday: int, hour: int) -> None:
        """The clock shows this hour in Paris; the nights in between were slept through, or not, by the laptop."""
        moment = FIRST_MONDAY + timedelta(weeks=week, days=weekday)
        self.clock.now = moment.replace(hour=hour).astimezone(UTC)

    def visit(self, week: int, weekday: int, planned: bool = True) -> None:
        """An evening at eight: ten minutes are planned, some are added, and the answer says whether it was met.

        Not `planned`: the gate was passed.
        """
        self.at(week, weekday, 20)
        over = OVER_S.get(weekday, (0, 0, 0))[week]
        lived = PLANNED_S + over
        began, visit = self.clock(), {"visit_id": str(uuid4()), "site_id": self.site_id}
        ended = began + timedelta(seconds=lived)
        intention = {"intention": {"text": "what friends wrote", "planned_seconds": PLANNED_S}} if planned else {}
        piece = {"from_at": _text(began), "to_at": _text(ended), "attended_ms": lived * 1000}
        told: list[tuple[datetime, str, dict[str, Any]]] = [
            (began, "visit.started", {"origin": "gate", **intention}),
            (ended, "visit.progressed", piece),
            (ended, "visit.ended", {"reason": "done", "attended_ms": lived * 1000}),
            (
                ended,
                "visit.rated",
                {"worth": "no" if over else "yes", **({"met": "partly" if over else "yes"} if planned else {})},
            ),
        ]
        self.clock.now = ended
        answer = self.as_browser().post("/api/v1/events", json={"epoch": 1, "events": [*self._numbered(told, visit)]})
        assert {one["status"] for one in answer.json()["results"]} == {"accepted"}, answer.text
        self.attended[f"W{45 + week}"] = self.attended.get(f"W{45 + week}", 0) + lived

    def turn_back(self) -> None:
        """A gate, and "not now" at once."""
        gate, now = {"gate_id": str(uuid4()), "site_id": self.site_id}, self.clock()
        told = [(now, "gate.shown", {}), (now, "gate.answered", {"answer": "not_now"})]
        answer = self.as_browser().post("/api/v1/events", json={"epoch": 1, "events": [*self._numbered(told, gate)]})
        assert {one["status"] for one in answer.json()["results"]} == {"accepted"}, answer.text

    def _numbered(self, told: list[tuple[datetime, str, dict[str, Any]]], about: dict[str, str]) -> Iterator[Any]:
        for at, kind, rest in told:
            self.seq += 1
            yield {"type": kind, "seq": self.seq, "at": _text(at), "zone": ZONE, "schema": 1, **about, **rest}

    def mark(self) -> int:
        """What the toolbar is told."""
        told: int = self.as_browser().get("/api/v1/plan").json()["reflections_due"]
        return told

    def due(self) -> list[str]:
        told: list[str] = self.as_dashboard().get("/api/v1/reflections").json()["due"]
        return told


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@pytest.fixture
def life(app: FastAPI, runtime: Runtime, owner: Member, paired: Browser, clock: FakeClock) -> Life:
    with runtime.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE member SET zone = ?", (ZONE,))
    life = Life(app, runtime, owner, paired, clock)
    life.at(0, 0, 8)
    site = {"name": "Feed", "patterns": ["feed.example"], "category": "social"}
    life.site_id = life.as_dashboard().post("/api/v1/sites", json=site).json()["id"]
    return life


def test_three_weeks_end_with_a_true_reflection(life: Life) -> None:
    for weekday in EVENINGS:
        life.visit(0, weekday)
    life.at(0, 6, 17)
    assert (life.mark(), life.due()) == (0, [])
    life.at(0, 6, 18)
    assert (life.mark(), life.due()) == (1, ["2026-W45"])
    first = {"answers": [], "intention": WISH, "state": "done"}
    assert life.as_dashboard().put("/api/v1/reflections/2026-W45", json=first).status_code == 200
    assert (life.mark(), life.due()) == (0, [])

    for week in (1, 2):
        for weekday in EVENINGS:
            life.visit(week, weekday)
    life.at(3, 1, 9)  # the laptop opens on a Tuesday
    upkeep.run(life.runtime.house, life.clock())
    assert (life.mark(), life.due()) == (2, ["2026-W46", "2026-W47"]), "both weeks, once"

    page = life.as_dashboard().get("/api/v1/reflections/2026-W47").json()
    assert page["attended_seconds"] == life.attended["W47"] == 4 * PLANNED_S + 21 * 60
    assert (page["visits"], page["planned_seconds"]) == (4, 4 * PLANNED_S)
    assert page["last_intention"] == {"week": "2026-W45", "text": WISH}
    (signal,) = page["signals"]
    assert (signal["kind"], signal["site_name"], signal["weekday"]) == ("overrun", "Feed", 3)
    assert signal["values"] == list(OVER_S[3])
    asked = [one["question"] for one in page["questions"]]
    assert "overrun" in asked, "one of the three is about what this week was like"

    answers = [{"question": one, "answer": f"about {one}"} for one in asked]
    last = {"answers": answers, "intention": "Phone in the kitchen", "state": "done"}
    life.as_dashboard().put("/api/v1/reflections/2026-W47", json=last)
    life.as_dashboard().put("/api/v1/reflections/2026-W46", json={**first, "intention": None, "state": "aside"})
    assert (life.mark(), life.due()) == (0, [])
    again = life.as_dashboard().get("/api/v1/reflections/2026-W47").json()
    assert (again["questions"], again["intention"]) == (answers, "Phone in the kitchen")
    review = life.as_dashboard().get("/api/v1/weeks/2026-W47").json()["total"]
    assert review["attended_seconds"] == life.attended["W47"]

    life.at(4, 0, 9)
    assert life.due() == [], "a week without any data does not ask"
    assert life.as_dashboard().get("/api/v1/reflections/2026-W48").json()["last_intention"]["week"] == "2026-W47"


def test_a_week_of_turning_back_alone_is_looked_back_at_with_last_time_s_wish(life: Life) -> None:
    life.visit(0, 0)
    wished = {"answers": [], "intention": "Not one visit", "state": "done"}
    life.as_dashboard().put("/api/v1/reflections/2026-W45", json=wished)
    life.at(1, 2, 20)
    life.turn_back()
    life.turn_back()
    life.at(1, 6, 19)
    assert life.due() == ["2026-W46"]
    page = life.as_dashboard().get("/api/v1/reflections/2026-W46").json()
    assert (page["visits"], page["attended_seconds"], page["not_now"]) == (0, 0, 2)
    assert page["last_intention"] == {"week": "2026-W45", "text": "Not one visit"}


def test_time_without_an_intention_stays_where_planned_visits_overlap(life: Life) -> None:
    """Two tabs side by side count once in the week's time, and each in full beside its plan."""
    life.visit(0, 0)
    life.visit(0, 0)
    life.visit(0, 1, planned=False)
    week = life.as_dashboard().get("/api/v1/weeks/2026-W45").json()["total"]
    assert (week["attended_seconds"], week["planned_attended_seconds"]) == (2 * PLANNED_S, 2 * PLANNED_S)
    review = life.as_dashboard().get("/api/v1/weeks/2026-W45/review").json()
    assert review["without_intention_seconds"] == PLANNED_S
    assert [one["visits"] for one in review["intentions"]] == [2]
