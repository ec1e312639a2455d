"""Weeks, months and years, and their sums."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from escale.domain.figures import Figures
from escale.domain.period import CategorySummary, DayTotal, NotAPeriod, Period, by_category, month, sum_up, week, year
from escale.domain.summary import SiteSummary, Time

A, B, C = (UUID(int=n) for n in (1, 2, 3))
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("2026-W48", "2026-11-23", "2026-11-29", id="a-week"),
        pytest.param("2026-W01", "2025-12-29", "2026-01-04", id="begins-in-the-year-before"),
        pytest.param("2026-W53", "2026-12-28", "2027-01-03", id="a-53rd"),
        pytest.param("2000-W01", "2000-01-03", "2000-01-09", id="the-first"),
    ],
)
def test_week(text: str, first: str, last: str) -> None:
    assert week(text) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["2025-W53", "2026-W00", "2026-W54", "2026-48", "2026W48", "0000-W01", "9999-W52", "٢٠٢٦-W48"]
)
def test_no_week(text: str) -> None:
    with pytest.raises(NotAPeriod):
        week(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("2026-11", 30, id="thirty"),
        pytest.param("2026-12", 31, id="december"),
        pytest.param("2027-02", 28, id="february"),
        pytest.param("2028-02", 29, id="leap"),
        pytest.param("9999-12", 31, id="the-last-one"),
    ],
)
def test_month(text: str, last: int) -> None:
    first = date.fromisoformat(f"{text}-01")
    assert month(text) == Period(first, first.replace(day=last))


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "0000-01", "2026", "2026-1", "2026-11-23", " 2026-11"])
def test_no_month(text: str) -> None:
    with pytest.raises(NotAPeriod):
        month(text)


def test_year() -> None:
    assert year(2026) == Period(date(2026, 1, 1), date(2026, 12, 31))


def test_a_period_is_the_sum_of_its_days() -> None:
    days = [
        DayTotal(date(2026, 11, 23), Time(9 * MINUTE, 8 * MINUTE, MINUTE), Figures(visits=2, planned=MINUTE)),
        DayTotal(date(2026, 11, 25), Time(MINUTE, MINUTE), Figures(visits=1)),
    ]
    found = sum_up(week("2026-W48"), days, [])
    assert (found.time, found.figures) == (
        Time(10 * MINUTE, 9 * MINUTE, MINUTE),
        Figures(visits=3, planned=MINUTE),
    )
    assert found.days == tuple(days)


def test_nothing_is_known_of_an_empty_period() -> None:
    found = sum_up(month("2026-11"), [], [])
    assert (found.time, found.figures, found.days) == (Time(), Figures(), ())


def test_categories_are_those_that_sites_have_now() -> None:
    sites = [
        SiteSummary(A, Time(MINUTE), Figures(visits=1)),
        SiteSummary(B, Time(5 * MINUTE), Figures(visits=2)),
        SiteSummary(C, Time(MINUTE), Figures(visits=4)),
    ]
    assert by_category(sites, {A: "video", B: None, C: "video"}) == [
        CategorySummary(None, Time(5 * MINUTE), Figures(visits=2)),
        CategorySummary("video", Time(2 * MINUTE), Figures(visits=5)),
    ]
