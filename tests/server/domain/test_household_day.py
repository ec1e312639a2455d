"""The household's day, and hours of its clock as instants, over every change of clocks."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.clauses import Bedtime, QuietHours
from escale.domain.household_day import END_MINUTES, HouseholdDay, shown_at, spans
from escale.domain.household_zones import Zones
from escale.domain.intervals import Interval
from escale.domain.vocabulary import Who
from tests.server.domain.test_every_zone import EPOCH, Turn, cases

PARIS = ZoneInfo("Europe/Paris")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
EVERY_DAY = frozenset(range(1, 8))
NEAR = (-90, -60, -31, -30, -1, 0, 1, 29, 30, 45, 59, 60, 61, 90)
BEDTIME = Bedtime(UUID(int=1), "", time(20, 30), time(7), EVERY_DAY, Who.MEMBER)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def walked(wall: datetime, turn: Turn) -> datetime:
    """The first minute at which the clock shows `wall` or later, found by looking at it every minute."""
    zone = ZoneInfo(turn.zone)
    at = turn.instant(0) - abs(turn.after - turn.before) * MINUTE - 4 * HOUR
    assert at.astimezone(zone).replace(tzinfo=None) < wall
    while at.astimezone(zone).replace(tzinfo=None) < wall:
        at += MINUTE
    return at


@pytest.mark.parametrize("year", range(2025, 2028))
def test_times_of_the_wall_clock_around_every_change(year: int) -> None:
    for turn in cases(year):
        shown = EPOCH.replace(tzinfo=None) + (turn.at + min(turn.before, turn.after)) * MINUTE
        later = shown + abs(turn.after - turn.before) * MINUTE
        found = [(wall, shown_at(wall, ZoneInfo(turn.zone))) for wall in sorted(_around(shown) | _around(later))]
        assert found == [(wall, walked(wall, turn)) for wall, _ in found], turn
        assert [at for _, at in found] == sorted(at for _, at in found), "later times never come earlier"


def _around(wall: datetime) -> set[datetime]:
    return {wall + minutes * MINUTE for minutes in NEAR}


@given(
    st.sampled_from(sorted(available_timezones())),
    st.dates(date(2020, 1, 1), date(2037, 12, 31)),
    st.integers(4 * 60, END_MINUTES - 1),
    st.integers(1, 24 * 60),
    st.sets(st.integers(1, 7)),
)
def test_spans_reach_into_two_days_and_neither_overlap_nor_touch(
    zone: str, day: date, begin: int, minutes: int, weekdays: set[int]
) -> None:
    today = HouseholdDay(day, ZoneInfo(zone))
    found = spans(today, weekdays, (begin, begin + minutes))
    tomorrow = HouseholdDay(day + timedelta(days=1), ZoneInfo(zone))
    assert all(one.start < one.end for one in found)
    assert all(one.end < other.start for one, other in zip(found, found[1:], strict=False))
    assert all(today.window.start < one.end and one.start < tomorrow.ends_at for one in found)
    usual = timedelta(minutes=minutes)
    assert all(one.length <= 3 * usual + 50 * HOUR for one in found)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-11-23", [("22T19:30", "23T06:00"), ("23T19:30", "24T06:00"), ("24T19:30", "25T06:00")]),
        pytest.param("2026-03-28", [("27T19:30", "28T06:00"), ("28T19:30", "29T05:00"), ("29T18:30", "30T05:00")]),
        pytest.param("2026-10-24", [("23T18:30", "24T05:00"), ("24T18:30", "25T06:00"), ("25T19:30", "26T06:00")]),
    ],
    ids=["a-usual-day", "the-night-is-an-hour-shorter", "the-night-is-an-hour-longer"],
)
def test_bedtime_in_paris(day: str, expected: list[tuple[str, str]]) -> None:
    found = spans(HouseholdDay(date.fromisoformat(day), PARIS), BEDTIME.days, BEDTIME.stretch)
    month = day[:8]
    assert found == tuple(Interval(utc(month + start), utc(month + end)) for start, end in expected)


@pytest.mark.parametrize(
    ("from_time", "until_time", "minutes"),
    [
        pytest.param(time(2, 15), time(2, 45), 0, id="hours-that-the-clock-never-shows"),
        pytest.param(time(2, 30), time(3, 15), 15, id="begins-in-the-jump"),
        pytest.param(time(1, 30), time(2, 30), 30, id="ends-in-the-jump"),
        pytest.param(time(1), time(4), 120, id="around-the-jump"),
    ],
)
def test_hours_when_the_clocks_jump_forward(from_time: time, until_time: time, minutes: int) -> None:
    """In the night to Sunday 29 March 2026, which is Saturday's."""
    hours = QuietHours(UUID(int=1), "", from_time, until_time, frozenset({6}), Who.MEMBER)
    found = spans(HouseholdDay(date(2026, 3, 28), PARIS), hours.days, hours.stretch)
    assert sum((one.length for one in found), timedelta()) == minutes * MINUTE


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param("2026-11-23T02:59:59", "2026-11-22", id="before-four"),
        pytest.param("2026-11-23T03:00:00", "2026-11-23", id="at-four"),
        pytest.param("2026-03-29T01:59:59", "2026-03-28", id="before-four-of-the-short-night"),
        pytest.param("2026-03-29T02:00:00", "2026-03-29", id="at-four-of-the-short-night"),
    ],
)
def test_the_day_begins_at_four_by_the_households_clock(at: str, expected: str) -> None:
    assert Zones(PARIS).day(utc(at)).day == date.fromisoformat(expected)
