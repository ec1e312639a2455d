"""Days and nights in every zone, at every change of its clocks to 2037, against walking through them minute by minute.

The walk knows one thing only: what the clock on the wall shows at an instant, which is never ambiguous. Zones that
change alike at an instant are walked through once; each of them in the full profile.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import settings

from escale.domain import summary
from escale.domain.events import Stamp
from escale.domain.intervals import Interval, split_by_day
from escale.domain.spans import length
from escale.domain.visits import Visit
from tests.server.domain.made import SITE

YEARS = range(2020, 2038)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LOOK_EVERY = timedelta(days=7)
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
A_DAY = 24 * 60
AROUND = 50 * 60
"""Minutes walked before and after a change of the clocks."""
STARTS = (time(4), time(0), time(2, 30), time(23, 59), time(3))
IS_FULL = settings().max_examples > 1_000


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of a zone's clocks: `at` is the first instant of the new offset. Minutes, `at` since 1970."""

    zone: str
    at: int
    before: int
    after: int

    def instant(self, seconds: int) -> datetime:
        """So many seconds after the turn."""
        return EPOCH + self.at * MINUTE + seconds * SECOND


def offset(zone: ZoneInfo, at: datetime) -> int:
    found = at.astimezone(zone).utcoffset()
    assert found is not None
    return found // MINUTE


def turns(name: str, year: int) -> Iterator[Turn]:
    """The changes of a zone's clocks in a year."""
    zone, at = ZoneInfo(name), datetime(year, 1, 1, tzinfo=UTC)
    while at.year == year:
        late = min(at + LOOK_EVERY, datetime(year + 1, 1, 1, tzinfo=UTC))
        before, after = offset(zone, at), offset(zone, late)
        if before != after:
            yield Turn(name, (_first(zone, at, late) - EPOCH) // MINUTE, before, after)
        at = late


def _first(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first minute with the offset of `late`."""
    known = offset(zone, early)
    while late - early > MINUTE:
        middle = early + (late - early) // (2 * MINUTE) * MINUTE
        early, late = (middle, late) if offset(zone, middle) == known else (early, middle)
    return late


def cases(year: int) -> list[Turn]:
    """The changes of a year; zones that change alike once, unless all are asked for."""
    found = [turn for name in sorted(available_timezones()) for turn in turns(name, year)]
    if IS_FULL:
        return found
    alike = sorted(found, key=lambda turn: (turn.at, turn.before, turn.after, turn.zone))
    return [next(group) for _, group in groupby(alike, key=lambda turn: (turn.at, turn.before, turn.after))]


class Walk:
    """The minutes around a turn, counted from it, each with what the clock on the wall shows (minutes, too)."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.walls = [turn.at + n + (turn.before if n < 0 else turn.after) for n in range(-AROUND, AROUND)]
        self._first_seen = {wall: n for n, wall in reversed(list(enumerate(self.walls, -AROUND)))}

    def days(self, day_starts_at: time) -> list[int]:
        """The day of each minute, counted from 1970.

        A day starts when the clock shows its hour for the first time; an hour that the clock skips counts as if the
        clock had not been changed yet.
        """
        hour = day_starts_at.hour * 60 + day_starts_at.minute
        near = range(self.walls[0] // A_DAY - 2, self.walls[0] // A_DAY + 7)
        starts = {self._start(day * A_DAY + hour): day for day in near}
        found, day = [], max(day for start, day in starts.items() if start < -AROUND)
        for minute in range(-AROUND, AROUND):
            day = starts.get(minute, day)
            found.append(day)
        return found

    def nights(self) -> list[bool]:
        """Whether each minute lies between ten in the evening and six: whether it was ten last, and not six."""
        return [evening == morning for evening, morning in zip(self.days(time(22)), self.days(time(6)), strict=True)]

    def _start(self, wall: int) -> int:
        if wall in self._first_seen:
            return self._first_seen[wall]
        return wall - self.turn.at - (self.turn.after if wall > self.walls[-1] else self.turn.before)


def counted(walk: Walk, day_starts_at: time, several: list[tuple[int, int]]) -> tuple[Counter[date], Counter[date]]:
    """Seconds of each day, and of its nights, in any of these overlapping stretches (rising; seconds from the turn)."""
    times, nights = Counter[date](), Counter[date]()
    minute = -AROUND
    for (day, is_night), run in groupby(zip(walk.days(day_starts_at), walk.nights(), strict=True)):
        first, minute = minute, minute + len(list(run))
        start, end = max(several[0][0], 60 * first), min(several[-1][1], 60 * minute)
        local = date(1970, 1, 1) + timedelta(days=day)
        times[local] += max(0, end - start)
        nights[local] += is_night * max(0, end - start)
    return +times, +nights


def visit(turn: Turn, number: int, start: int, end: int) -> Visit:
    """A visit attended from `start` to `end`, seconds from the turn."""
    interval = Interval(turn.instant(start), turn.instant(end))
    return Visit(UUID(int=number), SITE, turn.zone, Stamp(interval.start, 1), interval.end, intervals=(interval,))


@pytest.mark.parametrize("year", YEARS)
def test_days_and_nights_to_the_second(year: int) -> None:
    for number, turn in enumerate(cases(year)):
        check(turn, STARTS[number % len(STARTS)])


def check(turn: Turn, day_starts_at: time) -> None:
    """Two browsers at once, over the turn; and the days of each."""
    walk, hour = Walk(turn), 3_600
    several = [(-49 * hour + 17, 2 * hour + 41), (-hour + 1, 49 * hour - 13)]
    times, nights = counted(walk, day_starts_at, several)
    both = [visit(turn, number, *one) for number, one in enumerate(several, start=1)]
    parts = {day: summary.count(day, day_starts_at, both, []).whole for day in times}
    assert {day: part.attended // SECOND for day, part in parts.items()} == times, (turn, day_starts_at)
    found = Counter({day: length(part.night) // SECOND for day, part in parts.items()})
    assert +found == nights, (turn, day_starts_at)
    for one, (start, end) in zip(both, several, strict=True):
        pieces = list(split_by_day(one.intervals[0], ZoneInfo(turn.zone), day_starts_at))
        alone = counted(walk, day_starts_at, [(start, end)])[0]
        assert {day: piece.length // SECOND for day, piece in pieces} == alone, (turn, day_starts_at)


def test_the_walk_covers_what_clocks_do() -> None:
    """Forward and back, by an hour and by half of one, at midnight and at two: or the walk would prove little."""
    names = ("Europe/Paris", "Australia/Lord_Howe", "America/Santiago")
    found = {name: [turn for year in YEARS for turn in turns(name, year)] for name in names}
    steps = {name: {turn.after - turn.before for turn in several} for name, several in found.items()}
    assert steps == {"Europe/Paris": {60, -60}, "Australia/Lord_Howe": {30, -30}, "America/Santiago": {60, -60}}
    assert [len(several) for several in found.values()] == [36, 36, 36]
    assert {(turn.at + turn.before) % A_DAY for turn in found["America/Santiago"]} == {0}
