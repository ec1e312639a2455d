"""A week as it is reflected on: what was planned and lived by intention, and when."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from escale.domain.events import Intention
from escale.domain.intervals import ONE_DAY, day_start
from escale.domain.period import Period
from escale.domain.spans import MILLISECOND, Spans, at_of, merged, ms_of, pairs
from escale.domain.vocabulary import Worth

HOUR_MS, MINUTE_MS, SECOND_MS = 3_600_000, 60_000, 1_000
HOURS = 24
REMEMBERED = 64
"""Weeks and zones whose days are kept."""
NOTHING = timedelta()


class LivedVisit(NamedTuple):
    """A visit in short, as a week is made of hundreds. `met`: the person's own answer about its intention.

    Instants are milliseconds since 1970: a week has hundreds, and objects of them take longer than all that is counted.
    """

    zone: str
    started_ms: int
    placed: Spans
    attended: timedelta
    intention: Intention | None
    met: Worth | None


@dataclass(frozen=True, slots=True)
class IntentionLine:
    """All visits of a week with one intention, however it was capitalised; `text` as it was written last.

    `text` None: visits with an intention whose words were forgotten (retention). `met`: the person's own answers.
    Not `is_stated`: all visits that had no intention; `attended` is the whole of each, as it is beside a plan.
    """

    text: str | None
    visits: int
    planned: timedelta
    attended: timedelta
    met: Counter[Worth]
    is_stated: bool


class HourUse(NamedTuple):
    """Attended time in one hour of the clock of one local day. An hour that a clock change repeats may hold two."""

    day: date
    hour: int
    attended: timedelta


def started_in(period: Period, visits: Sequence[LivedVisit], day_starts_at: time) -> list[LivedVisit]:
    """Visits that started in the period, where they were."""
    starts = {zone: _days(period, zone, day_starts_at).starts for zone in {one.zone for one in visits}}
    return [one for one in visits if starts[one.zone][0] <= one.started_ms < starts[one.zone][-1]]


def by_intention(visits: Sequence[LivedVisit]) -> tuple[IntentionLine, ...]:
    """The visits by what their intention said, the longest attended first; last those without one, if there are any."""
    groups: dict[str | None, list[LivedVisit]] = {}
    for visit in sorted(visits, key=lambda one: one.started_ms):
        if visit.intention:
            groups.setdefault(_same(visit.intention.text), []).append(visit)
    lines = sorted(map(_line, groups.values()), key=lambda line: (-line.attended, line.text or ""))
    without = [visit for visit in visits if not visit.intention]
    return (*lines, _line(without)) if without else tuple(lines)


def by_hour(period: Period, visits: Iterable[LivedVisit], day_starts_at: time) -> tuple[HourUse, ...]:
    """When the member attended anything, hour by hour; an instant counts once."""
    found: Counter[int] = Counter()
    pieces = [(start, end, one.zone) for one in visits for start, end in pairs(one.placed)]
    days_in = {zone: _days(period, zone, day_starts_at) for zone in {zone for *_, zone in pieces}}
    zones = {start: zone for start, _, zone in pieces}
    whole = merged([(start, end) for start, end, _ in pieces])
    for start, end in pairs(whole):
        for place, seconds in _hours(start, end, days_in[zones[start]]):
            found[place] += seconds
    days = [period.first + place * ONE_DAY for place in range((period.last - period.first).days + 1)]
    return tuple(
        HourUse(days[place // HOURS], place % HOURS, timedelta(seconds=seconds))
        for place, seconds in sorted(found.items())
    )


class _Days(NamedTuple):
    """The days of a period in a zone: where each starts, in milliseconds since 1970, and the last one ends.

    `offsets`: how far the clock is ahead of UTC, in milliseconds; None on a day on which that changes.
    """

    zone: ZoneInfo
    starts: tuple[int, ...]
    offsets: tuple[int | None, ...]


@lru_cache(REMEMBERED)
def _days(period: Period, zone: str, day_starts_at: time) -> _Days:
    at = ZoneInfo(zone)
    count = (period.last - period.first).days + 1
    starts = tuple(ms_of(day_start(period.first + place * ONE_DAY, at, day_starts_at)) for place in range(count + 1))
    offsets = [_offset(start, at) for start in starts]
    return _Days(at, starts, tuple(one if one == after else None for one, after in pairwise(offsets)))


def _hours(start: int, end: int, days: _Days) -> Iterator[tuple[int, int]]:
    """Each piece of an hour of the clock that lies in the days: its place (24 for each day) and its seconds.

    On a day on which the clock changes the pieces are minutes: some zones change within an
    hour (Pacific/Chatham, at a quarter to).
    """
    cursor, last = max(start, days.starts[0]), min(end, days.starts[-1])
    while cursor < last:
        place = bisect_right(days.starts, cursor) - 1
        known = days.offsets[place]
        local = cursor + (_offset(cursor, days.zone) if known is None else known)
        step = HOUR_MS - local % HOUR_MS if known is not None else MINUTE_MS - cursor % MINUTE_MS
        until = min(last, days.starts[place + 1], cursor + step)
        yield place * HOURS + local // HOUR_MS % HOURS, round((until - cursor) / SECOND_MS)
        cursor = until


def _offset(at_ms: int, zone: ZoneInfo) -> int:
    offset = at_of(at_ms).astimezone(zone).utcoffset()
    return (offset or NOTHING) // MILLISECOND


def _same(text: str | None) -> str | None:
    return " ".join(text.casefold().split()) if text is not None else None


def _line(visits: Sequence[LivedVisit]) -> IntentionLine:
    told = [visit.intention for visit in visits if visit.intention]
    return IntentionLine(
        text=told[-1].text if told else None,
        visits=len(visits),
        planned=sum((one.planned for one in told), NOTHING),
        attended=sum((visit.attended for visit in visits), NOTHING),
        met=Counter(visit.met for visit in visits if visit.met),
        is_stated=bool(told),
    )
