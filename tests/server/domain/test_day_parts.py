"""When in a day its time was."""

from datetime import date, datetime

import pytest

from escale.domain.day_parts import PlacedDay, parts_of
from escale.domain.intervals import Interval
from escale.domain.spans import before, spans_of

MONDAY = date(2026, 11, 23)
HOUR = 3_600_000


def at(text: str) -> datetime:
    """In Paris: the clock of the day, or with `+` the one after."""
    day, clock = (24, text[1:]) if text.startswith("+") else (23, text)
    return datetime.fromisoformat(f"2026-11-{day}T{clock}:00+01:00")


def lived(placed: list[tuple[str, str]], night: list[tuple[str, str]]) -> PlacedDay:
    spans = [spans_of(tuple(Interval(at(a), at(b)) for a, b in of), MONDAY) for of in (placed, night)]
    return PlacedDay(MONDAY, "Europe/Paris", spans[0], spans[1])


@pytest.mark.parametrize(
    ("placed", "night", "hours"),
    [
        pytest.param([("09:00", "10:00")], [], (1, 0, 0, 0), id="morning"),
        pytest.param([("11:00", "13:00")], [], (1, 1, 0, 0), id="over-noon"),
        pytest.param([("17:00", "20:00")], [], (0, 1, 2, 0), id="until-evening"),
        pytest.param([("05:00", "07:00")], [("05:00", "06:00")], (1, 0, 0, 1), id="an-early-morning"),
        pytest.param([("21:00", "+01:00")], [("22:00", "+01:00")], (0, 0, 1, 3), id="into-the-night"),
        pytest.param([("12:00", "18:00")], [], (0, 6, 0, 0), id="a-whole-afternoon"),
        pytest.param([("20:00", "21:00"), ("+10:00", "+13:00")], [], (2, 1, 1, 0), id="a-day-that-begins-late"),
        pytest.param([("+17:00", "+19:00")], [], (0, 1, 1, 0), id="the-end-of-a-day-that-begins-late"),
        pytest.param([("10:00", "11:00")], [("10:00", "11:00")], (0, 0, 0, 1), id="a-night-elsewhere"),
        pytest.param([], [], (0, 0, 0, 0), id="nothing"),
    ],
)
def test_parts(placed: list[tuple[str, str]], night: list[tuple[str, str]], hours: tuple[int, ...]) -> None:
    assert parts_of(lived(placed, night)) == tuple(hour * HOUR for hour in hours)


@pytest.mark.parametrize(
    ("instant", "expected"),
    [(0, 0), (10, 0), (15, 5), (20, 10), (25, 10), (30, 10), (31, 11), (40, 20), (99, 20)],
)
def test_what_lies_before_an_instant(instant: int, expected: int) -> None:
    assert before((10, 20, 30, 40), instant) == expected
