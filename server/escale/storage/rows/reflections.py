"""What members write about their weeks, and when they want to."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Integer, Text
from sqlmodel import Field

from escale.domain.reflection import ReflectionState
from escale.storage.rows.base import CLUSTERED, Stored, reference, word
from escale.storage.types import Bytes16, Day, Flag, InstantMs, Json


class ReflectionRow(Stored, table=True):
    """A week, by its Monday. `answers`: pairs of a question and what was written, in the order they were asked."""

    __tablename__ = "reflection"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    monday: date = Field(sa_column=Column(Day, primary_key=True))
    state: ReflectionState = word(ReflectionState)
    answers: Any = Field(sa_type=Json)
    intention: str | None = Field(default=None, sa_type=Text)
    saved_at: datetime = Field(sa_type=InstantMs)


class ReflectionScheduleRow(Stored, table=True):
    """A member's own day and hour; `weekday` null: never. Who has no row has the usual ones."""

    __tablename__ = "reflection_schedule"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    weekday: int | None = Field(default=None, sa_type=Integer)
    hour: int = Field(sa_type=Integer)


class DeletedReflectionRow(Stored, table=True):
    """A week of which all that was written up to an instant was deleted: carried into backups, so no member is
    referred to (see `DeletedHistoryRow`).
    """

    __tablename__ = "deleted_reflection"
    __table_args__ = CLUSTERED

    member_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    monday: date = Field(sa_column=Column(Day, primary_key=True, nullable=False))
    deleted_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)
