"""What is usual of a week's triggers and hours, from what is stored: over known days, and sites watched all along."""

from datetime import date, timedelta
from itertools import count

import pytest

from escale.domain.comparison import Range
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.usual_sums import DayRange, SumsRange, UsualSums
from escale.services.usual import Usual
from escale.storage import present_days, sites
from tests.server.domain.made import NOON, SITE
from tests.server.services.test_weeks import NEW, OVER, SIXTH, WEEK, review, visits
from tests.server.services.world import World

TEN_MINUTES = 600
QUIET = 20
"""So many days after the first Monday: a Sunday of the third week."""


def wishes(now: int, low: int, high: int, weeks: int) -> UsualSums:
    """Only the first trigger was ever named."""
    nothing = (0,) * 6
    return UsualSums(SumsRange((now, *nothing), (low, *nothing), (high, *nothing), weeks), 0)


def usual(world: World) -> Usual:
    return review(world).usual


def test_the_same_sites_as_in_the_totals(world: World) -> None:
    """One that is new this week adds neither its triggers nor its hours; at once with another, it takes none away."""
    with world.database.writing() as session:
        new = Site(NEW, world.member.id, "New", (Pattern("new.example", "/"),), None, Policy())
        sites.add(session, new, NOON + 5 * WEEK)
    seq = count(1)
    world.send([*visits(range(42), SITE, 10, seq), *visits(range(35, 42), NEW, 90, seq)], now=OVER)
    assert review(world).left_out == {NEW}
    found = usual(world)
    assert found.triggers == wishes(7, 7, 7, weeks=4)
    afternoons = (0, 7 * TEN_MINUTES, 0, 0)
    assert found.parts == UsualSums(SumsRange(afternoons, afternoons, afternoons, weeks=4), 0)
    assert found.days[SIXTH.first] == DayRange(TEN_MINUTES, Range(TEN_MINUTES, TEN_MINUTES, 4))


@pytest.mark.parametrize(
    ("is_present", "low", "weeks"),
    [pytest.param(True, 6, 4, id="of-zero"), pytest.param(False, 7, 3, id="that-nobody-knows")],
)
def test_a_day_without_visits(world: World, is_present: bool, low: int, weeks: int) -> None:
    """With a browser there it is a day of zero; otherwise its week is not one of those compared."""
    world.send([*visits((day for day in range(42) if day != QUIET), SITE, 10, count(1))], now=OVER)
    if is_present:
        with world.database.writing() as session:
            present_days.add(session, world.member.id, [NOON.date() + timedelta(days=QUIET)])
    found = usual(world)
    assert found.triggers == wishes(7, low, 7, weeks=weeks)
    assert found.parts.range is not None
    assert (found.parts.range.low[1], found.parts.range.weeks) == (low * TEN_MINUTES, weeks)
    sunday = found.days[date(2027, 1, 3)].usual
    assert sunday == Range(0 if is_present else TEN_MINUTES, TEN_MINUTES, 5 if is_present else 4)


def test_a_week_in_which_nothing_was_attended(world: World) -> None:
    """Known, and lower than the others: whoever stops going somewhere must be able to see it."""
    world.send([*visits((day for day in range(42) if not 14 <= day < 21), SITE, 10, count(1))], now=OVER)
    with world.database.writing() as session:
        present_days.add(session, world.member.id, [NOON.date() + timedelta(days=14 + day) for day in range(7)])
    assert usual(world).triggers == wishes(7, 0, 7, weeks=4)


def test_too_few_weeks(world: World) -> None:
    """Three weeks before, of which the first is not whole."""
    world.send([*visits(range(21, 42), SITE, 10, count(1))], now=OVER)
    found = usual(world)
    assert (found.triggers, found.parts, found.days) == (UsualSums(None, 1), UsualSums(None, 1), {})
