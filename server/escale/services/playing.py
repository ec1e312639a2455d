"""What a plan says of the family: the agreement with its member, who is at this browser, who waits for whom."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import time_requests as rules
from escale.domain.agreed import Playing, Standing, hours_of, spent_by_clause
from escale.domain.agreements import Agreed
from escale.domain.clauses import Homework
from escale.domain.household import Browser, Member
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import ONE_DAY
from escale.domain.plan import Family
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import Role
from escale.services import agreed, granted, household_time, levels, people
from escale.storage import agreed_passes, agreed_spent, sites, time_requests

NOTHING = timedelta()


def family(session: Session, browser: Browser, member: Member, now: datetime) -> Family:
    """What the member is to others, for a plan."""
    seen = levels.standing(session, member, now)
    known = Family(
        people=people.of_browser(session, browser),
        level=seen.now,
        coming=seen.coming,
        requests_waiting=granted.waiting_for(session, member, now),
    )
    holds = None if member.role is Role.ADULT else agreed.in_force(session, member.id, now)
    return _with(session, known, holds, now) if holds else known


def _with(session: Session, known: Family, holds: Agreed, now: datetime) -> Family:
    day = household_time.today(session, now)
    yesterday = household_time.zones_of(session).named(day.day - ONE_DAY)
    wishes = time_requests.within(session, holds.member_id, min(day.monday, yesterday.day), day.day)
    standing = _standing(session, holds, day, yesterday, wishes)
    return replace(known, playing=Playing(holds.terms, holds.since, standing))


def _standing(
    session: Session, holds: Agreed, day: HouseholdDay, yesterday: HouseholdDay, wishes: list[TimeRequest]
) -> Standing:
    week, today, before = (
        [one for one in wishes if first <= one.day <= last]
        for first, last in ((day.monday, day.day), (day.day, day.day), (yesterday.day, yesterday.day))
    )
    until: dict[UUID, datetime | None] = {}
    for one in holds.terms.clauses:
        carried = rules.carried_into(day, one.id, before, hours_of(one, yesterday))
        until[one.id] = rules.granted_until(one.id, today, hours_of(one, day), carried)
    spent = agreed_spent.of_day(session, holds.member_id, day.day)
    return Standing(
        day,
        spent=spent_by_clause(holds.terms, sites.list_all(session, holds.member_id), spent),
        granted={one.id: rules.granted_on(one.id, today) for one in holds.terms.clauses},
        granted_until={clause_id: at for clause_id, at in until.items() if at},
        reserve=rules.reserve_left(holds.terms, week) or NOTHING,
        done=_done(session, holds, day),
    )


def _done(session: Session, holds: Agreed, day: HouseholdDay) -> frozenset[UUID]:
    """Homework of which the member said today that it is done."""
    passed = agreed_passes.days_of(session, holds.member_id, day.day, day.day)
    return frozenset(one.id for one in holds.terms.clauses if isinstance(one, Homework) and one.id in passed)
