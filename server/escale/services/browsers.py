"""The paired browsers of a member."""

from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState
from escale.errors import BrowserNotFound
from escale.storage import browsers


def paired(session: Session, member_id: UUID) -> list[Browser]:
    """The member's confirmed browsers, the latest pairing first."""
    mine = browsers.list_for_member(session, member_id)
    confirmed = (one for one in mine if one.state is BrowserState.CONFIRMED)
    return sorted(confirmed, key=lambda one: one.paired_at, reverse=True)


def forget(session: Session, member_id: UUID, browser_id: UUID) -> None:
    """End a pairing of the member's own: the browser can open no session and its bearer is refused."""
    browser = browsers.get(session, browser_id)
    if browser is None or browser.member_id != member_id or browser.state is not BrowserState.CONFIRMED:
        raise BrowserNotFound
    browsers.forget(session, browser_id)
