"""The log of the family, which only grows."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from escale.domain.vocabulary import FamilyFact
from escale.storage.rows.family import FamilyLogRow


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line. `actor_id` None: the service. `subject_id` None: everyone. `words`: somebody's own; `value`: a word."""

    id: UUID
    at: datetime
    fact: FamilyFact
    actor_id: UUID | None
    subject_id: UUID | None
    words: str | None
    value: str | None


def add(session: Session, line: LogLine) -> None:
    """Write it at the end."""
    row = {name: getattr(line, name) for name in LogLine.__slots__}
    session.add(FamilyLogRow(**row))
    session.flush()


def list_all(session: Session) -> list[LogLine]:
    """All of it, the first line first."""
    return [_line(row) for row in session.exec(select(FamilyLogRow).order_by(col(FamilyLogRow.number)))]


def concerning(
    session: Session, member_id: UUID, told_to_all: Collection[FamilyFact], before: UUID | None, limit: int
) -> list[LogLine]:
    """The latest lines that the member acts in, that are about them, or for everyone, as all of some facts are.

    `before`: those before this line.
    """
    statement = select(FamilyLogRow).where(
        or_(
            col(FamilyLogRow.actor_id) == member_id,
            col(FamilyLogRow.subject_id) == member_id,
            col(FamilyLogRow.subject_id).is_(None),
            col(FamilyLogRow.fact).in_(told_to_all),
        )
    )
    if before is not None:
        place = select(FamilyLogRow.number).where(FamilyLogRow.id == before).scalar_subquery()
        statement = statement.where(col(FamilyLogRow.number) < place)
    latest = statement.order_by(col(FamilyLogRow.number).desc()).limit(limit)
    return [_line(row) for row in session.exec(latest)]


def latest(session: Session, fact: FamilyFact, subject_id: UUID, value: str) -> datetime | None:
    """When it was written last that this fact became of somebody; None: never."""
    statement = (
        select(FamilyLogRow.at)
        .where(FamilyLogRow.fact == fact, FamilyLogRow.subject_id == subject_id, FamilyLogRow.value == value)
        .order_by(col(FamilyLogRow.number).desc())
        .limit(1)
    )
    return session.exec(statement).first()


def is_told(session: Session, fact: FamilyFact, subject_id: UUID) -> bool:
    """Whether there is a line of this fact about somebody."""
    statement = select(FamilyLogRow.number).where(FamilyLogRow.fact == fact, FamilyLogRow.subject_id == subject_id)
    return session.exec(statement.limit(1)).first() is not None


def since(session: Session, fact: FamilyFact, at: datetime) -> list[LogLine]:
    """The lines of a fact from an instant on, the latest first."""
    statement = select(FamilyLogRow).where(FamilyLogRow.fact == fact, FamilyLogRow.at >= at)
    return [_line(row) for row in session.exec(statement.order_by(col(FamilyLogRow.number).desc()))]


def _line(row: FamilyLogRow) -> LogLine:
    return LogLine(**{name: getattr(row, name) for name in LogLine.__slots__})
