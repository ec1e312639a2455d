"""Which visits stayed within their planned time."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from escale.domain.plans import NO_PLANS, OVERRUN, KeptPlans, by_day
from escale.domain.signals import PlannedVisit

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
MINUTE, MOMENT = timedelta(minutes=1), timedelta(milliseconds=1)
EVENING = datetime(2026, 11, 23, 18, tzinfo=UTC)
FOUR = time(4)


def visit(attended: timedelta, at: datetime = EVENING, zone: str = "Europe/Paris") -> PlannedVisit:
    """Ten minutes were planned."""
    return PlannedVisit(UUID(int=1), zone, at, 10 * MINUTE, attended)


@pytest.mark.parametrize(
    ("attended", "kept"),
    [
        pytest.param([10], 1, id="to-the-minute"),
        pytest.param([11], 1, id="a-sentence-that-is-finished"),
        pytest.param([12], 0, id="two-minutes-are-an-overrun"),
        pytest.param([60, 1, 1, 1, 1, 1, 1], 6, id="one-overrun-and-six-that-were-kept"),
        pytest.param([25, 5, 25, 5, 0], 3, id="short-ones-pay-for-no-long-one"),
    ],
)
def test_each_visit_for_itself(attended: list[int], kept: int) -> None:
    visits = [visit(minutes * MINUTE) for minutes in attended]
    assert by_day(visits, FOUR) == {MONDAY: KeptPlans(kept, len(attended))}


def test_the_last_moment_of_the_grace() -> None:
    visits = [visit(10 * MINUTE + OVERRUN - MOMENT), visit(10 * MINUTE + OVERRUN)]
    assert by_day(visits, FOUR) == {MONDAY: KeptPlans(1, 2)}


def test_a_visit_is_of_the_day_in_which_it_began_by_its_own_zone() -> None:
    night, morning = EVENING + timedelta(hours=8), EVENING + timedelta(hours=10)
    visits = [visit(MINUTE, night), visit(MINUTE, morning), visit(MINUTE, night, "Asia/Tokyo")]
    assert by_day(visits, FOUR) == {MONDAY: KeptPlans(1, 1), TUESDAY: KeptPlans(2, 2)}


@pytest.mark.parametrize(
    ("plans", "are_most"),
    [(NO_PLANS, False), (KeptPlans(1, 2), False), (KeptPlans(2, 3), True), (KeptPlans(1, 1), True)],
)
def test_most(plans: KeptPlans, are_most: bool) -> None:
    assert plans.are_most is are_most
