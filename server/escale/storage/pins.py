"""PINs of adults, by their hash."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.storage.rows.family import PinRow


@dataclass(frozen=True, slots=True)
class StoredPin:
    """`hash`: argon2id in its own notation. `failures` in a row; nothing is tried before `locked_until`."""

    member_id: UUID
    hash: str
    failures: int = 0
    locked_until: datetime | None = None


def get(session: Session, member_id: UUID) -> StoredPin | None:
    """The member's PIN, if they set one."""
    row = session.get(PinRow, member_id)
    return None if row is None else StoredPin(row.member_id, row.hash, row.failures, row.locked_until)


def save(session: Session, pin: StoredPin) -> None:
    """Set or replace it."""
    session.merge(PinRow(member_id=pin.member_id, hash=pin.hash, failures=pin.failures, locked_until=pin.locked_until))
    session.flush()


def remove(session: Session, member_id: UUID) -> bool:
    """Forget it. Whether there was one."""
    row = session.get(PinRow, member_id)
    if row is None:
        return False
    session.delete(row)
    session.flush()
    return True
