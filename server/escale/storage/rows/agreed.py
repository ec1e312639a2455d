"""What is counted under an agreement, by the service's own clock and the household's days.

Deleting what one did does not touch it: neither would it be deleted if it were somebody's promise on paper. It says no
more than an agreement needs.
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, Index
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, reference
from escale.storage.types import Bytes16, Day, DurationMs, InstantMs

GOES = "CASCADE"


class AgreedSpentRow(Stored, table=True):
    """What was attended of a site in a day of the household. Kept for as long as `escale.domain.spent.KEPT`."""

    __tablename__ = "agreed_spent"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    day: date = Field(sa_column=Column(Day, primary_key=True, nullable=False))
    site_id: UUID = reference("site.id", primary=True, on_delete=GOES)
    spent_ms: timedelta = Field(sa_type=DurationMs)


class AgreedToldRow(Stored, table=True):
    """The largest total that a browser told of a visit, last `at`: what it tells again is not counted again.

    The visit may be deleted, so it is named without a reference. Kept as long.
    """

    __tablename__ = "agreed_told"
    __table_args__ = (Index("ix_agreed_told_at", "at"), CLUSTERED)

    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    visit_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    told_ms: timedelta = Field(sa_type=DurationMs)
    at: datetime = Field(sa_type=InstantMs)


class AgreedHeardRow(Stored, table=True):
    """When batches of a member came from a browser; see `escale.domain.spent.Heard`."""

    __tablename__ = "agreed_heard"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    browser_id: UUID = reference("browser.id", primary=True, on_delete=GOES)
    at: datetime = Field(sa_type=InstantMs)
    before: datetime = Field(sa_type=InstantMs)
    begun: datetime = Field(sa_type=InstantMs)


class AgreedPassRow(Stored, table=True):
    """An answer "continue" to a cue of an agreement: it was continued anyway, or homework is done."""

    __tablename__ = "agreed_pass"
    __table_args__ = (Index("ix_agreed_pass_day", "member_id", "day"), CLUSTERED)

    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    cue_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    clause_id: UUID = Field(sa_type=Bytes16)
    day: date = Field(sa_type=Day)
    at: datetime = Field(sa_type=InstantMs)
