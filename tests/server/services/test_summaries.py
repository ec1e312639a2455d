"""Days as they are read."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from escale.domain.summary import Time
from escale.domain.vocabulary import GateAnswer
from escale.errors import DayOutOfRange
from escale.services import members, summaries
from escale.services.members import MemberChange
from tests.server.domain.made import NOON, OTHER_SITE, SITE, VISIT, ended, gate_answered, progressed, started
from tests.server.services.world import NOW, World

MONDAY = date(2026, 11, 23)


def test_a_day_that_nothing_happened_in(world: World) -> None:
    with world.database.reading() as session:
        report = summaries.for_day(session, world.member, MONDAY, NOW)
    assert (report.summary.zone, report.summary.time, report.summary.sites) == ("Europe/Paris", Time(), ())
    assert report.window.start == datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert report.window.length == timedelta(hours=24)
    assert report.visits == ()
    assert {one: title.name for one, title in report.titles.items()} == {SITE: "a.example", OTHER_SITE: "b.example"}


@pytest.mark.parametrize(
    ("now", "day"),
    [
        pytest.param("2026-11-23T02:59:59.999+00:00", date(2026, 11, 22), id="just-before-four"),
        pytest.param("2026-11-23T03:00:00+00:00", MONDAY, id="four-in-paris"),
    ],
)
def test_today(world: World, now: str, day: date) -> None:
    with world.database.reading() as session:
        assert summaries.today(session, world.member, datetime.fromisoformat(now)).summary.day == day


@pytest.mark.parametrize("year", [1, 1999, 2200, 9999])
def test_days_out_of_range(world: World, year: int) -> None:
    with world.database.reading() as session, pytest.raises(DayOutOfRange):
        summaries.for_day(session, world.member, date(year, 12, 31), NOW)


@pytest.mark.parametrize("year", [2000, 2199])
def test_the_first_and_the_last_year(world: World, year: int) -> None:
    with world.database.reading() as session:
        assert summaries.for_day(session, world.member, date(year, 12, 31), NOW).visits == ()


def test_another_start_of_the_day_moves_everything(world: World) -> None:
    """Noon in UTC is one o'clock in Paris: with a day that starts at two, that was still Sunday."""
    world.send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60), gate_answered(4, 5, GateAnswer.NOT_NOW)])
    with world.database.writing() as session:
        late = members.change(session, world.member.id, MemberChange(day_starts_at=time(14)))
    sunday = MONDAY - timedelta(days=1)
    with world.database.reading() as session:
        before = summaries.for_day(session, late, sunday, NOW)
        after = summaries.for_day(session, late, MONDAY, NOW)
    assert late == replace(world.member, day_starts_at=time(14))
    assert [visit.id for visit in before.visits] == [VISIT]
    assert [(site.time.attended, site.figures.not_now) for site in before.summary.sites] == [(timedelta(seconds=60), 1)]
    assert (after.visits, after.summary.sites) == ((), ())
    assert before.window.start <= NOON < before.window.end


def test_a_late_start_moves_a_visit_to_the_day_before(world: World) -> None:
    """The end arrived first, after four; the start tells that it began before."""
    night = (datetime(2026, 11, 24, 3, tzinfo=UTC) - NOON) / timedelta(seconds=1)
    now = NOON + timedelta(days=1)
    world.send([ended(2, night + 10, 20)], now=now)
    world.send([started(1, night - 10)], now=now)
    with world.database.reading() as session:
        monday, tuesday = (
            summaries.for_day(session, world.member, day, NOW) for day in (MONDAY, MONDAY + timedelta(days=1))
        )
    assert [site.figures.visits for site in monday.summary.sites] == [1]
    assert (tuesday.visits, tuesday.summary.sites) == ((), ())
