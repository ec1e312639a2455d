"""A week of a member beside the weeks before it, as it is reflected on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import week
from escale.domain.comparison import Comparison, Measure, Series, compare
from escale.domain.household import Member
from escale.domain.period import MeasuredDay, Period
from escale.domain.permutation import MOST_WEEKS
from escale.domain.week import HourUse, IntentionLine
from escale.services.summaries import Titles, check, current_day
from escale.storage import lived_visits, periods, sites

MOST_SITES = 3
"""Sites that are compared, the longest attended: each further claim makes all others of the page harder to make."""
SECOND_MS = 1_000
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekReview:
    """What was planned and lived by intention, when, and what may be said about the week beside others."""

    intentions: tuple[IntentionLine, ...]
    hours: tuple[HourUse, ...]
    comparisons: tuple[Comparison, ...]
    titles: Titles


def review(session: Session, member: Member, period: Period, now: datetime) -> WeekReview:
    """A week, of which the days that are over are compared. Raises `DayOutOfRange`."""
    check(period)
    touched = lived_visits.of_period(session, member.id, period)
    begun = week.started_in(period, touched, member.day_starts_at)
    series = tuple(_series(session, member.id, period))
    return WeekReview(
        week.by_intention(begun),
        week.by_hour(period, touched, member.day_starts_at),
        compare(period.first, current_day(member, now), series),
        sites.titles(session, member.id),
    )


def _series(session: Session, member_id: UUID, period: Period) -> Iterator[Series]:
    looked_at = Period(period.first - MOST_WEEKS * WEEK, period.last)
    days = periods.measured(session, member_id, looked_at)
    for measure, of_day in _MEASURES.items():
        yield Series(measure, None, {one.day: of_day(one) for one in days})
    known = [one.day for one in days]
    for site_id, attended in _most_attended(session, member_id, looked_at, period).items():
        yield Series(Measure.SITE, site_id, {day: attended.get(day, 0) for day in known})


def _most_attended(
    session: Session, member_id: UUID, looked_at: Period, period: Period
) -> Mapping[UUID, Mapping[date, int]]:
    """Seconds by day of the sites that were attended longest in the week."""
    by_site: dict[bytes, dict[date, int]] = {}
    for day, site_id, attended_ms, _, _ in periods.site_days(session, member_id, looked_at):
        by_site.setdefault(site_id, {})[date.fromisoformat(day)] = attended_ms // SECOND_MS
    of_week = {one: sum(s for day, s in days.items() if day >= period.first) for one, days in by_site.items()}
    most = sorted((one for one in by_site if of_week[one]), key=lambda one: (-of_week[one], one))[:MOST_SITES]
    return {UUID(bytes=one): by_site[one] for one in most}


_MEASURES: dict[Measure, Callable[[MeasuredDay], int]] = {
    Measure.ATTENDED: lambda one: one.attended_ms // SECOND_MS,
    Measure.WITHOUT_INTENTION: lambda one: max(0, one.attended_ms - one.planned_attended_ms) // SECOND_MS,
    Measure.NIGHT: lambda one: one.night_ms // SECOND_MS,
    Measure.LOOKS: lambda one: one.looks,
}
