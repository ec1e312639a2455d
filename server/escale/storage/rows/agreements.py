"""Agreements of a family, and wishes for more time under them.

They go with the child or teen whom they are with; an adult who leaves takes their signature along, and their name.
"""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, Text
from sqlmodel import Field

from escale.domain.vocabulary import RequestState
from escale.storage.rows.base import CLUSTERED, Stored, key, reference, word
from escale.storage.types import Bytes16, Day, DurationMs, InstantMs, Json

GOES, STAYS = "CASCADE", "SET NULL"


class AgreementRow(Stored, table=True):
    """`last_number`: that of the latest version there ever was, so that none is used twice."""

    __tablename__ = "agreement"
    __table_args__ = CLUSTERED

    id: UUID = key()
    member_id: UUID = reference("member.id", index=True, on_delete=GOES)
    last_number: int = Field(sa_type=Integer)
    created_at: datetime = Field(sa_type=InstantMs)
    ends_at: datetime | None = Field(default=None, sa_type=InstantMs)


class AgreementVersionRow(Stored, table=True):
    """What was proposed once: see `domain.agreements.Version`."""

    __tablename__ = "agreement_version"
    __table_args__ = CLUSTERED

    agreement_id: UUID = reference("agreement.id", primary=True, on_delete=GOES)
    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    terms: dict[str, Any] = Field(sa_type=Json)
    proposed_by: UUID | None = reference("member.id", nullable=True, on_delete=STAYS)
    proposed_at: datetime = Field(sa_type=InstantMs)
    note: str | None = Field(default=None, sa_type=Text)
    in_force_since: datetime | None = Field(default=None, sa_type=InstantMs)
    until_at: datetime | None = Field(default=None, sa_type=InstantMs)


class SignatureRow(Stored, table=True):
    """Who signed which version. `chosen`: see `domain.agreements.Signature`."""

    __tablename__ = "signature"
    __table_args__ = (
        ForeignKeyConstraint(
            ["agreement_id", "number"], ["agreement_version.agreement_id", "agreement_version.number"], ondelete=GOES
        ),
        CLUSTERED,
    )

    agreement_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    signed_at: datetime = Field(sa_type=InstantMs)
    chosen: Any = Field(sa_type=Json)


class AgreementSplitRow(Stored, table=True):
    """How a week's budget is split from a household's day on; `minutes`: seven, Monday first."""

    __tablename__ = "agreement_split"
    __table_args__ = CLUSTERED

    agreement_id: UUID = reference("agreement.id", primary=True, on_delete=GOES)
    clause_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    from_day: date = Field(sa_column=Column(Day, primary_key=True, nullable=False))
    minutes: Any = Field(sa_type=Json)


class TimeRequestRow(Stored, table=True):
    """One wish: see `domain.time_requests.TimeRequest`. That it is over with its day is told when it is read."""

    __tablename__ = "time_request"
    __table_args__ = (Index("ix_time_request_member_day", "member_id", "day"), CLUSTERED)

    id: UUID = key()
    member_id: UUID = reference("member.id", on_delete=GOES)
    agreement_id: UUID = reference("agreement.id", on_delete=GOES)
    clause_id: UUID = Field(sa_type=Bytes16)
    clause_words: str = Field(sa_type=Text)
    wished_ms: timedelta = Field(sa_type=DurationMs)
    reason: str | None = Field(default=None, sa_type=Text)
    day: date = Field(sa_type=Day)
    asked_at: datetime = Field(sa_type=InstantMs)
    expires_at: datetime = Field(sa_type=InstantMs)
    state: RequestState = word(RequestState)
    granted_ms: timedelta = Field(sa_type=DurationMs)
    answered_by: UUID | None = reference("member.id", nullable=True, on_delete=STAYS)
    answered_at: datetime | None = Field(default=None, sa_type=InstantMs)
    answer_words: str | None = Field(default=None, sa_type=Text)
