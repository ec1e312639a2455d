"""What there is to tell about the data itself, until somebody has seen it."""

from uuid import UUID

from sqlmodel import Session

from escale.domain.notices import Notice
from escale.errors import NoticeNotFound
from escale.storage import notices


def list_all(session: Session) -> list[Notice]:
    """All of them, the latest first."""
    return notices.list_all(session)


def dismiss(session: Session, notice_id: UUID) -> None:
    """It was seen. Raises `NoticeNotFound`."""
    if not notices.remove(session, notice_id):
        raise NoticeNotFound
