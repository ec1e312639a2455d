"""What is stored about a member, and where."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from escale.domain.inventory import Inventory
from escale.services import backups
from escale.services.backups import Backup
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


class Inventories:
    """What is stored, counted again when something of the member may have changed: five years are thousands of days."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[UUID, tuple[Version, Inventory]] = {}

    def read(self, session: Session, member_id: UUID) -> Stored:
        """All that there is."""
        path = self._database.path
        size = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))
        return Stored(self._counted(session, member_id), size, tuple(map(sized, backups.list_all(path))))

    def _counted(self, session: Session, member_id: UUID) -> Inventory:
        version = self._database.changes.of(member_id)
        before = self._known.get(member_id)
        if before and before[0] == version:
            return before[1]
        counted = inventory.count(session, member_id)
        self._known[member_id] = version, counted
        return counted


def sized(backup: Backup) -> SizedBackup:
    """With its size."""
    return SizedBackup(backup, backup.path.stat().st_size)
