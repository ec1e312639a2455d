"""Learn cards: those that members put away, and the one that was shown last."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Column
from sqlmodel import Field

from escale.domain.learning import Card
from escale.storage.rows.base import CLUSTERED, Stored, reference
from escale.storage.types import Day, InstantMs, Word


class ClosedCardRow(Stored, table=True):
    """A card that is not shown again. `day`: the member's day in which it was closed."""

    __tablename__ = "closed_card"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    card: Card = Field(sa_column=Column(Word(Card), primary_key=True))
    day: date = Field(sa_type=Day)
    closed_at: datetime = Field(sa_type=InstantMs)


class ShownCardRow(Stored, table=True):
    """The card that was shown last, and in which of the member's days: a day has no other one. It names no site."""

    __tablename__ = "shown_card"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True)
    card: Card = Field(sa_column=Column(Word(Card), nullable=False))
    day: date = Field(sa_type=Day)
    shown_at: datetime = Field(sa_type=InstantMs)
