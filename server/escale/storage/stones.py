"""Tombstones: what members deleted, known by nothing but ids, days and instants. Fields are named like the columns."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class VisitStone:
    """A deleted visit."""

    visit_id: UUID
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryStone:
    """A site of which all up to `until_at` is deleted."""

    site_id: UUID
    member_id: UUID
    until_at: datetime


@dataclass(frozen=True, slots=True)
class ReflectionStone:
    """A week of which all that was written up to `deleted_at` is deleted."""

    member_id: UUID
    monday: date
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class DayStone:
    """A day of which all is deleted: what it shows, and what happened from `from_at` up to, and without, `until_at`."""

    member_id: UUID
    day: date
    from_at: datetime
    until_at: datetime


@dataclass(frozen=True, slots=True)
class MemberStone:
    """A member of whom all up to, and without, `until_at` is deleted."""

    member_id: UUID
    until_at: datetime


@dataclass(frozen=True, slots=True)
class LeftStone:
    """Somebody who is no member any more."""

    member_id: UUID
    left_at: datetime


Stone = VisitStone | HistoryStone | ReflectionStone | DayStone | MemberStone | LeftStone


@dataclass(frozen=True, slots=True)
class Tombstones:
    """All that was ever deleted. `sites`: those that went with their history."""

    visits: frozenset[VisitStone] = frozenset()
    histories: frozenset[HistoryStone] = frozenset()
    reflections: frozenset[ReflectionStone] = frozenset()
    days: frozenset[DayStone] = frozenset()
    members: frozenset[MemberStone] = frozenset()
    left: frozenset[LeftStone] = frozenset()
    sites: frozenset[UUID] = frozenset()

    @property
    def all(self) -> frozenset[Stone]:
        """The stones of every kind."""
        return self.visits | self.histories | self.reflections | self.days | self.members | self.left
