"""What nothing is known of: compared with a count minute by minute."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.intervals import Interval, Intervals, union
from escale.domain.presence import SHORTEST_GAP, PauseMark, gaps, pauses, without
from tests.server.domain.made import at

HOURS = 24


def span(start: float, end: float) -> Interval:
    """In minutes."""
    return Interval(at(start * 60), at(end * 60))


def minutes(intervals: Iterable[Interval]) -> set[int]:
    zero = at(0)
    return {
        minute
        for one in intervals
        for minute in range((one.start - zero) // timedelta(minutes=1), (one.end - zero) // timedelta(minutes=1))
    }


SPANS = st.lists(st.tuples(st.integers(0, 600), st.integers(1, 120)).map(lambda one: span(one[0], one[0] + one[1])))
MARKS = st.lists(
    st.tuples(st.integers(0, 600), st.none() | st.integers(1, 200)), unique_by=lambda one: one[0], max_size=6
)


@given(SPANS, SPANS)
def test_without(there: list[Interval], away: list[Interval]) -> None:
    left = without(union(there), union(away))
    assert minutes(left) == minutes(there) - minutes(away)
    assert union(left) == left


@given(MARKS)
def test_a_pause_lasts_until_its_end_or_the_next_mark(marks: list[tuple[int, int | None]]) -> None:
    told = [PauseMark(at(m * 60), None if length is None else at((m + length) * 60)) for m, length in marks]
    paused, until = set(), 0
    by_minute = dict(marks)
    for minute in range(1_000):
        if minute in by_minute:
            length = by_minute[minute]
            until = minute + length if length is not None else 0
        if minute < until:
            paused.add(minute)
    assert minutes(pauses(told)) == paused
    assert pauses(reversed(told)) == pauses(told), "in whatever order they come"


@given(SPANS, st.integers(-60, 700), st.integers(-60, 900))
def test_gaps(known: list[Interval], since: int, now: int) -> None:
    window = span(0, 600)
    found = gaps(window, at(since * 60), at(now * 60), known)
    asked = set(range(max(0, since), min(600, now)))
    missing = asked - minutes(known)
    assert minutes(found) <= missing
    assert all(one.length >= SHORTEST_GAP for one in found)
    rest = missing - minutes(found)
    assert all(not set(range(minute, minute + 15)) <= missing for minute in rest), "a long one was left out"


@pytest.mark.parametrize(
    ("since", "now", "expected"),
    [
        pytest.param(None, 700, (), id="never-a-sign"),
        pytest.param(650, 700, (), id="first-sign-after-the-day"),
        pytest.param(-50, -10, (), id="the-day-has-not-begun"),
        pytest.param(-50, 700, (span(0, 600),), id="a-day-without-any-sign"),
        pytest.param(200, 700, (span(200, 600),), id="from-the-first-sign-on"),
        pytest.param(-50, 100, (span(0, 100),), id="up-to-now"),
    ],
)
def test_where_gaps_begin_and_end(since: int | None, now: int, expected: Intervals) -> None:
    assert gaps(span(0, 600), None if since is None else at(since * 60), at(now * 60), []) == expected
