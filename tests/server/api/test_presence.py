"""No data is told as no data: when no browser was there, or it was paused; and it is the member's own to delete."""

from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from escale.domain.household import Browser
from escale.domain.presence import NOTED_EVERY
from escale.domain.retention import Retention
from escale.domain.vocabulary import Role
from escale.services import retention
from escale.settings import Settings
from tests.server.api.families import owners_bearer
from tests.server.fakes import MONDAY, FakeClock
from tests.server.homes import Home

DAY = "/api/v1/days/2026-11-23"
HEADER = {"zone": "UTC", "schema": 1}
PAUSED = {"seq": 1, "at": "2026-11-23T08:10:00Z", "type": "browser.paused", **HEADER}


def stay(runtime: Runtime, browser: Browser, clock: FakeClock, minutes: int) -> None:
    """As when the browser asks for its plan every minute, however often its session would have to be renewed."""
    for _ in range(minutes):
        if runtime.signs.is_due(browser.id, clock()):
            runtime.signs.note(browser.id, clock())
        clock.advance(minutes=1)


def gaps(dashboard: TestClient) -> list[tuple[str, str]]:
    """As times of the day."""
    found: list[dict[str, str]] = dashboard.get(DAY).json()["gaps"]
    return [(one["from_at"][11:16], one["to_at"][11:16]) for one in found]


def contacts(runtime: Runtime) -> list[Any]:
    with runtime.database.reading() as session:
        return list(session.connection().exec_driver_sql("SELECT from_at, to_at FROM contact ORDER BY 1"))


def test_before_any_sign_nothing_is_said(dashboard: TestClient) -> None:
    assert gaps(dashboard) == []


def test_a_browser_that_was_away(runtime: Runtime, paired: Browser, dashboard: TestClient, clock: FakeClock) -> None:
    stay(runtime, paired, clock, 21)
    clock.advance(minutes=60)
    stay(runtime, paired, clock, 21)
    assert gaps(dashboard) == [("08:20", "09:21")]
    clock.advance(minutes=40)
    assert gaps(dashboard)[1:] == [("09:41", "10:22")], "up to now"


def test_who_asks_for_a_plan_is_there(browser: TestClient, runtime: Runtime, clock: FakeClock) -> None:
    """Written down every few minutes, and without ending what is remembered of bearers and plans."""
    written = runtime.database.changes.everything
    for _ in range(6):
        etag = browser.get("/api/v1/plan").headers["etag"]
        assert browser.get("/api/v1/plan", headers={"if-none-match": etag}).status_code == 304
        clock.advance(minutes=1)
    begun, ended = contacts(runtime)[0]
    assert (len(contacts(runtime)), timedelta(milliseconds=ended - begun)) == (1, NOTED_EVERY)
    assert runtime.database.changes.everything == written


def test_a_clock_that_goes_back_begins_anew(runtime: Runtime, paired: Browser, clock: FakeClock) -> None:
    stay(runtime, paired, clock, 11)
    clock.advance(hours=-2)
    stay(runtime, paired, clock, 11)
    assert len(contacts(runtime)) == 2


