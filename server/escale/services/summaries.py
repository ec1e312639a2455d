"""Days, weeks, months and years of a member as they are read. No event is touched, and visits only to list a day's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.figures import Figures
from escale.domain.household import Member
from escale.domain.intervals import Interval, Intervals, day_window, local_day
from escale.domain.period import DayTime, Period, PeriodSummary, SiteDay, sum_up
from escale.domain.sites import SiteTitle
from escale.domain.summary import DaySummary, Time
from escale.domain.visits import Visit
from escale.errors import DayOutOfRange
from escale.services.presence import gaps_of, was_there
from escale.storage import periods, sites, visits

FIRST_YEAR, LAST_YEAR = 2000, 2199
A_DAY = timedelta(days=1)

Titles = Mapping[UUID, SiteTitle]
"""Names and categories, as they are now, of all sites that the member watches or watched."""


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day with its visits, by start. `window` is the day in `summary.zone`; `gaps`: what nothing is known of.

    `is_known`: there are visits, or none means none.
    """

    summary: DaySummary
    window: Interval
    visits: tuple[Visit, ...]
    gaps: Intervals
    is_known: bool
    titles: Titles


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """A week or a month."""

    summary: PeriodSummary
    titles: Titles


@dataclass(frozen=True, slots=True)
class YearReport:
    """A year, day by day and site by site; of its figures those of pages and feeds. Unknown days are not there."""

    period: Period
    figures: Figures
    days: list[DayTime]
    lines: list[SiteDay]
    titles: Titles


def today(session: Session, member: Member, now: datetime) -> DayReport:
    """The member's day at `now`, where their browsers were last seen."""
    return for_day(session, member, current_day(member, now), now)


def for_day(session: Session, member: Member, day: date, now: datetime) -> DayReport:
    """One local day of the member, as far as it is over. Raises `DayOutOfRange`."""
    check(Period(day, day))
    summary = periods.find_day(session, member.id, day) or DaySummary(day, member.zone, Time(), ())
    window = day_window(day, ZoneInfo(summary.zone), member.day_starts_at)
    listed = tuple(visits.of_day(session, member.id, day))
    missing = gaps_of(session, member.id, window, listed, now)
    is_known = bool(listed) or was_there(session, member.id, day, window)
    return DayReport(summary, window, listed, missing, is_known, sites.titles(session, member.id))


def for_period(session: Session, member: Member, period: Period) -> PeriodReport:
    """A week or a month of the member. Raises `DayOutOfRange`."""
    check(period)
    days = periods.days(session, member.id, period)
    summary = sum_up(period, days, periods.sites(session, member.id, period))
    return PeriodReport(summary, sites.titles(session, member.id))


def for_year(session: Session, member: Member, period: Period) -> YearReport:
    """A year of the member. Raises `DayOutOfRange`."""
    check(period)
    return YearReport(
        period,
        periods.counted_of(session, member.id, period),
        periods.day_times(session, member.id, period),
        periods.site_days(session, member.id, period),
        sites.titles(session, member.id),
    )


def current_day(member: Member, now: datetime) -> date:
    """The member's local day at `now`."""
    return local_day(now, ZoneInfo(member.zone), member.day_starts_at)


def is_settled(member: Member, day: date, now: datetime) -> bool:
    """Whether no clock changes what is shown of a day: it is over in every zone, and signs of browsers have joined."""
    return day < current_day(member, now) - A_DAY


def check(period: Period) -> None:
    """Raises `DayOutOfRange` for days that no calendar of Escale has."""
    if not (FIRST_YEAR <= period.first.year and period.last.year <= LAST_YEAR):
        raise DayOutOfRange
