"""Asking for more time under an agreement, from the browser or the dashboard."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.agreement_errors import RequestNotFound
from escale.api.deps import MemberDep, NowDep, SessionDep, StepUpDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.requests import RequestAnswerIn, RequestIn, RequestOut, RequestsOut, ReserveIn
from escale.api.shapes.agreements import request_out
from escale.domain.clause_values import MINUTE
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import RequestState
from escale.errors import InvalidRequest
from escale.services import asking, granted
from escale.services.asking import Reply, Wish
from escale.services.sides import sides_of

router = private("/requests")


@router.get("")
def list_requests(member: MemberDep, session: SessionDep, now: NowDep) -> RequestsOut:
    """Wishes that the asking member made, and those that they may answer."""
    left = granted.reserve_left(session, member.id, now)
    return RequestsOut(
        requests=[request_out(one) for one in granted.listed(session, member, now)],
        reserve_left_minutes=None if left is None else left // MINUTE,
    )


@router.post("", status_code=201, responses=refusals(404, 409))
def ask_for_time(body: RequestIn, member: MemberDep, session: SessionDep, now: NowDep) -> RequestOut:
    """Ask for more minutes today. Asking again with the same id asks once."""
    wish = Wish(body.id, body.clause_id, body.minutes * MINUTE, body.reason)
    return _out(session, asking.ask(session, member, wish, now), now)


@router.post("/reserve", status_code=201, responses=refusals(404, 409))
def draw_reserve(body: ReserveIn, member: MemberDep, session: SessionDep, now: NowDep) -> RequestOut:
    """Take minutes of the week's reserve. Both sides are told."""
    wish = Wish(body.id, body.clause_id, body.minutes * MINUTE)
    return _out(session, asking.draw(session, member, wish, now), now)


@router.post("/{request_id}/answer", responses=refusals(403, 404, 409))
def answer_request(
    request_id: UUID, body: RequestAnswerIn, step_up: StepUpDep, session: SessionDep, now: NowDep
) -> RequestOut:
    """A parent's answer."""
    step_up.need_adult(session)
    if body.minutes is not None and body.answer != "granted":
        raise InvalidRequest("Minutes go with a yes only: leave them out.")
    reply = Reply(RequestState(body.answer), body.minutes * MINUTE if body.minutes else None, body.words)
    return _out(session, asking.answer(session, step_up.member, request_id, reply, now), now)


def _out(session: Session, request: TimeRequest, now: datetime) -> RequestOut:
    sides = sides_of(session, request.member_id)
    if sides is None:
        raise RequestNotFound
    return request_out(granted.shown(session, request, sides, now))
