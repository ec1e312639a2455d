"""Asking for more time under an agreement, from the browser or the dashboard."""

from uuid import UUID

from escale.api.deps import DashboardDep, MemberDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.requests import RequestAnswerIn, RequestIn, RequestOut, RequestsOut, ReserveIn

router = private("/requests")


@router.get("")
def list_requests(member: MemberDep, session: SessionDep, now: NowDep) -> RequestsOut:
    """Wishes that the asking member made, and those that they may answer."""
    raise NotImplementedError


@router.post("", status_code=201, responses=refusals(404, 409))
def ask_for_time(body: RequestIn, member: MemberDep, session: SessionDep, now: NowDep) -> RequestOut:
    """Ask for more minutes today. Asking again with the same id asks once."""
    raise NotImplementedError


@router.post("/reserve", status_code=201, responses=refusals(404, 409))
def draw_reserve(body: ReserveIn, member: MemberDep, session: SessionDep, now: NowDep) -> RequestOut:
    """Take minutes of the week's reserve. Both sides are told."""
    raise NotImplementedError


@router.post("/{request_id}/answer", responses=refusals(403, 404, 409))
def answer_request(
    request_id: UUID, body: RequestAnswerIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> RequestOut:
    """A parent's answer."""
    raise NotImplementedError
