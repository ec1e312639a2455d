"""What a page may say about a week beside others: never more than the days allow."""

from datetime import date, timedelta

import pytest

from escale.domain.comparison import LEAST_WEEKS, Comparison, Measure, Range, Series, Verdict, compare

MONDAY = date(2026, 11, 23)
OVER = MONDAY + timedelta(days=7)


def series(now: list[int | None], *before: list[int | None], measure: Measure = Measure.ATTENDED) -> Series:
    """Values by day: this week's, then those of the weeks before, the nearest first; None is a day without data."""
    weeks = (now, *before)
    days = {
        MONDAY + timedelta(days=place - 7 * back): value
        for back, week in enumerate(weeks)
        for place, value in enumerate(week)
        if value is not None
    }
    return Series(measure, None, days)


def one(asked: Series, today: date = OVER) -> Comparison:
    (found,) = compare(MONDAY, today, [asked])
    return found


STEADY: list[list[int | None]] = [[600, 660, 540, 630, 570, 1_200, 1_260], [590, 650, 560, 640, 600, 1_300, 1_180]]
USUAL = [*STEADY, *STEADY, *STEADY]


def test_a_week_that_is_much_less_may_be_called_so() -> None:
    found = one(series([60, 60, 30, 90, 60, 200, 100], *USUAL))
    assert found == Comparison(Measure.ATTENDED, None, 600, Range(5_460, 5_520, 6), Verdict.LESS)


def test_a_week_that_is_much_more_may_be_called_so() -> None:
    assert one(series([3_000] * 7, *USUAL)).verdict is Verdict.MORE


def test_a_week_like_others_is_usual() -> None:
    assert one(series([595, 655, 550, 635, 585, 1_250, 1_220], *USUAL)).verdict is Verdict.USUAL


def test_one_long_evening_decides_nothing() -> None:
    """Twice as long in all, by one day."""
    assert one(series([595, 655, 550, 635, 585, 1_250, 7_000], *USUAL)).verdict is Verdict.USUAL


@pytest.mark.parametrize("weeks", range(LEAST_WEEKS))
def test_before_there_is_a_usual_nothing_is_said(weeks: int) -> None:
    found = one(series([9_000] * 7, *USUAL[:weeks]))
    assert (found.verdict, found.usual, found.weeks_missing) == (Verdict.EARLY, None, LEAST_WEEKS - weeks)


def test_days_that_are_not_over_are_not_compared() -> None:
    found = one(series([600, 660, 1], *USUAL), today=MONDAY + timedelta(days=2))
    assert (found.value, found.usual, found.verdict) == (1_260, Range(1_240, 1_260, 6), Verdict.USUAL)
    alone = one(series([9_000, 660, 1], *USUAL), today=MONDAY + timedelta(days=1))
    assert (alone.verdict, alone.weeks_missing) == (Verdict.EARLY, 0), "more days of this week will do"


def test_on_monday_nothing_is_over() -> None:
    found = one(series([600], *USUAL), today=MONDAY)
    assert (found.value, found.verdict, found.weeks_missing) == (0, Verdict.EARLY, 0)


def test_a_day_without_data_is_no_zero() -> None:
    gap = one(series([None, 660, 540, 630, 570, 1_200, 1_260], *USUAL))
    assert (gap.value, gap.usual) == (4_860, Range(4_860, 4_930, 6))
    zero = one(series([0, 0, 0, 0, 570, 1_200, 1_260], *USUAL))
    assert zero.value == 3_030


def test_what_is_missing_suffices_when_it_came() -> None:
    """Two days a week: the exchanges of six weeks cannot reach one in twenty, and the page says how many could."""
    found = one(series([9_000, 9_000, None, None, None, None, None], *USUAL[:4]))
    assert found.verdict is Verdict.EARLY
    more = [[600, 660, None, None, None, None, None]] * (4 + found.weeks_missing)
    assert one(series([9_000, 9_000, None, None, None, None, None], *more)).verdict is Verdict.MORE


def test_claims_share_one_budget() -> None:
    """A change that may be claimed alone may not be claimed beside many other questions."""
    mild = series([560, 640, 530, 620, 565, 1_240, 1_175], *USUAL[:3])
    calm = series([595, 655, 550, 635, 585, 1_250, 1_220], *USUAL[:3])
    assert one(mild).verdict is Verdict.LESS
    assert compare(MONDAY, OVER, [mild, *[calm] * 20])[0].verdict is Verdict.USUAL


def test_nothing_at_all() -> None:
    assert compare(MONDAY, OVER, []) == ()
    assert one(Series(Measure.NIGHT, None, {})).verdict is Verdict.EARLY
