"""Wishes for more time as they are read: by both sides, by the plan, by the page of a family."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import time_requests as rules
from escale.domain.household import Member
from escale.domain.intervals import MOMENT
from escale.domain.period import Period
from escale.domain.time_requests import TimeRequest, is_needed, state_at
from escale.domain.vocabulary import RequestState, Role
from escale.services.agreed import in_force, in_force_at
from escale.services.household_time import day_of, today, zones_of
from escale.services.sides import Sides, all_sides, concerning
from escale.services.standing_since import side_since
from escale.storage import members, time_requests

MOST_LISTED = 100
"""Wishes of one member that are listed: some months of them."""


@dataclass(frozen=True, slots=True)
class Wished:
    """A wish as both of its sides see it."""

    request: TimeRequest
    state: RequestState
    member: Member
    answered_by: Member | None


def listed(session: Session, asker: Member, now: datetime) -> list[Wished]:
    """Those that the asking member made, or, of an adult, those that they may answer or could; the latest first."""
    return _listed(session, asker, lambda member_id: time_requests.latest(session, member_id, MOST_LISTED), now)


def listed_of(session: Session, asker: Member, period: Period, now: datetime) -> list[Wished]:
    """Of those the ones of some of the household's days, however many came after them."""
    first, last = period.first, period.last
    return _listed(session, asker, lambda member_id: time_requests.within(session, member_id, first, last), now)


def shown(session: Session, request: TimeRequest, sides: Sides, now: datetime) -> Wished:
    """One wish, as it stands at `now`."""
    return _shown(request, state_of(session, request, now), sides)


def was_told(session: Session, reader: Member, member: Member, request: TimeRequest) -> bool:
    """Whether a wish of the member was made when who reads was a side already."""
    return bool(_told(session, reader, member, [request]))


def state_of(session: Session, request: TimeRequest, now: datetime) -> RequestState:
    """What became of a wish."""
    ((_, state),) = _with_states(session, [request], now)
    return state


def waiting_for(session: Session, member: Member, now: datetime) -> int:
    """How many wishes wait for an answer that this member may give."""
    if member.role is not Role.ADULT:
        return 0
    told = ((sides.member, of_today(session, sides.member.id, now)) for sides in all_sides(session))
    of_each = (_with_states(session, _told(session, member, *one), now) for one in told)
    return sum(state is RequestState.WAITING for several in of_each for _, state in several)


def reserve_left(session: Session, member_id: UUID, now: datetime) -> timedelta | None:
    """What of the week's reserve can be drawn; None where none is agreed."""
    agreed = in_force(session, member_id, now)
    return rules.reserve_left(agreed.terms, of_week(session, member_id, now)) if agreed else None


def of_today(session: Session, member_id: UUID, now: datetime) -> list[TimeRequest]:
    """The member's wishes of the household's day."""
    day = day_of(session, now)
    return time_requests.within(session, member_id, day, day)


def of_week(session: Session, member_id: UUID, now: datetime) -> list[TimeRequest]:
    """The member's wishes of the household's week, from Monday on."""
    day = today(session, now)
    return time_requests.within(session, member_id, day.monday, day.day)


def _listed(
    session: Session, asker: Member, read: Callable[[UUID], Sequence[TimeRequest]], now: datetime
) -> list[Wished]:
    """What `read` finds of each member whose wishes the asking one may read, the latest first."""
    found = [
        _shown(request, state, sides)
        for sides in concerning(session, asker)
        for request, state in _with_states(session, _told(session, asker, sides.member, read(sides.member.id)), now)
    ]
    found = [one for one in found if one.member.role is not Role.ADULT or one.state is not RequestState.WAITING]
    return sorted(found, key=lambda one: one.request.asked_at, reverse=True)


def _told(session: Session, reader: Member, member: Member, requests: Sequence[TimeRequest]) -> list[TimeRequest]:
    """Of a member's wishes those that were made to who reads: none from before they were a side."""
    since = side_since(session, reader, member)
    return [one for one in requests if since is None or one.asked_at >= since]


def _shown(request: TimeRequest, state: RequestState, sides: Sides) -> Wished:
    answerer = sides.people.get(request.answered_by) if request.answered_by else None
    return Wished(request, state, sides.member, answerer)


def _with_states(
    session: Session, requests: Sequence[TimeRequest], now: datetime
) -> list[tuple[TimeRequest, RequestState]]:
    """Wishes of one member, and what became of each."""
    waiting = [one for one in requests if one.state is RequestState.WAITING]
    gone = _gone(session, waiting, now) if waiting else frozenset()
    return [(one, state_at(one, now, is_needed=one.id not in gone)) for one in requests]


def _gone(session: Session, waiting: Sequence[TimeRequest], now: datetime) -> frozenset[UUID]:
    """Those that nobody answered and whose clause went before their day was over.

    Of who grew up nothing is known: what was agreed with them is not looked at any more, and their wishes ran out.
    """
    member = members.get(session, waiting[0].member_id)
    if member is None or member.role is Role.ADULT:
        return frozenset()
    zones = zones_of(session)
    held = in_force_at(session, member.id, [min(now, one.expires_at - MOMENT) for one in waiting])
    told = ((one, holds.terms if holds else None) for one, holds in zip(waiting, held, strict=True))
    return frozenset(one.id for one, terms in told if not is_needed(one, terms, zones.named(one.day)))
