"""A household that lived a whole week with an agreement, told over the service's own routes by the clock of that time.

`python -m tests.support.lived_family DIR LANGUAGE` fills an empty data directory and prints both dashboards' bearers.
The week is the last whole one before now, since what others see waits a day and never shows what was before.
"""

import json
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.domain.vocabulary import Role
from escale.settings import Settings
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.homes import Home, Person

A_DAY = timedelta(days=1)
WORDS = {
    "en": {
        "parent": "Ada",
        "child": "Noé",
        "title": "Our screens",
        "videos": "30 minutes of videos a day, then we play outside",
        "meals": "No screens at meals, for everyone",
        "reason": "to finish the film with Grandpa",
        "answer": "Enjoy it, both of you",
        "intentions": ("A guitar lesson", "News of the choir"),
    },
    "fr": {
        "parent": "Ada",
        "child": "Noé",
        "title": "Nos écrans",
        "videos": "30 minutes de vidéos par jour, puis on joue dehors",
        "meals": "Pas d’écran à table, pour tout le monde",
        "reason": "finir le film avec Papi",
        "answer": "Profitez-en bien, tous les deux",
        "intentions": ("Un cours de guitare", "Nouvelles de la chorale"),
    },
}
MINUTES = (25, 20, 45, 30, 28, 0, 30)
"""The child's videos, from Monday on: one day over the agreement, one day without."""
PARENTS_MINUTES = (40, 15, 30, 50, 20, 35, 25)


@dataclass
class Story:
    """What happens, day by day."""

    home: Home
    words: dict[str, Any]
    seq: Any = field(default_factory=lambda: count(1))

    def begin(self) -> tuple[Person, Person, str]:
        """Both sides sign, and the parent shares their own week. The parent, the child, the clause of minutes."""
        home = self.home.start()
        parent = home.people[0]
        home.prove(parent)
        _patch(parent, f"/family/members/{parent.id}", {"name": self.words["parent"]})
        child = home.add(self.words["child"], Role.CHILD)
        for one in (parent, child):
            _patch(one, "/me", {"welcomed": True})
        assert parent.dashboard.put("/api/v1/family/visibility", json={"level": "sites"}).status_code == 200
        scope = {"category": "video", "host": None}
        budget = {"id": str(uuid4()), "kind": "daily_budget", "scope": scope, "minutes": 30}
        videos = {**budget, "days": [1, 2, 3, 4, 5, 6, 7], "words": self.words["videos"]}
        meals = {"id": str(uuid4()), "kind": "words", "who": "everyone", "words": self.words["meals"]}
        home.agree(parent, child, title=self.words["title"], clauses=[videos, meals])
        return parent, child, str(videos["id"])

    def day(self, one: Person, site_id: str, minutes: int, passed: str | None, intention: str) -> None:
        """An evening visit with an intention, what was counted in it, a cue and a rating. `passed`: a clause."""
        begun, visit_id = self.home.clock() - timedelta(minutes=minutes + 5), str(uuid4())
        at = [_iso(begun + timedelta(minutes=after)) for after in (0, minutes, minutes + 1)]
        kind = {"kind": "agreed_time", "clause_id": passed} if passed else {"kind": "chapter"}
        cue = {"cue_id": str(uuid4()), **kind}
        told = {"text": intention, "planned_seconds": 1_800, "trigger": "wish"}
        reached = {"search": 3, "subscription": 4, "recommendation": 6, "in_page_link": 2}
        self.tell(
            one,
            {"visit_id": visit_id, "site_id": site_id},
            {"type": "visit.started", "at": at[0], "origin": "gate", "intention": told},
            {
                "type": "visit.progressed",
                **{"at": at[1], "from_at": at[0], "to_at": at[1], "attended_ms": minutes * 60_000},
            },
            {"type": "visit.counted", "at": at[1], "reached": reached, "items": 40, "sponsored": 3},
            {"type": "cue.shown", "at": at[1], **cue},
            {"type": "cue.answered", "at": at[2], "answer": "continue" if passed else "done", **cue},
            {"type": "visit.ended", "at": at[2], "reason": "done", "attended_ms": minutes * 60_000},
            {"type": "visit.rated", "at": at[2], "worth": "yes" if minutes <= 30 else "partly", "met": "yes"},
        )

    def tell(self, one: Person, about: dict[str, str], *facts: dict[str, Any]) -> None:
        """Each event is accepted, or this fails."""
        more = {**about, "zone": "Europe/Paris", "schema": 1}
        events = [{**more, **fact, "seq": next(self.seq)} for fact in facts]
        answer = one.browser.post("/api/v1/events", json={"epoch": 1, "events": events})
        assert {result["status"] for result in answer.json()["results"]} == {"accepted"}, answer.text

    def ask(self, parent: Person, child: Person, clause_id: str) -> None:
        """Fifteen minutes more, with a reason; the parent says yes."""
        wish = {"id": str(uuid4()), "clause_id": clause_id, "minutes": 15, "reason": self.words["reason"]}
        asked = child.dashboard.post("/api/v1/requests", json=wish)
        assert asked.status_code == 201, asked.text
        self.home.prove(parent)
        said = {"answer": "granted", "words": self.words["answer"]}
        answered = parent.dashboard.post(f"/api/v1/requests/{wish['id']}/answer", json=said)
        assert answered.status_code == 200, answered.text


