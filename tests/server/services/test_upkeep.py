"""What the service does by itself: each thing once a night, whatever was slept through, whatever fails."""

import logging
import warnings
from datetime import UTC, date, datetime, timedelta
from queue import Queue
from zoneinfo import ZoneInfo

import pytest
from apscheduler.events import EVENT_JOB_EXECUTED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale import jobs
from escale.domain.household import TokenKind
from escale.domain.retention import Retention
from escale.domain.upkeep import Pace
from escale.services import backups, erasing, keeping, sessions, standing, upkeep
from escale.services.upkeep import House, Task
from escale.storage import runs
from tests.server.domain.made import NOON, PARIS
from tests.server.services.test_erasing import SECRET, holding, visit
from tests.server.services.test_forgetting import raw_events
from tests.server.services.test_retention import RULES, STORY
from tests.server.services.world import World


@pytest.fixture
def house(world: World) -> House:
    """The world's house, in Paris."""
    return House(world.database, RULES, lambda: PARIS)


def done(house: House) -> dict[str, datetime]:
    with house.database.reading() as session:
        return runs.list_done(session)


def night(moment: datetime) -> date:
    """The night that a moment in Paris belongs to; nights begin at 3 by the clock, in summer too."""
    return (moment.astimezone(ZoneInfo(PARIS)).replace(tzinfo=None) - timedelta(hours=3)).date()


def test_all_is_done_and_noted(world: World, house: House) -> None:
    world.send(STORY)
    now = NOON + timedelta(days=31)
    upkeep.run(house, now)
    assert done(house) == dict.fromkeys(["prune", "backup", "scrub"], now)
    assert raw_events(world) == []
    assert [(one.reason, one.taken_at) for one in backups.list_all(house.database.path)] == [
        (backups.Reason.NIGHTLY, now)
    ]


def test_a_backup_holds_nothing_that_is_not_kept_any_more(world: World, house: House) -> None:
    world.send(STORY)
    upkeep.run(house, NOON + timedelta(days=31))
    (backup,) = backups.list_all(house.database.path)
    assert b"a.test" not in backup.path.read_bytes()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.floats(0, 40), min_size=1, max_size=12), st.integers(0, 23))
def test_any_sleeps_lead_to_each_night_being_made_up_once(house: House, sleeps: list[float], hour: int) -> None:
    """A machine that is awake for a moment after each sleep of 0 to 40 days."""
    worked: list[datetime] = []
    task = Task(f"counted-{id(worked)}", Pace.NIGHTLY, lambda _, now: worked.append(now))
    now = NOON + timedelta(hours=hour)
    ticks = [now]
    for days in sleeps:
        now += timedelta(days=days)
        ticks += [now, now + timedelta(minutes=10)]
        now += timedelta(minutes=10)
    for tick in ticks:
        upkeep.run(house, tick, (task,))
    assert [night(one) for one in worked] == sorted({night(tick) for tick in ticks})


