"""Many visits counted at once give what each gives by itself, one after the other."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from functools import reduce
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escale.domain import parts, summary, tally
from escale.domain.events import VisitFact
from escale.domain.fold import apply
from escale.domain.summary import DayParts
from escale.domain.visits import Visit
from tests.server.domain.histories import Sent, deliveries
from tests.server.domain.made import NOON, OTHER_SITE, ended, progressed, started

FOUR = time(4)


def folded(batches: Iterable[list[Sent]]) -> list[Visit]:
    """The visits that these events make, the gates left out."""
    visits: dict[UUID, Visit] = {}
    for _, event in (one for batch in batches for one in batch):
        if isinstance(event.fact, VisitFact):
            visits[event.fact.visit_id] = apply(visits.get(event.fact.visit_id), event)
    return list(visits.values())


def counted(visits: list[Visit], day_starts_at: time) -> dict[date, DayParts]:
    """The same days, each counted from all visits."""
    days = {day for visit in visits for day in parts.of_visit(visit, day_starts_at)}
    return {day: summary.count(day, day_starts_at, visits, []) for day in days}


@settings(deadline=None)
@given(deliveries(), st.sampled_from([FOUR, time(0), time(23, 59)]))
def test_all_at_once_is_one_after_the_other(batches: list[list[Sent]], day_starts_at: time) -> None:
    visits = folded(batches)
    given_to = tally.of_visits(visits, day_starts_at)
    assert given_to.days == counted(visits, day_starts_at)
    assert sorted(given_to.shown) == sorted(
        (day, visit.id) for visit in visits for day in parts.of_visit(visit, day_starts_at)
    )


@settings(deadline=None)
@given(deliveries(), st.integers(0, 8))
def test_two_halves_make_the_whole(batches: list[list[Sent]], cut: int) -> None:
    visits = folded(batches)
    first, second = (tally.of_visits(some, FOUR).days for some in (visits[:cut], visits[cut:]))
    days = {day: tally.plus(first.get(day, DayParts()), part) for day, part in second.items()}
    assert {**first, **days} == counted(visits, FOUR)


@pytest.mark.parametrize(
    ("begins", "lasts"),
    [
        pytest.param(0, 600, id="at-noon"),
        pytest.param(9 * 3600, 600, id="in-the-night"),
        pytest.param(8.9 * 3600, 1200, id="into-the-night"),
        pytest.param(14.9 * 3600, 1200, id="over-the-start-of-the-day"),
        pytest.param(15 * 3600, 60, id="from-the-start-of-the-day"),
        pytest.param(14.5 * 3600, 1800, id="up-to-the-start-of-the-day"),
        pytest.param(0, 3 * 86_400, id="for-days"),
        pytest.param(0, 59, id="a-look"),
    ],
)
def test_one_visit(begins: float, lasts: int) -> None:
    """Its day starts at four; noon is at one o'clock in Paris."""
    end = begins + lasts
    told = (started(1, begins), progressed(2, begins, end, lasts), ended(3, end, lasts + 30))
    visit: Visit = reduce(apply, told[1:], apply(None, told[0]))
    assert tally.of_visits([visit], FOUR).days == counted([visit], FOUR)


def test_nothing_gives_nothing() -> None:
    assert tally.of_visits([], FOUR) == tally.Tally({}, [])


def test_two_sites_at_once_count_once() -> None:
    first = apply(apply(None, started(1, 0)), progressed(2, 0, 600, 600))
    other = UUID(int=9)
    second = apply(
        apply(None, started(1, 300, visit=other, site=OTHER_SITE)), progressed(2, 300, 900, 600, other, OTHER_SITE)
    )
    day = tally.of_visits([first, second], FOUR).days[NOON.date()]
    assert day.whole.attended == timedelta(seconds=900)
    assert [part.attended for part in day.sites.values()] == [timedelta(seconds=600)] * 2
