"""What a page may say about a week beside others: never more than the days allow."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from escale.domain.comparison import LEAST_WEEKS, Comparison, Measure, Range, Series, Verdict, compare

MONDAY = date(2026, 11, 23)
OVER = MONDAY + timedelta(days=7)


def series(now: Sequence[int | None], *before: Sequence[int | None], measure: Measure = Measure.ATTENDED) -> Series:
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


def test_nothing_is_called_more_whose_figure_is_not() -> None:
    """Six days of three times as much, and a Sunday of less than half: longer by ratio of days, not by what is read."""
    found = one(series([1_800] * 6 + [15_000], *[[600 + place, 610, 605, 620, 615, 600, 36_000] for place in range(8)]))
    assert (found.value, found.usual) == (25_800, Range(39_650, 39_657, 8))
    assert found.verdict is Verdict.USUAL


def test_nothing_is_called_more_that_another_week_was_as_well() -> None:
    """The figure lies within the range that is printed beside it."""
    weeks = [[600, 660, 540, 630, 570, 1_200, 1_260]] * 7 + [[600, 660, 540, 630, 570, 1_200, 40_000]]
    assert one(series([3_000] * 7, *weeks[:7])).verdict is Verdict.MORE
    assert one(series([3_000] * 7, *weeks)).verdict is Verdict.USUAL


@pytest.mark.parametrize(
    ("measure", "now", "expected"),
    [
        pytest.param(Measure.NIGHT, 14, Verdict.USUAL, id="seconds-that-are-read-as-the-same-minutes"),
        pytest.param(Measure.NIGHT, 20, Verdict.MORE, id="a-minute"),
        pytest.param(Measure.LOOKS, 14, Verdict.MORE, id="looks-are-read-one-by-one"),
    ],
)
def test_a_difference_that_nobody_reads_is_none(measure: Measure, now: int, expected: Verdict) -> None:
    assert one(series([now] * 7, *[[11] * 7] * 8, measure=measure)).verdict is expected


@pytest.mark.parametrize("weeks", range(LEAST_WEEKS))
def test_before_there_is_a_usual_nothing_is_said(weeks: int) -> None:
    found = one(series([9_000] * 7, *USUAL[:weeks]), today=MONDAY + timedelta(days=6))
    assert (found.verdict, found.usual, found.weeks_missing) == (Verdict.EARLY, None, LEAST_WEEKS - weeks)


@pytest.mark.parametrize("weeks", range(LEAST_WEEKS))
def test_a_week_that_is_over_waits_for_nothing(weeks: int) -> None:
    """No week comes before it any more, however many come after it."""
    found = one(series([9_000] * 7, *USUAL[:weeks]))
    assert (found.verdict, found.usual, found.weeks_missing) == (Verdict.EARLY, None, None)


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


@pytest.mark.parametrize("day", range(7))
def test_a_week_with_an_unknown_day_is_no_part_of_what_is_usual(day: int) -> None:
    """Its sum would be lower for no other reason than that nobody knows."""
    gap = [value if place != day else None for place, value in enumerate(STEADY[1])]
    found = one(series([600] * 7, STEADY[0], gap, *[STEADY[0]] * 3))
    assert found.usual == Range(5_460, 5_460, 4)
    uncompared = one(series([600 if place != day else None for place in range(7)], STEADY[0], gap, *[STEADY[0]] * 3))
    assert uncompared.usual is not None
    assert uncompared.usual.weeks == 5, "a day that is not compared need not be known"


@pytest.mark.parametrize("weeks", range(LEAST_WEEKS))
@pytest.mark.parametrize("questions", [1, 7, 40])
def test_what_is_missing_suffices_when_it_came(weeks: int, questions: int) -> None:
    """On Wednesday of a week with so few before it; and then over the whole of a week so many later."""
    several = [series([9_000, 9_000], *USUAL[:weeks])] * questions
    missing = compare(MONDAY, MONDAY + timedelta(days=2), several)[0].weeks_missing
    assert missing is not None
    several = [series([9_000] * 7, *[STEADY[0]] * (weeks + missing))] * questions
    assert compare(MONDAY, OVER, several)[0].verdict is Verdict.MORE


@pytest.mark.parametrize(
    ("now", "before", "day", "expected"),
    [
        pytest.param([9_000], USUAL, 1, 0, id="more-days-of-this-week-will-do"),
        pytest.param([None, None, None, None, None, 9_000], [*USUAL, *STEADY], 6, 0, id="the-last-day-will-do"),
        pytest.param([None, None, None, None, None, 9_000], USUAL, 6, None, id="the-last-day-will-not-do"),
        pytest.param([None] * 6, USUAL, 6, None, id="no-day-was-known-until-Sunday"),
        pytest.param([9_000, None, None, None, None, None, None], USUAL, 7, None, id="one-day-of-a-week-that-is-over"),
        pytest.param([9_000, 9_000], [[600, 660]] * 6, 2, None, id="two-days-a-week-are-never-enough"),
        pytest.param([9_000, 9_000], [[600, None]] * 2 + [[600, 600]], 2, 2, id="weeks-that-are-not-whole"),
    ],
)
def test_what_is_missing_can_come(
    now: list[int | None], before: list[list[int | None]], day: int, expected: int | None
) -> None:
    found = compare(MONDAY, MONDAY + timedelta(days=day), [series(now, *before)] * 2)[0]
    assert (found.verdict, found.weeks_missing) == (Verdict.EARLY, expected)


def test_claims_share_one_budget() -> None:
    """A change that may be claimed alone may not be claimed beside many other questions."""
    mild = series([560, 640, 530, 620, 565, 1_240, 1_175], *USUAL[:3])
    calm = series([595, 655, 550, 635, 585, 1_250, 1_220], *USUAL[:3])
    assert one(mild).verdict is Verdict.LESS
    assert compare(MONDAY, OVER, [mild, *[calm] * 20])[0].verdict is Verdict.USUAL


def test_nothing_at_all() -> None:
    assert compare(MONDAY, OVER, []) == ()
    assert one(Series(Measure.NIGHT, None, {})).verdict is Verdict.EARLY
