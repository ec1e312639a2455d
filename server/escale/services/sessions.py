"""Credentials: who may speak, for how long. The database knows a bearer or a ticket by its SHA-256 only."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member, Token, TokenKind
from escale.errors import BrowserNotPaired, CredentialRefused, TicketRefused
from escale.storage import browsers, members, tokens

LIVES = {
    TokenKind.BROWSER: timedelta(minutes=15),
    TokenKind.DASHBOARD: timedelta(hours=8),
    TokenKind.TICKET: timedelta(seconds=60),
}
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Credential:
    """Who speaks. `browser` is None for a dashboard."""

    kind: TokenKind
    member: Member
    browser: Browser | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Issued:
    """A new bearer or ticket: the one moment at which its secret is known."""

    secret: str
    expires_at: datetime


def issue(
    session: Session,
    kind: TokenKind,
    member_id: UUID,
    browser_id: UUID | None,
    now: datetime,
    lives: timedelta | None = None,
) -> Issued:
    """A fresh secret of 256 bits; its hash is stored. `lives`: how long, if not as others of its kind."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    token = Token(digest(secret), kind, member_id, browser_id, now, now + (lives or LIVES[kind]))
    tokens.add(session, token)
    return Issued(secret, token.expires_at)


def authenticate(session: Session, bearer: str, origin: str | None, now: datetime) -> Credential:
    """The credential behind a bearer.

    A browser's is good for the origin it was paired from, or for no origin at all.
    """
    token = tokens.find(session, digest(bearer))
    if token is None or token.expires_at <= now or token.kind is TokenKind.TICKET:
        raise CredentialRefused
    member = members.get(session, token.member_id)
    browser = browsers.get(session, token.browser_id) if token.browser_id else None
    if member is None or not _may_speak(token, browser, origin):
        raise CredentialRefused
    speaker = browser if token.kind is TokenKind.BROWSER else None
    return Credential(token.kind, member, speaker, token.expires_at)


def exchange_ticket(session: Session, ticket: str, now: datetime) -> Issued:
    """A dashboard's bearer for a one-time ticket, which is used up. Raises `TicketRefused`."""
    token = find_ticket(session, ticket, now)
    tokens.remove(session, token.hash)
    return issue(session, TokenKind.DASHBOARD, token.member_id, None, now)


def find_ticket(session: Session, ticket: str, now: datetime) -> Token:
    """The ticket, while it is good. Raises `TicketRefused`."""
    token = tokens.find(session, digest(ticket))
    if token is None or token.kind is not TokenKind.TICKET or token.expires_at <= now:
        raise TicketRefused
    return token


def paired_browser(session: Session, browser_id: UUID, origin: str) -> Browser:
    """The confirmed browser with this id, when it speaks from the origin that it was paired from."""
    browser = browsers.get(session, browser_id)
    if browser is None or browser.state is not BrowserState.CONFIRMED or browser.origin != origin:
        raise BrowserNotPaired
    return browser


def any_expired(session: Session, now: datetime) -> bool:
    """Whether there is anything that no longer opens anything."""
    return tokens.any_expired(session, now)


def remove_expired(session: Session, now: datetime) -> int:
    """Remove what no longer opens anything; how many. Doing it twice changes nothing."""
    return tokens.remove_expired(session, now)


def digest(secret: str) -> bytes:
    """How the database knows a secret. Secrets have 256 random bits, so a plain hash is enough."""
    return sha256(secret.encode()).digest()


def _may_speak(token: Token, browser: Browser | None, origin: str | None) -> bool:
    if token.kind is TokenKind.DASHBOARD:
        return True
    return browser is not None and browser.state is BrowserState.CONFIRMED and origin in (None, browser.origin)
