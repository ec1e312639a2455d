"""Visits that were not believed as a whole, or are hard to believe."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import Session, col

from escale.storage.rows.visits import VisitRow


def count_visits(session: Session, longest: timedelta, until: datetime) -> tuple[int, int, int]:
    """How many visits reported more time than is believed, lasted for more than `longest`, began after `until`."""
    reported, believed = col(VisitRow.reported_ms), col(VisitRow.attended_ms)
    found = select(
        _count(reported > believed),
        _count(_lasted() > longest),
        _count(col(VisitRow.first_at) > until),
    )
    clamped, long, future = session.connection().execute(found).one()
    return int(clamped), int(long), int(future)


def _lasted() -> ColumnElement[timedelta]:
    return func.coalesce(col(VisitRow.ended_ms), col(VisitRow.last_ms))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
