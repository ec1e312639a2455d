"""What a reflection shows of the weeks, from events to weak signals."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from escale.domain import period
from escale.domain.reflection import Before, ReflectionState, Text
from escale.domain.signals import Signal, SignalKind
from escale.services import reflections
from tests.server.domain.made import NOON, PARIS, SITE, ended, progressed, started
from tests.server.services.world import World

WEEK = period.week("2026-W47")


def live(world: World, planned: int | None) -> None:
    """Three evenings in each of three weeks: fifteen attended minutes each."""
    for number in range(9):
        day = WEEK.first - timedelta(weeks=number // 3) + timedelta(days=number % 3)
        begin = datetime(day.year, day.month, day.day, 20, tzinfo=ZoneInfo(PARIS))
        seconds, visit = (begin - NOON).total_seconds(), UUID(int=100 + number)
        world.send(
            [
                started(number * 10, seconds, planned, visit=visit),
                progressed(number * 10 + 1, seconds, seconds + 900, 900, visit=visit),
                ended(number * 10 + 2, seconds + 900, 900, visit=visit),
            ]
        )


@pytest.mark.parametrize(
    ("planned", "over"),
    [
        pytest.param(600, [(300, 300, 300)] * 3, id="five-minutes-over"),
        pytest.param(900, [], id="as-planned"),
        pytest.param(None, [], id="without-a-plan"),
    ],
)
def test_evenings_over_the_plan(world: World, planned: int | None, over: list[tuple[int, ...]]) -> None:
    live(world, planned)
    with world.database.reading() as session:
        found = reflections.guide(session, world.member, WEEK)
    expected = [Signal(SignalKind.OVERRUN, values, SITE, weekday) for weekday, values in enumerate(over)]
    assert list(found.signals) == expected
    assert found.facts.figures.visits == 3


def test_three_weeks_of_a_closed_laptop_are_due_once(world: World) -> None:
    live(world, 600)
    now = NOON
    due = [WEEK.first - timedelta(weeks=number) for number in (2, 1, 0)]
    with world.database.writing() as session:
        assert list(reflections.overview(session, world.member, now).due) == due
        for monday in due:
            about = period.Period(monday, monday + timedelta(days=6))
            reflections.save(session, world.member, about, Text(ReflectionState.ASIDE, {}, None), Before(None), now)
        assert reflections.overview(session, world.member, now).due == ()
