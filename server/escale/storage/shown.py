"""Which visits a day shows."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import Session

from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow

_shown = table_of(VisitDayRow)
_REMOVE = Prepared(
    delete(_shown).where(*(_shown.c[name] == bindparam(name) for name in ("member_id", "day", "visit_id")))
)
_ADD = Prepared(insert(_shown))
_DAYS = Prepared(select(_shown.c.day).where(_shown.c.visit_id == bindparam("visit_id")))
_OF_DAY = Prepared(
    select(_shown.c.visit_id).where(_shown.c.member_id == bindparam("member_id"), _shown.c.day == bindparam("day"))
)
_ALL = Prepared(select(_shown.c.day).where(_shown.c.member_id == bindparam("member_id")).distinct())


def move(session: Session, member_id: UUID, visit_id: UUID, gone: Collection[date], new: Collection[date]) -> None:
    """The days `gone` no longer show the visit, which is stored already, and `new` ones do."""
    key = {"member_id": member_id, "visit_id": visit_id}
    _REMOVE.run_many(session, ({**key, "day": day} for day in gone))
    _ADD.run_many(session, ({**key, "day": day} for day in new))


def days_of(session: Session, visit_id: UUID) -> set[date]:
    """The days that show the visit."""
    return {row.day for row in _DAYS.rows(session, visit_id=visit_id)}


def visits_of(session: Session, member_id: UUID, day: date) -> list[UUID]:
    """The visits that the day shows."""
    return [row.visit_id for row in _OF_DAY.rows(session, member_id=member_id, day=day)]


def list_days(session: Session, member_id: UUID) -> set[date]:
    """All days that show a visit."""
    return {row.day for row in _ALL.rows(session, member_id=member_id)}
