"""Days on which browsers that a member uses were there long enough: without visits, they are days of zero."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session

from escale.domain.period import Period
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.presence import PresentDayRow

_day = table_of(PresentDayRow)
_of_member = _day.c.member_id == bindparam("member_id")
_ADD = Prepared(
    insert(_day).values({"member_id": bindparam("member_id"), "day": bindparam("day")}).on_conflict_do_nothing()
)
_WITHIN = Prepared(
    select(_day.c.day).where(_of_member, _day.c.day.between(bindparam("first"), bindparam("last"))).order_by(_day.c.day)
)
_REMOVE = Prepared(delete(_day).where(_of_member, _day.c.day == bindparam("day")))
_REMOVE_UNTIL = Prepared(delete(_day).where(_of_member, _day.c.day <= bindparam("last")))


def add(session: Session, member_id: UUID, days: Iterable[date]) -> None:
    """These days are such; twice is once."""
    _ADD.run_many(session, ({"member_id": member_id, "day": day} for day in days))


def within(session: Session, member_id: UUID, period: Period) -> list[date]:
    """Those of a period, in order."""
    rows = _WITHIN.kept(session, member_id=member_id, first=period.first, last=period.last)
    return [date.fromisoformat(day) for (day,) in rows]


def remove(session: Session, member_id: UUID, day: date) -> None:
    """Nothing is known of the day any more."""
    _REMOVE.run(session, {"member_id": member_id, "day": day})


def remove_until(session: Session, member_id: UUID, last: date) -> None:
    """Nor of any day up to `last`."""
    _REMOVE_UNTIL.run(session, {"member_id": member_id, "last": last})
