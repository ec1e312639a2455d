"""The household's days: its zone and four in the morning rule agreements, never a browser's clock or zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.household_day import HouseholdDay, household_day
from escale.storage import households


def day_of(session: Session, now: datetime) -> date:
    """The household's day at `now`."""
    return today(session, now).day


def day_ends_at(session: Session, now: datetime) -> datetime:
    """When the household's day is over."""
    return today(session, now).ends_at


def today(session: Session, now: datetime) -> HouseholdDay:
    """The household's day at `now`, with its zone."""
    return household_day(now, zone_of(session))


def zone_of(session: Session) -> ZoneInfo:
    """The zone whose clock rules agreements; UTC before the first run."""
    return ZoneInfo(households.zone(session))
