"""Households."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import Session

from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.household import HouseholdMoveRow, HouseholdRow

_move = table_of(HouseholdMoveRow)
_MOVES = Prepared(select(_move.c.from_at, _move.c.zone).order_by(_move.c.from_at))
_FORGET = Prepared(delete(_move))
_MOVE = upsert(HouseholdMoveRow)
_HOUSEHOLD = Prepared(table_of(HouseholdRow).select().limit(1))


def add(session: Session, household_id: UUID, zone: str, now: datetime) -> None:
    """A household without members."""
    session.add(HouseholdRow(id=household_id, zone=zone, created_at=now))
    session.flush()


def first(session: Session) -> UUID | None:
    """The household of this service; None before the first run."""
    household = _HOUSEHOLD.first(session)
    return household.id if household else None


def since(session: Session) -> datetime | None:
    """When the household was made; None before the first run."""
    household = _HOUSEHOLD.first(session)
    return household.created_at if household else None


def zone(session: Session) -> str:
    """The zone (IANA) whose clock ruled agreements first; UTC before the first run."""
    household = _HOUSEHOLD.first(session)
    return household.zone if household else "UTC"


def moves(session: Session) -> list[tuple[datetime, str]]:
    """From when on the household is in which zone (IANA), in order."""
    return [(row.from_at, row.zone) for row in _MOVES.rows(session)]


def save_moves(session: Session, household_id: UUID, moves: Iterable[tuple[datetime, str]]) -> None:
    """All moves, in place of those that were known."""
    _FORGET.run(session, {})
    for at, zone in moves:
        _MOVE.run(session, {"household_id": household_id, "from_at": at, "zone": zone})
