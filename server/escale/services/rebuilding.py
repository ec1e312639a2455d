"""All days of a member counted again from visits and gates: the same figures as those kept up to date step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlmodel import Session

from escale.domain import parts
from escale.domain.household import Member
from escale.services.counting import recount
from escale.storage import days, gates, members, shown, stale, visits

Told = Callable[[float], None]
"""Is told how much of the work is done, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many days were counted, and how many of them had other figures or showed other visits before."""

    days: int
    differed: int


def rebuild(session: Session, member: Member, tell: Told = lambda share: None) -> Rebuilt:
    """Place all visits in days again, and count all days again."""
    moved = _place(session, member, lambda share: tell(share / 2))
    known = days.list_days(session, member.id) | shown.list_days(session, member.id)
    touched = sorted(known | moved | _turned_back(session, member))
    differed = 0
    for number, day in enumerate(touched, start=1):
        is_other = recount(session, member, day)
        differed += is_other or day in moved
        tell(0.5 + number / len(touched) / 2)
    tell(1.0)
    stale.remove(session, member.id)
    return Rebuilt(len(touched), differed)


def rebuild_all(session: Session, tell: Told = lambda share: None) -> Rebuilt:
    """Rebuild the days of all members."""
    everyone = members.everyone(session)
    days_counted = differed = 0
    for number, member in enumerate(everyone):
        found = rebuild(session, member, partial(_tell_all, tell, number, len(everyone)))
        days_counted, differed = days_counted + found.days, differed + found.differed
    return Rebuilt(days_counted, differed)


def catch_up(session: Session) -> None:
    """Rebuild the days of members for whom a migration or an import asked for it."""
    for member_id in stale.list_members(session):
        member = members.get(session, member_id)
        if member is not None:
            rebuild(session, member)


def _tell_all(tell: Told, before: int, members_count: int, share: float) -> None:
    tell((before + share) / members_count)


def _place(session: Session, member: Member, tell: Told) -> set[date]:
    """Say again which days show which visits. The days for which that changed."""
    changed: set[date] = set()
    count, said = visits.count(session, member.id), shown.list_all(session, member.id)
    for number, visit in enumerate(visits.of_member(session, member.id), start=1):
        old, new = said.pop(visit.id, set()), parts.of_visit(visit, member.day_starts_at).keys()
        shown.move(session, member.id, visit.id, old - new, new - old)
        changed |= old ^ new
        tell(number / count)
    for visit_id, old in said.items():  # of no visit at all: damage
        shown.move(session, member.id, visit_id, old, ())
        changed |= old
    return changed


def _turned_back(session: Session, member: Member) -> set[date]:
    """The days that show a gate."""
    found: set[date] = set()
    for gate in gates.of_member(session, member.id):
        found |= parts.of_gate(gate, member.day_starts_at).keys()
    return found
