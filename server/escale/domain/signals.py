"""Weak signals: small, early patterns of the last three weeks. Each is a count, never a conclusion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from escale.domain.intervals import local_day
from escale.domain.period import DayTotal

WEEKS = 3
LEAST_DAYS = 3
"""Each of the three weeks needs so many days with data, or nothing is said: one odd day would make the pattern."""
MOST = 3
TWICE = 2
EVENING = time(18)
LEAST_OVERRUN = timedelta(minutes=5)
"""An overrun evening: less is within the time that it takes to finish a page."""
LEAST_NIGHT = timedelta(minutes=15)
LEAST_LOOKS, LEAST_ANSWERS = 5, 3
"""Looks of the first week, and answers in each week, from which a rise is more than one visit."""
NOTHING = timedelta()


class SignalKind(StrEnum):
    """Good news is a signal too."""

    KEPT = "kept"
    OVERRUN = "overrun"
    NIGHT = "night"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern. `values` of the three weeks, the oldest first: seconds over the plan, seconds at night, looks, or
    intentions that were met (of `out_of` answers). `weekday` from Monday (0) on.
    """

    kind: SignalKind
    values: tuple[int, ...]
    site_id: UUID | None = None
    weekday: int | None = None
    out_of: tuple[int, ...] | None = None


class PlannedVisit(NamedTuple):
    """A visit with an intention, in short. `zone` (IANA): where it was."""

    site_id: UUID
    zone: str
    started_at: datetime
    planned: timedelta
    attended: timedelta


def weak_signals(
    monday: date, days: Sequence[DayTotal], visits: Iterable[PlannedVisit], day_starts_at: time
) -> tuple[Signal, ...]:
    """At most `MOST` signals of the week from `monday` on and the two before it; others do no harm.

    Good news first, then overrun evenings, the night, and looks.
    """
    weeks = [[one for one in days if _index(monday, one.day) == number] for number in range(WEEKS)]
    if any(len(week) < LEAST_DAYS for week in weeks):
        return ()
    found = [*_kept(weeks), *_overrun(monday, visits, day_starts_at), *_night(weeks), *_looks(weeks)]
    return tuple(found[:MOST])


def _kept(weeks: Sequence[Sequence[DayTotal]]) -> Iterable[Signal]:
    """Intentions met ever more often, by the person's own answers."""
    met = tuple(sum(one.figures.met_yes for one in week) for week in weeks)
    answers = tuple(
        sum(one.figures.met_yes + one.figures.met_partly + one.figures.met_no for one in week) for week in weeks
    )
    if min(answers) >= LEAST_ANSWERS and _rises([yes / of for yes, of in zip(met, answers, strict=True)]):
        yield Signal(SignalKind.KEPT, met, out_of=answers)


def _overrun(monday: date, visits: Iterable[PlannedVisit], day_starts_at: time) -> Iterable[Signal]:
    """A site over its planned time on the same weekday's evening, in two of the three weeks, this one among them."""
    over: dict[tuple[UUID, int], list[timedelta]] = {}
    for visit in visits:
        zone = ZoneInfo(visit.zone)
        if visit.started_at.astimezone(zone).time() < EVENING:
            continue
        day = local_day(visit.started_at, zone, day_starts_at)
        number = _index(monday, day)
        if 0 <= number < WEEKS:
            beyond = over.setdefault((visit.site_id, day.weekday()), [NOTHING] * WEEKS)
            beyond[number] += visit.attended - visit.planned
    for (site_id, weekday), beyond in sorted(over.items()):
        if beyond[-1] >= LEAST_OVERRUN and sum(one >= LEAST_OVERRUN for one in beyond) >= TWICE:
            seconds = tuple(max(0, round(one.total_seconds())) for one in beyond)
            yield Signal(SignalKind.OVERRUN, seconds, site_id, weekday)


def _night(weeks: Sequence[Sequence[DayTotal]]) -> Iterable[Signal]:
    """Night use of a weekday that was free of it in the first week, in both weeks since."""
    by_weekday: list[Mapping[int, timedelta]] = [{one.day.weekday(): one.time.night for one in week} for week in weeks]
    for weekday in range(7):
        if all(weekday in week for week in by_weekday):
            nights = [week[weekday] for week in by_weekday]
            if nights[0] == NOTHING and min(nights[1:]) >= LEAST_NIGHT:
                seconds = tuple(round(one.total_seconds()) for one in nights)
                yield Signal(SignalKind.NIGHT, seconds, weekday=weekday)


def _looks(weeks: Sequence[Sequence[DayTotal]]) -> Iterable[Signal]:
    looks = tuple(sum(one.figures.looks for one in week) for week in weeks)
    if looks[0] >= LEAST_LOOKS and _rises(looks):
        yield Signal(SignalKind.LOOKS, looks)


def _rises(values: Sequence[float]) -> bool:
    return all(one < other for one, other in zip(values, values[1:], strict=False))


def _index(monday: date, day: date) -> int:
    """2 for a day of the week from `monday` on, 1 and 0 for the weeks before it."""
    return (day - monday).days // 7 + WEEKS - 1
