"""When browsers were there, and when they were paused, as long as raw events; on which days, as long as summaries."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Column
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, reference
from escale.storage.types import Day, InstantMs


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


class PresentDayRow(Stored, table=True):
    """A day on which browsers that a member uses were there long enough for a day without visits to be one."""

    __tablename__ = "present_day"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True, on_delete="CASCADE")
    day: date = Field(sa_column=Column(Day, primary_key=True, autoincrement=False))
