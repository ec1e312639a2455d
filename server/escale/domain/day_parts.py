"""When in a day its time was: in the night, and the rest before noon, in the afternoon, in the evening."""

from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from escale.domain.intervals import ONE_DAY, day_start
from escale.domain.spans import MILLISECOND, Spans, before, origin

NOON, SIX = time(12), time(18)
REMEMBERED = 512
"""Days that are kept: a page of a week looks at 63."""


class DayPart(StrEnum):
    """Parts of a day by the clock of where it was lived."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


PartTimes = tuple[int, int, int, int]
"""Milliseconds in each part, in the order of `DayPart`."""
NOTHING: PartTimes = (0, 0, 0, 0)


class PlacedDay(NamedTuple):
    """What is known by its instants of a day, over all sites or on one of them; `night` is part of `placed`."""

    day: date
    zone: str
    placed: Spans
    night: Spans


@lru_cache(REMEMBERED)
def parts_of(one: PlacedDay) -> PartTimes:
    """The parts of what was attended in a day: `night` of it as the visits tell it, the rest by the clock of `zone`.

    A waking hour between midnight and noon, be it of whoever travelled, is one of the morning. Remembered: a day
    that is over does not change, and the weeks before one are nearly those before the next.
    """
    placed, night = one.placed, one.night
    if not placed:
        return NOTHING
    cuts, end = _cuts(one.day, one.zone), placed[-1]
    in_night, whole = before(night, end), _waking(placed, night, end)
    noon, six, midnight, next_noon, next_six = (_waking(placed, night, at) if at < end else whole for at in cuts)
    morning, afternoon = noon + next_noon - midnight, six - noon + next_six - next_noon
    return morning, afternoon, whole - morning - afternoon, in_night


def _waking(placed: Spans, night: Spans, at: int) -> int:
    return before(placed, at) - before(night, at)


@lru_cache(REMEMBERED)
def _cuts(day: date, zone: str) -> tuple[int, ...]:
    """Where parts end: at noon, six and midnight, and at noon and six of the next date, as days may begin late."""
    at = ZoneInfo(zone)
    after = day + ONE_DAY
    cuts = ((day, NOON), (day, SIX), (after, time()), (after, NOON), (after, SIX))
    return tuple((day_start(one, at, clock) - origin(day)) // MILLISECOND for one, clock in cuts)
