"""Which clauses of an agreement a week kept."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import agreed_kept as rules
from escale.domain.agreed_kept import ClauseKept, KnownDay
from escale.domain.seen import OpenDay
from escale.services import agreed
from escale.services.household_time import zones_of
from escale.storage import agreed_passes

MOMENT = timedelta(milliseconds=1)

__all__ = ["ClauseKept", "kept"]


def kept(session: Session, member_id: UUID, days: Sequence[OpenDay], now: datetime) -> tuple[ClauseKept, ...]:
    """The clauses that held on days of a week, of those days that may be seen: when each ended, or now."""
    zones = zones_of(session)
    lived = [zones.named(one.summary.day) for one in days]
    held = agreed.in_force_at(session, member_id, [min(now, day.ends_at - MOMENT) for day in lived])
    known = [
        KnownDay(day.day, holds.terms if holds else None, told.is_gap, day.ends_at <= now)
        for day, holds, told in zip(lived, held, days, strict=True)
    ]
    if not any(one.terms for one in known):
        return ()
    first, last = min(one.day for one in known), max(one.day for one in known)
    return rules.kept(known, agreed_passes.days_of(session, member_id, first, last))
