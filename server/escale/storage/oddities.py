"""Visits that were not believed as a whole, or are hard to believe."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Integer, case, func, select, type_coerce
from sqlmodel import Session, col

from escale.storage.rows.visits import VisitRow
from escale.storage.types import MILLISECOND


def count_visits(session: Session, longest: timedelta, until: datetime) -> tuple[int, int, int]:
    """How many visits reported more time than is believed, lasted for more than `longest`, began after `until`."""
    reported, believed = col(VisitRow.reported_ms), col(VisitRow.attended_ms)
    first, last = (type_coerce(one, Integer) for one in (VisitRow.first_at, _last()))
    found = select(
        _count(reported > believed),
        _count(last - first > longest // MILLISECOND),
        _count(col(VisitRow.first_at) > until),
    )
    clamped, long, future = session.connection().execute(found).one()
    return int(clamped), int(long), int(future)


def _last() -> ColumnElement[datetime]:
    return func.coalesce(col(VisitRow.ended_at), col(VisitRow.last_at))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
