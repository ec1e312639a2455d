"""When browsers were there, and when they were paused. Kept as long as raw events."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, reference
from escale.storage.types import InstantMs


def _instant() -> Column[datetime]:
    return Column(InstantMs, primary_key=True, autoincrement=False)


class ContactRow(Stored, table=True):
    """A stretch in which a browser gave signs of itself."""

    __tablename__ = "contact"
    __table_args__ = CLUSTERED

    browser_id: UUID = reference("browser.id", primary=True)
    from_at: datetime = Field(sa_column=_instant())
    to_at: datetime = Field(sa_type=InstantMs)


class PauseRow(Stored, table=True):
    """A pause that began in a browser, at most until `until_at`; null: the person ended it."""

    __tablename__ = "pause"
    __table_args__ = CLUSTERED

    browser_id: UUID = reference("browser.id", primary=True)
    at: datetime = Field(sa_column=_instant())
    until_at: datetime | None = Field(default=None, sa_type=InstantMs)
