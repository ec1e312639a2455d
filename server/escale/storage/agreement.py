"""Agreements of a family."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session


def is_in_force(session: Session, member_id: UUID, now: datetime) -> bool:
    """Whether one with this member is in force. There are no agreements yet."""
    return False
