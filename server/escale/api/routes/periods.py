"""Usage summaries of weeks, months and years."""

from fastapi import Response
from pydantic_core import to_json

from escale.api.deps import PageDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.periods import IsoWeek, MonthOut, WeekOut, Year, YearMonth, YearOut
from escale.api.schemas.weeks import WeekReviewOut
from escale.api.shapes.periods import month_out, week_out, year_values
from escale.api.shapes.weeks import week_review_out
from escale.domain import period
from escale.services import summaries, weeks

router = private(responses=refusals(404))


@router.get("/weeks/{week}", response_model=WeekOut)
async def read_week(week: IsoWeek, page: PageDep) -> Response:
    """Usage of one week. Durations in seconds."""
    asked = period.week(week)
    return await page.until(
        asked.last, lambda session: week_out(week, summaries.for_period(session, page.member, asked))
    )


@router.get("/weeks/{week}/review", response_model=WeekReviewOut)
async def review_week(week: IsoWeek, page: PageDep) -> Response:
    """What was planned and lived by intention, when, and what may be said beside earlier weeks."""
    asked = period.week(week)
    return await page.until(
        asked.last, lambda session: week_review_out(week, weeks.review(session, page.member, asked, page.now))
    )


@router.get("/months/{month}", response_model=MonthOut)
async def read_month(month: YearMonth, page: PageDep) -> Response:
    """Usage of one month. Durations in seconds."""
    asked = period.month(month)
    return await page.until(
        asked.last, lambda session: month_out(month, summaries.for_period(session, page.member, asked))
    )


@router.get("/years/{year}", response_model=YearOut)
async def read_year(year: Year, page: PageDep) -> Response:
    """Usage of one year, one row for each day and site. Durations in seconds."""
    asked = period.year(year)
    return await page.until(
        asked.last, lambda session: to_json(year_values(year, summaries.for_year(session, page.member, asked)))
    )
