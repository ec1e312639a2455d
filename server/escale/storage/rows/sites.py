"""Watched sites."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, key, reference
from escale.storage.types import Day, InstantMs, Json


class SiteRow(Stored, table=True):
    """A site. A removed one stays, so that history keeps its name. `later_*`: the policy that comes next."""

    __tablename__ = "site"
    __table_args__ = CLUSTERED

    id: UUID = key()
    member_id: UUID = reference("member.id", index=True)
    name: str = Field(sa_type=Text)
    category: str | None = Field(default=None, sa_type=Text)
    patterns: list[str] = Field(sa_type=Json)
    policy: dict[str, Any] = Field(sa_type=Json)
    later_policy: dict[str, Any] | None = Field(default=None, sa_type=Json)
    later_from: date | None = Field(default=None, sa_type=Day)
    break_from: date | None = Field(default=None, sa_type=Day)
    break_until: date | None = Field(default=None, sa_type=Day)
    created_at: datetime = Field(sa_type=InstantMs)
    removed_at: datetime | None = Field(default=None, sa_type=InstantMs)
