"""What is stored about me: counted, taken along, deleted, backed up; over the wire."""

import csv
import io
import json
import shutil
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.domain.retention import Retention
from escale.services import backups
from tests.server.api.agreeing import Home
from tests.server.api.test_days import EVENTS
from tests.server.api.test_keeping import SITE_ID, VISIT_ID, WORDS, lived
from tests.server.fakes import FakeClock
from tests.server.services.test_erasing import holding

__all__ = ["lived"]
NOTHING = {
    "first_day": None,
    "last_day": None,
    "days": 0,
    "visits": 0,
    "intentions": 0,
    "words": 0,
    "ratings": 0,
    "cues": 0,
    "gates": 0,
    "events": 0,
    "reflections": 0,
    "closed_cards": 0,
    "agreements": 0,
    "wishes": 0,
    "log_lines": 0,
    "sites": [{"id": SITE_ID, "name": "Feed", "watched": True, "visits": 0}],
    "browsers": 1,
}
DAY = "/api/v1/days/2026-11-23"


def counted(dashboard: TestClient) -> dict[str, object]:
    answer = dashboard.get("/api/v1/data").json()
    return {name: answer[name] for name in NOTHING}


@pytest.mark.usefixtures("lived")
def test_all_that_is_stored_is_counted(dashboard: TestClient, runtime: Runtime) -> None:
    one_of_each = dict.fromkeys(("days", "visits", "intentions", "words", "ratings", "gates"), 1)
    day = {"first_day": "2026-11-23", "last_day": "2026-11-23"}
    sites = [{"id": SITE_ID, "name": "Feed", "watched": True, "visits": 1}]
    assert counted(dashboard) == NOTHING | one_of_each | day | {"cues": 1, "events": len(EVENTS), "sites": sites}
    dashboard.put("/api/v1/learn-cards/chapter/closed")
    answer = dashboard.get("/api/v1/data").json()
    assert answer["closed_cards"] == 1
    assert answer["kept"] == {"events_days": 30, "intentions_days": 90}
    assert answer["bytes"] > 4096
    (backup,) = answer["backups"]
    (known,) = backups.list_all(runtime.database.path)
    assert (backup["name"], backup["reason"], backup["bytes"]) == (known.path.name, "asked", known.path.stat().st_size)


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("path", [DAY, "/api/v1/data?confirm=everything"])
def test_what_is_deleted_is_gone_from_every_file_and_stays_away(
    dashboard: TestClient, browser: TestClient, runtime: Runtime, path: str
) -> None:
    dashboard.put("/api/v1/reflections/2026-W47", json={"answers": [], "intention": "to walk", "state": "done"})
    assert holding(runtime.settings.data_dir, WORDS)
    assert dashboard.delete(path).status_code == 204
    assert counted(dashboard) == NOTHING | ({"reflections": 1} if path == DAY else {})
    assert holding(runtime.settings.data_dir, WORDS) == set()
    again = browser.post("/api/v1/events", json={"epoch": 1, "events": EVENTS})
    assert {one["status"] for one in again.json()["results"]} == {"duplicate"}
    assert dashboard.get(DAY).json()["visits"] == []


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("confirm", ["", "?confirm=", "?confirm=yes", "?confirm=EVERYTHING", "?all=everything"])
def test_nothing_is_deleted_unless_it_is_meant(dashboard: TestClient, confirm: str) -> None:
    before = counted(dashboard)
    answer = dashboard.delete(f"/api/v1/data{confirm}")
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")
    assert counted(dashboard) == before


@pytest.mark.parametrize(
    ("day", "status", "code"),
    [
        ("1999-12-31", 404, "day_out_of_range"),
        ("2200-01-01", 404, "day_out_of_range"),
        ("today", 422, "invalid_request"),
    ],
)
def test_only_days_of_the_calendar_are_deleted(dashboard: TestClient, day: str, status: int, code: str) -> None:
    answer = dashboard.delete(f"/api/v1/days/{day}")
    assert (answer.status_code, answer.json()["error"]) == (status, code)


def same(value: object) -> object:
    """An instant as an instant, however it is written."""
    return datetime.fromisoformat(value) if isinstance(value, str) and value.endswith("Z") else value


def test_half_a_letter_of_a_later_extension_is_taken_along(browser: TestClient, dashboard: TestClient) -> None:
    later = EVENTS[0] | {"type": "a.later", "x": "\ud800 é"}
    sent = json.dumps({"epoch": 1, "events": [later]})
    answer = browser.post("/api/v1/events", content=sent, headers={"content-type": "application/json"})
    assert answer.json()["results"][0]["status"] == "accepted"
    (told,) = dashboard.get("/api/v1/data/export.json").json()["events"]
    assert told["x"] == later["x"]


@pytest.mark.usefixtures("lived")
def test_everything_is_in_the_export_once(dashboard: TestClient, owner: Member) -> None:
    dashboard.put("/api/v1/reflections/2026-W47", json={"answers": [], "intention": "to walk", "state": "done"})
    dashboard.put("/api/v1/reflections/schedule", json={"weekday": 4, "hour": 19})
    answer = dashboard.get("/api/v1/data/export.json")
    assert answer.headers["content-disposition"] == 'attachment; filename="escale.json"'
    told = answer.json()
    assert (told["format"], told["version"], told["member"]["name"]) == ("escale-data", 1, owner.name)
    assert told["member"]["reflects_on"] == {"weekday": 4, "hour": 19}
    known = dashboard.get("/api/v1/browsers").json()["browsers"]
    assert [one["name"] for one in told["browsers"]] == [one["name"] for one in known] != []
    assert [site["id"] for site in told["sites"]] == [SITE_ID]
    (visit,) = told["visits"]
    assert (visit["id"], visit["site"], visit["intention"]["text"]) == (VISIT_ID, "feed.example", WORDS)
    assert len(told["gates"]) == 1
    assert [one["intention"] for one in told["reflections"]] == ["to walk"]
    assert sorted(one["seq"] for one in told["events"]) == sorted(one["seq"] for one in EVENTS)
    by_seq = {one["seq"]: one for one in told["events"]}
    for sent in EVENTS:
        kept = by_seq[sent["seq"]]
        assert {name: same(kept.get(name)) for name in sent} == {name: same(value) for name, value in sent.items()}


