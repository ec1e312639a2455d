"""What is stored about a member, and where."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.inventory import DayCounts, Inventory, plus
from escale.services import backups
from escale.services.backups import Backup
from escale.services.summaries import A_DAY
from escale.storage import inventory
from escale.storage.changes import Version
from escale.storage.engine import Database


@dataclass(frozen=True, slots=True)
class SizedBackup:
    """A backup and its size in bytes."""

    backup: Backup
    size: int


@dataclass(frozen=True, slots=True)
class Stored:
    """`size`: of the database with its journal, in bytes; it and the backups are those of the whole household."""

    counted: Inventory
    size: int
    backups: tuple[SizedBackup, ...]


LATELY = timedelta(days=31)
"""Days that may still change while somebody browses; five years before them are thousands of days."""


class Inventories:
    """What is stored. Days of long ago are counted again only when one of them may have changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[UUID, tuple[Version, date, DayCounts]] = {}

    def read(self, session: Session, member_id: UUID, today: date) -> Stored:
        """All that there is. The session has not read anything yet: what it sees is then no older than the version."""
        path = self._database.path
        size = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))
        return Stored(self._counted(session, member_id, today), size, tuple(map(sized, backups.list_all(path))))

    def _counted(self, session: Session, member_id: UUID, today: date) -> Inventory:
        last, long_ago = self._long_ago(session, member_id, today)
        lately = inventory.days(session, member_id, last + A_DAY, date.max)
        return inventory.count(session, member_id, plus(long_ago, lately))

    def _long_ago(self, session: Session, member_id: UUID, today: date) -> tuple[date, DayCounts]:
        """The last of the days of long ago, and what they have counted; remembered while what is lately stays short."""
        changes = self._database.changes
        version, last, counted = self._known.get(member_id, (None, date.min, DayCounts()))
        if version and last <= today - LATELY < last + LATELY and changes.holds(member_id, version, last):
            return last, counted
        version, last = changes.of(member_id), today - LATELY
        counted = inventory.days(session, member_id, date.min, last)
        self._known[member_id] = version, last, counted
        return last, counted


def sized(backup: Backup) -> SizedBackup:
    """With its size."""
    return SizedBackup(backup, backup.path.stat().st_size)
