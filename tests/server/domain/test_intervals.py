"""Unions, and days that last 23, 24 or 25 hours, or not at all."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.intervals import Interval, clip, day_window, local_day, split_by_day, total, union

START = datetime(2026, 11, 23, tzinfo=UTC)
FOUR = time(4)


def seconds(start: int, end: int) -> Interval:
    return Interval(START + timedelta(seconds=start), START + timedelta(seconds=end))


some_intervals = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: seconds(pair[0], pair[0] + pair[1])), max_size=8
)


@pytest.mark.parametrize(
    ("given_ones", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([(3, 3)], [], id="empty-one-vanishes"),
        pytest.param([(0, 2), (2, 4)], [(0, 4)], id="touching-ones-join"),
        pytest.param([(0, 2), (3, 4)], [(0, 2), (3, 4)], id="apart-stay-apart"),
        pytest.param([(0, 9), (2, 3)], [(0, 9)], id="one-inside-another"),
        pytest.param([(5, 6), (0, 2), (1, 3)], [(0, 3), (5, 6)], id="unsorted"),
    ],
)
def test_union(given_ones: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert union(seconds(*one) for one in given_ones) == tuple(seconds(*one) for one in expected)


@given(some_intervals)
def test_union_covers_each_second_once(intervals: list[Interval]) -> None:
    covered = {
        second
        for one in intervals
        for second in range((one.start - START) // timedelta(seconds=1), (one.end - START) // timedelta(seconds=1))
    }
    assert total(intervals) == timedelta(seconds=len(covered))


@given(some_intervals, st.integers(0, 80), st.integers(0, 80))
def test_clip_and_the_rest_are_everything(intervals: list[Interval], a: int, b: int) -> None:
    middle = seconds(min(a, b), max(a, b))
    before, after = seconds(-1, min(a, b)), seconds(max(a, b), 100)
    parts = [total(clip(intervals, window)) for window in (before, middle, after)]
    assert sum(parts, timedelta()) == total(intervals)


def test_an_interval_cannot_be_reversed() -> None:
    with pytest.raises(ValueError, match="cannot end before"):
        seconds(2, 1)


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        pytest.param(
            "2027-03-28T00:30+01:00", 5, [("2027-03-27", 2.5), ("2027-03-28", 2.5)], id="spring-forward-paris"
        ),
        pytest.param("2026-10-25T00:30+02:00", 5, [("2026-10-24", 4.5), ("2026-10-25", 0.5)], id="fall-back-paris"),
        pytest.param("2027-01-05T23:00+01:00", 1, [("2027-01-05", 1.0)], id="before-four-is-the-same-day"),
        pytest.param("2027-01-05T03:00+01:00", 1, [("2027-01-04", 1.0)], id="ends-exactly-at-four"),
        pytest.param("2027-01-05T04:00+01:00", 1, [("2027-01-05", 1.0)], id="starts-exactly-at-four"),
        pytest.param(
            "2027-01-05T03:00+01:00", 26, [("2027-01-04", 1.0), ("2027-01-05", 24.0), ("2027-01-06", 1.0)], id="3-days"
        ),
        pytest.param("2027-01-05T03:00+01:00", 0, [], id="empty"),
    ],
)
def test_split_by_day(start: str, hours: float, expected: list[tuple[str, float]]) -> None:
    begin = datetime.fromisoformat(start).astimezone(UTC)
    parts = split_by_day(Interval(begin, begin + timedelta(hours=hours)), ZoneInfo("Europe/Paris"), FOUR)
    assert [(day.isoformat(), part.length / timedelta(hours=1)) for day, part in parts] == expected


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        pytest.param("2027-03-27", "Europe/Paris", 23, id="clock-goes-forward-before-four"),
        pytest.param("2027-03-28", "Europe/Paris", 24, id="the-day-after"),
        pytest.param("2026-10-24", "Europe/Paris", 25, id="clock-goes-back-before-four"),
        pytest.param("2026-11-23", "Asia/Kathmandu", 24, id="quarter-hour-zone"),
        pytest.param("2027-04-03", "Australia/Lord_Howe", 24.5, id="half-an-hour"),
        pytest.param("2011-12-30", "Pacific/Apia", 0, id="a-day-that-never-was"),
    ],
)
def test_a_day_lasts(day: str, zone: str, hours: float) -> None:
    window = day_window(date.fromisoformat(day), ZoneInfo(zone), FOUR)
    assert window.length == timedelta(hours=hours)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    st.sampled_from(["Europe/Paris", "America/St_Johns", "Africa/Casablanca", "Pacific/Chatham", "America/Sao_Paulo"]),
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
)
def test_every_instant_belongs_to_the_day_that_holds_it(instant: datetime, zone: str, day_starts_at: time) -> None:
    day = local_day(instant, ZoneInfo(zone), day_starts_at)
    window = day_window(day, ZoneInfo(zone), day_starts_at)
    assert window.start <= instant < window.end
