"""Events that are well-formed and cannot be: what becomes of them, and that no day suffers (docs/decisions/0012)."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale.domain import fold, parts, summary
from escale.domain.events import Event, VisitEnded, VisitProgressed, VisitRated, refusal
from escale.domain.period import month
from escale.domain.visits import Visit
from escale.domain.vocabulary import VisitEnd, Worth
from escale.services import forgetting, summaries
from escale.services.oddities import Oddities, look
from escale.services.rebuilding import rebuild
from tests.server.domain.made import NOON, PARIS, SITE, VISIT, ended, event, progressed, rated, started
from tests.server.services.world import NOW, World

DAY = 86_400
HOUR = timedelta(hours=1)
LATER = NOW + timedelta(days=60)
NOTHING_ODD = Oddities(0, 0, 0, False, 0, 0, 0)


def days(world: World, *names: str) -> dict[date, float]:
    """Hours of each day that these months know of."""
    with world.database.reading() as session:
        reports = [summaries.for_period(session, world.member, month(name)) for name in names]
    return {one.day: one.time.attended / HOUR for report in reports for one in report.summary.days}


def odd(world: World, now: datetime = LATER) -> Oddities:
    found = look(world.database.path, now)
    assert found is not None
    return found


def test_forty_days_attended_all_along(world: World) -> None:
    """Each day gets what it has, and the month counts one visit."""
    told = [progressed(2 + n, n * DAY, (n + 1) * DAY, (n + 1) * DAY) for n in range(40)]
    world.send([started(1, 0), *told, ended(50, 40 * DAY, 40 * DAY)], now=LATER)
    found = days(world, "2026-11", "2026-12", "2027-01")
    assert len(found) == 41
    assert max(found.values()) == 24
    assert sum(found.values()) == 40 * 24
    with world.database.reading() as session:
        report = summaries.for_period(session, world.member, month("2026-11"))
    assert (report.summary.figures.visits, report.summary.figures.looks) == (1, 0)
    assert odd(world) == Oddities(0, 0, 0, False, clamped=0, long=1, future=0)


def test_forty_days_of_which_nothing_but_the_end_arrived(world: World) -> None:
    world.send([started(1, 0), ended(2, 40 * DAY, 40 * DAY)], now=LATER)
    assert days(world, "2026-11", "2026-12", "2027-01") == {date(2026, 11, 23): 24}
    assert odd(world) == Oddities(0, 0, 0, False, clamped=1, long=1, future=0)


def test_more_attended_than_elapsed(world: World) -> None:
    world.send([started(1, 0), ended(2, 600, 9 * 3_600)])
    assert days(world, "2026-11") == {date(2026, 11, 23): 660 / 3_600}
    world.send([rated(3, 3 * DAY, Worth.NO)], now=LATER)
    assert days(world, "2026-11") == {date(2026, 11, 23): 660 / 3_600}
    assert odd(world) == Oddities(0, 0, 0, False, clamped=1, long=0, future=0)


@pytest.mark.parametrize(
    ("fact", "at", "code"),
    [
        pytest.param(None, datetime(1970, 1, 1, tzinfo=UTC), "instant_absurd", id="1970"),
        pytest.param(None, datetime(2100, 1, 1, tzinfo=UTC), "instant_absurd", id="2100"),
        pytest.param((NOON, NOON - HOUR), NOON, "interval_reversed", id="backwards"),
        pytest.param((NOON - 25 * HOUR, NOON), NOON, "interval_too_long", id="too-long"),
        pytest.param((datetime(1970, 1, 1, tzinfo=UTC),) * 2, NOON, "instant_absurd", id="interval-of-1970"),
    ],
)
def test_set_aside_and_counted(world: World, fact: tuple[datetime, datetime] | None, at: datetime, code: str) -> None:
    told = VisitProgressed(VISIT, SITE, *fact, timedelta()) if fact else VisitEnded(VISIT, SITE, VisitEnd.DONE, HOUR)
    absurd = Event(2, at, PARIS, "a.test", 1, told)
    world.send([started(1, 0)])
    for _ in range(2):
        assert [one.code for one in world.send([absurd, progressed(3, 0, 60, 60)])][0] == code
    assert days(world, "2100-01", "2026-11") == {date(2026, 11, 23): 60 / 3_600}
    assert odd(world, NOW) == Oddities(2, 2, 0, is_recent=True, clamped=0, long=0, future=0)
    assert odd(world, NOW + timedelta(days=7)).is_recent is False


def test_reasons_other_than_clocks_are_counted_apart(world: World) -> None:
    world.send([started(1, 0, site=UUID(int=92))])
    world.send([started(1, 0, site=UUID(int=92))], world.second)
    assert odd(world, NOW) == Oddities(2, 0, 0, is_recent=True, clamped=0, long=0, future=0)


def test_a_machine_whose_clock_was_in_2100(world: World) -> None:
    """Browser and service agree, so it is kept; once the clock is right, no page of today knows of it."""
    wrong = datetime(2100, 1, 1, tzinfo=UTC)
    seconds = (wrong - NOON).total_seconds()
    world.send([started(1, seconds), ended(2, seconds + 60, 60)], now=wrong)
    world.send([started(3, 0, visit=UUID(int=8)), ended(4, 90, 90, visit=UUID(int=8))])
    assert days(world, "2026-11") == {date(2026, 11, 23): 90 / 3_600}
    assert odd(world, NOW) == Oddities(0, 0, 0, False, clamped=0, long=0, future=1)


def test_no_clock_is_too_wrong_to_answer(world: World) -> None:
    last = datetime(9999, 12, 31, 23, tzinfo=UTC)
    sent = world.send([Event(1, last, PARIS, "a.test", 1, started(1, 0).fact)], now=last)
    assert [one.code for one in sent] == ["instant_absurd"]


def test_nothing_odd(world: World) -> None:
    world.send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60)])
    assert odd(world) == NOTHING_ODD


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param((datetime(2015, 1, 1, tzinfo=UTC),) * 2, id="wholly"),
        pytest.param((datetime(2015, 1, 1, tzinfo=UTC), NOON + HOUR / 4), id="its-beginning"),
    ],
)
def test_a_clock_that_fell_for_a_moment_deletes_no_true_visit(world: World, fact: tuple[datetime, datetime]) -> None:
    """All time up to a moment ago is deleted, and 2015 lies in it; but so that instant is no one to believe."""
    with world.database.writing() as session:
        forgetting.forget_everything(session, world.member, NOON - HOUR)
    world.send([started(1, 0), progressed(2, 0, 60, 60)])
    absurd = Event(3, fact[1], PARIS, "a.test", 1, VisitProgressed(VISIT, SITE, *fact, timedelta()))
    assert [one.status.value for one in world.send([absurd, progressed(4, 900, 960, 120)])] == ["rejected", "accepted"]
    assert days(world, "2026-11") == {date(2026, 11, 23): 120 / 3_600}
    assert odd(world, NOW).by_clock == 1
    late = [started(5, -7_200, visit=UUID(int=8)), ended(6, -7_100, 60, visit=UUID(int=8))]
    assert [one.status.value for one in world.send(late)] == ["duplicate"] * 2, "what can be is still gone"


def test_another_database_or_none(world: World) -> None:
    assert look(world.database.path.with_name("missing"), NOW) is None
    with world.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert look(world.database.path, NOW) is None


SEQS = count(1)
instants = st.one_of(st.integers(-100 * DAY, 50 * DAY), st.sampled_from([-(2**30), 2**36]))
totals = st.one_of(st.integers(0, 400 * DAY), st.just(0)).map(lambda one: timedelta(seconds=one))
facts = st.one_of(
    st.builds(
        lambda start, length, total: VisitProgressed(VISIT, SITE, start, start + length * timedelta(seconds=1), total),
        st.integers(-100 * DAY, 50 * DAY).map(lambda one: NOON + timedelta(seconds=one)),
        st.one_of(st.integers(-5, DAY + 5), st.integers(0, 60)),
        totals,
    ),
    st.builds(lambda total: VisitEnded(VISIT, SITE, VisitEnd.LEFT, total), totals),
    st.just(VisitRated(VISIT, SITE, Worth.NO, None)),
    st.just(started(1, 0).fact),
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-100 * DAY, 50 * DAY), facts), min_size=1, max_size=8))
def test_no_event_gives_a_day_more_than_it_has(told: list[tuple[int, VisitProgressed]]) -> None:
    visit: Visit | None = None
    for seq, (at, fact) in enumerate(told, start=1):
        one = event(seq, at, fact)
        visit = visit if refusal(one, LATER) else fold.apply(visit, one)
    if visit is None:
        return
    starts = NOON.time().replace(hour=4)
    for day in parts.of_visit(visit, starts):
        whole = summary.count(day, starts, [visit, visit], []).whole
        assert timedelta() <= whole.attended <= timedelta(hours=25)


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(instants, facts), min_size=1, max_size=6))
def test_absurd_events_are_rebuilt_alike(world: World, told: list[tuple[int, VisitProgressed]]) -> None:
    """In one database, example after example: visits get ever odder."""
    batch = [event(next(SEQS), at, fact) for at, fact in told]
    world.send(batch, now=LATER)
    with world.database.writing() as session:
        assert rebuild(session, world.member).differed == 0
