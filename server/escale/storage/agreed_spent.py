"""What was attended under an agreement: the ledger of the service's own clock."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, delete, select
from sqlmodel import Session

from escale.domain.spent import Heard
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.agreed import AgreedHeardRow, AgreedSpentRow, AgreedToldRow

_spent, _told, _heard = (table_of(row) for row in (AgreedSpentRow, AgreedToldRow, AgreedHeardRow))
_member: BindParameter[UUID] = bindparam("member_id")
_OF_DAY = Prepared(
    select(_spent.c.site_id, _spent.c.spent_ms).where(_spent.c.member_id == _member, _spent.c.day == bindparam("day"))
)
_SAVE = upsert(AgreedSpentRow)
_LEVEL = Prepared(
    select(_told.c.told_ms, _told.c.at).where(_told.c.member_id == _member, _told.c.visit_id == bindparam("visit_id"))
)
_TELL = upsert(AgreedToldRow)
_HEARD = Prepared(select(_heard).where(_heard.c.member_id == _member, _heard.c.browser_id == bindparam("browser_id")))
_HEAR = upsert(AgreedHeardRow)
_OLD = (
    Prepared(delete(_spent).where(_spent.c.day < bindparam("day"))),
    Prepared(delete(_told).where(_told.c.at < bindparam("at"))),
)


def of_day(session: Session, member_id: UUID, day: date) -> dict[UUID, timedelta]:
    """What was attended of each site in a day of the household."""
    return {row.site_id: row.spent_ms for row in _OF_DAY.rows(session, member_id=member_id, day=day)}


def save(session: Session, member_id: UUID, day: date, site_id: UUID, spent: timedelta) -> None:
    """What was attended of a site in a day, in place of what was known."""
    _SAVE.run(session, {"member_id": member_id, "day": day, "site_id": site_id, "spent_ms": spent})


def levels(session: Session, member_id: UUID, visit_ids: Collection[UUID]) -> dict[UUID, tuple[timedelta, datetime]]:
    """The totals that were told of visits, and when; those that nothing was told of are not there."""
    rows = ((one, _LEVEL.first(session, member_id=member_id, visit_id=one)) for one in visit_ids)
    return {visit_id: (row.told_ms, row.at) for visit_id, row in rows if row is not None}


def tell(session: Session, member_id: UUID, totals: Mapping[UUID, timedelta], now: datetime) -> None:
    """The totals that were told of visits now."""
    _TELL.run_many(
        session,
        ({"member_id": member_id, "visit_id": one, "told_ms": total, "at": now} for one, total in totals.items()),
    )


def heard(session: Session, member_id: UUID, browser_id: UUID) -> Heard | None:
    """When batches of a member came from a browser; None: never yet."""
    row = _HEARD.first(session, member_id=member_id, browser_id=browser_id)
    return Heard(row.at, row.before, row.begun) if row else None


def hear(session: Session, member_id: UUID, browser_id: UUID, known: Heard) -> None:
    """A batch of theirs came."""
    values = {"at": known.at, "before": known.before, "begun": known.begun}
    _HEAR.run(session, {"member_id": member_id, "browser_id": browser_id, **values})


def prune(session: Session, first: date, since: datetime) -> int:
    """Forget days before `first`, and visits of which nothing was told since. How many rows."""
    of_days, of_visits = _OLD
    return of_days.run(session, {"day": first}) + of_visits.run(session, {"at": since})
