"""Single visits."""

from uuid import UUID

from fastapi import BackgroundTasks

from escale.api.deps import DashboardDep, NowDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.visits import RatingIn
from escale.services import forgetting, rating, upkeep

router = private("/visits")


@router.put("/{visit_id}/rating", status_code=204, responses=refusals(404))
def rate_visit(visit_id: UUID, body: RatingIn, member: DashboardDep, session: SessionDep, now: NowDep) -> None:
    """Say afterwards whether a visit was worth it, or change what was said."""
    rating.rate(session, member, visit_id, body.worth, body.met, now)


@router.delete("/{visit_id}", status_code=204, responses=refusals(404))
def delete_visit(
    visit_id: UUID,
    member: DashboardDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
    after: BackgroundTasks,
) -> None:
    """Delete a visit and all that is known of it, from the backups too. What still waits in a browser is not taken."""
    forgetting.forget_visit(session, member.id, visit_id, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))
