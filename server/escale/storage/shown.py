"""Which visits a day shows."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import Session

from escale.domain.visits import Visit
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow

AROUND = timedelta(days=3)
"""More than any zone and any hour at which a day starts move a day."""

_shown = table_of(VisitDayRow)
_REMOVE = Prepared(
    delete(_shown).where(*(_shown.c[name] == bindparam(name) for name in ("member_id", "day", "visit_id")))
)
_ADD = Prepared(insert(_shown))
_DAYS = Prepared(
    select(_shown.c.day).where(
        _shown.c.member_id == bindparam("member_id"),
        _shown.c.day.between(bindparam("first"), bindparam("last")),
        _shown.c.visit_id == bindparam("visit_id"),
    )
)
_OF_DAY = Prepared(
    select(_shown.c.visit_id).where(_shown.c.member_id == bindparam("member_id"), _shown.c.day == bindparam("day"))
)
_WHOLE = Prepared(select(_shown.c.visit_id, _shown.c.day).where(_shown.c.member_id == bindparam("member_id")))
_ALL = Prepared(select(_shown.c.day).where(_shown.c.member_id == bindparam("member_id")).distinct())


def move(session: Session, member_id: UUID, visit_id: UUID, gone: Collection[date], new: Collection[date]) -> None:
    """The days `gone` no longer show the visit, which is stored already, and `new` ones do."""
    key = {"member_id": member_id, "visit_id": visit_id}
    _REMOVE.run_many(session, ({**key, "day": day} for day in gone))
    _ADD.run_many(session, ({**key, "day": day} for day in new))


def days_of(session: Session, member_id: UUID, visit: Visit) -> set[date]:
    """The days that show the visit, wherever it was and whenever its days start."""
    first, last = (visit.earliest_at - AROUND).date(), (visit.last_at + AROUND).date()
    return {row.day for row in _DAYS.rows(session, member_id=member_id, visit_id=visit.id, first=first, last=last)}


def visits_of(session: Session, member_id: UUID, day: date) -> list[UUID]:
    """The visits that the day shows."""
    return [row.visit_id for row in _OF_DAY.rows(session, member_id=member_id, day=day)]


def list_days(session: Session, member_id: UUID) -> set[date]:
    """All days that show a visit."""
    return {row.day for row in _ALL.rows(session, member_id=member_id)}


def list_all(session: Session, member_id: UUID) -> dict[UUID, set[date]]:
    """The days that show each visit. For a rebuild, which trusts no bounds."""
    found: dict[UUID, set[date]] = {}
    for row in _WHOLE.rows(session, member_id=member_id):
        found.setdefault(row.visit_id, set()).add(row.day)
    return found
