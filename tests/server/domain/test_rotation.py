"""7 days, 4 weeks, 3 months."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.rotation import DAYS, MONTHS, WEEKS, kept

NIGHT = datetime(2026, 11, 23, 3, 17, tzinfo=UTC)


def test_after_a_year_of_nights() -> None:
    nights = [NIGHT - timedelta(days=day) for day in range(365)]
    assert sorted(one.strftime("%m-%d") for one in kept(nights)) == [
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
    assert kept(taken) == set(stays)


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))))  # noqa: DTZ001
def test_never_too_many_and_always_the_latest(taken: list[datetime]) -> None:
    found = kept(taken)
    assert len(found) <= DAYS + WEEKS + MONTHS
    assert not taken or max(taken) in found


def test_night_after_night_is_as_all_at_once() -> None:
    """What is removed today is never missed tomorrow."""
    nights = [NIGHT + timedelta(days=day) for day in range(200)]
    stays: set[datetime] = set()
    for number, night in enumerate(nights, start=1):
        stays = set(kept([*stays, night]))
        assert stays == kept(nights[:number])
