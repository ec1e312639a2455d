"""Shares of the weeks before, from the lowest to the highest."""

from datetime import date, timedelta

import pytest

from escale.domain.beside import KnownDay
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
    assert usual_shares(MONDAY, days).found == {kind: UsualShare(Share(1, 4), Share(2, 2), 4)}
    few = usual_shares(MONDAY, days[:2])
    assert (few.found, few.missing[kind]) == ({}, 1), "two weeks are not usual"


def test_the_days_of_a_week_are_added_up() -> None:
    days = [of(back, worth_yes=1, worth_told=2) for back in range(1, 22)]
    assert usual_shares(MONDAY, days).found == {Shared.WORTH: UsualShare(Share(7, 14), Share(7, 14), 3)}


def test_neither_this_week_nor_what_is_long_ago() -> None:
    usual = [of(7 * week, cues_shown=4, cues_honoured=2) for week in (1, 2, 8)]
    others = [of(0, cues_shown=1, cues_honoured=1), of(57, cues_shown=1)]
    assert usual_shares(MONDAY, [*usual, *others]).found == {Shared.CUES: UsualShare(Share(2, 4), Share(2, 4), 3)}


def test_weeks_without_any_answer_do_not_count() -> None:
    days = [of(7 * week + 1, worth_told=told, worth_yes=told) for week, told in enumerate((1, 0, 2, 0, 0))]
    usual = usual_shares(MONDAY, days)
    assert (usual.found, usual.missing) == ({}, dict.fromkeys(Shared, 3) | {Shared.WORTH: 1})


def test_of_the_same_share_the_week_that_says_more() -> None:
    days = [of(7 * week + 1, worth_told=told, worth_yes=told) for week, told in enumerate((1, 5, 3))]
    assert usual_shares(MONDAY, days).found[Shared.WORTH] == UsualShare(Share(5, 5), Share(5, 5), 3)


@pytest.mark.parametrize(
    ("kind", "part", "rest"),
    [
        pytest.param(Shared.CHOSEN, "chosen", "fed", id="chosen"),
        pytest.param(Shared.FED, "fed", "either", id="fed"),
    ],
)
def test_pages_of_those_counted(kind: Shared, part: str, rest: str) -> None:
    days = [of(7 * week + 3, **{part: a, rest: b - a}) for week, (a, b) in enumerate(SHARES)]
    assert usual_shares(MONDAY, days).found[kind] == UsualShare(Share(1, 4), Share(2, 2), 4)


def time_of(back: int, seconds: int, night: int = 0) -> KnownDay:
    return KnownDay(MONDAY - timedelta(days=back), seconds * 1_000, night * 1_000)


def test_the_night_and_the_pace_of_the_time_there() -> None:
    """A day of zero adds nothing to either, and a week in which nothing was counted has a night and no pace."""
    times = [*(time_of(7 * week + 3, 600, 60 * week) for week in range(4)), time_of(2, 0), time_of(9, 0)]
    days = [of(7 * week + 3, either=4 + week, items=10) for week in range(3)]
    found = usual_shares(MONDAY, days, times).found
    assert found[Shared.NIGHT] == UsualShare(Share(0, 600), Share(180, 600), 4)
    assert found[Shared.PACE] == UsualShare(Share(14, 600), Share(16, 600), 3)
