"""What there is to tell about the data, and deleting it: over the wire, with who may and who may not."""

import logging
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.domain.household import Member
from escale.domain.notices import Notice, NoticeKind
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.services import backups, recovery, upkeep
from escale.services.backups import Reason
from escale.settings import Settings
from escale.storage import notices, sites
from tests.server.api.test_days import EVENTS
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.services.test_erasing import holding

SITE_ID = next(event["site_id"] for event in EVENTS if "site_id" in event)
VISIT_ID = next(event["visit_id"] for event in EVENTS if event["type"] == "visit.started")
WORDS = next(event["intention"]["text"] for event in EVENTS if event["type"] == "visit.started")


@pytest.fixture
def lived(browser: TestClient, runtime: Runtime, owner: Member, clock: FakeClock) -> None:
    """One visit, and a backup that holds it."""
    with runtime.database.writing() as session:
        site = Site(UUID(SITE_ID), owner.id, "Feed", (Pattern("feed.example", "/"),), None, Policy())
        sites.add(session, site, clock())
    answer = browser.post("/api/v1/events", json={"epoch": 1, "events": EVENTS})
    assert {one["status"] for one in answer.json()["results"]} == {"accepted"}
    backups.take(runtime.database.path, Reason.ASKED, clock())


def told(runtime: Runtime, clock: FakeClock) -> list[Notice]:
    made = [
        Notice(uuid4(), NoticeKind.REPAIRED, clock(), None, None),
        Notice(uuid4(), NoticeKind.RESTORED, clock() + timedelta(hours=1), clock(), clock() + timedelta(hours=1)),
    ]
    with runtime.database.writing() as session:
        for one in made:
            notices.add(session, one)
    return made


def test_notices_are_told_until_they_were_read(dashboard: TestClient, runtime: Runtime, clock: FakeClock) -> None:
    assert dashboard.get("/api/v1/notices").json() == {"notices": []}
    first, second = told(runtime, clock)
    heard = dashboard.get("/api/v1/notices").json()["notices"]
    assert [(one["id"], one["kind"]) for one in heard] == [(str(second.id), "restored"), (str(first.id), "repaired")]
    assert (heard[1]["from_at"], heard[1]["until_at"]) == (None, None)
    assert dashboard.delete(f"/api/v1/notices/{second.id}").status_code == 204
    again = dashboard.delete(f"/api/v1/notices/{second.id}")
    assert (again.status_code, again.json()["error"]) == (404, "notice_not_found")
    assert [one["id"] for one in dashboard.get("/api/v1/notices").json()["notices"]] == [str(first.id)]


@pytest.mark.usefixtures("lived")
def test_a_damaged_file_is_told_as_kept_until_a_deletion_takes_it(
    dashboard: TestClient, runtime: Runtime, clock: FakeClock
) -> None:
    recovery.set_aside(runtime.database.path, clock())
    told(runtime, clock)

    def kept() -> list[tuple[str, bool]]:
        heard = dashboard.get("/api/v1/notices").json()["notices"]
        return [(one["kind"], one["is_file_kept"]) for one in heard]

    assert kept() == [("restored", False), ("repaired", True)], "one was missing, so that there is nothing to keep"
    assert dashboard.delete(f"/api/v1/visits/{VISIT_ID}").status_code == 204
    upkeep.run(runtime.house, clock(), (upkeep.ERASE,))
    assert kept() == [("restored", False), ("repaired", False)]


@pytest.mark.parametrize("path", ["notices", f"visits/{VISIT_ID}", f"sites/{SITE_ID}/history"])
def test_a_browser_deletes_nothing_and_reads_no_notice(browser: TestClient, path: str) -> None:
    answer = browser.get(f"/api/v1/{path}") if path == "notices" else browser.delete(f"/api/v1/{path}")
    assert (answer.status_code, answer.json()["error"]) == (401, "credential_refused")


@pytest.mark.usefixtures("lived")
def test_a_deleted_visit_is_gone_from_the_day_the_file_and_the_backup(
    dashboard: TestClient, browser: TestClient, runtime: Runtime
) -> None:
    folder = runtime.settings.data_dir
    assert holding(folder, WORDS)
    assert dashboard.delete(f"/api/v1/visits/{VISIT_ID}").status_code == 204
    assert dashboard.get("/api/v1/days/today").json()["visits"] == []
    assert holding(folder, WORDS) == set()
    again = browser.post("/api/v1/events", json={"epoch": 1, "events": EVENTS})
    assert {one["status"] for one in again.json()["results"]} == {"duplicate"}
    assert dashboard.get("/api/v1/days/today").json()["visits"] == []
    gone = dashboard.delete(f"/api/v1/visits/{VISIT_ID}")
    assert (gone.status_code, gone.json()["error"]) == (404, "visit_not_found")


@pytest.mark.usefixtures("lived")
def test_a_deleted_history_leaves_the_site(dashboard: TestClient, runtime: Runtime) -> None:
    assert dashboard.delete(f"/api/v1/sites/{SITE_ID}/history").status_code == 204
    day = dashboard.get("/api/v1/days/today").json()
    assert (day["visits"], day["sites"], day["not_now"]) == ([], [], 0)
    assert [one["id"] for one in dashboard.get("/api/v1/sites").json()["sites"]] == [SITE_ID]
    assert holding(runtime.settings.data_dir, WORDS) == set()
    unknown = dashboard.delete(f"/api/v1/sites/{uuid4()}/history")
    assert (unknown.status_code, unknown.json()["error"]) == (404, "site_not_found")


def test_damage_is_a_deliberate_refusal_and_whoever_serves_is_told(
    settings: Settings, clock: FakeClock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    called: list[bool] = []
    garbage = tmp_path / "garbage"
    garbage.write_bytes(b"no database at all " * 999)
    app = create_app(settings, clock, on_damage=lambda: called.append(True))

    @app.get("/damage")
    def damage() -> None:
        with closing(sqlite3.connect(garbage)) as connection:
            connection.execute("SELECT 1 FROM visit")

    with TestClient(app, base_url=ADDRESS) as client, caplog.at_level(logging.ERROR, "escale"):
        answer = client.get("/damage")
    assert (answer.status_code, answer.json()["error"], called) == (503, "data_damaged", [True])
    assert answer.headers["retry-after"] == "1"
    assert "not a database" in caplog.text


@pytest.mark.usefixtures("lived")
def test_a_visit_is_rated_afterwards_and_again(dashboard: TestClient, browser: TestClient) -> None:
    path = f"/api/v1/visits/{VISIT_ID}/rating"
    for told in ({"worth": "no", "met": None}, {"worth": "partly", "met": "yes"}):
        assert dashboard.put(path, json=told).status_code == 204
        (visit,) = (one for one in dashboard.get("/api/v1/days/today").json()["visits"] if one["id"] == VISIT_ID)
        assert {"worth": visit["worth"], "met": visit["met"]} == told
    assert browser.put(path, json={"worth": "yes"}).status_code == 401
    for wrong in ({}, {"worth": "perhaps"}, {"worth": "yes", "met": 1}, {"worth": "yes", "more": 1}):
        assert dashboard.put(path, json=wrong).json()["error"] == "invalid_request"
    unknown = dashboard.put(f"/api/v1/visits/{uuid4()}/rating", json={"worth": "yes"})
    assert (unknown.status_code, unknown.json()["error"]) == (404, "visit_not_found")
