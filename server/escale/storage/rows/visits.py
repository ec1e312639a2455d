"""Visits and what belongs to them. `…_seq` columns order facts of the same instant: late events fold alike."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, Index, Text
from sqlmodel import Field

from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth
from escale.storage.rows.base import CLUSTERED, Stored, key, reference, word
from escale.storage.types import Bytes16, DurationMs, InstantMs, Long


class VisitRow(Stored, table=True):
    """One stay on one site. `first_…` is the earliest event known, `started_…` the facts of `visit.started`."""

    __tablename__ = "visit"
    __table_args__ = (Index("ix_visit_member_site_first", "member_id", "site_id", "first_at"), CLUSTERED)

    id: UUID = key()
    member_id: UUID = reference("member.id")
    browser_id: UUID = reference("browser.id")
    site_id: UUID = reference("site.id")
    zone: str = Field(sa_type=Text)
    first_at: datetime = Field(sa_type=InstantMs)
    first_seq: int = Field(sa_type=Long)
    last_at: datetime = Field(sa_type=InstantMs)
    started_at: datetime | None = Field(default=None, sa_type=InstantMs)
    started_seq: int | None = Field(default=None, sa_type=Long)
    origin: VisitOrigin | None = word(VisitOrigin, nullable=True)
    ended_at: datetime | None = Field(default=None, sa_type=InstantMs)
    ended_seq: int | None = Field(default=None, sa_type=Long)
    end: VisitEnd | None = word(VisitEnd, nullable=True)
    reported_ms: timedelta = Field(sa_type=DurationMs)
    attended_ms: timedelta = Field(sa_type=DurationMs)


class AttendedRow(Stored, table=True):
    """One attended interval of a visit; those of one visit never touch."""

    __tablename__ = "attended"
    __table_args__ = CLUSTERED

    visit_id: UUID = reference("visit.id", primary=True)
    from_ms: datetime = Field(sa_column=Column(InstantMs, primary_key=True, autoincrement=False))
    to_ms: datetime = Field(sa_type=InstantMs)


class IntentionRow(Stored, table=True):
    """What for and for how long. `text` has its own retention: null once forgotten, the minutes stay."""

    __tablename__ = "intention"
    __table_args__ = CLUSTERED

    visit_id: UUID = reference("visit.id", primary=True)
    text: str | None = Field(default=None, sa_type=Text)
    planned_ms: timedelta = Field(sa_type=DurationMs)
    trigger: Trigger | None = word(Trigger, nullable=True)


class RatingRow(Stored, table=True):
    """The person's latest judgement of a visit."""

    __tablename__ = "rating"
    __table_args__ = CLUSTERED

    visit_id: UUID = reference("visit.id", primary=True)
    worth: Worth = word(Worth)
    met: Worth | None = word(Worth, nullable=True)
    rated_at: datetime = Field(sa_type=InstantMs)
    rated_seq: int = Field(sa_type=Long)


class CueRow(Stored, table=True):
    """A cue of a visit. Ids are made by browsers, so they are unique within the visit only."""

    __tablename__ = "cue"
    __table_args__ = CLUSTERED

    visit_id: UUID = reference("visit.id", primary=True)
    id: UUID = Field(sa_column=Column(Bytes16, primary_key=True))
    kind: CueKind = word(CueKind)
    shown_at: datetime = Field(sa_type=InstantMs)
    answer: CueAnswer | None = word(CueAnswer, nullable=True)
    answered_at: datetime | None = Field(default=None, sa_type=InstantMs)
    answered_seq: int | None = Field(default=None, sa_type=Long)
    removed_at: datetime | None = Field(default=None, sa_type=InstantMs)


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
