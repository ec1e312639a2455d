"""Stretches of time, and the local days they fall in. Instants are aware and UTC."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
MOMENT = timedelta(milliseconds=1)
"""The shortest there is on the wire: so long before something ends it still goes on."""
NIGHT_STARTS_AT, NIGHT_ENDS_AT = time(22), time(6)
"""The night of the night share, by the wall clock of the place where the visit was: eight hours around the core from
midnight to five that European law asks of every night (directive 2003/88/EC, article 2). The same for everyone and
every week, so that weeks can be compared (docs/decisions/0009).
"""
_KEPT = 4096


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From `start` up to, and without, `end`. Never reversed; an empty one is possible."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("an interval cannot end before it starts")

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return self.end - self.start


_NEVER = Interval(datetime.max.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
Intervals = tuple[Interval, ...]
"""Sorted, not empty ones, that neither overlap nor touch: what `union` gives."""


def union(intervals: Iterable[Interval]) -> Intervals:
    """All instants of `intervals`, once each."""
    return union_of((one.start, one.end) for one in intervals)


def union_of(pieces: Iterable[tuple[datetime, datetime]]) -> Intervals:
    """All instants of `pieces`, each from its first up to, and without, its second; an empty one adds nothing."""
    united: list[tuple[datetime, datetime]] = []
    for start, end in sorted(pieces):
        if united and start <= united[-1][1]:
            if end > united[-1][1]:
                united[-1] = (united[-1][0], end)
        elif start < end:
            united.append((start, end))
    return tuple(Interval(start, end) for start, end in united)


def clip(intervals: Iterable[Interval], window: Interval) -> Intervals:
    """The parts of `intervals` that lie in `window`."""
    return union(
        Interval(max(one.start, window.start), min(one.end, window.end))
        for one in intervals
        if one.start < window.end and window.start < one.end
    )


def total(intervals: Iterable[Interval]) -> timedelta:
    """The time that `intervals` cover together; overlaps count once."""
    return length(union(intervals))


def length(intervals: Intervals) -> timedelta:
    """How long `intervals`, which do not overlap, last together."""
    return sum((one.end - one.start for one in intervals), timedelta())


def local_day(instant: datetime, zone: ZoneInfo, day_starts_at: time) -> date:
    """The day that `instant` belongs to, for someone whose day starts at `day_starts_at` in `zone`."""
    today = instant.astimezone(zone).date()
    # Compared as instants, because in the hour that a clock change repeats, local times lie about what came first.
    while instant < day_start(today, zone, day_starts_at):
        today -= ONE_DAY
    while instant >= next_day_start(today, zone, day_starts_at):
        today += ONE_DAY
    return today


@lru_cache(_KEPT)
def day_start(day: date, zone: ZoneInfo, day_starts_at: time) -> datetime:
    """The instant at which `day` starts. Of a repeated hour the first counts; a skipped one is read as before it."""
    return datetime.combine(day, day_starts_at, tzinfo=zone).replace(fold=0).astimezone(UTC)


def next_day_start(day: date, zone: ZoneInfo, day_starts_at: time) -> datetime:
    """The UTC instant at which `day` ends."""
    return day_start(day + ONE_DAY, zone, day_starts_at)


def day_window(day: date, zone: ZoneInfo, day_starts_at: time) -> Interval:
    """All of `day`: 24 hours, or 23 or 25 when the clock changes, or none (Samoa had no 30 December 2011)."""
    return Interval(day_start(day, zone, day_starts_at), next_day_start(day, zone, day_starts_at))


@lru_cache(_KEPT)
def nights(day: date, zone: ZoneInfo, day_starts_at: time) -> Intervals:
    """The parts of `day` that lie in the night: its end, and often its beginning."""
    evenings = (day + turn * ONE_DAY for turn in (-1, 0, 1))
    return clip(
        (
            Interval(day_start(one, zone, NIGHT_STARTS_AT), day_start(one + ONE_DAY, zone, NIGHT_ENDS_AT))
            for one in evenings
        ),
        day_window(day, zone, day_starts_at),
    )


def by_day(intervals: Intervals, zone: ZoneInfo, day_starts_at: time) -> dict[date, Intervals]:
    """The parts of `intervals` in each local day that they reach, in order."""
    found: dict[date, list[Interval]] = {}
    window, pieces = _NEVER, list[Interval]()
    for one in intervals:
        if window.start <= one.start and one.end <= window.end:
            pieces.append(one)
            continue
        for day, piece in split_by_day(one, zone, day_starts_at):
            window, pieces = day_window(day, zone, day_starts_at), found.setdefault(day, [])
            pieces.append(piece)
    return {day: tuple(parts) for day, parts in found.items()}


def split_by_day(interval: Interval, zone: ZoneInfo, day_starts_at: time) -> Iterator[tuple[date, Interval]]:
    """Parts of `interval` by the local day they belong to; days may last 23 or 25 hours."""
    cursor = interval.start
    while cursor < interval.end:
        day = local_day(cursor, zone, day_starts_at)
        boundary = min(interval.end, next_day_start(day, zone, day_starts_at))
        yield day, Interval(cursor, boundary)
        cursor = boundary
