"""The household's days: its zones, and four in the morning, rule agreements; never a browser's clock or zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.household_day import HouseholdDay
from escale.domain.household_zones import Move, Zones
from escale.domain.intervals import MOMENT
from escale.storage import households


def day_of(session: Session, now: datetime) -> date:
    """The household's day at `now`."""
    return today(session, now).day


def day_ends_at(session: Session, now: datetime) -> datetime:
    """When the household's day is over."""
    return today(session, now).ends_at


def day_closed_by(session: Session, instant: datetime) -> date:
    """The household's day that is over at `instant`: what ends then has this one as its last."""
    return zones_of(session).day(instant - MOMENT).day


def today(session: Session, now: datetime) -> HouseholdDay:
    """The household's day at `now`, with its zone."""
    return zones_of(session).day(now)


def zones_of(session: Session) -> Zones:
    """The zones whose clocks rule agreements, one after the other; UTC before the first run."""
    moves = tuple(Move(at, ZoneInfo(zone)) for at, zone in households.moves(session))
    return Zones(ZoneInfo(households.zone(session)), moves)
