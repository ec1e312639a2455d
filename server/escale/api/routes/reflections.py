"""The weekly reflection of the member who is looking."""

from fastapi import BackgroundTasks, Response

from escale.api.deps import DashboardDep, NowDep, PageDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.periods import IsoWeek
from escale.api.schemas.reflections import ReflectionIn, ReflectionOut, ReflectionsOut, ScheduleIn, ScheduleOut
from escale.api.shapes.reflections import overview_out, reflection_out, schedule_out, text_of
from escale.domain import period
from escale.domain.reflection import Before, Schedule
from escale.services import forgetting, reflections, upkeep

router = private("/reflections")


@router.get("", response_model=ReflectionsOut)
async def list_reflections(page: PageDep) -> Response:
    """Weeks that wait for a reflection, and those that have one."""
    return await page.fresh(lambda session: overview_out(reflections.overview(session, page.member, page.now)))


@router.put("/schedule")
def change_schedule(body: ScheduleIn, member: DashboardDep, session: SessionDep) -> ScheduleOut:
    """When weeks are due from now on."""
    wish = Schedule(body.weekday, body.hour)
    reflections.save_schedule(session, member, wish)
    return schedule_out(wish)


@router.get("/{week}", response_model=ReflectionOut, responses=refusals(404))
async def read_reflection(week: IsoWeek, page: PageDep) -> Response:
    """A week's questions, weak signals, the last intention, and what was written so far."""
    asked = period.week(week)
    return await page.until(asked.last, lambda session: reflection_out(reflections.guide(session, page.member, asked)))


@router.put("/{week}", responses=refusals(404, 409))
def write_reflection(
    week: IsoWeek, body: ReflectionIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> ReflectionOut:
    """Keep what is written so far, finish, or put the week aside for good."""
    about = period.week(week)
    before = Before(body.instead_of, text_of(body.unanswered) if body.unanswered else None)
    reflections.save(session, member, about, text_of(body), before, now)
    return reflection_out(reflections.guide(session, member, about))


@router.delete("/{week}", status_code=204, responses=refusals(404))
def delete_reflection(
    week: IsoWeek,
    member: DashboardDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
    after: BackgroundTasks,
) -> None:
    """Delete what was written about a week, from the backups too."""
    forgetting.forget_reflection(session, member.id, period.week(week).first, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))
