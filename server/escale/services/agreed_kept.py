"""Which clauses of an agreement a week kept."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain import agreed_kept as rules
from escale.domain.agreed_kept import ClauseKept, KnownDay, WatchedSite
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import MOMENT, ONE_DAY, Interval, Intervals, clip
from escale.domain.period import Period
from escale.domain.seen import OpenDay
from escale.domain.spans import at_of, pairs
from escale.services import agreed
from escale.services.household_time import zones_of
from escale.services.presence import unknown_of
from escale.storage import agreed_passes, lived_visits, sites

__all__ = ["ClauseKept", "kept"]


def kept(session: Session, member_id: UUID, days: Sequence[OpenDay], now: datetime) -> tuple[ClauseKept, ...]:
    """The clauses that held on days of a week, of those days that may be seen: when each ended, or now."""
    zones = zones_of(session)
    lived = [zones.named(one.summary.day) for one in days]
    held = agreed.in_force_at(session, member_id, [min(now, day.ends_at - MOMENT) for day in lived])
    if not any(held):
        return ()
    first, last = min(lived, key=lambda one: one.day), max(lived, key=lambda one: one.day)
    missing = _missing(session, member_id, first, last, now)
    known = [
        KnownDay(day, holds.terms if holds else None, clip(missing, day.window), told.is_gap, day.ends_at <= now)
        for day, holds, told in zip(lived, held, days, strict=True)
    ]
    passes = agreed_passes.days_of(session, member_id, first.day, last.day)
    return rules.kept(known, _watched(session, member_id, now), passes)


def _missing(session: Session, member_id: UUID, first: HouseholdDay, last: HouseholdDay, now: datetime) -> Intervals:
    """What nothing is known of from the first of the household's days to the last. The member's own begin elsewhere."""
    visits = lived_visits.of_period(session, member_id, Period(first.day - ONE_DAY, last.day + ONE_DAY))
    attended = (Interval(at_of(start), at_of(end)) for one in visits for start, end in pairs(one.placed))
    return unknown_of(session, member_id, Interval(first.window.start, last.ends_at), attended, now)


def _watched(session: Session, member_id: UUID, now: datetime) -> list[WatchedSite]:
    spans = sites.spans(session, member_id)
    listed = ((one, *spans[one.id]) for one in sites.list_all(session, member_id))
    return [WatchedSite(one, Interval(added, max(added, removed or now))) for one, added, removed in listed]
