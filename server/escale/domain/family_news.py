"""What everybody in a family is told on their day: more of somebody comes to be seen, or somebody grew up."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from escale.domain.household import Member
from escale.domain.visibility import LevelSpan
from escale.domain.vocabulary import Level, Role

GROWN_FOR = timedelta(days=4)
"""How long it is told that somebody grew up: over a weekend away."""
RISES = UUID("0f6bb1a8-6f0e-4f43-9d0b-2f1f9d9a7c54")
"""The namespace of ids of rises (RFC 9562, version 5): drawn once, and never changed."""


class NewsKind(StrEnum):
    """What is told."""

    RISE = "rise"
    GREW = "grew"


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell about a member. `at`: when the rise begins (`level`), or when they grew up (into `role`)."""

    id: UUID
    kind: NewsKind
    member: Member
    at: datetime
    level: Level | None = None
    role: Role | None = None


def rise(member: Member, coming: LevelSpan) -> News:
    """That more of the member comes to be seen.

    The same rise has the same id, so that it stays put away; another level or another beginning is other news.
    """
    name = f"{member.id} {coming.level} {coming.from_at.isoformat()}"
    return News(uuid5(RISES, name), NewsKind.RISE, member, coming.from_at, level=coming.level)


def grew(line_id: UUID, member: Member, role: Role, at: datetime) -> News:
    """That the member grew up; `line_id`: of the line of the log that says it."""
    return News(line_id, NewsKind.GREW, member, at, role=role)
