"""When the service's own tasks were done last."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from escale.storage.rows.keeping import TaskRow


def list_done(session: Session) -> dict[str, datetime]:
    """The last time of every task that was ever done."""
    return {row.name: row.done_at for row in session.exec(select(TaskRow))}


def save(session: Session, name: str, now: datetime) -> None:
    """The task is done."""
    session.merge(TaskRow(name=name, done_at=now))


def remove(session: Session, name: str) -> None:
    """As if it had never been done."""
    session.exec(delete(TaskRow).where(col(TaskRow.name) == name))
