"""The first run: one household with one adult, so that nobody has to fill in a form."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain.household import DAY_STARTS_AT, Member
from escale.domain.vocabulary import Role
from escale.errors import MemberNotFound
from escale.storage import households, members


def ensure(session: Session, zone: str, now: datetime) -> Member:
    """The adult who owns the service; made, with a household in `zone` (IANA), on the first run."""
    household_id = households.first(session)
    if household_id is None:
        return _create(session, zone, now)
    return owner(session)


def owner(session: Session) -> Member:
    """The household's first adult. Raises `MemberNotFound` before the first run."""
    household_id = households.first(session)
    everyone = members.list_all(session, household_id) if household_id else []
    for member in everyone:
        if member.role is Role.ADULT:
            return member
    raise MemberNotFound


def zone(session: Session) -> str:
    """Where agreements and levels count their days (IANA). Raises `MemberNotFound` before the first run."""
    found = households.zone(session)
    if found is None:
        raise MemberNotFound
    return found


def _create(session: Session, zone: str, now: datetime) -> Member:
    household_id: UUID = uuid4()
    households.add(session, household_id, zone, now)
    member = Member(
        id=uuid4(),
        name="",
        role=Role.ADULT,
        language=None,
        zone=zone,
        day_starts_at=DAY_STARTS_AT,
        welcomed=False,
    )
    members.add(session, member, household_id, now)
    return member
