"""Paired browsers and credentials. Nothing here can be used to sign in: public keys and hashes only."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field

from escale.domain.household import BrowserState, TokenKind
from escale.storage.rows.base import CLUSTERED, Stored, key, reference, word
from escale.storage.types import Flag, InstantMs


class BrowserRow(Stored, table=True):
    """One browser profile of one member. A forgotten one stays, because its visits point to it.

    `guarded`: others use it or used it, so an adult's dashboard waits for their PIN until an adult says otherwise.
    """

    __tablename__ = "browser"
    __table_args__ = CLUSTERED

    id: UUID = key()
    member_id: UUID = reference("member.id", index=True)
    name: str = Field(sa_type=Text)
    public_key: bytes = Field(sa_type=LargeBinary)
    origin: str = Field(sa_type=Text)
    state: BrowserState = word(BrowserState)
    paired_at: datetime = Field(sa_type=InstantMs)
    last_seen_at: datetime | None = Field(default=None, sa_type=InstantMs)
    guarded: bool = Field(default=False, sa_type=Flag)


class TokenRow(Stored, table=True):
    """A bearer or ticket by its SHA-256."""

    __tablename__ = "access_token"
    __table_args__ = CLUSTERED

    hash: bytes = Field(sa_type=LargeBinary, primary_key=True)
    kind: TokenKind = word(TokenKind)
    member_id: UUID = reference("member.id")
    browser_id: UUID | None = reference("browser.id", nullable=True)
    created_at: datetime = Field(sa_type=InstantMs)
    expires_at: datetime = Field(sa_type=InstantMs, index=True)
