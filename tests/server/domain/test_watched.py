"""On which days all is known of a site, and which sites may be added up over the same days."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

import pytest

from escale.domain.watched import Stretch, Watch, known_days, stretch

MONDAY = date(2026, 11, 2)
A, B, C = (UUID(int=number) for number in (1, 2, 3))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def days(*numbers: int) -> list[date]:
    return [day(one) for one in numbers]


FORTNIGHT = days(*range(14))


@pytest.mark.parametrize(
    ("watch", "used", "expected"),
    [
        pytest.param(Watch(day(-9)), [3], range(14), id="watched-all-along"),
        pytest.param(Watch(day(5)), [5, 8], range(6, 14), id="from-the-day-after-it-was-added"),
        pytest.param(Watch(day(-9), day(5)), [0, 5], range(5), id="to-the-day-before-it-was-removed"),
        pytest.param(Watch(day(5), day(5)), [5], [], id="added-and-removed-at-once"),
        pytest.param(Watch(day(9)), [2, 6, 11], [*range(2, 7), *range(10, 14)], id="with-a-history-before-it"),
        pytest.param(Watch(day(20), day(20)), [2, 6], range(2, 7), id="a-history-alone"),
    ],
)
def test_known_days(watch: Watch, used: list[int], expected: Collection[int]) -> None:
    found = known_days(FORTNIGHT, {A: days(*used)}, {A: watch, B: Watch(day(0))})
    assert found == {A: frozenset(days(*expected))}


def test_a_history_tells_of_all_sites_that_it_names_from_its_first_day_to_its_last() -> None:
    """Whether one of them was used on its first day is not asked: a site never used is not one never watched."""
    only_named = Watch(day(20), day(20))
    watches = {A: only_named, B: only_named, C: Watch(day(4))}
    found = known_days(FORTNIGHT, {A: days(1, 12), B: days(6), C: days(7)}, watches)
    assert found[A] == found[B] == frozenset(days(*range(1, 13)))
    assert found[C] == frozenset(days(*range(5, 14)))


def test_days_without_data_stay_unknown() -> None:
    assert known_days(days(0, 2), {A: days(0)}, {A: Watch(day(-1))}) == {A: frozenset(days(0, 2))}


@pytest.mark.parametrize(
    ("begins", "soon_enough", "expected"),
    [
        pytest.param({A: 0, B: 0}, 5, Stretch(day(0), frozenset({A, B})), id="both-all-along"),
        pytest.param({A: 0, B: 5}, 5, Stretch(day(5), frozenset({A, B})), id="soon-enough"),
        pytest.param({A: 0, B: 6}, 5, Stretch(day(0), frozenset({A})), id="too-late"),
        pytest.param({A: 8, B: 8, C: 9}, 5, Stretch(day(8), frozenset({A, B})), id="the-first-that-were"),
        pytest.param({}, 5, None, id="none"),
    ],
)
def test_stretch(begins: dict[UUID, int], soon_enough: int, expected: Stretch | None) -> None:
    known = {site: frozenset(days(*range(begin, 14))) for site, begin in begins.items()}
    assert stretch(FORTNIGHT, known, day(soon_enough)) == expected


def test_a_gap_begins_anew_and_an_end_ends() -> None:
    known = {A: frozenset(FORTNIGHT), B: frozenset(days(0, 1, 2, *range(8, 14))), C: frozenset(days(*range(13)))}
    assert stretch(FORTNIGHT, known, day(9)) == Stretch(day(8), frozenset({A, B}))
    assert stretch([], known, day(9)) is None
