"""The household moves to another time zone: told to everyone, from its next day on, without making or taking time."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from escale.domain.household import Member
from escale.services import household_time, planning
from escale.services.later_decisions import carry, read
from escale.storage import households
from escale.storage.engine import Database
from escale.storage.migrations import migrate
from tests.server.api.agreeing import FAMILY, Home, daily, terms


def move(home: Home, zone: str, by: Member | None = None) -> Any:
    return home.at[(by or home.owner).id].put(f"{FAMILY}/zone", json={"zone": zone})


def zone(home: Home, member: Member) -> tuple[str, dict[str, str] | None]:
    found = home.at[member.id].get(FAMILY).json()
    return found["zone"], found["next_zone"]


def day(home: Home) -> tuple[str, str]:
    """The household's day now, and when it ends."""
    with home.runtime.database.reading() as session:
        today = household_time.today(session, home.clock())
    return today.day.isoformat(), today.ends_at.strftime("%d %H:%M")


def refused(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def test_it_is_so_from_the_next_day_on(home: Home) -> None:
    """It is nine in the morning in Paris."""
    answer = move(home, "America/New_York")
    assert answer.status_code == 200
    coming = {"zone": "America/New_York", "from_at": "2026-11-24T03:00:00.000Z"}
    for member in (home.owner, home.child):
        assert zone(home, member) == ("Europe/Paris", coming)
    assert day(home) == ("2026-11-23", "24 09:00")
    home.wait(hours=20)
    assert zone(home, home.teen) == ("America/New_York", None)
    assert day(home) == ("2026-11-23", "24 09:00")


def test_everybody_is_told_once(home: Home) -> None:
    for _ in range(2):
        assert move(home, "Asia/Tokyo").status_code == 200
    for member in (home.owner, home.partner, home.child, home.teen):
        assert home.facts(member).count(("zone_changed", None, "Asia/Tokyo")) == 1


def test_who_stays_after_all(home: Home) -> None:
    move(home, "Asia/Tokyo")
    assert move(home, "Europe/Paris").json()["next_zone"] is None
    assert day(home) == ("2026-11-23", "24 03:00")
    assert move(home, "Europe/Paris").status_code == 200
    assert [one for one in home.facts(home.teen) if one[0] == "zone_changed"] == [
        ("zone_changed", None, "Asia/Tokyo"),
        ("zone_changed", None, "Europe/Paris"),
    ]


@pytest.mark.parametrize("wrong", ["Europe/Nowhere", "../../etc/passwd", "PARIS"])
def test_a_zone_that_nobody_knows(home: Home, wrong: str) -> None:
    assert move(home, wrong).status_code == 422
    assert zone(home, home.owner) == ("Europe/Paris", None)


def test_an_adult_says_so_with_their_pin(home: Home) -> None:
    for young in (home.child, home.teen):
        assert refused(move(home, "Asia/Tokyo", young)) == (403, "adults_only")
    home.clock.advance(minutes=6)
    assert refused(move(home, "Asia/Tokyo")) == (403, "step_up_needed")
    assert zone(home, home.owner) == ("Europe/Paris", None)


def test_a_wish_is_over_with_the_day_as_it_was_when_it_was_made(home: Home) -> None:
    videos = daily()
    home.agree(terms(videos))
    move(home, "America/New_York")
    body = {"id": "00000000-0000-4000-8000-000000000001", "clause_id": videos["id"], "minutes": 5, "reason": "x"}
    made = home.at[home.child.id].post("/api/v1/requests", json=body).json()
    assert made["expires_at"] == "2026-11-24T09:00:00.000Z"


def test_a_plan_does_not_hold_beyond_the_move(home: Home) -> None:
    """The hours of its agreement are those of another clock from then on, though the day goes on."""
    move(home, "America/New_York")
    with home.runtime.database.reading() as session:
        until = planning.holds_until(session, home.child, home.clock())
    assert until == datetime.fromisoformat("2026-11-24T03:00:00Z")


def test_taking_a_backup_back_does_not_move_the_household_back(home: Home, tmp_path: Any) -> None:
    move(home, "Asia/Tokyo")
    decisions = read(home.runtime.database.path)
    path = tmp_path / "old.sqlite3"
    migrate(path)
    old = Database(path)
    with home.runtime.database.reading() as now, old.writing() as session:
        household_id = households.first(now)
        assert household_id is not None
        households.add(session, household_id, "Europe/Paris", home.clock() - timedelta(days=1))
        carry(session, decisions, home.clock())
        assert households.moves(session) == households.moves(now) != []
    old.close()


@pytest.mark.parametrize("to", ["America/New_York", "Asia/Tokyo", "Pacific/Auckland"])
def test_what_was_ended_before_keeps_its_last_day(home: Home, to: str) -> None:
    agreement_id = home.agree(terms(daily(45)))
    ended = home.at[home.child.id].post(f"{FAMILY}/agreements/{agreement_id}/end").json()
    assert ended["ends_on"] == "2026-11-23"
    assert move(home, to).status_code == 200
    home.wait(days=2)
    assert zone(home, home.owner) == (to, None)
    for side in (home.child, home.owner):
        assert home.at[side.id].get(f"{FAMILY}/agreements/{agreement_id}").json()["ends_on"] == "2026-11-23"
