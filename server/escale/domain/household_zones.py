"""The zones that a household lives in, one after the other, and its days over every move.

A day of the household is a date, and a budget belongs to a date. So a move makes a day longer or shorter, as it does
for whoever travels, and neither repeats one nor skips one: dates never go back, and only where two zones are further
apart than a day (across the date line) is one left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from escale.domain.household import DAY_STARTS_AT
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import MOMENT, Interval, day_window, local_day, next_day_start


@dataclass(frozen=True, slots=True)
class Move:
    """From an instant on the household's clock is that of `zone`. It is the end of one of its days."""

    at: datetime
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class _Stay:
    """The time in one zone. `start` None: from the beginning; `end` None: open. `least`: dates do not go back of it."""

    start: datetime | None
    end: datetime | None
    zone: ZoneInfo
    least: date

    def holds(self, instant: datetime) -> bool:
        return (self.start is None or self.start <= instant) and (self.end is None or instant < self.end)

    def day_of(self, instant: datetime) -> date:
        return max(self.least, local_day(instant, self.zone, DAY_STARTS_AT))

    def part(self, day: date) -> Interval | None:
        """When it is `day` here; None: at no instant."""
        own = day_window(day, self.zone, DAY_STARTS_AT)
        begin = own.start if self.start is None or day > self.least else self.start
        begin = begin if self.start is None else max(begin, self.start)
        end = own.end if self.end is None else min(own.end, self.end)
        return Interval(begin, end) if day >= self.least and begin < end else None


@dataclass(frozen=True, slots=True)
class Zones:
    """The zone of the beginning, and the moves since, in order."""

    first: ZoneInfo
    moves: tuple[Move, ...] = ()

    def at(self, instant: datetime) -> ZoneInfo:
        """The zone whose clock holds at an instant."""
        return self._stay(instant).zone

    def next_move(self, now: datetime) -> Move | None:
        """The move that comes."""
        return next((one for one in self.moves if one.at > now), None)

    def until(self, now: datetime) -> "Zones":
        """Without the moves that come."""
        return Zones(self.first, tuple(one for one in self.moves if one.at <= now))

    def day(self, instant: datetime) -> HouseholdDay:
        """The household's day at an instant, by the clock that holds then."""
        stay = self._stay(instant)
        return self._lasting(stay.day_of(instant), stay.zone)

    def named(self, day: date) -> HouseholdDay:
        """The household's day of this date, by the clock with which it ends."""
        stays = [stay for stay in self._stays() if stay.part(day)]
        return self._lasting(day, stays[-1].zone if stays else self.first)

    def _lasting(self, day: date, zone: ZoneInfo) -> HouseholdDay:
        """An ordinary day lasts as its zone says; it is the same value as if nobody had ever moved."""
        if not self.moves:
            return HouseholdDay(day, zone)
        parts = [part for stay in self._stays() if (part := stay.part(day))]
        lasts = Interval(parts[0].start, parts[-1].end) if parts else self._left_out(day)
        return HouseholdDay(day, zone, None if lasts == day_window(day, zone, DAY_STARTS_AT) else lasts)

    def _left_out(self, day: date) -> Interval:
        """A date that never was: no time, where the next one began."""
        after = next(one for one in self._stays() if one.end is None or one.day_of(one.end - MOMENT) > day)
        begun = next_day_start(day, after.zone, DAY_STARTS_AT)
        begun = begun if after.start is None else max(begun, after.start)
        return Interval(begun, begun)

    def _stay(self, instant: datetime) -> _Stay:
        return next(one for one in self._stays() if one.holds(instant))

    def _stays(self) -> Iterator[_Stay]:
        start, zone, least = None, self.first, date.min
        for move in self.moves:
            stay = _Stay(start, move.at, zone, least)
            yield stay
            start, zone, least = move.at, move.zone, stay.day_of(move.at - MOMENT)
        yield _Stay(start, None, zone, least)


def moved(zones: Zones, zone: ZoneInfo, now: datetime) -> Zones:
    """With a move to `zone` when the day that goes on is over, in place of one that was to come.

    Into the zone in which the household is, nothing is to come any more.
    """
    known = zones.until(now)
    if zone == known.at(now):
        return known
    return Zones(known.first, (*known.moves, Move(known.day(now).ends_at, zone)))
