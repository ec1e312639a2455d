"""The household: made on the first run with one adult, so that nobody has to fill in a form; where it lives."""

from datetime import datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo, available_timezones

from sqlmodel import Session

from escale.domain.household import DAY_STARTS_AT, Member
from escale.domain.household_zones import Move, moved
from escale.domain.vocabulary import FamilyFact, Role
from escale.errors import MemberNotFound
from escale.family_errors import ZoneUnknown
from escale.services import family_log
from escale.services.household_time import zones_of
from escale.storage import family_log as log
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


def installer(session: Session) -> Member | None:
    """The adult who was there from the first run on; None once they have left.

    Everybody else was added, which the log says as long as they are there.
    """
    household_id = households.first(session)
    everyone = members.list_all(session, household_id) if household_id else []
    return next((one for one in everyone if not log.is_told(session, FamilyFact.MEMBER_ADDED, one.id)), None)


def zone(session: Session, now: datetime) -> str:
    """Where agreements and levels count their days (IANA)."""
    return zones_of(session).at(now).key


def next_move(session: Session, now: datetime) -> Move | None:
    """The move to another zone that comes, if one does."""
    return zones_of(session).next_move(now)


def move(session: Session, actor: Member, zone: str, now: datetime) -> None:
    """The household lives in `zone` (IANA) from its next day on. Everybody is told. Raises `ZoneUnknown`.

    Saying so twice is once; the zone in which it is takes back a move that was to come.
    """
    household_id = households.first(session)
    if zone not in available_timezones() or household_id is None:
        raise ZoneUnknown
    before = zones_of(session)
    after = moved(before, ZoneInfo(zone), now)
    if after != before:
        households.save_moves(session, household_id, [(one.at, one.zone.key) for one in after.moves])
        family_log.note(session, FamilyFact.ZONE_CHANGED, actor.id, None, None, zone, now)


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
