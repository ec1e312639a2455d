"""News of the family that members have read."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.storage.rows.family import PutAwayRow


def of_member(session: Session, member_id: UUID) -> frozenset[UUID]:
    """What the member put away."""
    return frozenset(session.exec(select(PutAwayRow.news_id).where(PutAwayRow.member_id == member_id)))


def save(session: Session, member_id: UUID, news_ids: Iterable[UUID]) -> None:
    """The member put away these, and nothing else."""
    remove_all(session, member_id)
    for news_id in sorted(set(news_ids)):
        session.add(PutAwayRow(member_id=member_id, news_id=news_id))
    session.flush()


def remove_all(session: Session, member_id: UUID) -> None:
    """Everything is told again, as long as it is news."""
    session.exec(delete(PutAwayRow).where(col(PutAwayRow.member_id) == member_id))
