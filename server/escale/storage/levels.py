"""What others see of members, from when to when, and what members wish of it."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.domain.visibility import LevelSpan
from escale.domain.vocabulary import Level
from escale.storage.rows.family import LevelChoiceRow, LevelSpanRow


def spans(session: Session, member_id: UUID) -> tuple[LevelSpan, ...]:
    """The member's levels, the first one first."""
    statement = select(LevelSpanRow).where(LevelSpanRow.member_id == member_id).order_by(col(LevelSpanRow.from_at))
    return tuple(LevelSpan(row.level, row.from_at, row.until_at) for row in session.exec(statement))


def save(session: Session, member_id: UUID, now_known: Iterable[LevelSpan]) -> None:
    """These are the member's levels."""
    session.exec(delete(LevelSpanRow).where(col(LevelSpanRow.member_id) == member_id))
    for span in now_known:
        session.add(LevelSpanRow(member_id=member_id, from_at=span.from_at, until_at=span.until_at, level=span.level))
    session.flush()


def choice(session: Session, member_id: UUID) -> Level | None:
    """What the member wishes others to see; None when they never said."""
    row = session.get(LevelChoiceRow, member_id)
    return None if row is None else row.level


def choose(session: Session, member_id: UUID, level: Level | None) -> None:
    """The member wishes it; None: whatever their role says."""
    session.exec(delete(LevelChoiceRow).where(col(LevelChoiceRow.member_id) == member_id))
    if level is not None:
        session.add(LevelChoiceRow(member_id=member_id, level=level))
    session.flush()