def test_a_pause_is_no_data_however_often_it_is_told(
    browser: TestClient, dashboard: TestClient, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    told = [
        {"seq": 2, "at": "2026-11-23T08:40:00Z", "type": "browser.resumed", **HEADER},
        {
            "seq": 1,
            "at": "2026-11-23T08:10:00Z",
            "type": "browser.paused",
            "until_at": "2026-11-23T10:00:00Z",
            **HEADER,
        },
    ]
    for epoch in (1, 1, 2):
        browser.post("/api/v1/events", json={"epoch": epoch, "events": told})
    stay(runtime, paired, clock, 61)
    assert gaps(dashboard) == [("08:10", "08:40")]


def test_a_pause_for_a_century_ends_after_a_day(browser: TestClient, runtime: Runtime) -> None:
    event = PAUSED | {"until_at": "2126-01-01T00:00:00Z"}
    browser.post("/api/v1/events", json={"epoch": 1, "events": [event]})
    with runtime.database.reading() as session:
        until = session.connection().exec_driver_sql("SELECT until_at - at FROM pause").scalar_one()
    assert timedelta(milliseconds=until) == timedelta(days=1)


def test_it_is_counted_taken_along_pruned_and_deleted(
    dashboard: TestClient, runtime: Runtime, clock: FakeClock, paired: Browser
) -> None:
    stay(runtime, paired, clock, 11)
    assert dashboard.get("/api/v1/data").json()["contacts"] == 1
    taken = dashboard.get("/api/v1/data/export.json").json()["presence"]
    assert taken == [
        {
            "browser_id": str(paired.id),
            "there": [["2026-11-23T08:00:00.000Z", "2026-11-23T08:10:00.000Z"]],
            "pauses": [],
        }
    ]
    rules = Settings().retention
    retention.forget_old(runtime.database, rules, MONDAY + timedelta(days=29))
    assert len(contacts(runtime)) == 1
    retention.forget_old(runtime.database, rules, MONDAY + timedelta(days=31))
    assert contacts(runtime) == []
    stay(runtime, paired, clock, 11)
    assert len(contacts(runtime)) == 1
    assert dashboard.delete(DAY).status_code == 204
    assert contacts(runtime) == []


def test_a_day_keeps_its_gaps_when_words_are_forgotten_sooner(
    dashboard: TestClient, runtime: Runtime, clock: FakeClock, paired: Browser
) -> None:
    stay(runtime, paired, clock, 21)
    clock.advance(minutes=60)
    stay(runtime, paired, clock, 21)
    rules = Retention(events=timedelta(days=90), intentions=timedelta(days=30))
    retention.forget_old(runtime.database, rules, MONDAY + timedelta(days=60))
    assert gaps(dashboard) == [("08:20", "09:21")]


def later(dashboard: TestClient, runtime: Runtime, clock: FakeClock, days: int) -> None:
    """Some nights pass, each with its work; the person opens their dashboard again."""
    for _ in range(days):
        clock.advance(days=1)
        retention.forget_old(runtime.database, Settings().retention, clock())
    dashboard.headers["authorization"] = f"Bearer {owners_bearer(runtime, clock)}"


def known_days(dashboard: TestClient, period: str = "weeks/2026-W48") -> list[tuple[str, int]]:
    """The days of a period that are told, with the seconds attended."""
    told: list[dict[str, Any]] = dashboard.get(f"/api/v1/{period}").json()["days"]
    return [(one["day"], one["attended_seconds"]) for one in told]


def is_known(dashboard: TestClient) -> bool:
    """Whether none is what the day without visits says."""
    found: bool = dashboard.get(DAY).json()["is_known"]
    return found


def test_a_day_without_visits_on_which_a_browser_was_there_is_a_day_of_zero(
    dashboard: TestClient, runtime: Runtime, clock: FakeClock, paired: Browser
) -> None:
    """Also once its signs are pruned; a day on which a browser was there for a moment only is none."""
    stay(runtime, paired, clock, 31)
    assert known_days(dashboard) == []
    later(dashboard, runtime, clock, days=1)
    stay(runtime, paired, clock, 6)
    later(dashboard, runtime, clock, days=1)
    assert known_days(dashboard) == [("2026-11-23", 0)]
    assert is_known(dashboard)
    assert not dashboard.get("/api/v1/days/2026-11-24").json()["is_known"], "there for a moment only"
    assert dashboard.get("/api/v1/data/export.json").json()["days_present"] == ["2026-11-23"]
    later(dashboard, runtime, clock, days=40)
    assert contacts(runtime) == []
    for period in ("weeks/2026-W48", "months/2026-11", "years/2026"):
        assert known_days(dashboard, period) == [("2026-11-23", 0)]
    assert is_known(dashboard)
    assert dashboard.delete(DAY).status_code == 204
    assert known_days(dashboard) == []
    assert not is_known(dashboard)


def test_a_paused_day_is_no_day_of_zero(
    browser: TestClient, dashboard: TestClient, runtime: Runtime, paired: Browser, clock: FakeClock
) -> None:
    event = PAUSED | {"at": "2026-11-23T08:00:00Z", "until_at": "2026-11-23T20:00:00Z"}
    browser.post("/api/v1/events", json={"epoch": 1, "events": [event]})
    stay(runtime, paired, clock, 61)
    later(dashboard, runtime, clock, days=1)
    assert known_days(dashboard) == []


def test_deleting_everything_takes_the_days_of_zero_too(
    dashboard: TestClient, runtime: Runtime, clock: FakeClock, paired: Browser
) -> None:
    stay(runtime, paired, clock, 31)
    later(dashboard, runtime, clock, days=1)
    assert known_days(dashboard) == [("2026-11-23", 0)]
    assert dashboard.delete("/api/v1/data?confirm=everything").status_code == 204
    assert known_days(dashboard) == []


@pytest.mark.parametrize("deleted", [DAY, "/api/v1/data?confirm=everything"])
def test_what_a_guest_deleted_stays_unknown_to_them_though_the_owner_was_there(house: Home, deleted: str) -> None:
    """The signs of somebody else's browser are not theirs to delete, and say nothing of that time to them any more."""
    owner, teen = house.people[0], house.add("Teen", Role.TEEN)
    house.share(owner.paired, teen)
    stay(house.runtime, owner.paired, house.clock, 31)
    house.clock.advance(days=1)
    for one, path in ((owner, None), (teen, deleted)):
        retention.forget_old(house.runtime.database, Settings().retention, house.clock())
        told = house.dashboard(one.member.id)
        assert known_days(told) == [("2026-11-23", 0)]
        assert path is None or told.delete(path).status_code == 204
    house.clock.advance(days=1)
    retention.forget_old(house.runtime.database, Settings().retention, house.clock())
    assert known_days(house.dashboard(teen.member.id)) == []
    assert known_days(house.dashboard(owner.member.id)) == [("2026-11-23", 0)]
    assert len(contacts(house.runtime)) == 1


def test_a_day_of_zero_is_seen_as_one_by_others_also_once_its_signs_are_pruned(house: Home) -> None:
    owner, child = house.people[0], house.add("Child", Role.CHILD)
    house.agree(owner, child)
    house.clock.advance(days=3)
    stay(house.runtime, child.paired, house.clock, 31)

    def seen() -> dict[str, int | None]:
        wish = {"member_id": child.id, "week": "2026-W48"}
        viewer = house.dashboard(owner.member.id)
        told = viewer.post("/api/v1/family/looks", json=wish).json()["days"]
        return {one["day"]: None if one["is_gap"] else one["attended_seconds"] for one in told}

    house.clock.advance(days=2)
    retention.forget_old(house.runtime.database, Settings().retention, house.clock())
    assert seen() == {"2026-11-25": None, "2026-11-26": 0, "2026-11-27": None, "2026-11-28": None}
    house.clock.advance(days=40)
    retention.forget_old(house.runtime.database, Settings().retention, house.clock())
    assert contacts(house.runtime) == []
    assert seen() == dict.fromkeys(["2026-11-25", "2026-11-27", "2026-11-28", "2026-11-29"]) | {"2026-11-26": 0}
