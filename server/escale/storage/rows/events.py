"""Raw events, pruned later. Identity is (browser, epoch, seq); a stream is what a browser says of one member."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, Text, UniqueConstraint, text
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, STRICT, Stored, reference
from escale.storage.types import Bytes16, InstantMs, Long


class StreamRow(Stored, table=True):
    """What one installation of the extension in one browser sends of one member. Gives events a small key.

    `kept`: how many raw events it has, so that nobody has to count them one by one.
    """

    __tablename__ = "event_stream"
    __table_args__ = (UniqueConstraint("browser_id", "member_id", "epoch"), STRICT)

    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    browser_id: UUID = reference("browser.id")
    member_id: UUID = reference("member.id")
    epoch: int = Field(sa_type=Long)
    kept: int = Field(default=0, sa_column=Column(Long, nullable=False, server_default=text("0")))


class ZoneRow(Stored, table=True):
    """A time zone's name, once. Gives events a small key."""

    __tablename__ = "event_zone"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    name: str = Field(sa_type=Text)


class EventRow(Stored, table=True):
    """One fact as it was sent, in few bytes: `escale.storage.event_values` writes and reads what is special in it.

    `type`: a letter for a fact that this version knows, else the type's name. `subject`: the visit's or gate's id.
    `rest`: JSON of what is left: the values in a fixed order, or the object of a type that is only kept.
    """

    __tablename__ = "event"
    __table_args__ = CLUSTERED

    stream_id: int = Field(sa_column=Column(Integer, ForeignKey("event_stream.id"), primary_key=True))
    seq: int = Field(sa_column=Column(Long, primary_key=True, autoincrement=False))
    at: datetime = Field(sa_type=InstantMs)
    zone_id: int = Field(sa_column=Column(Integer, ForeignKey("event_zone.id"), nullable=False))
    type: str = Field(sa_type=Text)
    schema_version: int = Field(sa_column=Column("schema", Integer, nullable=False))
    subject: UUID | None = Field(default=None, sa_type=Bytes16)
    site_id: UUID | None = Field(default=None, sa_type=Bytes16)
    rest: str = Field(sa_type=Text)


class RefusedRow(Stored, table=True):
    """How many events of a browser were set aside, by the reason. Nothing of the events themselves is kept."""

    __tablename__ = "refused_event"
    __table_args__ = CLUSTERED

    browser_id: UUID = reference("browser.id", primary=True)
    code: str = Field(sa_column=Column(Text, primary_key=True))
    events: int = Field(sa_type=Long)
    latest_at: datetime = Field(sa_type=InstantMs)
