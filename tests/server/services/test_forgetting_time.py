"""Deleting a day, and everything: no row, no figure, no byte, and nothing that waits brings it back."""

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import connect
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale.domain.events import Event
from escale.domain.period import week
from escale.domain.questions import Question
from escale.domain.reflection import Before, ReflectionState, Text
from escale.domain.vocabulary import GateAnswer, Worth
from escale.errors import DayOutOfRange
from escale.services import backups, forgetting, rebuilding, recovery, reflections, upkeep
from escale.services.backups import Reason
from escale.services.ingest import ingest
from escale.services.upkeep import House
from escale.storage import deleted, refused, sites, visits
from escale.storage.engine import Database
from tests.server.domain.histories import AFTERWARDS, Sent, deliveries
from tests.server.domain.made import (
    NOON,
    OTHER_SITE,
    PARIS,
    SITE,
    ended,
    event,
    gate_answered,
    progressed,
    rated,
    started,
)
from tests.server.services.test_counting import EXAMPLES, send
from tests.server.services.test_erasing import HARMLESS, SECRET, holding, visit
from tests.server.services.test_forgetting import raw_events, statuses
from tests.server.services.test_retention import RULES
from tests.server.services.world import NOW, World, build, snapshot, stranger

TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
A_DAY = 24 * 3600
TURNED_BACK = gate_answered(71, 300, GateAnswer.NOT_NOW, UUID(int=44))
PAUSED = event(72, 400, None)


def of_today() -> list[Event]:
    return [*visit(1, SECRET), *visit(2, SECRET, OTHER_SITE, 200), TURNED_BACK, PAUSED]


def of_yesterday() -> list[Event]:
    return [*visit(3, HARMLESS, seconds=-A_DAY), rated(35, -A_DAY + 90, Worth.YES, None, UUID(int=3))]


def forget_day(world: World, day: date = TODAY) -> None:
    with world.database.writing() as session:
        forgetting.forget_day(session, world.member, day, NOW)


def forget_everything(world: World) -> None:
    with world.database.writing() as session:
        forgetting.forget_everything(session, world.member, NOW)


def write(world: World, words: str) -> None:
    with world.database.writing() as session:
        about = week("2026-W47")
        reflections.save(
            session, world.member, about, Text(ReflectionState.DONE, {Question.GLAD: words}, words), Before(None), NOW
        )


def counted_again(world: World) -> dict[str, list[tuple[object, ...]]]:
    with world.database.writing() as session:
        rebuilding.rebuild(session, world.member)
    return snapshot(world)


@pytest.mark.parametrize("earlier", [of_yesterday(), []])
def test_a_forgotten_day_is_as_if_it_never_was(world: World, earlier: Sequence[Event]) -> None:
    world.send(earlier)
    without, events = snapshot(world), raw_events(world)
    world.send(of_today())
    assert snapshot(world) != without
    forget_day(world)
    assert (snapshot(world), raw_events(world)) == (without, events)
    assert counted_again(world) == without


def test_what_waits_in_a_browser_does_not_bring_the_day_back(world: World) -> None:
    """Known events, and those of that day that were never sent before."""
    world.send([*of_yesterday(), *of_today()])
    forget_day(world)
    gone = snapshot(world)
    never_sent = [*visit(8, SECRET, seconds=500), gate_answered(82, 600, GateAnswer.NOT_NOW, UUID(int=45))]
    assert set(statuses(world, [*of_today(), *never_sent])) == {"duplicate"}
    assert snapshot(world) == gone


def test_a_visit_across_the_start_of_the_day_goes_whole(world: World) -> None:
    """It is shown by both days; half of it would be a visit that nobody made."""
    across = (-12 * 3600 + 3 * 3600) - 600  # the day starts at four in Paris, three in UTC
    told = [started(1, across), progressed(2, across, across + 1200, 1200), ended(3, across + 1200, 1200)]
    world.send(told)
    forget_day(world)
    assert snapshot(world)["visit"] == []
    assert snapshot(world)["day_total"] == []


def test_a_visit_that_turns_out_to_reach_into_a_forgotten_day_is_told_as_a_change(world: World) -> None:
    """Whoever remembers the days that it was shown in must learn that it is gone."""
    world.send([*of_yesterday(), *visit(1, SECRET)])
    forget_day(world, YESTERDAY)
    late = progressed(60, 0 - A_DAY, 60 - A_DAY, 60)
    with world.database.writing() as session:
        taken = ingest(session, world.browser, 1, [late], NOW)
    assert snapshot(world)["visit"] == []
    assert taken.since is not None
    assert taken.since <= TODAY


def test_what_is_only_said_in_a_forgotten_day_does_not_take_another_days_visit(world: World) -> None:
    world.send(of_yesterday())
    forget_day(world)
    late = rated(36, 100, Worth.NO, None, UUID(int=3))
    assert statuses(world, [late]) == ["accepted"]
    assert len(snapshot(world)["visit"]) == 1


