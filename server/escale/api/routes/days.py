"""Usage summaries of days."""

from datetime import date

from fastapi import BackgroundTasks, Response
from sqlmodel import Session

from escale.api.deps import DashboardDep, NowDep, PageDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import ErrorOut
from escale.api.schemas.days import DayOut
from escale.api.shapes.days import day_out
from escale.services import forgetting, summaries, upkeep

router = private("/days")


@router.get("/today", response_model=DayOut)
async def read_today(page: PageDep) -> Response:
    """The member's day so far. Durations in seconds."""
    return await page.fresh(lambda session: day_out(summaries.today(session, page.member, page.now)))


@router.get("/{day}", response_model=DayOut, responses={404: {"model": ErrorOut}})
async def read_day(day: date, page: PageDep) -> Response:
    """Usage of one local day. Durations in seconds."""

    def make(session: Session) -> DayOut:
        return day_out(summaries.for_day(session, page.member, day, page.now))

    return await (page.until(day, make) if summaries.is_settled(page.member, day, page.now) else page.fresh(make))


@router.delete("/{day}", status_code=204, responses={404: {"model": ErrorOut}})
def delete_day(
    day: date, member: DashboardDep, session: SessionDep, now: NowDep, runtime: RuntimeDep, after: BackgroundTasks
) -> None:
    """Delete all that a day shows and whatever else happened in it up to now, from the backups too."""
    forgetting.forget_day(session, member, day, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))
