"""What was attended by the service's own clock."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from escale.domain.household_day import HouseholdDay
from escale.domain.household_zones import Zones, moved
from escale.domain.spent import Growth, Receipt, by_day, growth, reports_of, spent_with, totals
from tests.server.domain.made import NOON, OTHER_SITE, SITE, VISIT, at, ended, progressed, started

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
SECOND_VISIT = UUID(int=500)
RECEIPT = Receipt(NOON + HOUR, None, NOON)


def test_what_totals_grew_and_nothing_else() -> None:
    events = [
        started(1, 0),
        progressed(2, 0, 30, 30),
        ended(4, 60, 50),
        progressed(3, 30, 60, 50),
        progressed(5, 0, 10, 10, visit=SECOND_VISIT, site=OTHER_SITE),
    ]
    reports = reports_of(events)
    now = RECEIPT.now
    assert growth({}, reports, RECEIPT) == [
        Growth(SITE, now - 30 * SECOND, now, 30 * SECOND),
        Growth(SITE, now - 20 * SECOND, now, 20 * SECOND),
        Growth(OTHER_SITE, now - 10 * SECOND, now, 10 * SECOND),
    ]
    assert totals(reports) == {VISIT: 50 * SECOND, SECOND_VISIT: 10 * SECOND}
    assert growth(totals(reports), reports, RECEIPT) == [], "told again, it is known"
    more = growth({VISIT: 45 * SECOND, SECOND_VISIT: HOUR}, reports, RECEIPT)
    assert more == [Growth(SITE, now - 5 * SECOND, now, 5 * SECOND)]


@pytest.mark.parametrize(
    ("event_at", "sent_at", "expected"),
    [
        pytest.param(0, None, 3600, id="a-browser-that-does-not-tell"),
        pytest.param(3600, 3600, 3600, id="at-once"),
        pytest.param(1800, 3600, 1800, id="kept-for-half-an-hour"),
        pytest.param(-90_000 + 1800, -90_000 + 3600, 1800, id="its-clock-is-a-day-behind"),
        pytest.param(90_000 + 1800, 90_000 + 3600, 1800, id="its-clock-is-a-day-ahead"),
        pytest.param(-90_000, 3600, 0, id="never-before-it-was-heard-of"),
        pytest.param(90_000, 3600, 3600, id="never-later-than-now"),
    ],
)
def test_the_moment_to_which_something_belongs(event_at: float, sent_at: float | None, expected: float) -> None:
    receipt = Receipt(at(3600), None if sent_at is None else at(sent_at), at(0))
    assert receipt.moment(at(event_at)) == at(expected)


def test_a_clock_of_the_service_that_was_set_back() -> None:
    receipt = Receipt(at(0), at(0), at(3600))
    assert receipt.moment(at(-30)) == receipt.began(at(0), 30 * SECOND) == at(0)


@pytest.mark.parametrize(
    ("ended", "grown", "expected"),
    [
        pytest.param(3600, 30, 3570, id="up-to-now"),
        pytest.param(1800, 30, 1770, id="kept-for-half-an-hour"),
        pytest.param(3600, 3600, 0, id="all-of-the-time"),
        pytest.param(1800, 3600, 0, id="never-before-it-was-heard-of"),
        pytest.param(3600, 3660, 0, id="a-batch-that-came-late"),
        pytest.param(3600, 3721, 3600, id="a-counter-that-runs-wild"),
        pytest.param(3600, 10**13, 3600, id="for-longer-than-there-are-years"),
    ],
)
def test_when_what_was_attended_began(ended: float, grown: float, expected: float) -> None:
    assert Receipt(at(3600), None, at(0)).began(at(ended), grown * SECOND) == at(expected)


FOUR = datetime(2026, 11, 24, 3, tzinfo=UTC)
"""When Tuesday begins in Paris."""


@pytest.mark.parametrize(
    ("began", "ended", "grown", "expected"),
    [
        pytest.param(0, 30, 30, {24: 30}, id="from-the-first-moment-of-a-day"),
        pytest.param(-30, 0, 30, {23: 30}, id="up-to-the-last-one"),
        pytest.param(-20, 10, 30, {23: 20, 24: 10}, id="in-both"),
        pytest.param(-5, 10, 30, {23: 5, 24: 25}, id="in-the-day-before-no-longer-than-nothing-was-heard"),
        pytest.param(10, 10, 10**6, {24: 10**6}, id="a-counter-that-runs-wild"),
    ],
)
def test_the_days_of_what_was_attended(began: float, ended: float, grown: float, expected: dict[int, float]) -> None:
    one = Growth(SITE, FOUR + began * SECOND, FOUR + ended * SECOND, grown * SECOND)
    found = by_day([one], Zones(ZoneInfo("Europe/Paris")))
    assert {day.day.day: part / SECOND for (day, _), part in found.items()} == expected


FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("event_at", "sent_at", "expected"),
    [
        pytest.param(at(0), LAST, 0, id="sent-in-the-last-year"),
        pytest.param(FIRST, LAST, 0, id="from-the-first-to-the-last"),
        pytest.param(at(0), FIRST, 3600, id="sent-in-the-first-year"),
        pytest.param(LAST, FIRST, 3600, id="from-the-last-to-the-first"),
    ],
)
def test_a_clock_may_show_any_year(event_at: datetime, sent_at: datetime, expected: float) -> None:
    assert Receipt(at(3600), sent_at, at(0)).moment(event_at) == at(expected)


@pytest.mark.parametrize(
    ("spent", "grown", "now", "expected"),
    [
        pytest.param(1, 2, "2026-11-23T12:00", 3, id="more"),
        pytest.param(1, 100, "2026-11-23T12:00", 9, id="no-more-than-the-day-has-lasted"),
        pytest.param(20, 100, "2026-11-25T12:00", 24, id="no-more-than-a-day-that-is-over"),
        pytest.param(12, 1, "2026-11-23T12:00", 12, id="never-less-than-was-known"),
    ],
)
def test_a_counter_that_runs_wild_spoils_one_day(spent: int, grown: int, now: str, expected: int) -> None:
    day = HouseholdDay(date(2026, 11, 23), ZoneInfo("Europe/Paris"))
    instant = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert spent_with(spent * HOUR, grown * HOUR, day, instant) == expected * HOUR


def test_a_day_that_a_move_makes_longer_is_one_day_of_the_ledger() -> None:
    """From Paris to New York: it is the same date for six hours more, and what was spent before is spent."""
    zones = moved(Zones(ZoneInfo("Europe/Paris")), ZoneInfo("America/New_York"), datetime(2026, 11, 23, 12, tzinfo=UTC))
    begins = datetime(2026, 11, 24, 3, tzinfo=UTC)
    grown = [Growth(SITE, at_once, at_once, HOUR) for at_once in (begins + hours * HOUR for hours in (-1, 0, 5, 6))]
    found = [(day.day, site, spent) for (day, site), spent in by_day(grown, zones).items()]
    assert found == [(date(2026, 11, 23), SITE, 3 * HOUR), (date(2026, 11, 24), SITE, HOUR)]
    assert spent_with(20 * HOUR, 9 * HOUR, zones.named(date(2026, 11, 23)), begins + 5 * HOUR) == 29 * HOUR
