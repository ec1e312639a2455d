"""Cues of agreements that were answered with "continue"."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session

from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.agreed import AgreedPassRow

_pass = table_of(AgreedPassRow)
_ADD = Prepared(
    insert(_pass).values({column.key: bindparam(column.key) for column in _pass.columns}).on_conflict_do_nothing()
)
_BETWEEN = Prepared(
    select(_pass.c.clause_id, _pass.c.day)
    .where(_pass.c.member_id == bindparam("member_id"), _pass.c.day.between(bindparam("first"), bindparam("last")))
    .distinct()
)


def add(session: Session, member_id: UUID, cue_id: UUID, clause_id: UUID, day: date, at: datetime) -> bool:
    """Note an answer, once for each cue. Whether it is new."""
    values = {"member_id": member_id, "cue_id": cue_id, "clause_id": clause_id, "day": day, "at": at}
    return _ADD.run(session, values) > 0


def days_of(session: Session, member_id: UUID, first: date, last: date) -> dict[UUID, set[date]]:
    """By clause, the household's days from `first` to `last` in which it was answered so."""
    found: dict[UUID, set[date]] = {}
    for row in _BETWEEN.rows(session, member_id=member_id, first=first, last=last):
        found.setdefault(row.clause_id, set()).add(row.day)
    return found
