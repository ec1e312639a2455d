"""Households."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.household import HouseholdRow

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
    """The zone (IANA) whose clock rules agreements; UTC before the first run."""
    household = _HOUSEHOLD.first(session)
    return household.zone if household else "UTC"
