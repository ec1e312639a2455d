"""Usage summaries of weeks, months and years."""

from fastapi import APIRouter, Response
from pydantic_core import to_json

from escale.api.deps import DashboardDep, SessionDep
from escale.api.schemas.base import refusals
from escale.api.schemas.periods import IsoWeek, MonthOut, WeekOut, Year, YearMonth, YearOut
from escale.api.shapes.periods import month_out, week_out, year_values
from escale.domain import period
from escale.services import summaries

router = APIRouter(responses=refusals(404))


@router.get("/weeks/{week}")
def read_week(week: IsoWeek, member: DashboardDep, session: SessionDep) -> WeekOut:
    """Usage of one week. Durations in seconds."""
    return week_out(week, summaries.for_period(session, member, period.week(week)))


@router.get("/months/{month}")
def read_month(month: YearMonth, member: DashboardDep, session: SessionDep) -> MonthOut:
    """Usage of one month. Durations in seconds."""
    return month_out(month, summaries.for_period(session, member, period.month(month)))


@router.get("/years/{year}", response_model=YearOut)
def read_year(year: Year, member: DashboardDep, session: SessionDep) -> Response:
    """Usage of one year, one row for each day and site. Durations in seconds."""
    values = year_values(year, summaries.for_year(session, member, period.year(year)))
    return Response(to_json(values), media_type="application/json")
