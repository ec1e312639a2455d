"""A week's intentions and hours."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from escale.domain.events import Intention
from escale.domain.intervals import Interval, local_day, total
from escale.domain.period import Period
from escale.domain.spans import at_of, ms_of
from escale.domain.vocabulary import Worth
from escale.domain.week import HourUse, LivedVisit, by_hour, by_intention, started_in

FOUR = time(4)
WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))
MONDAY_NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""Noon in Paris."""


def visit(
    number: int,
    start: datetime,
    minutes: float = 10,
    text: str | None = "a recipe",
    planned: int | None = 10,
    met: Worth | None = None,
    zone: str = "Europe/Paris",
) -> LivedVisit:
    intention = Intention(text, timedelta(minutes=planned), None) if planned else None
    end = start + timedelta(minutes=minutes)
    return LivedVisit(zone, ms_of(start), (ms_of(start), ms_of(end)), end - start, intention, met)


def test_one_intention_in_any_capitals_is_one_line() -> None:
    several = [
        visit(1, MONDAY_NOON, 12, "Answer  Marie", met=Worth.YES),
        visit(2, MONDAY_NOON + timedelta(hours=3), 8, "answer marie ", met=Worth.NO),
        visit(3, MONDAY_NOON + timedelta(hours=1), 40, "the news", planned=20),
        visit(4, MONDAY_NOON, 99, planned=None),
        visit(5, MONDAY_NOON, 1, None),
    ]
    *lines, without = by_intention(several)
    assert [(one.text, one.visits, one.planned, one.attended) for one in lines] == [
        ("the news", 1, timedelta(minutes=20), timedelta(minutes=40)),
        ("answer marie ", 2, timedelta(minutes=20), timedelta(minutes=20)),
        (None, 1, timedelta(minutes=10), timedelta(minutes=1)),
    ]
    assert lines[1].met == Counter({Worth.YES: 1, Worth.NO: 1})
    assert (without.is_stated, without.visits, without.attended) == (False, 1, timedelta(minutes=99))


def test_visits_without_an_intention_are_a_line_only_where_there_are_some() -> None:
    assert by_intention([]) == ()
    assert [one.is_stated for one in by_intention([visit(1, MONDAY_NOON)])] == [True]
    several = [visit(1, MONDAY_NOON, 5, planned=None), visit(2, MONDAY_NOON, 7, planned=None)]
    assert [(one.is_stated, one.attended) for one in by_intention(several)] == [(False, timedelta(minutes=12))]


def test_a_visit_belongs_to_the_week_in_which_it_started() -> None:
    before, first, last, after = (
        visit(1, datetime(2026, 11, 23, 2, 59, tzinfo=UTC), 30),
        visit(2, datetime(2026, 11, 23, 3, tzinfo=UTC)),
        visit(3, datetime(2026, 11, 30, 2, 59, tzinfo=UTC), 30),
        visit(4, datetime(2026, 11, 30, 3, tzinfo=UTC)),
    )
    assert started_in(WEEK, [before, first, last, after], FOUR) == [first, last]


def test_hours_are_those_of_the_wall_clock_and_nights_belong_to_the_day_before() -> None:
    found = by_hour(
        WEEK, [visit(1, MONDAY_NOON + timedelta(minutes=50), 20), visit(2, MONDAY_NOON + timedelta(hours=13))], FOUR
    )
    assert found == (
        HourUse(date(2026, 11, 23), 1, timedelta(minutes=10)),
        HourUse(date(2026, 11, 23), 12, timedelta(minutes=10)),
        HourUse(date(2026, 11, 23), 13, timedelta(minutes=10)),
    )


def test_two_browsers_at_once_count_once() -> None:
    both = [visit(1, MONDAY_NOON, 30), visit(2, MONDAY_NOON + timedelta(minutes=10), 30)]
    assert by_hour(WEEK, both, FOUR) == (HourUse(date(2026, 11, 23), 12, timedelta(minutes=40)),)


def test_an_hour_that_comes_twice_holds_two() -> None:
    """Paris, 25 October 2026: 02:00 to 03:00 twice, before the day starts at four."""
    autumn = Period(date(2026, 10, 19), date(2026, 10, 25))
    found = by_hour(autumn, [visit(1, datetime(2026, 10, 24, 23, tzinfo=UTC), 240)], FOUR)
    assert found == (
        HourUse(date(2026, 10, 24), 1, timedelta(hours=1)),
        HourUse(date(2026, 10, 24), 2, timedelta(hours=2)),
        HourUse(date(2026, 10, 24), 3, timedelta(hours=1)),
    )


def test_a_clock_that_changes_within_an_hour_goes_on_in_the_hour_that_it_shows() -> None:
    """Chatham, 5 April 2026: a quarter to four becomes a quarter to three."""
    autumn = Period(date(2026, 3, 30), date(2026, 4, 5))
    late = visit(1, datetime(2026, 4, 4, 13, 30, tzinfo=UTC), 60, zone="Pacific/Chatham")
    assert by_hour(autumn, [late], FOUR) == (
        HourUse(date(2026, 4, 4), 2, timedelta(minutes=15)),
        HourUse(date(2026, 4, 4), 3, timedelta(minutes=45)),
    )


@given(st.lists(st.tuples(st.integers(0, 6 * 1440), st.integers(1, 300)), max_size=12))
def test_nothing_is_lost_and_nothing_counts_twice(starts: list[tuple[int, int]]) -> None:
    several = [
        visit(number, MONDAY_NOON + timedelta(minutes=at), minutes) for number, (at, minutes) in enumerate(starts)
    ]
    whole = sum((one.attended for one in by_hour(WEEK, several, FOUR)), timedelta())
    assert whole == total(Interval(at_of(one.placed[0]), at_of(one.placed[1])) for one in several)


def by_the_clock(period: Period, one: LivedVisit, day_starts_at: time) -> Counter[tuple[date, int]]:
    """Minutes by day and hour, minute by minute."""
    zone = ZoneInfo(one.zone)
    found: Counter[tuple[date, int]] = Counter()
    for at in range(one.placed[0], one.placed[1], 60_000):
        day = local_day(at_of(at), zone, day_starts_at)
        if period.first <= day <= period.last:
            found[day, at_of(at).astimezone(zone).hour] += 1
    return found


@given(
    st.sampled_from(["Europe/Paris", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham"]),
    st.sampled_from([date(2026, 3, 23), date(2026, 10, 19), date(2026, 3, 30), date(2026, 10, 26)]),
    st.sampled_from([time(0), time(2, 30), time(4), time(23, 10)]),
    st.integers(-2_880, 9 * 1_440),
    st.integers(1, 600),
)
def test_hours_are_those_that_a_clock_on_the_wall_shows(
    zone: str, monday: date, day_starts_at: time, at: int, minutes: int
) -> None:
    """Also where the clock changes, by half an hour, or at the minute at which days begin."""
    period = Period(monday, monday + timedelta(days=6))
    one = visit(1, datetime.combine(monday, time(), UTC) + timedelta(minutes=at), minutes, zone=zone)
    found = {(hour.day, hour.hour): hour.attended for hour in by_hour(period, [one], day_starts_at)}
    assert found == {at: timedelta(minutes=count) for at, count in by_the_clock(period, one, day_starts_at).items()}
