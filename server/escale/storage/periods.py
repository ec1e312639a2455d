"""Days and longer stretches as they are read: sums made by the database, without a visit or an event."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, LargeBinary, Text, func, select, type_coerce
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

from escale.domain.figures import Figures
from escale.domain.period import DayTotal, Period, SiteDay
from escale.domain.summary import DaySummary, SiteSummary, Time
from escale.storage.days import FIGURES, SITES, TOTALS

TIMES = ("attended_ms", "placed_ms", "night_ms")
_PLAIN: dict[str, type[TypeEngine[Any]]] = {
    "day": Text,
    "site_id": LargeBinary,
    "attended_ms": Integer,
    "planned_ms": Integer,
    "visits": Integer,
}


def find_day(session: Session, member_id: UUID, day: date) -> DaySummary | None:
    """The summary of a day; None when nothing happened in it."""
    whole = (TOTALS.c[name] for name in ("zone", *TIMES))
    row = session.connection().execute(select(*whole).where(*_within(TOTALS, member_id, Period(day, day)))).first()
    if row is None:
        return None
    return DaySummary(day, row[0], Time(*row[1:]), tuple(sites(session, member_id, Period(day, day))))


def visits_of_day(session: Session, member_id: UUID, day: date) -> dict[UUID, int]:
    """How many visits started in the day, by site."""
    statement = select(SITES.c.site_id, SITES.c.visits).where(*_within(SITES, member_id, Period(day, day)))
    return {site_id: count for site_id, count in session.connection().execute(statement)}


def sites(session: Session, member_id: UUID, period: Period) -> list[SiteSummary]:
    """Each site in the period, by id."""
    summed = (_sum(name) for name in (*TIMES, *FIGURES.values()))
    statement = select(SITES.c.site_id, *summed).where(*_within(SITES, member_id, period))
    rows = session.connection().execute(statement.group_by(SITES.c.site_id))
    return sorted((SiteSummary(row[0], *_read(row[1:])) for row in rows), key=lambda one: one.site_id)


def days(session: Session, member_id: UUID, period: Period) -> list[DayTotal]:
    """Each day of the period that something is known of."""
    summed = select(SITES.c.day, *(_sum(name) for name in FIGURES.values())).where(*_within(SITES, member_id, period))
    rows = {row[0]: Figures(*row[1:]) for row in session.connection().execute(summed.group_by(SITES.c.day))}
    return [DayTotal(day, time, rows[day]) for day, time in times(session, member_id, period).items()]


def site_days(session: Session, member_id: UUID, period: Period) -> list[SiteDay]:
    """Each site of each day, in short: read as the database keeps it, since there may be thousands."""
    kept = (type_coerce(SITES.c[name], _PLAIN[name]).label(name) for name in _PLAIN)
    statement = select(*kept).where(*_within(SITES, member_id, period)).order_by(SITES.c.day, SITES.c.site_id)
    ids: dict[bytes, UUID] = {}
    found = []
    for day, site_id, *numbers in session.connection().execute(statement):
        known = ids.get(site_id) or ids.setdefault(site_id, UUID(bytes=site_id))
        found.append(SiteDay(day, known, *numbers))
    return found


def times(session: Session, member_id: UUID, period: Period) -> dict[date, Time]:
    """The time of each day of the period that something is known of."""
    whole = select(TOTALS.c.day, *(TOTALS.c[name] for name in TIMES)).where(*_within(TOTALS, member_id, period))
    return {row[0]: Time(*row[1:]) for row in session.connection().execute(whole.order_by(TOTALS.c.day))}


def _within(table: Any, member_id: UUID, period: Period) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return table.c.member_id == member_id, table.c.day.between(period.first, period.last)


def _sum(name: str) -> ColumnElement[Any]:
    return func.sum(SITES.c[name], type_=SITES.c[name].type).label(name)


def _read(row: tuple[Any, ...]) -> tuple[Time, Figures]:
    return Time(*row[: len(TIMES)]), Figures(*row[len(TIMES) :])
