"""Which clauses of an agreement a week kept."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain import agreed_kept as rules
from escale.domain.agreed_kept import ClauseKept, KnownDay
from escale.domain.household_day import HouseholdDay
from escale.domain.seen import OpenDay
from escale.services import agreed
from escale.services.household_time import zone_of
from escale.storage import agreed_passes

MOMENT = timedelta(milliseconds=1)

__all__ = ["ClauseKept", "kept"]


def kept(session: Session, member_id: UUID, days: Sequence[OpenDay], now: datetime) -> tuple[ClauseKept, ...]:
    """The clauses that held on days of a week, of those days that may be seen."""
    zone = zone_of(session)
    known = [_known(session, member_id, one, zone, now) for one in days]
    if not any(one.terms for one in known):
        return ()
    first, last = min(one.day for one in known), max(one.day for one in known)
    return rules.kept(known, agreed_passes.days_of(session, member_id, first, last))


def _known(session: Session, member_id: UUID, told: OpenDay, zone: ZoneInfo, now: datetime) -> KnownDay:
    """What held when the day ended, or holds now."""
    day = HouseholdDay(told.summary.day, zone)
    holds = agreed.in_force(session, member_id, min(now, day.ends_at - MOMENT))
    return KnownDay(day.day, holds.terms if holds else None, told.is_gap, day.ends_at <= now)
