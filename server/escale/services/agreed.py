"""What is agreed with a member, for the plan and for whatever else plays it. Names nobody."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain import agreements as rules
from escale.domain.agreements import Agreed
from escale.domain.household import Member
from escale.domain.vocabulary import Role
from escale.services.household_time import day_of
from escale.storage import agreements, members


def in_force(session: Session, member_id: UUID, now: datetime) -> Agreed | None:
    """What holds at `now` (it may be long past), with weeks split as on the household's day of then. None: nothing."""
    (found,) = in_force_at(session, member_id, [now])
    return found


def in_force_at(session: Session, member_id: UUID, moments: Iterable[datetime]) -> list[Agreed | None]:
    """What held at each of these moments."""
    member = members.get(session, member_id)
    if member is None:
        return [None for _ in moments]
    known = agreements.of_member(session, member_id)
    return [_at(session, member, known, moment) for moment in moments]


def in_force_since(session: Session, member: Member, now: datetime) -> datetime | None:
    """Since when an agreement with this child or teen is in force without a gap, whatever versions it had since.

    None: nobody signed, or it ended. One lookup, because it is asked at each batch; of adults nothing is asked.
    """
    return None if member.role is Role.ADULT else agreements.in_force_since(session, member.id, now)


def _at(session: Session, member: Member, known: Iterable[rules.Agreement], now: datetime) -> Agreed | None:
    day = day_of(session, now)
    found = (rules.agreed(one, member.role, now, day) for one in known)
    return next((one for one in found if one), None)
