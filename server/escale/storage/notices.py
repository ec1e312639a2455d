"""What there is to tell about the data."""

from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.domain.notices import Notice
from escale.storage.rows.keeping import NoticeRow


def add(session: Session, notice: Notice) -> None:
    """Something to tell until it is removed."""
    session.add(
        NoticeRow(
            id=notice.id,
            kind=notice.kind,
            happened_at=notice.happened_at,
            from_at=notice.from_at,
            until_at=notice.until_at,
        )
    )
    session.flush()


def list_all(session: Session) -> list[Notice]:
    """All of them, the latest first."""
    rows = session.exec(select(NoticeRow).order_by(col(NoticeRow.happened_at).desc()))
    return [Notice(row.id, row.kind, row.happened_at, row.from_at, row.until_at) for row in rows]


def remove(session: Session, notice_id: UUID) -> bool:
    """The person has seen it. False when there is no such notice."""
    return bool(session.exec(delete(NoticeRow).where(col(NoticeRow.id) == notice_id)).rowcount)
