"""Days of a member: read from the summaries, brought up to date when something of them changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.gates import Gate
from escale.domain.household import Member
from escale.domain.intervals import Interval, day_window, local_day
from escale.domain.summary import DaySummary, days_of, gate_day, summarise, zone_of_day
from escale.domain.visits import Visit
from escale.errors import DayOutOfRange
from escale.storage import days, gates, sites, visits

FIRST_YEAR, LAST_YEAR = 2000, 2199
AHEAD, BEHIND = timedelta(hours=14), timedelta(hours=60)
"""From a date's midnight in UTC: where that day can start (UTC+14) and end (UTC-12, a day that starts at 23:59)."""


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day with its visits, by start. `window` is the day in `summary.zone`; `names` holds all site names by id."""

    summary: DaySummary
    window: Interval
    visits: tuple[Visit, ...]
    names: Mapping[UUID, str]


def today(session: Session, member: Member, now: datetime) -> DayReport:
    """The member's day at `now`, where their browsers were last seen."""
    return for_day(session, member, current_day(member, now))


def for_day(session: Session, member: Member, day: date) -> DayReport:
    """One local day of the member. Raises `DayOutOfRange`."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise DayOutOfRange
    summary = days.find(session, member.id, day) or DaySummary(day, member.zone, timedelta(), ())
    window = day_window(day, ZoneInfo(summary.zone), member.day_starts_at)
    return DayReport(summary, window, tuple(visits.of_day(session, member.id, day)), sites.names(session, member.id))


def current_day(member: Member, now: datetime) -> date:
    """The member's local day at `now`."""
    return local_day(now, ZoneInfo(member.zone), member.day_starts_at)


def refresh(session: Session, member: Member, touched: Iterable[date]) -> None:
    """Compute the summaries of these days again, from visits and gates."""
    for day in sorted(touched):
        shown = visits.of_day(session, member.id, day)
        zone = zone_of_day(shown, member.zone)
        summary = summarise(day, zone, member.day_starts_at, shown, _gates_around(session, member, day))
        days.save(session, member.id, summary)


def rebuild(session: Session, member: Member) -> None:
    """Place all visits in days again and compute all summaries: the same figures as kept up to date step by step."""
    touched = days.list_days(session, member.id)
    for visit in visits.of_member(session, member.id):
        touched |= days.place_visit(session, member.id, visit.id, days_of(visit, member.day_starts_at))
    since, until = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(LAST_YEAR, 12, 31, tzinfo=UTC)
    shown = gates.shown_between(session, member.id, since, until)
    touched |= {gate_day(gate, member.day_starts_at) for gate in shown}
    refresh(session, member, touched)


def _gates_around(session: Session, member: Member, day: date) -> list[Gate]:
    """At least all gates of the day, in whatever zone they were shown."""
    midnight = datetime.combine(day, time(), tzinfo=UTC)
    return gates.shown_between(session, member.id, midnight - AHEAD, midnight + BEHIND)