def test_what_fails_is_tried_again_and_keeps_nobody_from_its_turn(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    worked: list[str] = []

    def fail(_house: House, _now: datetime) -> None:
        worked.append("failing")
        if len(worked) < 3:
            raise OSError("no room")

    tasks = (
        Task("failing", Pace.NIGHTLY, fail),
        Task("other", Pace.NIGHTLY, lambda house, now: worked.append("other")),
    )
    with caplog.at_level(logging.ERROR, "escale"):
        for minutes in (0, 10, 20):
            upkeep.run(house, NOON + timedelta(minutes=minutes), tasks)
    assert worked == ["failing", "other", "failing"]
    assert done(house) == {"failing": NOON + timedelta(minutes=10), "other": NOON}
    assert "failing" in caplog.text


def test_a_pruning_is_done_only_when_the_file_has_shrunk(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that never ends keeps the traces in the journal, though no row is left to remove."""
    monkeypatch.setattr(erasing, "WAIT_SECONDS", 0)
    prune = upkeep.TASKS[1:2]
    now, tick = NOON + timedelta(days=31), timedelta(minutes=10)
    house = House(world.database, Retention(timedelta(days=30), timedelta(days=30)), lambda: PARIS)
    world.send(visit(1, SECRET))
    folder = house.database.path.parent
    with world.database.reading() as session:
        session.connection().exec_driver_sql("SELECT 1 FROM event").fetchall()
        for turn in range(2):
            upkeep.run(house, now + turn * tick, prune)
            assert "prune" not in done(house)
    assert raw_events(world) == []
    assert holding(folder, SECRET)
    found = standing.read(house.database.path)
    assert found is not None
    assert found.tasks == {}
    upkeep.run(house, now + 2 * tick, prune)
    assert done(house) == {"prune": now + 2 * tick}
    assert holding(folder, SECRET) == set()


def test_expired_credentials_go_and_others_stay(world: World, house: House) -> None:
    with world.database.writing() as session:
        ticket = sessions.issue(session, TokenKind.TICKET, world.member.id, None, NOON)
        kept = sessions.issue(session, TokenKind.DASHBOARD, world.member.id, None, NOON)
    for _ in range(2):
        upkeep.run(house, ticket.expires_at, (upkeep.TASKS[0],))
    with world.database.reading() as session:
        assert not sessions.any_expired(session, ticket.expires_at)
        assert sessions.any_expired(session, kept.expires_at)
    assert done(house) == {}


def test_a_tick_that_finds_nothing_writes_nothing(house: House) -> None:
    upkeep.run(house, NOON)
    changes = house.database.changes.everything
    before = {path.name: path.stat().st_mtime_ns for path in house.database.path.parent.rglob("*") if path.is_file()}
    upkeep.run(house, NOON + timedelta(minutes=10))
    after = {path.name: path.stat().st_mtime_ns for path in house.database.path.parent.rglob("*") if path.is_file()}
    before.pop("world.sqlite3-shm", None)
    after.pop("world.sqlite3-shm", None)
    assert (after, house.database.changes.everything) == (before, changes)


def test_the_scheduler_ticks_in_utc_and_makes_up_for_sleep_once(house: House) -> None:
    with warnings.catch_warnings():
        scheduler = jobs.start(house, lambda: NOON)
    try:
        (job,) = scheduler.get_jobs()
        first = job.trigger.get_next_fire_time(None, NOON)
        second = job.trigger.get_next_fire_time(first, first)
        assert second - first == timedelta(minutes=10)
        assert (job.coalesce, job.misfire_grace_time, job.max_instances) == (True, None, 1)
    finally:
        scheduler.shutdown()
    assert "backup" in done(house), "the first tick comes at once"


def test_a_clock_that_is_set_back_does_not_stop_the_scheduler(house: House) -> None:
    """As after a first tick by a clock that was twenty days ahead: the next one is due twenty days from now."""
    ticks: Queue[object] = Queue()
    with house.turn:
        scheduler = jobs.start(house, lambda: NOON)
        scheduler.add_listener(ticks.put, EVENT_JOB_EXECUTED)
    try:
        ticks.get(timeout=20)
        (job,) = scheduler.get_jobs()
        job.modify(next_run_time=datetime.now(UTC) + timedelta(days=20))
        ticks.get(timeout=20)
        assert job.next_run_time <= datetime.now(UTC) + timedelta(minutes=10)
    finally:
        scheduler.shutdown()


def test_retention_is_shorter_of_both_for_events() -> None:
    rules = Retention(timedelta(days=30), timedelta(days=7))
    assert rules.events_before(NOON) == rules.texts_before(NOON) == NOON - timedelta(days=7)


@pytest.mark.parametrize(("days", "left"), [(60, len(STORY)), (3, 0)])
def test_what_the_household_chose_holds_in_the_next_night(world: World, house: House, days: int, left: int) -> None:
    """Longer than the settings say, and shorter."""
    world.send(STORY)
    with world.database.writing() as session:
        keeping.choose(session, Retention(timedelta(days=days), timedelta(days=400)))
    upkeep.run(house, NOON + timedelta(days=40))
    with world.database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM event").scalar() == left
