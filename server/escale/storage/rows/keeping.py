"""What is kept so that what is gone stays gone, and so that nothing is done twice or in silence."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Integer, Text
from sqlmodel import Field

from escale.domain.notices import NoticeKind
from escale.storage.rows.base import CLUSTERED, Stored, key, word
from escale.storage.types import Bytes16, Day, Flag, InstantMs, Long


class PrunedRow(Stored, table=True):
    """Numbers of a stream whose events were received and are pruned, both ends included; ranges never touch."""

    __tablename__ = "pruned_event"
    __table_args__ = CLUSTERED

    stream_id: int = Field(sa_column=Column(Integer, ForeignKey("event_stream.id"), primary_key=True))
    first_seq: int = Field(sa_column=Column(Long, primary_key=True, autoincrement=False))
    last_seq: int = Field(sa_type=Long)


class DeletedVisitRow(Stored, table=True):
    """A visit that its member deleted: nothing but its random id. `erased`: its last traces are gone from the files."""

    __tablename__ = "deleted_visit"
    __table_args__ = CLUSTERED

    visit_id: UUID = key()
    deleted_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)


class DeletedHistoryRow(Stored, table=True):
    """A site of which everything up to an instant was deleted. The site itself may be gone too, so it is not referred
    to; nor is the member, because a tombstone is carried into backups that may be older than the member.
    """

    __tablename__ = "deleted_history"
    __table_args__ = CLUSTERED

    site_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    member_id: UUID = Field(sa_column=Column(Bytes16, nullable=False))
    until_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)


class DeletedDayRow(Stored, table=True):
    """A day of which all was deleted, from its start up to, and without, `until_at`; see `DeletedHistoryRow`."""

    __tablename__ = "deleted_day"
    __table_args__ = CLUSTERED

    member_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    day: date = Field(sa_column=Column(Day, primary_key=True, nullable=False))
    from_at: datetime = Field(sa_type=InstantMs)
    until_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)


class DeletedMemberRow(Stored, table=True):
    """A member of whom all up to, and without, an instant was deleted; see `DeletedHistoryRow`."""

    __tablename__ = "deleted_member"
    __table_args__ = CLUSTERED

    member_id: UUID = Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))
    until_at: datetime = Field(sa_type=InstantMs)
    erased: bool = Field(sa_type=Flag)


class TaskRow(Stored, table=True):
    """When a task of the service's own was done last."""

    __tablename__ = "task_run"
    __table_args__ = CLUSTERED

    name: str = Field(sa_column=Column(Text, primary_key=True, nullable=False))
    done_at: datetime = Field(sa_type=InstantMs)


class NoticeRow(Stored, table=True):
    """Something that happened to the data, until the person has seen it. `from_at` to `until_at`: what is missing."""

    __tablename__ = "notice"
    __table_args__ = CLUSTERED

    id: UUID = key()
    kind: NoticeKind = word(NoticeKind)
    happened_at: datetime = Field(sa_type=InstantMs)
    from_at: datetime | None = Field(default=None, sa_type=InstantMs)
    until_at: datetime | None = Field(default=None, sa_type=InstantMs)
