"""The address that opens the dashboard once, with its ticket in the fragment, which browsers never send."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, Member, TokenKind
from escale.domain.vocabulary import Role
from escale.errors import BrowserNotFound, MemberNotFound, TicketRefused
from escale.family_errors import NotHere, PinMissing, PinNeeded
from escale.services import people, pins, sessions
from escale.services.sessions import Issued
from escale.storage import browsers, members
from escale.storage.engine import Database

TYPING = timedelta(minutes=5)
"""How long a ticket lives that opens nothing without a PIN: time to remember it."""

NO_PIN_HERE = (
    "Several people use this browser: choose a PIN on the family page first, in a browser that you use alone. "
    "Another adult can pair one for you, or take the others off this one."
)


@dataclass(frozen=True, slots=True)
class DashboardLink:
    """A one-time address."""

    address: str
    expires_at: datetime


def dashboard_address(
    session: Session, member_id: UUID, origin: str, now: datetime, browser: Browser | None = None
) -> DashboardLink:
    """A fresh link for the member's dashboard at `origin` (`http://127.0.0.1:<port>`), good for one minute.

    `browser`: the one that asks; None: whoever owns the service's account. Raises `MemberNotFound`, `NotHere`,
    `PinMissing`.
    """
    lives = None
    if browser is not None:
        member = _person(session, browser, member_id)
        lives = TYPING if _needs_pin(session, browser, member) else None
    browser_id = browser.id if browser else None
    issued = sessions.issue(session, TokenKind.TICKET, member_id, browser_id, now, lives)
    return DashboardLink(f"{origin}/#ticket={issued.secret}", issued.expires_at)


def exchange(database: Database, ticket: str, pin: str | None, now: datetime) -> Issued:
    """A dashboard's bearer for a one-time ticket, which is used up.

    An adult's, from a browser of several people, opens nothing without their PIN, and waits for it. The caller has the
    writer's turn. Raises `TicketRefused`, `PinMissing`, `PinNeeded`, and what a wrong PIN raises.
    """
    with database.reading() as session:
        token = sessions.find_ticket(session, ticket, now)
        member = members.get(session, token.member_id)
        if member is None:
            raise TicketRefused
        needs_pin = token.browser_id is not None and _needs_pin(session, _browser(session, token.browser_id), member)
    if needs_pin:
        if pin is None:
            raise PinNeeded
        pins.prove(database, member.id, pin, now)
    with database.writing() as session:
        return sessions.exchange_ticket(session, ticket, now)


def _person(session: Session, browser: Browser, member_id: UUID) -> Member:
    member = members.get(session, member_id)
    if member is None:
        raise MemberNotFound
    if people.is_guest(session, browser, member):
        raise NotHere("Open your dashboard from your own browser.")
    return member


def _needs_pin(session: Session, browser: Browser, member: Member) -> bool:
    """Of an adult, where others could open it too. Without a PIN it is opened elsewhere: they would choose one there.

    Raises `PinMissing`.
    """
    if member.role is not Role.ADULT or not people.is_shared(session, browser):
        return False
    if not pins.has_pin(session, member.id):
        raise PinMissing(NO_PIN_HERE)
    return True


def _browser(session: Session, browser_id: UUID) -> Browser:
    browser = browsers.get(session, browser_id)
    if browser is None:
        raise BrowserNotFound
    return browser
