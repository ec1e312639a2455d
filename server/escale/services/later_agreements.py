"""What the family agreed, ended, wished and read since a backup was taken, so that taking it back undoes none of it."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from escale.domain.agreements import Agreement
from escale.domain.household import Member
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import FamilyFact, Role
from escale.services import family_log as log
from escale.services import one_sided
from escale.services.sides import sides_of, tell
from escale.storage import agreements, family_log, members, time_requests
from escale.storage.family_log import LogLine

T = TypeVar("T")
UNREADABLE = (sqlite3.DatabaseError, DatabaseError, ValueError, LookupError, TypeError)
"""What reading a damaged table or value meets; so does one of an older version that is not there yet."""
ALL_WISHES = 1_000_000
UNREAD = "unread"
"""The word in the log for why an agreement ended."""


@dataclass(frozen=True, slots=True)
class WithMember:
    """All that there is between a member and the adults."""

    agreements: tuple[Agreement, ...]
    wishes: tuple[TimeRequest, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """By member: their role, and what was agreed with them; None: it could not be read. And the lines of the log."""

    roles: Mapping[UUID, Role] = field(default_factory=dict)
    agreed: Mapping[UUID, WithMember | None] = field(default_factory=dict)
    lines: tuple[LogLine, ...] = ()


def readable(read: Callable[[], T], otherwise: T) -> T:
    """What a part of a damaged or older database holds, or what holds when it cannot be read."""
    try:
        return read()
    except UNREADABLE:
        return otherwise


def read(session: Session) -> Family | None:
    """That of a database that may be damaged; None: not even its members could be read."""
    known: list[Member] | None = readable(lambda: members.everyone(session), None)
    if known is None:
        return None
    return Family(
        {one.id: one.role for one in known},
        {one.id: readable(partial(_with, session, one.id), None) for one in known},
        readable(lambda: tuple(family_log.list_all(session)), ()),
    )


def carry(session: Session, family: Family | None, now: datetime) -> None:
    """Into the database of a backup. What could not be read is ended rather than revived, and both sides read it."""
    here = members.everyone(session)
    found = family or Family({}, dict.fromkeys((one.id for one in here), None))
    if any(one.id in found.roles for one in here):  # the same household
        _carry_lines(session, found.lines, {one.id for one in here})
    for member in here:
        _carry_role(session, member, found.roles.get(member.id, member.role), now)
        if member.id in found.agreed:
            _carry_agreed(session, member, found.agreed[member.id], {one.id for one in here}, now)


def _with(session: Session, member_id: UUID) -> WithMember:
    wishes = time_requests.latest(session, member_id, ALL_WISHES)
    return WithMember(tuple(agreements.of_member(session, member_id)), tuple(wishes))


def _carry_lines(session: Session, lines: Iterable[LogLine], here: set[UUID]) -> None:
    known = {one.id for one in family_log.list_all(session)}
    for line in lines:
        if line.id not in known and (line.subject_id is None or line.subject_id in here):
            family_log.add(session, line)


def _carry_role(session: Session, member: Member, role: Role, now: datetime) -> None:
    """Who grew up is no child again. Since when is in the log; where that could not be read, it is since now."""
    members.save(session, replace(member, role=role))
    if role is not member.role and family_log.latest(session, FamilyFact.ROLE_CHANGED, member.id, role.value) is None:
        log.note(session, FamilyFact.ROLE_CHANGED, None, member.id, None, role.value, now)


def _carry_agreed(session: Session, member: Member, known: WithMember | None, here: set[UUID], now: datetime) -> None:
    before = agreements.of_member(session, member.id)
    if known is None:
        for one in before:
            _end(session, one, now)
        return
    for one in before:
        if one.id not in {kept.id for kept in known.agreements}:
            agreements.remove(session, one.id)
    for one in known.agreements:
        agreements.put(session, _without_strangers(one, here))
    for wish in known.wishes:
        answered_by = wish.answered_by if wish.answered_by in here else None
        time_requests.save(session, replace(wish, answered_by=answered_by))


def _end(session: Session, agreement: Agreement, now: datetime) -> None:
    version = agreement.in_force(now)
    sides = sides_of(session, agreement.member_id)
    if version is None or sides is None:
        return
    one_sided.end_at(session, agreement, version, now)
    tell(session, sides, FamilyFact.ENDED, None, version.terms.title, UNREAD, now)


def _without_strangers(agreement: Agreement, here: set[UUID]) -> Agreement:
    """As the database can hold it: names of those whom the backup does not know are not kept."""
    versions = (
        replace(
            one,
            proposed_by=one.proposed_by if one.proposed_by in here else None,
            signatures=tuple(by for by in one.signatures if by.member_id in here),
        )
        for one in agreement.versions
    )
    return replace(agreement, versions=tuple(versions))
