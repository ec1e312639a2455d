"""Visits with an intention in short: no intervals, cues or words are read, since weeks have hundreds of visits."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlmodel import Session

from escale.domain.period import Period
from escale.domain.signals import PlannedVisit
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import VisitRow
from escale.storage.types import EPOCH, MILLISECOND, uuid_of

_visit, _day = table_of(VisitRow), table_of(VisitDayRow)
_OF_PERIOD = Prepared(
    select(
        *(_visit.c[name] for name in ("site_id", "zone", "first_at", "started_ms", "planned_ms", "attended_ms"))
    ).where(
        _visit.c.planned_ms.is_not(None),
        _visit.c.id.in_(
            select(_day.c.visit_id).where(
                _day.c.member_id == bindparam("member_id"), _day.c.day.between(bindparam("first"), bindparam("last"))
            )
        ),
    )
)


def of_period(session: Session, member_id: UUID, period: Period) -> list[PlannedVisit]:
    """The member's visits with an intention that days of the period show."""
    rows = _OF_PERIOD.kept(session, member_id=member_id, first=period.first, last=period.last)
    return [
        PlannedVisit(
            uuid_of(site_id), zone, EPOCH + (first + after) * MILLISECOND, planned * MILLISECOND, attended * MILLISECOND
        )
        for site_id, zone, first, after, planned, attended in rows
    ]
