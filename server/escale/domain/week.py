"""A week as it is reflected on: what was planned and lived by intention, and when."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from escale.domain.events import Intention
from escale.domain.intervals import Interval, Intervals, local_day, union
from escale.domain.period import Period
from escale.domain.vocabulary import Worth

HOUR = timedelta(hours=1)
NOTHING = timedelta()


class LivedVisit(NamedTuple):
    """A visit in short, as a week is made of hundreds. `met`: the person's own answer about its intention."""

    zone: str
    started_at: datetime
    intervals: Intervals
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


@dataclass(frozen=True, slots=True)
class HourUse:
    """Attended time in one hour of the clock of one local day. An hour that a clock change repeats may hold two."""

    day: date
    hour: int
    attended: timedelta


def started_in(period: Period, visits: Iterable[LivedVisit], day_starts_at: time) -> list[LivedVisit]:
    """Visits that started in the period, where they were."""
    return [
        one
        for one in visits
        if period.first <= local_day(one.started_at, ZoneInfo(one.zone), day_starts_at) <= period.last
    ]


def by_intention(visits: Sequence[LivedVisit]) -> tuple[IntentionLine, ...]:
    """The visits by what their intention said, the longest attended first; last those without one, if there are any."""
    groups: dict[str | None, list[LivedVisit]] = {}
    for visit in sorted(visits, key=lambda one: one.started_at):
        if visit.intention:
            groups.setdefault(_same(visit.intention.text), []).append(visit)
    lines = sorted(map(_line, groups.values()), key=lambda line: (-line.attended, line.text or ""))
    without = [visit for visit in visits if not visit.intention]
    return (*lines, _line(without)) if without else tuple(lines)


def by_hour(period: Period, visits: Iterable[LivedVisit], day_starts_at: time) -> tuple[HourUse, ...]:
    """When the member attended anything, hour by hour; an instant counts once."""
    found: Counter[tuple[date, int]] = Counter()
    pieces = [(interval, ZoneInfo(visit.zone)) for visit in visits for interval in visit.intervals]
    zones = {interval.start: zone for interval, zone in pieces}
    for interval in union(interval for interval, _ in pieces):
        for day, hour, seconds in _hours(interval, zones[interval.start], day_starts_at):
            if period.first <= day <= period.last:
                found[day, hour] += seconds
    return tuple(HourUse(day, hour, timedelta(seconds=seconds)) for (day, hour), seconds in sorted(found.items()))


def _hours(interval: Interval, zone: ZoneInfo, day_starts_at: time) -> Iterable[tuple[date, int, int]]:
    cursor = interval.start
    while cursor < interval.end:
        local = cursor.astimezone(zone)
        until = min(interval.end, cursor + _to_next_hour(local))
        yield local_day(cursor, zone, day_starts_at), local.hour, round((until - cursor).total_seconds())
        cursor = until


def _to_next_hour(local: datetime) -> timedelta:
    return HOUR - timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)


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
