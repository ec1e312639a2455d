"""Households."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from escale.storage.rows.household import HouseholdRow


def add(session: Session, household_id: UUID, zone: str, now: datetime) -> None:
    """A household without members."""
    session.add(HouseholdRow(id=household_id, zone=zone, created_at=now))
    session.flush()


def first(session: Session) -> UUID | None:
    """The household of this service; None before the first run."""
    return session.exec(select(HouseholdRow.id).limit(1)).first()


def since(session: Session) -> datetime | None:
    """When the household was made; None before the first run."""
    return session.exec(select(HouseholdRow.created_at).limit(1)).first()


def zone(session: Session) -> str | None:
    """Where agreements and levels count their days (IANA); None before the first run."""
    return session.exec(select(HouseholdRow.zone).limit(1)).first()
