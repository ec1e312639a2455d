"""A week of a member beside the weeks before it, as it is reflected on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import week
from escale.domain.beside import lay
from escale.domain.comparison import Comparison, compare
from escale.domain.household import Member
from escale.domain.period import Period
from escale.domain.permutation import MOST_WEEKS
from escale.domain.watched import Watch
from escale.domain.week import HourUse, IntentionLine
from escale.services import usual
from escale.services.summaries import Titles, check, current_day
from escale.services.usual import Asked, Usual
from escale.storage import lived_visits, periods, sites

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekReview:
    """What was planned and lived by intention, when, and what may be said about the week beside others.

    `left_out`: sites that the comparisons of totals do not hold, since they were not watched all along.
    """

    intentions: tuple[IntentionLine, ...]
    hours: tuple[HourUse, ...]
    comparisons: tuple[Comparison, ...]
    left_out: frozenset[UUID]
    usual: Usual
    titles: Titles


def review(session: Session, member: Member, period: Period, now: datetime) -> WeekReview:
    """A week, of which the days that are over are compared. Raises `DayOutOfRange`."""
    check(period)
    touched = lived_visits.of_period(session, member.id, period)
    begun = week.started_in(period, touched, member.day_starts_at)
    today = current_day(member, now)
    looked_at = _with_weeks_before(period)
    days, placed = periods.lived(session, member.id, looked_at)
    compared = periods.compared(session, member.id, looked_at)
    beside = lay(period.first, today, days, compared, _watches(session, member))
    return WeekReview(
        week.by_intention(begun),
        week.by_hour(period, touched, member.day_starts_at),
        compare(period.first, today, beside.series),
        beside.left_out,
        usual.of_week(session, member.id, looked_at, Asked(period.first, today, days, placed, beside)),
        sites.titles(session, member.id),
    )


def _with_weeks_before(period: Period) -> Period:
    return Period(period.first - MOST_WEEKS * WEEK, period.last)


def _watches(session: Session, member: Member) -> dict[UUID, Watch]:
    """The days on which sites were added and removed, by the member's present zone."""
    return {
        site_id: Watch(current_day(member, added_at), current_day(member, removed_at) if removed_at else None)
        for site_id, (added_at, removed_at) in sites.spans(session, member.id).items()
    }
