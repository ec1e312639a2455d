"""Who uses which browser, besides its owner."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.storage.rows.family import BrowserPersonRow


def of_browser(session: Session, browser_id: UUID) -> list[UUID]:
    """The members who use it, without its owner."""
    statement = select(BrowserPersonRow.member_id).where(BrowserPersonRow.browser_id == browser_id)
    return sorted(session.exec(statement))


def of_member(session: Session, member_id: UUID) -> list[UUID]:
    """The browsers of others that the member uses."""
    statement = select(BrowserPersonRow.browser_id).where(BrowserPersonRow.member_id == member_id)
    return sorted(session.exec(statement))


def replace(session: Session, browser_id: UUID, member_ids: Iterable[UUID]) -> None:
    """These members use it from now on, besides its owner."""
    session.exec(delete(BrowserPersonRow).where(col(BrowserPersonRow.browser_id) == browser_id))
    for member_id in member_ids:
        session.add(BrowserPersonRow(browser_id=browser_id, member_id=member_id))
    session.flush()
