"""What was deleted is deleted again in a backup that is put back: that, all of it, and nothing that nobody deleted."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from escale.domain.vocabulary import GateAnswer
from escale.services import backups, forgetting, members, recovery
from escale.services.backups import Reason
from escale.services.members import MemberChange
from tests.server.domain.made import NOON, gate_answered
from tests.server.services.test_erasing import HARMLESS, SECRET, visit
from tests.server.services.test_forgetting import raw_events
from tests.server.services.test_forgetting_time import counted_again, forget_day, forget_everything
from tests.server.services.world import NOW, World, snapshot

TODAY = date(2026, 11, 23)
ONE_IN_THE_MORNING = -12 * 3600
"""In Paris, seen from noon in UTC: of yesterday for whom days start at four."""


def start_days_at(world: World, hour: int) -> None:
    with world.database.writing() as session:
        world.member = members.change(session, world.member.id, MemberChange(day_starts_at=time(hour)))


def put_back(world: World) -> None:
    backup = backups.take(world.database.path, Reason.ASKED, NOW + timedelta(minutes=5))
    world.database.close()
    recovery.take_back(world.database.path, backup.path, NOW + timedelta(minutes=6))


def test_what_the_day_did_not_show_then_stays_though_it_does_now(world: World) -> None:
    """The member's days start at midnight since: the night before belongs to a day of which a part was deleted."""
    turned_back = gate_answered(71, ONE_IN_THE_MORNING + 2000, GateAnswer.NOT_NOW, UUID(int=44))
    world.send([*visit(1, HARMLESS, seconds=ONE_IN_THE_MORNING), turned_back, *visit(2, SECRET)])
    forget_day(world, TODAY)
    start_days_at(world, 0)
    kept, events = snapshot(world), raw_events(world)
    assert (len(kept["visit"]), len(kept["gate"])) == (1, 1)
    put_back(world)
    assert (snapshot(world), raw_events(world)) == (kept, events)
    assert counted_again(world) == kept


@pytest.mark.parametrize("starts_at", [4, 0, 9])
@pytest.mark.parametrize("shown_at", [1, 8])
def test_a_gate_goes_again_if_it_went_whenever_days_start(world: World, starts_at: int, shown_at: int) -> None:
    """It is known by no stone of its own, and in the backup days start at four, whenever they did on deleting."""
    hours = shown_at - 1
    turned_back = gate_answered(71, ONE_IN_THE_MORNING + hours * 3600, GateAnswer.NOT_NOW, UUID(int=44))
    world.send([*visit(2, SECRET), turned_back])
    backup = backups.take(world.database.path, Reason.ASKED, NOW)
    start_days_at(world, starts_at)
    forget_day(world, TODAY)
    left = snapshot(world)
    assert len(left["gate"]) == (shown_at < starts_at)
    world.database.close()
    recovery.take_back(world.database.path, backup.path, NOW)
    found = snapshot(world)
    assert (found["visit"], found["gate"]) == (left["visit"], left["gate"])


def test_a_gate_that_was_shown_where_the_day_began_earlier_goes_again_too(world: World) -> None:
    """In Tokyo it is past four; the day as it is told, in Paris, begins eight hours later."""
    there = replace(gate_answered(71, -15 * 3600, GateAnswer.NOT_NOW, UUID(int=44)), zone="Asia/Tokyo")
    world.send([*visit(2, SECRET), there])
    backup = backups.take(world.database.path, Reason.ASKED, NOW)
    with world.database.writing() as session:
        forgetting.forget_day(session, world.member, TODAY, NOW)
    gone = snapshot(world)
    assert gone["gate"] == []
    world.database.close()
    recovery.take_back(world.database.path, backup.path, NOW)
    assert snapshot(world) == gone


def test_a_day_with_nothing_but_a_gate_after_all_was_deleted_is_still_told(world: World) -> None:
    world.send(visit(2, SECRET))
    forget_everything(world)
    later = (NOW - NOON).total_seconds() + 60
    world.send([gate_answered(71, later, GateAnswer.NOT_NOW, UUID(int=44))])
    kept = snapshot(world)
    assert (kept["visit"], len(kept["gate"]), len(kept["day_total"])) == ([], 1, 1)
    put_back(world)
    assert snapshot(world) == kept
    assert counted_again(world) == kept
