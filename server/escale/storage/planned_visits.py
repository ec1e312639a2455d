"""Visits with an intention in short: no intervals, cues or words are read, since weeks have hundreds of visits."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlmodel import Session

from escale.domain.period import Period
from escale.domain.signals import PlannedVisit
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import IntentionRow, VisitRow

_visit, _day, _intention = (table_of(row) for row in (VisitRow, VisitDayRow, IntentionRow))
_OF_PERIOD = Prepared(
    select(_visit.c.site_id, _visit.c.zone, _visit.c.started_at, _intention.c.planned_ms, _visit.c.attended_ms)
    .join(_intention, _intention.c.visit_id == _visit.c.id)
    .where(
        _visit.c.started_at.is_not(None),
        _visit.c.id.in_(
            select(_day.c.visit_id).where(
                _day.c.member_id == bindparam("member_id"), _day.c.day.between(bindparam("first"), bindparam("last"))
            )
        ),
    )
)


def of_period(session: Session, member_id: UUID, period: Period) -> list[PlannedVisit]:
    """The member's visits with an intention that days of the period show."""
    rows = _OF_PERIOD.rows(session, member_id=member_id, first=period.first, last=period.last)
    return [PlannedVisit(*row) for row in rows]
