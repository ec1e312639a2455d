"""Which clauses of an agreement a week kept."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from escale.domain.period import Period


@dataclass(frozen=True, slots=True)
class ClauseKept:
    """On how many days of a week a clause was kept, passed by, or not known."""

    clause_id: UUID
    words: str
    kept_days: int
    passed_days: int
    unknown_days: int


def kept(session: Session, member_id: UUID, week: Period) -> tuple[ClauseKept, ...]:
    """The clauses of the agreement in force in that week. There are no agreements yet."""
    return ()
