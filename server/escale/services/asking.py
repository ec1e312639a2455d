"""Asking for more time under an agreement, from either a browser or the dashboard."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.agreement_errors import (
    AlreadyAsked,
    AskedEnough,
    ClauseNotFound,
    ClauseNotToday,
    NothingAgreed,
    RequestNotFound,
    RequestNotNeeded,
    RequestSettled,
    ReserveTooSmall,
)
from escale.domain import time_requests as rules
from escale.domain.agreed import holds_today
from escale.domain.agreements import Agreed
from escale.domain.clause_values import MINUTE
from escale.domain.household import Member
from escale.domain.time_requests import MOST_A_DAY, TimeRequest
from escale.domain.vocabulary import FamilyFact, RequestState, Role
from escale.errors import InvalidRequest
from escale.family_errors import AdultNeeded
from escale.services import household_time
from escale.services.agreed import in_force
from escale.services.granted import of_today, of_week, state_of, was_told
from escale.services.household_time import day_ends_at, day_of
from escale.services.sides import Sides, sides_of, tell
from escale.storage import time_requests


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for. `id` is made by who asks, so that twice is once. `reason` None: out of the reserve."""

    id: UUID
    clause_id: UUID
    wished: timedelta
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """An adult's answer. `granted` None: what was asked for."""

    answer: RequestState
    granted: timedelta | None = None
    words: str | None = None


def ask(session: Session, asker: Member, wish: Wish, now: datetime) -> TimeRequest:
    """A wish for today: it waits for an adult, or is granted at once where the agreement says so.

    Raises `NothingAgreed`, `ClauseNotFound`, `ClauseNotToday`, `AlreadyAsked`, `AskedEnough`; `InvalidRequest`
    for an id that is taken.
    """
    known = _known(session, asker, wish, is_drawn=False)
    if known is not None:
        return known
    made, agreed, sides = _made(session, asker, wish, now)
    today = of_today(session, asker.id, now)
    if any(one.state is RequestState.WAITING and one.clause_id == wish.clause_id for one in today):
        raise AlreadyAsked
    if sum(one.state is not RequestState.DRAWN for one in today) >= MOST_A_DAY:
        raise AskedEnough
    settled = rules.settled_at_once(made, agreed.terms, of_week(session, asker.id, now))
    time_requests.save(session, settled)
    tell(session, sides, FamilyFact.ASKED, asker.id, made.clause_words, _minutes(made.wished), now)
    if settled.state is RequestState.AUTOMATIC:
        tell(session, sides, FamilyFact.ANSWERED, None, made.clause_words, settled.state, now)
    return settled


def draw(session: Session, asker: Member, wish: Wish, now: datetime) -> TimeRequest:
    """Minutes of the week's reserve, at once.

    Raises `NothingAgreed`, `ClauseNotFound`, `ClauseNotToday`, `ReserveTooSmall`; `InvalidRequest` for an id that is
    taken.
    """
    known = _known(session, asker, wish, is_drawn=True)
    if known is not None:
        return known
    made, agreed, sides = _made(session, asker, wish, now)
    left = rules.reserve_left(agreed.terms, of_week(session, asker.id, now)) or timedelta()
    if made.wished > left:
        raise ReserveTooSmall(f"{_minutes(left)} min are left of this week's reserve: draw less, or ask.")
    taken = rules.drawn(made)
    time_requests.save(session, taken)
    tell(session, sides, FamilyFact.DRAWN, asker.id, made.clause_words, _minutes(made.wished), now)
    return taken


def answer(session: Session, adult: Member, request_id: UUID, reply: Reply, now: datetime) -> TimeRequest:
    """An adult's answer; the same one twice is once.

    Raises `AdultNeeded`, `RequestNotFound`, `RequestSettled`, `RequestNotNeeded`.
    """
    request, sides = _found(session, adult, request_id)
    granted = request.wished if reply.granted is None else reply.granted
    if request.answered_by == adult.id and _is_same(request, reply, granted):
        return request
    state = state_of(session, request, now)
    if state is not RequestState.WAITING:
        raise RequestNotNeeded if state is RequestState.NOT_NEEDED else RequestSettled
    settled = rules.answered(request, reply.answer, adult.id, granted, reply.words, now)
    time_requests.save(session, settled)
    tell(session, sides, FamilyFact.ANSWERED, adult.id, request.clause_words, reply.answer, now)
    return settled


def _is_same(request: TimeRequest, reply: Reply, granted: timedelta) -> bool:
    """Whether a wish was answered so."""
    given = granted if reply.answer is RequestState.GRANTED else timedelta()
    return (request.state, request.granted, request.answer_words) == (reply.answer, given, reply.words)


def _known(session: Session, asker: Member, wish: Wish, *, is_drawn: bool) -> TimeRequest | None:
    """The wish as it was made before. Raises `InvalidRequest` for the id of another one, theirs or somebody else's.

    The reason is not compared: it may have been forgotten since.
    """
    known = time_requests.get(session, wish.id)
    if known is None:
        return None
    was_drawn = known.state is RequestState.DRAWN
    made = (known.member_id, known.clause_id, known.wished, was_drawn)
    if made != (asker.id, wish.clause_id, wish.wished, is_drawn):
        raise InvalidRequest("This id is taken: ask with another one.")
    return known


def _made(session: Session, asker: Member, wish: Wish, now: datetime) -> tuple[TimeRequest, Agreed, Sides]:
    agreed, sides = in_force(session, asker.id, now), sides_of(session, asker.id)
    if agreed is None or sides is None:
        raise NothingAgreed
    clause = agreed.terms.clause(wish.clause_id)
    if clause is None or not rules.can_be_asked(clause):
        raise ClauseNotFound
    if not holds_today(clause, household_time.today(session, now), now):
        raise ClauseNotToday
    made = TimeRequest(
        id=wish.id,
        member_id=asker.id,
        agreement_id=agreed.agreement_id,
        clause_id=clause.id,
        clause_words=clause.words,
        wished=wish.wished,
        reason=wish.reason,
        day=day_of(session, now),
        asked_at=now,
        expires_at=day_ends_at(session, now),
    )
    return made, agreed, sides


def _found(session: Session, adult: Member, request_id: UUID) -> tuple[TimeRequest, Sides]:
    request = time_requests.get(session, request_id)
    sides = sides_of(session, request.member_id) if request else None
    if (
        request is None
        or sides is None
        or not sides.has(adult.id)
        or not was_told(session, adult, sides.member, request)
    ):
        raise RequestNotFound
    if adult.role is not Role.ADULT:
        raise AdultNeeded
    return request, sides


def _minutes(duration: timedelta) -> str:
    return str(duration // MINUTE)