def live(home: Home, language: str, now: datetime) -> tuple[Person, Person]:
    """From the signatures to now. The parent and the child."""
    story = Story(home, WORDS[language])
    monday = _monday_before(now)
    parent, child, clause_id = story.begin()
    video, feed = _site(child, "Video", "video"), _site(parent, "Feed", "social")
    while home.clock.now < now - timedelta(hours=1):
        _pass_hour(home)
        place = (home.clock.now - monday).days
        if home.clock.now.hour != 18 or home.clock.now < monday or place >= len(MINUTES):
            continue
        first, second = story.words["intentions"]
        if MINUTES[place]:
            passed = clause_id if MINUTES[place] == max(MINUTES) else None
            story.day(child, video, MINUTES[place], passed, first)
        story.day(parent, feed, PARENTS_MINUTES[place], None, second)
        if place == 3:
            story.ask(parent, child, clause_id)
    home.clock.now = now
    return parent, child


def _pass_hour(home: Home) -> None:
    """An hour in which both browsers are there, and ask for their plans; otherwise nothing would be known of it."""
    for _ in range(6):
        home.clock.advance(minutes=10)
        for one in home.people:
            home.runtime.signs.note(one.paired.id, home.clock())


def _monday_before(now: datetime) -> datetime:
    """Where the last whole week begins."""
    return (now - timedelta(days=now.weekday() + 7)).replace(hour=0, minute=0, second=0, microsecond=0)


def _site(one: Person, name: str, category: str) -> str:
    body = {"name": name, "patterns": [f"{name.lower()}.localhost"], "category": category}
    found: str = one.browser.post("/api/v1/sites", json=body).json()["id"]
    return found


def _patch(one: Person, path: str, body: dict[str, Any]) -> None:
    answer = one.dashboard.patch(f"/api/v1{path}", json=body)
    assert answer.status_code == 200, answer.text


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def main(folder: Path, language: str) -> dict[str, str]:
    """Fill the folder. Bearers and ids by who they are of, and the week as it is written."""
    now = datetime.now(UTC)
    clock = FakeClock(_monday_before(now) - 4 * A_DAY + timedelta(hours=9))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    app = create_app(Settings(data_dir=folder), clock)
    with TestClient(app, base_url=ADDRESS):
        parent, child = live(Home(app, app.state.runtime, clock), language, now)
    year, week, _ = (now - 7 * A_DAY).isocalendar()
    bearers = {
        f"{who}_bearer": one.dashboard.headers["authorization"].removeprefix("Bearer ")
        for who, one in (("parent", parent), ("child", child))
    }
    return {**bearers, "parent_id": parent.id, "child_id": child.id, "week": f"{year}-W{week:02}"}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))  # noqa: T201 - the caller reads it
