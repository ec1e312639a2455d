"""Whether a family agreed on something with a member."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.storage import agreement


def is_in_force(session: Session, member_id: UUID, now: datetime) -> bool:
    """Whether an agreement with this child or teen is in force: both sides signed it, and nobody ended it."""
    return agreement.is_in_force(session, member_id, now)
