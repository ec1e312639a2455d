"""Household and members."""

from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Column, Text
from sqlmodel import Field

from escale.domain.vocabulary import Avatar, Colour, Language, Role
from escale.storage.rows.base import CLUSTERED, Stored, key, reference, word
from escale.storage.types import DurationMs, Flag, InstantMs, TimeOfDay


class HouseholdRow(Stored, table=True):
    """`zone` is the zone of agreements, until the household moves: changing a clock makes no time."""

    __tablename__ = "household"
    __table_args__ = CLUSTERED

    id: UUID = key()
    zone: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=InstantMs)


class HouseholdMoveRow(Stored, table=True):
    """From an instant on the household is in another zone; until then it was in the one before."""

    __tablename__ = "household_move"
    __table_args__ = CLUSTERED

    household_id: UUID = reference("household.id", primary=True)
    from_at: datetime = Field(sa_column=Column(InstantMs, primary_key=True, nullable=False))
    zone: str = Field(sa_type=Text)


class ChosenRetentionRow(Stored, table=True):
    """How long a household keeps what can go; who has no row has what the service's settings say."""

    __tablename__ = "chosen_retention"
    __table_args__ = CLUSTERED

    household_id: UUID = reference("household.id", primary=True)
    events_ms: timedelta = Field(sa_type=DurationMs)
    intentions_ms: timedelta = Field(sa_type=DurationMs)


class MemberRow(Stored, table=True):
    """A person. `zone` is where their browsers were last seen."""

    __tablename__ = "member"
    __table_args__ = CLUSTERED

    id: UUID = key()
    household_id: UUID = reference("household.id")
    name: str = Field(sa_type=Text)
    role: Role = word(Role)
    language: Language | None = word(Language, nullable=True)
    zone: str = Field(sa_type=Text)
    day_starts_at: time = Field(sa_type=TimeOfDay)
    welcomed: bool = Field(sa_type=Flag)
    avatar: Avatar = word(Avatar)
    colour: Colour = word(Colour)
    created_at: datetime = Field(sa_type=InstantMs)
