"""Read models of a member's days, kept when raw events are pruned."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, Integer, Text
from sqlmodel import Field

from escale.domain.spans import Spans
from escale.storage.rows.base import CLUSTERED, Stored, reference
from escale.storage.types import Bytes16, Day, DurationMs, InstantMs, Packed


def _day() -> Column[date]:
    return Column(Day, primary_key=True)


class VisitDayRow(Stored, table=True):
    """Which visits a day shows: those that started in it or were attended in it.

    No reference to the visit: it would want an index as large as the table, for a question that the days answer.
    """

    __tablename__ = "visit_day"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    visit_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True))


class DayTotalRow(Stored, table=True):
    """A member's day over all sites: `attended_ms` counts two browsers at once only once.

    `latest_…` and `zone`: the visit that began last, and where. The last columns are for changing the day, not for
    reading it; so is the same in `DaySiteRow`.
    """

    __tablename__ = "day_total"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    zone: str = Field(sa_type=Text)
    attended_ms: timedelta = Field(sa_type=DurationMs)
    placed_ms: timedelta = Field(sa_type=DurationMs)
    night_ms: timedelta = Field(sa_type=DurationMs)
    unplaced_ms: timedelta = Field(sa_type=DurationMs)
    latest_at: datetime = Field(sa_type=InstantMs)
    latest_id: UUID = Field(sa_type=Bytes16)
    placed: Spans = Field(sa_type=Packed)
    night: Spans = Field(sa_type=Packed)


class DaySiteRow(Stored, table=True):
    """A member's day on one site. Counts are whole numbers; see `escale.domain.figures.Figures` for what they mean."""

    __tablename__ = "day_summary"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    day: date = Field(sa_column=_day())
    site_id: UUID = reference("site.id", primary=True)
    attended_ms: timedelta = Field(sa_type=DurationMs)
    placed_ms: timedelta = Field(sa_type=DurationMs)
    night_ms: timedelta = Field(sa_type=DurationMs)
    planned_ms: timedelta = Field(sa_type=DurationMs)
    planned_attended_ms: timedelta = Field(sa_type=DurationMs)
    unplaced_ms: timedelta = Field(sa_type=DurationMs)
    visits: int = Field(sa_type=Integer)
    stated: int = Field(sa_type=Integer)
    from_intention: int = Field(sa_type=Integer)
    from_pass: int = Field(sa_type=Integer)
    from_cue: int = Field(sa_type=Integer)
    from_open: int = Field(sa_type=Integer)
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
    trigger_wish: int = Field(sa_type=Integer)
    trigger_habit: int = Field(sa_type=Integer)
    trigger_boredom: int = Field(sa_type=Integer)
    trigger_stress: int = Field(sa_type=Integer)
    trigger_notification: int = Field(sa_type=Integer)
    trigger_message: int = Field(sa_type=Integer)
    trigger_work: int = Field(sa_type=Integer)
    placed: Spans = Field(sa_type=Packed)
    night: Spans = Field(sa_type=Packed)
    reached_typed: int = Field(sa_type=Integer)
    reached_search: int = Field(sa_type=Integer)
    reached_bookmark: int = Field(sa_type=Integer)
    reached_external_link: int = Field(sa_type=Integer)
    reached_subscription: int = Field(sa_type=Integer)
    reached_in_page_link: int = Field(sa_type=Integer)
    reached_recommendation: int = Field(sa_type=Integer)
    reached_autoplay: int = Field(sa_type=Integer)
    reached_notification: int = Field(sa_type=Integer)
    reached_unknown: int = Field(sa_type=Integer)
    items_seen: int = Field(sa_type=Integer)
    sponsored_seen: int = Field(sa_type=Integer)


class StaleRow(Stored, table=True):
    """Members whose summaries must be counted again from their visits at the next start."""

    __tablename__ = "stale_summary"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
