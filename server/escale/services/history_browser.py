"""The browser that imported visits belong to: one that was never paired, and can never be."""

from datetime import datetime
from uuid import UUID, uuid5

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState
from escale.storage import browsers

NAME = "import"


def ensure(session: Session, member_id: UUID, now: datetime) -> UUID:
    """Its id. It is made by the member's first import, without a key and forgotten from the start."""
    browser_id = uuid5(member_id, NAME)
    if browsers.get(session, browser_id) is None:
        made = Browser(browser_id, member_id, NAME, b"", "", BrowserState.FORGOTTEN, paired_at=now, last_seen_at=None)
        browsers.add(session, made)
    return browser_id
