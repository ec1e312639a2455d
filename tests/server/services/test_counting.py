"""Days kept up to date step by step are those counted again from scratch, and cost the same on a long day."""

import asyncio
import shutil
from collections.abc import Callable, Iterable
from contextlib import aclosing
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from escale.domain.events import Event
from escale.domain.household import Browser
from escale.domain.vocabulary import GateAnswer, Worth
from escale.services import counting
from escale.services.intake import Batch, Intake
from escale.services.rebuilding import rebuild
from escale.storage import days
from escale.storage.engine import Database
from tests.server.domain.histories import AFTERWARDS, Sent, deliveries
from tests.server.domain.made import OTHER_SITE, SITE, ended, event, gate_answered, progressed, rated, started
from tests.server.heard import statements
from tests.server.services.world import World, build, snapshot

MONDAY = date(2026, 11, 23)
EXAMPLES = settings().max_examples // 4
"""A quarter of the profile's: each one writes a database."""


def send(world: World, batches: list[list[Sent]]) -> None:
    """Each browser sends its part of each batch."""
    for browser, events in parts(world, batches):
        world.send(events, browser, now=AFTERWARDS)


def send_at_once(world: World, batches: list[list[Sent]]) -> None:
    """The same, but all of them wait, and share a transaction."""

    async def act() -> None:
        async with aclosing(Intake(world.database)) as intake:
            await asyncio.gather(
                *(
                    intake.submit(Batch(browser, 1, events, AFTERWARDS, world.member.id))
                    for browser, events in parts(world, batches)
                )
            )

    asyncio.run(act())


def parts(world: World, batches: list[list[Sent]]) -> Iterable[tuple[Browser, list[Event]]]:
    for batch in batches:
        for which, browser in enumerate((world.browser, world.second)):
            events = [one for said_by, one in batch if said_by == which]
            if events:
                yield browser, events


@pytest.mark.parametrize("sent", [send, send_at_once])
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(deliveries())
def test_kept_up_to_date_is_counted_from_scratch(
    empty_database: Path,
    tmp_path_factory: pytest.TempPathFactory,
    sent: Callable[[World, list[list[Sent]]], None],
    batches: list[list[Sent]],
) -> None:
    database = Database(Path(shutil.copy(empty_database, tmp_path_factory.mktemp("world"))))
    world = build(database)
    sent(world, batches)
    kept = snapshot(world)
    with database.writing() as session:
        assert rebuild(session, world.member).differed == 0
    assert snapshot(world) == kept
    with database.writing() as session:
        for table in ("day_total", "day_summary", "visit_day"):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608 - names of this test
        rebuild(session, world.member)
    assert snapshot(world) == kept
    database.close()


def visit(seq: int, number: int, seconds: float) -> list[Event]:
    made = UUID(int=1_000 + number)
    site = SITE if number % 2 else OTHER_SITE
    return [
        started(seq, seconds, visit=made, site=site),
        progressed(seq + 1, seconds, seconds + 20, 20, visit=made, site=site),
        ended(seq + 2, seconds + 20, 20, visit=made, site=site),
        rated(seq + 3, seconds + 21, Worth.YES, Worth.NO, visit=made, site=site),
    ]


def test_a_batch_asks_the_same_of_a_long_day(world: World) -> None:
    """The same statements with 3 and with 120 visits before, and no table of visits is read for the day."""
    asked = []
    for before in (range(3), range(3, 120)):
        for number in before:
            world.send(visit(1 + 4 * number, number, -20_000 + 100 * number))
        with statements() as heard:
            world.send(visit(10_001 + 4 * before.start, 5_000 + before.start, before.start))
        asked.append(heard)
    assert asked[0] == asked[1]
    assert not [one for one in asked[1] if "JOIN visit_day" in one]


def test_growing_visits_are_never_counted_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nearly all that happens is a visit that goes on; two of them at once here, one in each browser."""
    monkeypatch.setattr(counting, "recount", pytest.fail)
    first, second = UUID(int=71), UUID(int=72)
    world.send([started(1, 0, visit=first)])
    world.send([started(1, 5, visit=second)], world.second)
    for tick in range(1, 6):
        world.send([progressed(1 + tick, 30 * tick - 30, 30 * tick, 30 * tick, visit=first)])
        world.send([progressed(1 + tick, 30 * tick - 25, 30 * tick + 5, 30 * tick, visit=second)], world.second)
    world.send([ended(9, 150, 150, visit=first), gate_answered(10, 151, GateAnswer.NOT_NOW)])
    with world.database.reading() as session:
        kept = days.load(session, world.member.id, {MONDAY})[MONDAY]
    assert kept.whole.attended == timedelta(seconds=155)


def test_an_earlier_event_of_another_zone_moves_the_visit(world: World) -> None:
    """It was in Tokyo, where noon in UTC is still the same day; at half past seven in the evening it is Tuesday."""
    late = timedelta(hours=7.5).total_seconds()
    world.send([progressed(2, late, late + 60, 60)])
    world.send([event(1, late - 10, started(1, late - 10).fact, zone="Asia/Tokyo")])
    with world.database.reading() as session:
        found = days.load(session, world.member.id, {MONDAY, MONDAY + timedelta(days=1)})
    assert {day: parts.whole.attended for day, parts in found.items()} == {
        MONDAY + timedelta(days=1): timedelta(seconds=60)
    }


def test_damaged_figures_are_counted_again(world: World) -> None:
    """What a visit gave is not in the sum: rather count than go below zero."""
    world.send(visit(1, 1, 0))
    with world.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE day_summary SET visits = 0, worth_yes = 0")
    world.send([rated(50, 90, Worth.NO, visit=UUID(int=1_001))])
    with world.database.reading() as session:
        figures = days.load(session, world.member.id, {MONDAY})[MONDAY].sites[SITE].figures
    assert (figures.visits, figures.worth_yes, figures.worth_no) == (1, 0, 1)
