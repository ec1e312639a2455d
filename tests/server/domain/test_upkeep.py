"""When a nightly task is due: what counts is the night, in the zone of the machine."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from escale.domain.upkeep import Pace, is_due

PARIS = ZoneInfo("Europe/Paris")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("done", "now", "due"),
    [
        pytest.param("2026-11-23T12:00+01:00", "2026-11-23T23:59+01:00", False, id="same-day"),
        pytest.param("2026-11-23T12:00+01:00", "2026-11-24T02:59+01:00", False, id="before-three"),
        pytest.param("2026-11-23T12:00+01:00", "2026-11-24T03:00+01:00", True, id="at-three"),
        pytest.param("2026-11-24T02:59+01:00", "2026-11-24T03:00+01:00", True, id="late-yesterday"),
        pytest.param("2026-11-24T03:00+01:00", "2026-11-24T12:00+01:00", False, id="done-this-night"),
        pytest.param("2026-11-24T03:00+01:00", "2026-12-31T12:00+01:00", True, id="slept-for-weeks"),
        pytest.param("2030-01-01T03:00+01:00", "2026-11-24T12:00+01:00", True, id="clock-was-ahead"),
        pytest.param("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", False, id="the-hour-that-comes-twice"),
    ],
)
def test_nightly(done: str, now: str, due: bool) -> None:
    assert is_due(Pace.NIGHTLY, at(done), at(now), PARIS) is due


def test_never_done_is_due() -> None:
    assert is_due(Pace.NIGHTLY, None, at("2026-11-23T12:00+01:00"), PARIS)


def test_always_is_always() -> None:
    assert is_due(Pace.ALWAYS, at("2026-11-23T12:00+01:00"), at("2026-11-23T12:00+01:00"), PARIS)
