"""Spans against sets of numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.intervals import Interval
from escale.domain.spans import Spans, covers, joined, length, origin, spans_of, united

DAY = date(2026, 11, 23)
pairs = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple), max_size=8)


def made(parts: list[tuple[int, ...]]) -> Spans:
    spans: Spans = ()
    for start, end in parts:
        spans = joined(spans, start, end)
    return spans


def numbers(parts: list[tuple[int, ...]]) -> set[int]:
    return {number for start, end in parts for number in range(start, end)}


def unfolded(spans: Spans) -> set[int]:
    return numbers(list(zip(spans[::2], spans[1::2], strict=True)))


@given(pairs)
def test_joined(parts: list[tuple[int, ...]]) -> None:
    spans = made(parts)
    assert unfolded(spans) == numbers(parts)
    assert all(one < other for one, other in zip(spans, spans[1:], strict=False))
    assert length(spans) == timedelta(milliseconds=len(numbers(parts)))


@given(pairs, pairs)
def test_united_and_covers(parts: list[tuple[int, ...]], others: list[tuple[int, ...]]) -> None:
    both = united(made(parts), made(others))
    assert both == made(parts + others) == united(made(others), made(parts))
    assert covers(both, made(parts))
    assert covers(made(parts), made(others)) is (numbers(others) <= numbers(parts))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 5, (0, 10, 20, 30), id="touches-the-first"),
        pytest.param(15, 20, (5, 10, 15, 30), id="touches-the-second"),
        pytest.param(10, 20, (5, 30), id="fills-the-gap"),
        pytest.param(12, 12, (5, 10, 20, 30), id="empty"),
        pytest.param(6, 9, (5, 10, 20, 30), id="inside"),
        pytest.param(0, 40, (0, 40), id="over-all"),
    ],
)
def test_bounds(start: int, end: int, expected: Spans) -> None:
    assert joined((5, 10, 20, 30), start, end) == expected


def test_spans_are_counted_from_before_the_first_place_that_has_the_day() -> None:
    first = Interval(datetime(2026, 11, 22, 10, tzinfo=UTC), datetime(2026, 11, 22, 10, 0, 1, tzinfo=UTC))
    assert origin(DAY) == first.start
    assert spans_of((first,), DAY) == (0, 1_000)
