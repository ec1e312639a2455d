"""What is agreed with a member, for the plan and for whatever else plays it. Names nobody."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain import agreements as rules
from escale.domain.agreements import Agreed
from escale.services.household_time import day_of
from escale.storage import agreements, members


def in_force(session: Session, member_id: UUID, now: datetime) -> Agreed | None:
    """What holds at `now` (it may be long past), with weeks split as on the household's day of then. None: nothing."""
    member = members.get(session, member_id)
    if member is None:
        return None
    day = day_of(session, now)
    found = (rules.agreed(one, member.role, now, day) for one in agreements.of_member(session, member_id))
    return next((one for one in found if one), None)


def is_in_force(session: Session, member_id: UUID, now: datetime) -> bool:
    """Whether an agreement with this child or teen is in force: both sides signed it, and nobody ended it."""
    return in_force(session, member_id, now) is not None
