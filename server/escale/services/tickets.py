"""The address that opens the dashboard once, with its ticket in the fragment, which browsers never send."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import TokenKind
from escale.services import sessions


@dataclass(frozen=True, slots=True)
class DashboardLink:
    """A one-time address."""

    address: str
    expires_at: datetime


def dashboard_address(session: Session, member_id: UUID, origin: str, now: datetime) -> DashboardLink:
    """A fresh link for the member's dashboard at `origin` (`http://127.0.0.1:<port>`), good for one minute."""
    issued = sessions.issue(session, TokenKind.TICKET, member_id, None, now)
    return DashboardLink(f"{origin}/#ticket={issued.secret}", issued.expires_at)
