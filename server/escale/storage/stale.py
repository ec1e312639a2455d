"""Members whose days must be counted again."""

from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.storage.rows.days import StaleRow


def list_members(session: Session) -> list[UUID]:
    """Who they are."""
    return list(session.exec(select(StaleRow.member_id)))


def remove(session: Session, member_id: UUID) -> None:
    """Theirs are counted."""
    session.exec(delete(StaleRow).where(col(StaleRow.member_id) == member_id))
