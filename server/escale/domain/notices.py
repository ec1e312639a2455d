"""What the service has to tell about the data itself: never in silence (security reference, row 22)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class NoticeKind(StrEnum):
    """What happened to the data."""

    REPAIRED = "repaired"
    """Only look-up structures were damaged; they were built again and nothing is lost."""
    RESTORED = "restored"
    """The data was damaged or missing, and a backup was put in its place."""
    STARTED_EMPTY = "started_empty"
    """The data was damaged and there was no good backup: Escale began again."""
    TAKEN_BACK = "taken_back"
    """The person put a backup in the place of the data."""
    BACKUP_REMOVED = "backup_removed"
    """A backup could not be read, so that nothing could be deleted inside it: it was removed. The data is sound."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell. What happened from `from_at` to `until_at` is missing; both None when nothing is.

    `from_at` alone is None when all that was there before is missing. `until_at` alone is None when nothing is, and
    `from_at` is the moment of the backup that was removed.
    """

    id: UUID
    kind: NoticeKind
    happened_at: datetime
    from_at: datetime | None
    until_at: datetime | None
