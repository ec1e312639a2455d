"""Wishes for more time that wait for an answer."""

from datetime import datetime

from sqlmodel import Session

from escale.domain.household import Member


def count(session: Session, member: Member, now: datetime) -> int:
    """How many of them the member may answer. Nobody can wish for anything yet."""
    return 0
