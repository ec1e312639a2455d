"""What clauses say about time."""

from datetime import timedelta

import pytest

from escale.domain.clauses import is_for_member
from escale.domain.vocabulary import Who
from tests.server.domain.charters import daily, hours, minutes, terms, weekly


@pytest.mark.parametrize(
    ("begin", "end", "stretch"),
    [
        pytest.param("12:00", "13:30", (720, 810), id="by-day"),
        pytest.param("21:00", "07:00", (1260, 1860), id="over-midnight"),
        pytest.param("00:30", "06:00", (1470, 1800), id="after-midnight-is-still-the-evening"),
        pytest.param("03:59", "04:00", (1679, 1680), id="last-minute-of-the-day"),
        pytest.param("04:00", "05:00", (240, 300), id="first-minute-of-the-day"),
        pytest.param("08:00", "08:00", (480, 1920), id="a-whole-day"),
    ],
)
def test_stretch(begin: str, end: str, stretch: tuple[int, int]) -> None:
    assert hours(begin, end).stretch == stretch


@pytest.mark.parametrize(
    ("number", "split", "weekday", "part"),
    [
        pytest.param(420, None, 3, 60, id="a-seventh"),
        pytest.param(100, None, 1, 14, id="whole-minutes"),
        pytest.param(100, None, 7, 15, id="what-is-over"),
        pytest.param(3, None, 4, 0, id="less-than-a-minute-a-day"),
        pytest.param(3, None, 5, 1, id="less-than-a-minute-a-day-on-the-last"),
        pytest.param(420, (0, 10, 20, 30, 40, 50, 60), 1, 0, id="split-monday"),
        pytest.param(420, (0, 10, 20, 30, 40, 50, 60), 7, 60, id="split-sunday"),
    ],
)
def test_part_of_a_week(number: int, split: tuple[int, ...] | None, weekday: int, part: int) -> None:
    assert weekly(number, split).on(weekday) == minutes(part)


def test_equal_parts_are_the_week() -> None:
    for number in range(1, 200):
        assert sum((weekly(number).on(day) for day in range(1, 8)), timedelta()) == minutes(number)


def test_clause_by_id() -> None:
    one, other = daily(), daily(words="Games")
    agreed = terms(one, other)
    assert agreed.clause(other.id) is other
    assert agreed.clause(weekly().id) is None


def test_whom_a_clause_is_for() -> None:
    assert [is_for_member(who) for who in (Who.MEMBER, Who.EVERYONE, Who.ADULTS)] == [True, True, False]
