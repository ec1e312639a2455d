"""Visits and gates. `…_seq` columns order facts of the same instant: late events fold alike."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Text
from sqlalchemy import text as sql_text
from sqlmodel import Field

from escale.domain.vocabulary import GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth
from escale.storage.rows.base import CLUSTERED, Stored, key, reference, word
from escale.storage.types import DurationMs, InstantMs, Json, Long


class VisitRow(Stored, table=True):
    """One stay on one site, with all that belongs to it: always read and written as a whole.

    `first_…` is the earliest event known. What follows is told from there, so that most of it is small: `…_ms` in
    milliseconds after `first_at` (but `reported_ms`, `attended_ms` and `planned_ms`, which are durations), `…_seq` in
    numbers after `first_seq`. `started_…`: the facts of `visit.started`. `attended`, `cues`, `counts`
    and `checks` are lists, see
    `escale.storage.visit_values`. `planned_ms` and `trigger`: the intention's. `text`, said at `text_at`, has its own
    retention: both are null once it is forgotten, the minutes stay.
    """

    __tablename__ = "visit"
    __table_args__ = (
        Index("ix_visit_site_first", "site_id", "first_at"),
        Index("ix_visit_text", "text_at", "member_id", sqlite_where=sql_text("text_at IS NOT NULL")),
        CLUSTERED,
    )

    id: UUID = key()
    member_id: UUID = reference("member.id")
    browser_id: UUID = reference("browser.id")
    site_id: UUID = reference("site.id")
    zone: str = Field(sa_type=Text)
    first_at: datetime = Field(sa_type=InstantMs)
    first_seq: int = Field(sa_type=Long)
    last_ms: timedelta = Field(sa_type=DurationMs)
    started_ms: timedelta | None = Field(default=None, sa_type=DurationMs)
    started_seq: int | None = Field(default=None, sa_type=Long)
    origin: VisitOrigin | None = word(VisitOrigin, nullable=True)
    ended_ms: timedelta | None = Field(default=None, sa_type=DurationMs)
    ended_seq: int | None = Field(default=None, sa_type=Long)
    end: VisitEnd | None = word(VisitEnd, nullable=True)
    reported_ms: timedelta = Field(sa_type=DurationMs)
    attended_ms: timedelta = Field(sa_type=DurationMs)
    attended: list[int] | None = Field(default=None, sa_type=Json)
    planned_ms: timedelta | None = Field(default=None, sa_type=DurationMs)
    trigger: Trigger | None = word(Trigger, nullable=True)
    text: str | None = Field(default=None, sa_type=Text)
    text_at: datetime | None = Field(default=None, sa_type=InstantMs)
    rated_ms: timedelta | None = Field(default=None, sa_type=DurationMs)
    rated_seq: int | None = Field(default=None, sa_type=Long)
    worth: Worth | None = word(Worth, nullable=True)
    met: Worth | None = word(Worth, nullable=True)
    cues: list[list[Any]] | None = Field(default=None, sa_type=Json)
    counts: list[int] | None = Field(default=None, sa_type=Json)
    checks: list[list[Any]] | None = Field(default=None, sa_type=Json)


class GateRow(Stored, table=True):
    """A gate that was shown, and how it was answered."""

    __tablename__ = "gate"
    __table_args__ = (Index("ix_gate_member_shown", "member_id", "shown_at"), CLUSTERED)

    id: UUID = key()
    member_id: UUID = reference("member.id")
    browser_id: UUID = reference("browser.id")
    site_id: UUID = reference("site.id")
    zone: str = Field(sa_type=Text)
    shown_at: datetime = Field(sa_type=InstantMs)
    shown_seq: int = Field(sa_type=Long)
    answer: GateAnswer | None = word(GateAnswer, nullable=True)
    answered_at: datetime | None = Field(default=None, sa_type=InstantMs)
    answered_seq: int | None = Field(default=None, sa_type=Long)
