"""What members see of each other, who looked, and what an adult proves before acting for others."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Integer, Text, UniqueConstraint
from sqlmodel import Field

from escale.domain.vocabulary import FamilyFact, Level
from escale.storage.rows.base import CLUSTERED, STRICT, Stored, reference, word
from escale.storage.types import Bytes16, Flag, InstantMs


class FamilyLogRow(Stored, table=True):
    """One line of the log, never changed: triggers refuse it, and allow the removal of lines of who left only.

    `number` orders lines of the same instant. `subject_id` null: for everyone. Members are named without a reference:
    a line about somebody who is still there outlasts whoever acted in it.
    """

    __tablename__ = "family_log"
    __table_args__ = (UniqueConstraint("id"), STRICT)

    number: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    id: UUID = Field(sa_type=Bytes16)
    at: datetime = Field(sa_type=InstantMs)
    fact: FamilyFact = word(FamilyFact)
    actor_id: UUID | None = Field(default=None, sa_type=Bytes16)
    subject_id: UUID | None = Field(default=None, sa_type=Bytes16)
    words: str | None = Field(default=None, sa_type=Text)
    value: str | None = Field(default=None, sa_type=Text)


class PinRow(Stored, table=True):
    """An adult's PIN by its argon2id hash. `failures` in a row, and until when no more are tried."""

    __tablename__ = "pin"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    hash: str = Field(sa_type=Text)
    failures: int = Field(sa_type=Integer)
    locked_until: datetime | None = Field(default=None, sa_type=InstantMs)


class LevelSpanRow(Stored, table=True):
    """What others see of a member from one instant to another; the last one is open. No span: nothing."""

    __tablename__ = "level_span"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    from_at: datetime = Field(sa_column=Column(InstantMs, primary_key=True, autoincrement=False))
    until_at: datetime | None = Field(default=None, sa_type=InstantMs)
    level: Level = word(Level)


class LevelChoiceRow(Stored, table=True):
    """What a teen or an adult wishes others to see; who has no row chose nothing yet."""

    __tablename__ = "level_choice"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    level: Level = word(Level)


class BrowserPersonRow(Stored, table=True):
    """Who else uses a browser, besides its owner."""

    __tablename__ = "browser_person"
    __table_args__ = CLUSTERED

    browser_id: UUID = reference("browser.id", primary=True)
    member_id: UUID = reference("member.id", primary=True)


class LeftMemberRow(Stored, table=True):
    """Somebody who left, by nothing but a random id; see `DeletedHistoryRow`."""

    __tablename__ = "left_member"
    __table_args__ = CLUSTERED

    member_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    left_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)


class PutAwayRow(Stored, table=True):
    """News of the family that a member has read. It refers to nothing, and says neither what it was nor when."""

    __tablename__ = "put_away"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    news_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
