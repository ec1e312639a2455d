"""7 days, 4 weeks, 3 months."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.rotation import AHEAD, DAYS, MONTHS, WEEKS, kept, rank

NIGHT = datetime(2026, 11, 23, 3, 17, tzinfo=UTC)


def test_after_a_year_of_nights() -> None:
    nights = [NIGHT - timedelta(days=day) for day in range(365)]
    assert sorted(one.strftime("%m-%d") for one in kept(nights, NIGHT)) == [
        "09-30",  # month
        "10-31",  # month
        "11-08",  # weeks end on Sunday
        "11-15",
        "11-17",  # seven days
        "11-18",
        "11-19",
        "11-20",
        "11-21",
        "11-22",  # also the end of a week
        "11-23",  # also of this week and of this month
    ]


@pytest.mark.parametrize(
    ("taken", "stays"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([NIGHT, NIGHT + timedelta(hours=9)], [NIGHT + timedelta(hours=9)], id="the-latest-of-a-day"),
        pytest.param([NIGHT - timedelta(days=900), NIGHT], [NIGHT - timedelta(days=900), NIGHT], id="after-two-years"),
    ],
)
def test_few(taken: list[datetime], stays: list[datetime]) -> None:
    assert kept(taken, NIGHT + timedelta(hours=9)) == set(stays)


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))))  # noqa: DTZ001
def test_never_too_many_and_always_the_latest(taken: list[datetime]) -> None:
    found = kept(taken, datetime(2040, 1, 1, tzinfo=UTC))
    assert len(found) <= DAYS + WEEKS + MONTHS
    assert not taken or max(taken) in found


def test_night_after_night_is_as_all_at_once() -> None:
    """What is removed today is never missed tomorrow."""
    nights = [NIGHT + timedelta(days=day) for day in range(200)]
    stays: set[datetime] = set()
    for number, night in enumerate(nights, start=1):
        stays = set(kept([*stays, night], night))
        assert stays == kept(nights[:number], night)


YEAR_AHEAD = NIGHT + timedelta(days=365)


def test_what_a_wrong_clock_dated_ahead_is_the_oldest() -> None:
    """One night with a clock a year ahead: it stays until there are enough others, and then goes as the oldest does."""
    stays = {YEAR_AHEAD}
    has_stayed: list[datetime] = []
    for number in range(120):
        night = NIGHT + timedelta(days=number)
        stays = set(kept([*stays, night], night))
        assert night in stays
        has_stayed += [night] if YEAR_AHEAD in stays else []
    assert len(has_stayed) == (has_stayed[-1] - NIGHT).days + 1, "once gone, gone"
    assert has_stayed[-1].strftime("%m-%d") == "12-31", "then there are three months of others"


def test_a_clock_that_is_behind_costs_no_more_than_the_oldest_of_each() -> None:
    """All good ones are dated ahead then."""
    nights = [NIGHT - timedelta(days=day) for day in range(365)]
    before, behind = kept(nights, NIGHT), NIGHT - timedelta(days=2_000)
    found = kept([*before, behind], behind)
    assert {behind, NIGHT} <= found
    assert len(before - found) <= 3


@pytest.mark.parametrize(
    ("taken", "now", "last"),
    [
        pytest.param([NIGHT, YEAR_AHEAD], NIGHT, NIGHT, id="ahead"),
        pytest.param([NIGHT, YEAR_AHEAD], YEAR_AHEAD, YEAR_AHEAD, id="not-ahead-any-more"),
        pytest.param([NIGHT, NIGHT + AHEAD], NIGHT, NIGHT + AHEAD, id="of-several-in-a-row"),
        pytest.param([NIGHT, YEAR_AHEAD], NIGHT - AHEAD * 2, YEAR_AHEAD, id="all-are-ahead"),
    ],
)
def test_the_latest(taken: list[datetime], now: datetime, last: datetime) -> None:
    assert max(taken, key=lambda one: rank(one, now)) == last
