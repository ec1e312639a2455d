"""Usage summaries of days."""

from datetime import date

from fastapi import BackgroundTasks

from escale.api.deps import DashboardDep, NowDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import ErrorOut
from escale.api.schemas.days import DayOut
from escale.api.shapes.days import day_out
from escale.services import forgetting, summaries, upkeep

router = private("/days")


@router.get("/today")
def read_today(member: DashboardDep, session: SessionDep, now: NowDep) -> DayOut:
    """The member's day so far. Durations in seconds."""
    return day_out(summaries.today(session, member, now))


@router.get("/{day}", responses={404: {"model": ErrorOut}})
def read_day(day: date, member: DashboardDep, session: SessionDep, now: NowDep) -> DayOut:
    """Usage of one local day. Durations in seconds."""
    return day_out(summaries.for_day(session, member, day, now))


@router.delete("/{day}", status_code=204, responses={404: {"model": ErrorOut}})
def delete_day(
    day: date, member: DashboardDep, session: SessionDep, now: NowDep, runtime: RuntimeDep, after: BackgroundTasks
) -> None:
    """Delete all that a day shows and whatever else happened in it up to now, from the backups too."""
    forgetting.forget_day(session, member, day, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))
