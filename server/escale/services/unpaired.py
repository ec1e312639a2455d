"""Browsers that were never paired and can never be: what is not seen in any browser belongs to one of them."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState
from escale.storage import browsers


class Source(StrEnum):
    """Where it comes from. The words are in ids that are stored: they never change."""

    IMPORT = "import"
    DASHBOARD = "dashboard"


def ensure(session: Session, member_id: UUID, source: Source, now: datetime) -> UUID:
    """Its id. It is made when it is first needed, without a key and forgotten from the start."""
    browser_id = uuid5(member_id, source)
    if browsers.get(session, browser_id) is None:
        made = Browser(
            browser_id, member_id, source.value, b"", "", BrowserState.FORGOTTEN, paired_at=now, last_seen_at=None
        )
        browsers.add(session, made)
    return browser_id
