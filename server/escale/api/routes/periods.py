"""Usage summaries of weeks, months and years."""

from fastapi import Response
from pydantic_core import to_json

from escale.api.deps import DashboardDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.periods import IsoWeek, MonthOut, WeekOut, Year, YearMonth, YearOut
from escale.api.schemas.weeks import WeekReviewOut
from escale.api.shapes.periods import month_out, week_out, year_values
from escale.api.shapes.weeks import week_review_out
from escale.domain import period
from escale.services import summaries, weeks

router = private(responses=refusals(404))


@router.get("/weeks/{week}")
def read_week(week: IsoWeek, member: DashboardDep, session: SessionDep) -> WeekOut:
    """Usage of one week. Durations in seconds."""
    return week_out(week, summaries.for_period(session, member, period.week(week)))


@router.get("/weeks/{week}/review")
def review_week(week: IsoWeek, member: DashboardDep, session: SessionDep, now: NowDep) -> WeekReviewOut:
    """What was planned and lived by intention, when, and what may be said beside earlier weeks."""
    return week_review_out(week, weeks.review(session, member, period.week(week), now))


@router.get("/months/{month}")
def read_month(month: YearMonth, member: DashboardDep, session: SessionDep) -> MonthOut:
    """Usage of one month. Durations in seconds."""
    return month_out(month, summaries.for_period(session, member, period.month(month)))


@router.get("/years/{year}", response_model=YearOut)
def read_year(year: Year, member: DashboardDep, session: SessionDep) -> Response:
    """Usage of one year, one row for each day and site. Durations in seconds."""
    values = year_values(year, summaries.for_year(session, member, period.year(year)))
    return Response(to_json(values), media_type="application/json")
