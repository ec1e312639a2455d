"""What is stored about a member, and where."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.inventory import Inventory
from escale.domain.rotation import is_ahead
from escale.services import agreements, backups
from escale.services.backups import Backup
from escale.storage import inventory


@dataclass(frozen=True, slots=True)
class SizedBackup:
    """A backup and its size in bytes. `is_ahead`: a clock dated it that was wrong, so that it counts as the oldest."""

    backup: Backup
    size: int
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class Stored:
    """`size`: of the database with its journal, in bytes; it and the backups, the latest first, are the household's."""

    counted: Inventory
    size: int
    backups: tuple[SizedBackup, ...]


def read(session: Session, path: Path, member: Member, now: datetime) -> Stored:
    """All that there is of a member in the database at `path`."""
    size = sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*"))
    return Stored(
        inventory.count(session, member.id, len(agreements.told_to(session, member, now))),
        size,
        tuple(sized(one, now) for one in backups.by_age(path, now)),
    )


def sized(backup: Backup, now: datetime) -> SizedBackup:
    """With its size."""
    return SizedBackup(backup, backup.path.stat().st_size, is_ahead(backup.taken_at, now))
