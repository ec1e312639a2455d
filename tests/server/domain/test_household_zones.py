"""The household's days over moves from zone to zone: no budget twice, none lost, no date that comes again."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from escale.domain.household_day import HouseholdDay
from escale.domain.household_zones import Move, Zones, moved

PARIS, NEW_YORK, TOKYO = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
SAMOA, LINE = ZoneInfo("Pacific/Pago_Pago"), ZoneInfo("Pacific/Kiritimati")
HOUR, MOMENT, DAY = timedelta(hours=1), timedelta(milliseconds=1), timedelta(days=1)
MONDAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
INHABITED = (
    "Europe/Paris",
    "America/New_York",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Honolulu",
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_without_moves_days_are_those_of_the_zone() -> None:
    zones = Zones(PARIS)
    assert zones.day(MONDAY) == zones.named(date(2026, 11, 23)) == HouseholdDay(date(2026, 11, 23), PARIS)
    assert (zones.at(MONDAY), zones.next_move(MONDAY)) == (PARIS, None)


@pytest.mark.parametrize(
    ("zone", "begins", "windows"),
    [
        pytest.param(
            NEW_YORK,
            "2026-11-24T03:00",
            [("23T03:00", "24T09:00"), ("24T09:00", "25T09:00")],
            id="west-the-day-that-goes-on-is-longer",
        ),
        pytest.param(
            TOKYO,
            "2026-11-24T03:00",
            [("23T03:00", "24T03:00"), ("24T03:00", "24T19:00"), ("24T19:00", "25T19:00")],
            id="east-the-next-one-is-shorter",
        ),
    ],
)
def test_a_move_from_paris(zone: ZoneInfo, begins: str, windows: list[tuple[str, str]]) -> None:
    zones = moved(Zones(PARIS), zone, MONDAY)
    assert zones.next_move(MONDAY) == Move(at(begins), zone)
    assert (zones.at(at(begins) - MOMENT), zones.at(at(begins))) == (PARIS, zone)
    assert zones.day(MONDAY).day == date(2026, 11, 23)
    for number, (start, end) in enumerate(windows):
        window = zones.named(date(2026, 11, 23) + number * DAY).window
        assert (window.start, window.end) == (at(f"2026-11-{start}"), at(f"2026-11-{end}"))


def test_saying_another_zone_before_it_holds_replaces_the_first() -> None:
    there = moved(Zones(PARIS), TOKYO, MONDAY)
    assert moved(there, NEW_YORK, MONDAY + HOUR) == moved(Zones(PARIS), NEW_YORK, MONDAY)
    assert moved(there, PARIS, MONDAY + HOUR) == Zones(PARIS)
    assert moved(there, TOKYO, MONDAY + HOUR) == there
    assert moved(Zones(PARIS), PARIS, MONDAY) == Zones(PARIS)


def test_there_and_back_makes_no_day() -> None:
    there = moved(Zones(PARIS), NEW_YORK, MONDAY)
    back = moved(there, PARIS, MONDAY + 3 * DAY)
    assert [back.named(date(2026, 11, 23) + number * DAY).window.length // HOUR for number in range(6)] == [
        30,
        24,
        24,
        24,
        18,
        24,
    ]


def test_across_the_date_line_a_date_is_left_out_or_lasts_as_it_does_for_who_travels() -> None:
    east = moved(Zones(SAMOA), LINE, MONDAY)
    first = east.day(MONDAY).day
    assert east.named(first + DAY).window.length == timedelta()
    assert east.day(east.named(first).ends_at).day == first + 2 * DAY
    west = moved(Zones(LINE), SAMOA, MONDAY)
    assert west.named(west.day(MONDAY).day).window.length == 49 * HOUR


@st.composite
def lives(draw: st.DrawFn, zones: Sequence[str] = INHABITED) -> Zones:
    """A household that moves, again and again, at any time of its days."""
    found, now = Zones(ZoneInfo(draw(st.sampled_from(zones)))), datetime(2026, 3, 1, tzinfo=UTC)
    for zone, hours in draw(st.lists(st.tuples(st.sampled_from(zones), st.integers(1, 24 * 20)), max_size=6)):
        now += hours * HOUR
        found = moved(found, ZoneInfo(zone), now)
    return found


START = datetime(2026, 2, 27, 0, 30, tzinfo=UTC)
HOURS = range(24 * 130)


@settings(max_examples=15, deadline=None)
@given(lives())
def test_dates_never_come_again_and_each_comes(zones: Zones) -> None:
    """So a budget that belongs to a date is given once, and none is lost; the day that goes on keeps its beginning."""
    seen = [zones.day(START + number * HOUR).day for number in HOURS]
    steps = [(after - before) // DAY for before, after in pairwise(seen)]
    assert min(steps) >= 0
    far = any(abs(_offset(one.zone, one.at) - _offset(before, one.at)) > 19 * HOUR for before, one in _moves(zones))
    assume(not far)
    assert max(steps) <= 1


@settings(max_examples=15, deadline=None)
@given(lives((*INHABITED, "Pacific/Pago_Pago", "Pacific/Kiritimati")))
def test_each_instant_is_in_the_window_of_its_date_and_windows_touch(zones: Zones) -> None:
    for number in HOURS[::7]:
        instant = START + number * HOUR
        day = zones.day(instant)
        window = day.window
        assert window.start <= instant < window.end
        assert zones.named(day.day).window == window
        assert zones.day(window.end - MOMENT).day == day.day < zones.day(window.end).day
        assert zones.named(day.day + DAY).window.start == window.end


@settings(max_examples=15, deadline=None)
@given(lives(), st.sampled_from(INHABITED), st.integers(0, 24 * 120))
def test_a_move_changes_nothing_before_its_instant(zones: Zones, zone: str, hours: int) -> None:
    now = START + hours * HOUR
    after = moved(zones, ZoneInfo(zone), now)
    today = zones.until(now).day(now)
    assert after.day(now).day == today.day
    assert after.day(now).window.start == today.window.start
    assert after.day(now).ends_at >= today.ends_at, "the day that goes on gets no shorter"
    for number in HOURS[::11]:
        instant = START + number * HOUR
        if instant < today.ends_at:
            assert after.day(instant).day == zones.until(now).day(instant).day


def _moves(zones: Zones) -> list[tuple[ZoneInfo, Move]]:
    before = [zones.first, *(one.zone for one in zones.moves)]
    return list(zip(before, zones.moves, strict=False))


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def test_a_day_of_a_move_is_another_value_than_an_ordinary_one() -> None:
    zones = moved(Zones(PARIS), NEW_YORK, MONDAY)
    assert zones.day(MONDAY) != HouseholdDay(date(2026, 11, 23), PARIS)
    assert zones.named(date(2026, 11, 30)) == HouseholdDay(date(2026, 11, 30), NEW_YORK)
