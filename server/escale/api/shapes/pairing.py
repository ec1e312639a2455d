"""A pairing on the wire."""

from escale.api.schemas.auth import PairingOut
from escale.domain.pairing import Pairing, PairingState, shown_code


def new_pairing_out(pairing: Pairing) -> PairingOut:
    """A pairing that has just begun: the one answer that shows its code."""
    code = shown_code(pairing.code)
    return PairingOut(state=PairingState.WAITING, code=code, expires_at=pairing.expires_at, browser_name=None)


def pairing_out(pairing: Pairing | None, state: PairingState) -> PairingOut:
    """Where it stands. The code is not told again."""
    claim = pairing.claim if pairing else None
    return PairingOut(
        state=state,
        code=None,
        expires_at=pairing.expires_at if pairing else None,
        browser_name=claim.browser_name if claim else None,
    )
