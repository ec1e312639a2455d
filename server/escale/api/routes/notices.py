"""What there is to tell about the data itself."""

from uuid import UUID

from escale.api.deps import DashboardDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.notices import NoticeOut, NoticesOut
from escale.services import erasing, notices

router = private("/notices")


@router.get("")
def list_notices(_member: DashboardDep, session: SessionDep, runtime: RuntimeDep) -> NoticesOut:
    """All that was not dismissed, the latest first."""
    return NoticesOut(
        notices=[
            NoticeOut(
                id=one.id,
                kind=one.kind,
                happened_at=one.happened_at,
                from_at=one.from_at,
                until_at=one.until_at,
                is_file_kept=erasing.is_aside(runtime.database.path, one.happened_at),
            )
            for one in notices.list_all(session)
        ]
    )


@router.delete("/{notice_id}", status_code=204, responses=refusals(404))
def dismiss_notice(notice_id: UUID, _member: DashboardDep, session: SessionDep) -> None:
    """It was seen."""
    notices.dismiss(session, notice_id)
