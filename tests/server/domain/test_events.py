"""What is too absurd to store."""

from datetime import UTC, datetime, timedelta

import pytest

from escale.domain.events import EARLIEST, Event, Fact, VisitProgressed, refusal
from tests.server.domain.made import SITE, VISIT

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
MS = timedelta(milliseconds=1)
DAY = timedelta(days=1)


def made(at: datetime, fact: Fact | None = None) -> Event:
    return Event(7, at, "UTC", "a.test", 1, fact)


@pytest.mark.parametrize(
    ("at", "code"),
    [
        pytest.param(NOW, None, id="now"),
        pytest.param(NOW + DAY, None, id="a-day-ahead"),
        pytest.param(NOW + DAY + MS, "instant_absurd", id="more-than-a-day-ahead"),
        pytest.param(EARLIEST, None, id="2020"),
        pytest.param(EARLIEST - MS, "instant_absurd", id="before-2020"),
        pytest.param(datetime(1970, 1, 1, tzinfo=UTC), "instant_absurd", id="a-clock-that-was-never-set"),
        pytest.param(datetime.max.replace(tzinfo=UTC), "instant_absurd", id="the-end-of-time"),
    ],
)
def test_instants(at: datetime, code: str | None) -> None:
    refused = refusal(made(at), NOW)
    assert (refused.code if refused else None) == code


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        pytest.param(NOW - MS, NOW, None, id="short"),
        pytest.param(NOW, NOW, None, id="empty"),
        pytest.param(NOW, NOW - MS, "interval_reversed", id="reversed"),
        pytest.param(NOW - DAY, NOW, None, id="24-hours"),
        pytest.param(NOW - DAY - MS, NOW, "interval_too_long", id="longer-than-24-hours"),
        pytest.param(EARLIEST - MS, EARLIEST, "instant_absurd", id="begins-before-2020"),
        pytest.param(NOW + DAY, NOW + DAY + MS, "instant_absurd", id="ends-more-than-a-day-ahead"),
    ],
)
def test_intervals(start: datetime, end: datetime, code: str | None) -> None:
    refused = refusal(made(NOW, VisitProgressed(VISIT, SITE, start, end, MS)), NOW)
    assert (refused.code if refused else None) == code
