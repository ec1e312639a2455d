"""Sums of the weeks before, over the same weekdays: from the lowest to the highest, and no day that nobody knows."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from escale.domain.comparison import Range
from escale.domain.usual_sums import DayRange, Sums, SumsRange, UsualSums, usual_days, usual_sums

MONDAY = date(2026, 11, 23)
OVER = MONDAY + timedelta(days=7)


def days_of(weeks: Iterable[int], weekdays: Iterable[int] = range(7)) -> dict[date, Sums]:
    """So many weeks before: each day has twice that of the first figure, and ten of the second, but for this week."""
    several = list(weekdays)
    return {MONDAY + timedelta(days=day - 7 * back): (2 * back, 10 if back else 1) for back in weeks for day in several}


def test_each_figure_from_its_lowest_week_to_its_highest() -> None:
    found = usual_sums(MONDAY, OVER, days_of(range(10)))
    assert found == UsualSums(SumsRange(now=(0, 7), low=(14, 70), high=(112, 70), weeks=8), 0)


def test_only_days_that_are_over_beside_the_same_weekdays() -> None:
    """On Wednesday: Monday and Tuesday. A week whose Tuesday is not known is not among the others."""
    days = days_of(range(5))
    del days[MONDAY - timedelta(days=27)]
    found = usual_sums(MONDAY, MONDAY + timedelta(days=2), days)
    assert found == UsualSums(SumsRange(now=(0, 2), low=(4, 20), high=(12, 20), weeks=3), 0)


def test_a_day_of_zero_is_a_day() -> None:
    days = days_of(range(4)) | {MONDAY - timedelta(days=14): (0, 0)}
    found = usual_sums(MONDAY, OVER, days).range
    assert found is not None
    assert (found.low, found.high, found.weeks) == ((14, 60), (42, 70), 3)


@pytest.mark.parametrize(
    ("weeks", "weekdays", "today", "missing"),
    [
        pytest.param((0, 1, 2), range(7), OVER, 1, id="two-weeks"),
        pytest.param((0,), range(7), OVER, 3, id="none"),
        pytest.param((1, 2, 3), range(7), MONDAY, 0, id="no-day-is-over"),
        pytest.param((1, 2), range(7), MONDAY, 1, id="no-day-is-over-and-two-weeks"),
        pytest.param((), range(7), OVER, 3, id="nothing-known"),
    ],
)
def test_too_few(weeks: Iterable[int], weekdays: Iterable[int], today: date, missing: int) -> None:
    assert usual_sums(MONDAY, today, days_of(weeks, weekdays)) == UsualSums(None, missing)


def test_each_day_beside_the_same_weekday() -> None:
    """Monday has three others, Tuesday two, and Wednesday is not over."""
    values = {day: 60 * sums[0] + 5 for day, sums in days_of(range(4)).items()}
    del values[MONDAY - timedelta(days=6)]
    assert usual_days(MONDAY, MONDAY + timedelta(days=2), values) == {MONDAY: DayRange(5, Range(125, 365, 3))}
