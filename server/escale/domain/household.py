"""The people and their browsers."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from uuid import UUID

from escale.domain.vocabulary import Avatar, Colour, Language, Role

DAY_STARTS_AT = time(4)
"""A member's day starts at four in the morning until they choose otherwise (architecture, contract rules)."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the household. `zone` is the IANA zone their browsers were last seen in."""

    id: UUID
    name: str
    role: Role
    language: Language | None
    zone: str
    day_starts_at: time
    welcomed: bool
    avatar: Avatar = Avatar.BOAT
    colour: Colour = Colour.SEA


class BrowserState(StrEnum):
    """Where a browser stands: claimed a code, confirmed by its person, or forgotten."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser profile of a member. `public_key` is an uncompressed P-256 point, `origin` its extension's."""

    id: UUID
    member_id: UUID
    name: str
    public_key: bytes
    origin: str
    state: BrowserState
    paired_at: datetime
    last_seen_at: datetime | None


class TokenKind(StrEnum):
    """What a bearer may do. A ticket can only be exchanged, once, for a dashboard bearer."""

    BROWSER = "browser"
    DASHBOARD = "dashboard"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class Token:
    """A credential, known only by its SHA-256."""

    hash: bytes
    kind: TokenKind
    member_id: UUID
    browser_id: UUID | None
    created_at: datetime
    expires_at: datetime
