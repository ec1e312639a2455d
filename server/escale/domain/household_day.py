"""The household's day, by which agreements count: from 04:00 to 04:00 in the household's own zone.

A wall clock shows some times never (the clocks jump forward) and some twice (they go back). Here the time of a wall
clock is the first instant at which that clock shows this time or a later one of the same day: later times never come
before earlier ones, so no span is reversed, and what the clock never shows has no length.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from escale.domain.household import DAY_STARTS_AT
from escale.domain.intervals import ONE_DAY, Interval, Intervals, day_window, union

SECOND = timedelta(seconds=1)
DAY_MINUTES = 24 * 60
END_MINUTES = DAY_MINUTES + DAY_STARTS_AT.hour * 60 + DAY_STARTS_AT.minute
"""When a day is over, in minutes after its midnight."""
_KEPT = 1024

Stretch = tuple[int, int]
"""Minutes after the midnight with which a day begins: from the first one up to, and without, the second."""


@dataclass(frozen=True, slots=True)
class HouseholdDay:
    """One day of the household in `zone`. `lasts`: when, around a move to another zone (`household_zones`)."""

    day: date
    zone: ZoneInfo
    lasts: Interval | None = None

    @property
    def window(self) -> Interval:
        """All of it: 23, 24 or 25 hours, unless the household moves."""
        return self.lasts or day_window(self.day, self.zone, DAY_STARTS_AT)

    @property
    def ends_at(self) -> datetime:
        """When the next one begins."""
        return self.window.end

    @property
    def weekday(self) -> int:
        """ISO 8601: Monday is 1."""
        return self.day.isoweekday()

    @property
    def monday(self) -> date:
        """The day with which its week begins."""
        return self.day - (self.weekday - 1) * ONE_DAY


def spans(day: HouseholdDay, weekdays: Collection[int], stretch: Stretch) -> Intervals:
    """When `stretch` of the days that are among `weekdays` is, as far as it reaches into `day` or the next one.

    A stretch may reach into the day after its own (a night), and lasts 24 hours at most.
    """
    around = (day.day + turn * ONE_DAY for turn in (-1, 0, 1))
    found = union(_interval(one, stretch, day.zone) for one in around if one.isoweekday() in weekdays)
    following = HouseholdDay(day.day + ONE_DAY, day.zone)
    return tuple(one for one in found if day.window.start < one.end and one.start < following.ends_at)


def _interval(day: date, stretch: Stretch, zone: ZoneInfo) -> Interval:
    midnight = datetime.combine(day, time())
    begin, end = (shown_at(midnight + timedelta(minutes=minutes), zone) for minutes in stretch)
    return Interval(begin, end)


@lru_cache(_KEPT)
def shown_at(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which a clock on the wall in `zone` shows `wall` (naive) or, that day, a later time."""
    told = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if told.astimezone(zone).replace(tzinfo=None) == wall:
        return told
    return _jump(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), told, zone)


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first instant of the new offset, when the clocks change once, on a whole second, between two instants."""
    old = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // (2 * SECOND) * SECOND
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after
