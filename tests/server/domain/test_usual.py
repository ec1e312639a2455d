"""Shares of the weeks before, from the lowest to the highest."""

from datetime import date, timedelta

import pytest

from escale.domain.usual import DayShares, Share, Shared, UsualShare, usual_shares

MONDAY = date(2026, 11, 23)
SHARES: list[tuple[int, int]] = [(3, 5), (1, 4), (6, 7), (2, 2)]


def of(back: int, **told: int) -> DayShares:
    """A day so many days before the week."""
    return DayShares(MONDAY - timedelta(days=back), *(told.get(name, 0) for name in DayShares._fields[1:]))


@pytest.mark.parametrize(
    ("kind", "part", "whole", "unit"),
    [
        pytest.param(Shared.PLANNED, "planned_attended_ms", "planned_ms", 1_000, id="planned"),
        pytest.param(Shared.WORTH, "worth_yes", "worth_told", 1, id="worth"),
        pytest.param(Shared.MET, "met_yes", "met_told", 1, id="met"),
        pytest.param(Shared.CUES, "cues_honoured", "cues_shown", 1, id="cues"),
    ],
)
def test_from_the_lowest_week_to_the_highest(kind: Shared, part: str, whole: str, unit: int) -> None:
    days = [of(7 * week + 3, **{part: a * unit, whole: b * unit}) for week, (a, b) in enumerate(SHARES)]
    assert usual_shares(MONDAY, days) == {kind: UsualShare(Share(1, 4), Share(2, 2), 4)}
    assert usual_shares(MONDAY, days[:2]) == {}, "two weeks are not usual"


def test_the_days_of_a_week_are_added_up() -> None:
    days = [of(back, worth_yes=1, worth_told=2) for back in range(1, 22)]
    assert usual_shares(MONDAY, days) == {Shared.WORTH: UsualShare(Share(7, 14), Share(7, 14), 3)}


def test_neither_this_week_nor_what_is_long_ago() -> None:
    usual = [of(7 * week, cues_shown=4, cues_honoured=2) for week in (1, 2, 8)]
    others = [of(0, cues_shown=1, cues_honoured=1), of(57, cues_shown=1)]
    assert usual_shares(MONDAY, [*usual, *others]) == {Shared.CUES: UsualShare(Share(2, 4), Share(2, 4), 3)}


def test_weeks_without_any_answer_do_not_count() -> None:
    days = [of(7 * week + 1, worth_told=told, worth_yes=told) for week, told in enumerate((1, 0, 2, 0, 0))]
    assert usual_shares(MONDAY, days) == {}


def test_of_the_same_share_the_week_that_says_more() -> None:
    days = [of(7 * week + 1, worth_told=told, worth_yes=told) for week, told in enumerate((1, 5, 3))]
    assert usual_shares(MONDAY, days)[Shared.WORTH] == UsualShare(Share(5, 5), Share(5, 5), 3)
