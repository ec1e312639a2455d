"""Members of the household."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session

from escale.domain.household import Member
from escale.errors import MemberNotFound
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.household import MemberRow

_members = table_of(MemberRow)
_MEMBER = Prepared(_members.select().where(_members.c.id == bindparam("id")))
_OF_HOUSEHOLD = Prepared(
    _members.select().where(_members.c.household_id == bindparam("household_id")).order_by(_members.c.created_at)
)
_EVERYONE = Prepared(_members.select().order_by(_members.c.id))


def add(session: Session, member: Member, household_id: UUID, now: datetime) -> None:
    """A new member."""
    session.add(
        MemberRow(
            id=member.id,
            household_id=household_id,
            name=member.name,
            role=member.role,
            language=member.language,
            zone=member.zone,
            day_starts_at=member.day_starts_at,
            welcomed=member.welcomed,
            avatar=member.avatar,
            colour=member.colour,
            created_at=now,
        )
    )
    session.flush()


def get(session: Session, member_id: UUID) -> Member | None:
    """The member with this id."""
    row = _MEMBER.first(session, id=member_id)
    return None if row is None else _member(row)


def came_at(session: Session, member_id: UUID) -> datetime:
    """When they came to the household. Raises `MemberNotFound`."""
    row = _MEMBER.first(session, id=member_id)
    if row is None:
        raise MemberNotFound
    found: datetime = row.created_at
    return found


def list_all(session: Session, household_id: UUID) -> list[Member]:
    """All members, the first one first."""
    return [_member(row) for row in _OF_HOUSEHOLD.rows(session, household_id=household_id)]


def everyone(session: Session) -> list[Member]:
    """All members of all households, in an order of their own."""
    return [_member(row) for row in _EVERYONE.rows(session)]


def save(session: Session, member: Member) -> None:
    """Store what a member may change. Raises `MemberNotFound`."""
    row = session.get(MemberRow, member.id)
    if row is None:
        raise MemberNotFound
    row.name = member.name
    row.role = member.role
    row.language = member.language
    row.zone = member.zone
    row.day_starts_at = member.day_starts_at
    row.welcomed = member.welcomed
    row.avatar = member.avatar
    row.colour = member.colour
    session.flush()


def _member(row: Any) -> Member:
    return Member(
        id=row.id,
        name=row.name,
        role=row.role,
        language=row.language,
        zone=row.zone,
        day_starts_at=row.day_starts_at,
        welcomed=row.welcomed,
        avatar=row.avatar,
        colour=row.colour,
    )
