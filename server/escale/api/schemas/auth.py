"""Pairing and sessions. The texts that are signed are in `escale.services.proofs`, mirrored by the extension."""

from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from escale.api.schemas.base import Instant, ShortText, Token, WireIn, WireOut
from escale.api.schemas.people import PersonOut
from escale.domain.pairing import PairingState

Key32 = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_\-]{43}$")]
"""32 bytes in base64url."""
PublicKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_\-]{87}$")]
"""An uncompressed P-256 point (65 bytes) in base64url."""
Signature = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_\-]{86}$")]
"""ECDSA P-256 with SHA-256, `r || s` (64 bytes) in base64url, as WebCrypto gives it."""


Pin = Annotated[str, StringConstraints(min_length=4, max_length=12, pattern=r"^[0-9]+$")]
"""Digits, so that a child's keyboard and a parent's memory suffice; guessing is slowed by the service."""


class PairingOut(WireOut):
    """The member's current pairing. `code` is shown only by the answer that made it; `browser_name` once claimed."""

    state: PairingState
    code: str | None
    expires_at: Instant | None
    browser_name: str | None


class PairingAnswerIn(WireIn):
    """The person's answer to "is this your browser?"."""

    accept: bool


class ClaimIn(WireIn):
    """A browser claims the pairing code that the person typed, without sending it."""

    nonce: Key32
    public_key: PublicKey
    browser_name: ShortText
    proof: Key32


class ClaimOut(WireOut):
    """The service proves that it knows the code, and gives the key to pin.

    The browser waits for the person's confirmation.
    """

    browser_id: UUID
    server_public_key: PublicKey
    proof: Key32


class ChallengeIn(WireIn):
    """A paired browser asks the service to prove itself first."""

    browser_id: UUID
    nonce: Key32


class ChallengeOut(WireOut):
    """The service's nonce and its signature over both nonces, the port and the browser's origin."""

    server_nonce: Key32
    signature: Signature


class SessionIn(WireIn):
    """The browser's signature over the same challenge."""

    browser_id: UUID
    server_nonce: Key32
    signature: Signature


class BearerOut(WireOut):
    """A credential for the `Authorization: Bearer` header."""

    bearer: str
    expires_at: Instant


class TicketOut(WireOut):
    """A one-time ticket that opens the dashboard as the browser's own member: `address` carries it in its fragment."""

    address: str
    expires_at: Instant


class ExchangeIn(WireIn):
    """The one-time ticket from the dashboard's address. `pin`: an adult's, when several people use the browser."""

    ticket: Token
    pin: Pin | None = None


class BrowserOut(WireOut):
    """A paired browser of the member."""

    id: UUID
    name: str
    paired_at: Instant
    last_seen_at: Instant | None


class UsedBrowserOut(WireOut):
    """A browser of somebody else that the member uses as well."""

    id: UUID
    name: str
    owner: PersonOut


class ExtensionOut(WireOut):
    """Where the extension lies on this machine, to be picked in a browser: full paths, null when it is not there."""

    chromium_folder: str | None
    firefox_file: str | None


class BrowsersOut(WireOut):
    """The member's paired browsers, those of others that they use, and what another one loads."""

    browsers: list[BrowserOut]
    used: list[UsedBrowserOut]
    extension: ExtensionOut
