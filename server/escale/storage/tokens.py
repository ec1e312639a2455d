"""Credentials by their SHA-256."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from escale.domain.household import Token, TokenKind
from escale.storage.rows.access import TokenRow


def add(session: Session, token: Token) -> None:
    """A new credential."""
    session.add(
        TokenRow(
            hash=token.hash,
            kind=token.kind,
            member_id=token.member_id,
            browser_id=token.browser_id,
            created_at=token.created_at,
            expires_at=token.expires_at,
        )
    )
    session.flush()


def find(session: Session, digest: bytes) -> Token | None:
    """The credential with this hash, expired or not."""
    row = session.get(TokenRow, digest)
    if row is None:
        return None
    return Token(
        hash=row.hash,
        kind=row.kind,
        member_id=row.member_id,
        browser_id=row.browser_id,
        created_at=row.created_at,
        expires_at=row.expires_at,
    )


def remove(session: Session, digest: bytes) -> None:
    """Forget one credential; nothing happens when it is gone already."""
    session.exec(delete(TokenRow).where(col(TokenRow.hash) == digest))


def remove_of_browser(session: Session, browser_id: UUID) -> None:
    """Forget all credentials that a browser obtained."""
    session.exec(delete(TokenRow).where(col(TokenRow.browser_id) == browser_id))


def any_expired(session: Session, now: datetime) -> bool:
    """Whether a credential ended at `now` or before."""
    return session.exec(select(TokenRow.hash).where(col(TokenRow.expires_at) <= now).limit(1)).first() is not None


def remove_expired(session: Session, now: datetime) -> int:
    """Forget credentials that ended at `now` or before; how many."""
    return session.exec(delete(TokenRow).where(col(TokenRow.expires_at) <= now)).rowcount


def remove_tickets(session: Session) -> None:
    """Forget all one-time links: a database from yesterday does not know which ones were used."""
    session.exec(delete(TokenRow).where(col(TokenRow.kind) == TokenKind.TICKET))
