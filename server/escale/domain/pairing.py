"""Pairing of one browser with one member: a code is shown, a browser proves that it knows it, the person confirms.

The numbers are those of the security reference (row 6): a one-shot code of at least 40 bits, 120 seconds, 5 tries.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: five bits a symbol, no I, L, O or U."""
CODE_SYMBOLS = 10
CODE_BYTES = 7
"""Random bytes that a code is made from; 50 of their 56 bits are used."""
CODE_LIFE = timedelta(seconds=120)
TRIES = 5
CONFIRMATION_LIFE = timedelta(minutes=5)
"""How long the person may take to say "yes, this is my browser", from the claim on.

Our own choice: time to walk back to the dashboard.
"""


class PairingState(StrEnum):
    """Where a pairing stands."""

    NONE = "none"
    WAITING = "waiting"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Claim:
    """The browser that proved that it knows the code. `public_key` is an uncompressed P-256 point of 65 bytes."""

    browser_id: UUID
    browser_name: str
    public_key: bytes
    origin: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """A member's current pairing. `code` is normalised; `expires_at` ends the step that it is in."""

    member_id: UUID
    code: str
    expires_at: datetime
    tries_left: int = TRIES
    claim: Claim | None = None
    confirmed: bool = False


def new_code(random: bytes) -> str:
    """Ten symbols, 50 bits, from the first bits of `random` (at least `CODE_BYTES` bytes)."""
    bits = int.from_bytes(random[:CODE_BYTES], "big") >> (8 * CODE_BYTES - 5 * CODE_SYMBOLS)
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in reversed(range(CODE_SYMBOLS)))


def shown_code(code: str) -> str:
    """The code as people read it: `XXXXX-XXXXX`."""
    return f"{code[:5]}-{code[5:]}"


def begin(member_id: UUID, random: bytes, now: datetime) -> Pairing:
    """A fresh pairing that waits for its browser."""
    return Pairing(member_id, new_code(random), now + CODE_LIFE)


def state_of(pairing: Pairing | None, now: datetime) -> PairingState:
    """Where `pairing` stands at `now`; an expired or exhausted one is as good as none."""
    if pairing is None or now >= pairing.expires_at or pairing.tries_left <= 0:
        return PairingState.NONE
    if pairing.confirmed:
        return PairingState.CONFIRMED
    return PairingState.CLAIMED if pairing.claim else PairingState.WAITING


def after_wrong_proof(pairing: Pairing) -> Pairing:
    """One try less; at zero the code is dead."""
    return replace(pairing, tries_left=pairing.tries_left - 1)


def after_claim(pairing: Pairing, claim: Claim, now: datetime) -> Pairing:
    """Claimed: the code works no more, and the person has some minutes to confirm."""
    return replace(pairing, code="", claim=claim, expires_at=now + CONFIRMATION_LIFE)


def after_confirmation(pairing: Pairing) -> Pairing:
    """Confirmed by the person."""
    return replace(pairing, confirmed=True)
