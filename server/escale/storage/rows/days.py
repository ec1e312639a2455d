"""Read models of a member's days, kept when raw events are pruned."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Column, Integer, Text
from sqlmodel import Field, SQLModel

from escale.storage.rows.base import CLUSTERED, reference
from escale.storage.types import Day, DurationMs


def _day() -> Column[date]:
    return Column(Day, primary_key=True)


class VisitDayRow(SQLModel, table=True):
    """Which visits a day shows: those that started in it or were attended in it."""

    __tablename__ = "visit_day"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    visit_id: UUID = reference("visit.id", primary=True, index=True)


class DayTotalRow(SQLModel, table=True):
    """A member's day over all sites: `attended_ms` counts two browsers at once only once."""

    __tablename__ = "day_total"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    zone: str = Field(sa_type=Text)
    attended_ms: timedelta = Field(sa_type=DurationMs)


class DaySiteRow(SQLModel, table=True):
    """A member's day on one site. Counts are whole numbers."""

    __tablename__ = "day_summary"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    site_id: UUID = reference("site.id", primary=True)
    attended_ms: timedelta = Field(sa_type=DurationMs)
    planned_ms: timedelta = Field(sa_type=DurationMs)
    planned_attended_ms: timedelta = Field(sa_type=DurationMs)
    visits: int = Field(sa_type=Integer)
    stated: int = Field(sa_type=Integer)
    met_yes: int = Field(sa_type=Integer)
    met_partly: int = Field(sa_type=Integer)
    met_no: int = Field(sa_type=Integer)
    worth_yes: int = Field(sa_type=Integer)
    worth_partly: int = Field(sa_type=Integer)
    worth_no: int = Field(sa_type=Integer)
    cues_shown: int = Field(sa_type=Integer)
    cues_honoured: int = Field(sa_type=Integer)
    looks: int = Field(sa_type=Integer)
    not_now: int = Field(sa_type=Integer)
