"""What is stored about a member, and where."""

from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.inventory import Inventory
from escale.services import backups
from escale.services.backups import Backup
from escale.services.sides import with_whom
from escale.storage import inventory


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


def read(session: Session, path: Path, member: Member) -> Stored:
    """All that there is of a member in the database at `path`."""
    size = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))
    return Stored(
        inventory.count(session, member.id, with_whom(session, member)),
        size,
        tuple(map(sized, backups.list_all(path))),
    )


def sized(backup: Backup) -> SizedBackup:
    """With its size."""
    return SizedBackup(backup, backup.path.stat().st_size)