def test_what_happens_later_the_same_day_is_kept_and_stays_in_a_restored_backup(world: World) -> None:
    world.send(of_today())
    forget_day(world)
    later = (NOW - NOON).total_seconds() + 60
    assert set(statuses(world, visit(9, HARMLESS, seconds=later))) == {"accepted"}
    kept = snapshot(world)
    backup = backups.take(world.database.path, Reason.ASKED, NOW + timedelta(minutes=5))
    world.database.close()
    recovery.take_back(world.database.path, backup.path, NOW + timedelta(minutes=6))
    assert snapshot(world) == kept


def test_the_rest_of_a_visit_that_goes_on_is_not_wanted(world: World) -> None:
    now = (NOW - NOON).total_seconds()
    world.send([started(1, now - 60), progressed(2, now - 60, now - 30, 30)])
    forget_day(world)
    assert statuses(world, [progressed(3, now + 5, now + 35, 65), ended(4, now + 40, 70)]) == ["duplicate"] * 2
    assert snapshot(world)["visit"] == []


def test_no_day_outside_the_calendar(world: World) -> None:
    with pytest.raises(DayOutOfRange):
        forget_day(world, date(1999, 12, 31))


def test_everything_goes_and_what_was_chosen_stays(world: World) -> None:
    empty = snapshot(world)
    world.send([*of_yesterday(), *of_today()])
    write(world, SECRET)
    with world.database.writing() as session:
        refused.note(session, world.browser.id, ["event_invalid"], NOON)
        sites.remove(session, OTHER_SITE, NOW)
    forget_everything(world)
    assert (snapshot(world), raw_events(world)) == (empty, [])
    with world.database.reading() as session:
        assert refused.summed(session) == []
        assert reflections.overview(session, world.member, NOW).past == ()
        assert [site.id for site in sites.list_all(session, world.member.id)] == [SITE]
    assert set(statuses(world, [*of_yesterday(), *of_today()])) == {"duplicate"}
    later = (NOW - NOON).total_seconds() + 60
    assert set(statuses(world, visit(9, HARMLESS, seconds=later))) == {"accepted"}


def test_a_clock_that_is_ahead_leaves_nothing_behind(world: World) -> None:
    ahead = visit(1, SECRET, seconds=20 * 3600)
    world.send(ahead)
    forget_everything(world)
    assert snapshot(world)["visit"] == []
    assert set(statuses(world, ahead)) == {"duplicate"}


def test_only_ones_own_time(world: World) -> None:
    theirs = stranger(world)
    world.send(of_yesterday())
    kept, events = snapshot(world), raw_events(world)
    other = replace(world.member, id=theirs.member_id)
    with world.database.writing() as session:
        forgetting.forget_day(session, other, YESTERDAY, NOW)
        forgetting.forget_everything(session, other, NOW)
    assert (snapshot(world), raw_events(world)) == (kept, events)


@pytest.mark.parametrize("forget", [forget_day, forget_everything])
def test_no_byte_is_left_in_any_file(world: World, forget: object) -> None:
    world.send([*of_yesterday(), *of_today()])
    write(world, SECRET if forget is forget_everything else HARMLESS)
    folder, path = world.database.path.parent, world.database.path
    for number, reason in enumerate(Reason):
        backups.take(path, reason, NOW + timedelta(seconds=number))
    recovery.set_aside(path, NOW)
    assert len(holding(folder, SECRET)) >= len(Reason) + 2
    assert callable(forget)
    forget(world)
    upkeep.run(House(world.database, RULES, lambda: PARIS), NOW, (upkeep.ERASE,))
    assert holding(folder, SECRET) == set()
    now = snapshot(world)
    for backup in backups.list_all(path):
        with closing(connect(backup.path)) as connection:
            for table in ("visit", "gate", "visit_day", "day_total", "day_summary"):
                found = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a test's own
                assert sorted(found, key=repr) == now[table], (backup.reason, table)


def test_a_backup_from_before_knows_it_when_it_is_restored(world: World) -> None:
    world.send([*of_yesterday(), *of_today()])
    backup = backups.take(world.database.path, Reason.ASKED, NOW)
    forget_day(world)
    gone = snapshot(world)
    world.database.close()
    recovery.take_back(world.database.path, backup.path, NOW)
    assert snapshot(world) == gone
    assert set(statuses(world, of_today())) == {"duplicate"}


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(deliveries(), st.integers(0, 20), st.integers(-1, 1))
def test_whatever_comes_before_and_after_the_rest_is_counted_as_from_the_start(
    empty_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
    batches: list[list[Sent]],
    heard: int,
    days_later: int,
) -> None:
    """A day is forgotten in the midst of batches; of its time nothing is left, and the rest is what a rebuild gives."""
    database = Database(Path(shutil.copy(empty_database, tmp_path_factory.mktemp("world"))))
    world = build(database)
    day = TODAY + timedelta(days=days_later)
    send(world, batches[:heard])
    with database.writing() as session:
        forgetting.forget_day(session, world.member, day, AFTERWARDS)
        stones = deleted.times(session, world.member.id)
    send(world, batches[heard:])
    kept = snapshot(world)
    assert counted_again(world) == kept
    with database.reading() as session:
        told = [visit for visit in visits.of_member(session, world.member.id) if visit.start]
    assert not [one for one in told if any(time.start <= one.started_at < time.end for time in stones)]
    database.close()