def test_an_export_of_nothing_is_whole(dashboard: TestClient) -> None:
    told = dashboard.get("/api/v1/data/export.json").json()
    assert {name: told[name] for name in ("sites", "visits", "gates", "reflections", "events")} == {
        "sites": [],
        "visits": [],
        "gates": [],
        "reflections": [],
        "events": [],
    }
    assert dashboard.get("/api/v1/data/visits.jsonl").text.count("\n") == 1


@pytest.mark.usefixtures("lived")
def test_visits_as_rows_of_a_spreadsheet(dashboard: TestClient) -> None:
    answer = dashboard.get("/api/v1/data/visits.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    (row,) = csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert (row["site"], row["address"], row["intention"]) == ("Feed", "feed.example", WORDS)


@pytest.mark.usefixtures("lived")
@pytest.mark.parametrize("words", ['=HYPERLINK("http://a")', "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(dashboard: TestClient, browser: TestClient, words: str) -> None:
    """People's own words, and those that somebody made them paste."""
    visit_id, start = str(uuid4()), next(event for event in EVENTS if event["type"] == "visit.started")
    told = {**start, "seq": 900, "visit_id": visit_id, "intention": {**start["intention"], "text": words}}
    assert (
        browser.post("/api/v1/events", json={"epoch": 1, "events": [told]}).json()["results"][0]["status"] == "accepted"
    )
    text = dashboard.get("/api/v1/data/visits.csv").text.removeprefix("\ufeff")
    assert f"'{words}" in {row["intention"] for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.usefixtures("lived")
def test_a_backup_at_once(dashboard: TestClient, runtime: Runtime, clock: FakeClock) -> None:
    clock.now += timedelta(minutes=1)
    answer = dashboard.post("/api/v1/data/backups")
    assert (answer.status_code, answer.json()["reason"]) == (201, "asked")
    assert answer.json() in dashboard.get("/api/v1/data").json()["backups"]


def test_no_room_for_a_backup_is_said(dashboard: TestClient, monkeypatch: pytest.MonkeyPatch, runtime: Runtime) -> None:
    monkeypatch.setattr(backups, "ROOM", 1e18)
    answer = dashboard.post("/api/v1/data/backups")
    assert (answer.status_code, answer.json()["error"]) == (507, "backup_failed")
    assert list(backups.folder_of(runtime.database.path).glob("*.new*")) == []


def test_how_long_things_are_kept_is_the_persons_choice(dashboard: TestClient, runtime: Runtime) -> None:
    wish = {"events_days": 7, "intentions_days": 365}
    assert dashboard.put("/api/v1/data/kept", json=wish).json() == wish
    assert dashboard.get("/api/v1/data").json()["kept"] == wish
    assert runtime.house.rules() == Retention(timedelta(days=7), timedelta(days=365))


def test_in_a_family_an_adult_says_how_long_things_are_kept_and_everyone_is_told(home: Home) -> None:
    wish = {"events_days": 7, "intentions_days": 90}
    young = [home.at[one.id].put("/api/v1/data/kept", json=wish) for one in (home.child, home.teen)]
    assert [(one.status_code, one.json()["error"]) for one in young] == [(403, "adults_only")] * 2
    home.clock.advance(minutes=6)
    late = home.at[home.owner.id].put("/api/v1/data/kept", json=wish)
    assert (late.status_code, late.json()["error"]) == (403, "step_up_needed")
    assert home.runtime.house.rules() == home.runtime.house.usual
    home.open()
    for _ in range(2):
        assert home.at[home.partner.id].put("/api/v1/data/kept", json=wish).json() == wish
    longer = {"events_days": 7, "intentions_days": 365}
    assert home.at[home.owner.id].put("/api/v1/data/kept", json=longer).json() == longer
    for member in (home.owner, home.partner, home.child, home.teen):
        assert home.facts(member) == [("events_kept", None, "7"), ("words_kept", None, "365")]


@pytest.mark.parametrize(
    "wrong",
    [{}, {"events_days": 7}, {"events_days": 0, "intentions_days": 1}, {"events_days": 7, "intentions_days": "x"}],
)
def test_a_choice_that_is_none_changes_nothing(dashboard: TestClient, wrong: dict[str, object]) -> None:
    answer = dashboard.put("/api/v1/data/kept", json=wrong)
    assert (answer.status_code, answer.json()["error"]) == (422, "invalid_request")
    assert dashboard.get("/api/v1/data").json()["kept"] == {"events_days": 30, "intentions_days": 90}


@pytest.mark.usefixtures("lived")
def test_a_backup_of_a_clock_that_was_ahead_is_the_last_of_the_list(dashboard: TestClient, runtime: Runtime) -> None:
    (good,) = backups.list_all(runtime.database.path)
    shutil.copy(good.path, good.path.with_name("escale-20990101T030000Z-nightly.sqlite3"))
    told = [(one["name"][:11], one["ahead"]) for one in dashboard.get("/api/v1/data").json()["backups"]]
    assert told == [(good.path.name[:11], False), ("escale-2099", True)]
