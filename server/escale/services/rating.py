"""Answers that the member gives afterwards, in the dashboard: events like those that browsers send."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.events import Event, VisitRated
from escale.domain.fold import apply
from escale.domain.household import Member
from escale.domain.vocabulary import Worth
from escale.errors import NothingIntended, VisitNotFound
from escale.services import counting, unpaired
from escale.services.unpaired import Source
from escale.storage import events, removal, visits
from escale.storage.types import EPOCH, MILLISECOND

SCHEMA = 1
INSTALLATION = 0
"""The dashboard is nothing that is installed anew: one stream of events holds all of a member's answers."""


def rate(session: Session, member: Member, visit_id: UUID, worth: Worth, met: Worth | None, now: datetime) -> None:
    """Judge a visit of the member's own; the latest answer counts, wherever it was given.

    Raises `VisitNotFound`; `NothingIntended` when it is said whether an intention was met that was never stated.
    """
    place = removal.find(session, visit_id)
    if place is None or place.member_id != member.id:
        raise VisitNotFound
    before = visits.find(session, {visit_id})[visit_id].visit
    if met is not None and before.intention is None:
        raise NothingIntended
    event = _event(session, member, VisitRated(visit_id, before.site_id, worth, met), now)
    after = apply(before, event)
    visits.save(session, member.id, place.browser_id, after)
    counting.change(session, member, [(before, after)])


def _event(session: Session, member: Member, fact: VisitRated, now: datetime) -> Event:
    """Stored under a number that was never used: the instant, or the next free one."""
    stream_id = events.stream_of(
        session, unpaired.ensure(session, member.id, Source.DASHBOARD, now), member.id, INSTALLATION
    )
    number = (now - EPOCH) // MILLISECOND
    while events.stored(session, stream_id, {number}):
        number += 1
    event = Event(number, now, member.zone, "visit.rated", SCHEMA, fact)
    events.add(session, stream_id, [event])
    return event
