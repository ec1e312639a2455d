"""Pages that are remembered say what they would say if nothing were: whatever happens, and however late it is told."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from escale.api.answering import Page
from escale.services import retention
from escale.settings import Settings
from tests.server.api.test_three_weeks import Life, life

__all__ = ["life"]
PAGES = [
    *(f"/days/2026-11-{day:02}" for day in (2, 3, 5, 9, 12, 20)),
    *(
        f"/{kind}/2026-W{number}{rest}"
        for number in (45, 46, 47)
        for kind, rest in (("weeks", ""), ("weeks", "/review"))
    ),
    *(f"/reflections/2026-W{number}" for number in (45, 46, 47)),
    "/months/2026-11",
    "/years/2026",
    "/data",
]
OVER = [page for page in PAGES if any(name in page for name in ("11-02", "11-05", "11-12", "W45", "W46"))]
ABOUT_FILES = ("bytes", "backups")


def told(client: TestClient) -> dict[str, object]:
    """What each page says."""
    answers = {page: client.get(f"/api/v1{page}") for page in PAGES}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {page: {**answer.json(), **dict.fromkeys(ABOUT_FILES)} for page, answer in answers.items()}


def stay(life: Life) -> None:
    """The browser is there on the morning of Thursday, 12 November."""
    life.at(1, 3, 8)
    for _ in range(60):
        life.runtime.signs.note(life.browser.id, life.clock())
        life.clock.advance(minutes=5)


def _later_the_same_week(life: Life) -> None:
    life.visit(2, 5)


def _late(life: Life) -> None:
    life.visit(0, 3)


def _rated(life: Life) -> None:
    client = life.as_dashboard()
    visit = client.get("/api/v1/days/2026-11-09").json()["visits"][0]["id"]
    assert client.put(f"/api/v1/visits/{visit}/rating", json={"worth": "no", "met": None}).status_code == 204


def _paused(life: Life) -> None:
    event = {"type": "browser.paused", "seq": 900, "at": "2026-11-12T08:00:00Z", "zone": "UTC", "schema": 1}
    body = {"epoch": 1, "events": [{**event, "until_at": "2026-11-12T12:00:00Z"}]}
    assert life.as_browser().post("/api/v1/events", json=body).json()["results"][0]["status"] == "accepted"


def _renamed(life: Life) -> None:
    site = life.as_dashboard().get("/api/v1/sites").json()["sites"][0]
    body = {"name": "Other", "patterns": site["patterns"], "category": "news", "policy": site["policy"]}
    assert life.as_dashboard().put(f"/api/v1/sites/{site['id']}", json=body).status_code == 200


def _deleted(life: Life) -> None:
    assert life.as_dashboard().delete("/api/v1/days/2026-11-05").status_code == 204


def _written(life: Life) -> None:
    body = {"answers": [], "intention": "Less", "state": "done"}
    assert life.as_dashboard().put("/api/v1/reflections/2026-W46", json=body).status_code == 200


def _days_begin_at_noon(life: Life) -> None:
    assert life.as_dashboard().patch("/api/v1/me", json={"day_starts_at": "12:00"}).status_code == 200


def _forgotten(life: Life) -> None:
    retention.forget_old(life.runtime.database, Settings().retention, life.clock() + timedelta(days=400))


def _tomorrow(life: Life) -> None:
    life.clock.advance(days=1)


@pytest.mark.parametrize(
    "happens",
    [
        _later_the_same_week,
        _late,
        _rated,
        _paused,
        _renamed,
        _deleted,
        _written,
        _days_begin_at_noon,
        _forgotten,
        _tomorrow,
    ],
    ids=lambda one: one.__name__.strip("_").replace("_", "-"),
)
def test_what_happened_is_told(life: Life, happens: Callable[[Life], None]) -> None:
    for week, weekday in ((0, 0), (0, 3), (1, 0), (1, 3), (2, 0), (2, 4)):
        life.visit(week, weekday)
    stay(life)
    life.at(2, 6, 9)
    before = told(life.as_dashboard())
    now = life.clock.now
    happens(life)
    life.clock.now = max(now, life.clock.now)
    client = life.as_dashboard()  # the clock may be hours on
    after = told(client)
    life.runtime.database.changes.note_everything()
    assert after == told(client)
    assert after != before or happens in (_tomorrow,)


def test_an_unchanged_page_is_not_read_again(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also while the person goes on: what is over stays as it is."""
    life.visit(0, 0)
    life.visit(1, 0)
    life.at(2, 0, 14)
    client = life.as_dashboard()
    before = [client.get(f"/api/v1{page}").content for page in OVER]
    life.visit(2, 0)
    monkeypatch.setattr(Page, "_read", None)
    assert [client.get(f"/api/v1{page}").content for page in OVER] == before
