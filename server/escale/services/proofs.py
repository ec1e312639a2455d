"""The exact bytes that both sides of a pairing and of a session prove. `shared/fixtures/auth/proofs.json` pins them.

Texts are lines joined by a line feed, in UTF-8; bytes travel as base64url without padding. `port` binds every proof to
the service's port, `origin` to the extension. `cryptography` is imported when first needed: most starts sign nothing.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import pbkdf2_hmac
from uuid import UUID

ITERATIONS = 200_000
"""Rounds of PBKDF2: a recorded claim cannot be searched (2^50 codes) within the code's 120 seconds."""
KEY_BYTES = 32


def b64(raw: bytes) -> str:
    """`raw` in base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def unb64(text: str) -> bytes:
    """The bytes of base64url without padding."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def pairing_key(code: str, nonce: bytes) -> bytes:
    """The 32-byte key that both sides derive from the normalised code; `nonce` is the extension's, raw."""
    return pbkdf2_hmac("sha256", code.encode(), nonce, ITERATIONS, KEY_BYTES)


def claim_text(port: int, origin: str, public_key: str, browser_name: str) -> bytes:
    """What the claiming browser proves; `public_key` in base64url."""
    return _lines("escale-claim-v1", str(port), origin, public_key, browser_name)


def claimed_text(port: int, origin: str, browser_id: UUID, server_public_key: str) -> bytes:
    """What the service proves in its answer to a claim; `server_public_key` in base64url."""
    return _lines("escale-claimed-v1", str(port), origin, str(browser_id), server_public_key)


def challenge_text(port: int, origin: str, browser_id: UUID, nonce: str, server_nonce: str) -> bytes:
    """What the service signs to prove itself; both nonces in base64url."""
    return _lines("escale-challenge-v1", str(port), origin, str(browser_id), nonce, server_nonce)


def session_text(port: int, origin: str, browser_id: UUID, nonce: str, server_nonce: str) -> bytes:
    """What the browser signs to open a session; both nonces in base64url."""
    return _lines("escale-session-v1", str(port), origin, str(browser_id), nonce, server_nonce)


def proof(key: bytes, text: bytes) -> bytes:
    """HMAC-SHA256 of `text`."""
    return hmac.digest(key, text, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Equality in constant time."""
    return hmac.compare_digest(one, other)


def is_public_key(point: bytes) -> bool:
    """Whether `point` is an uncompressed point of P-256."""
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        return False
    return point[:1] == b"\x04"


def signed_by(point: bytes, text: bytes, signature: bytes) -> bool:
    """Whether `signature` (raw `r || s`, 64 bytes) over `text` was made by the key of `point`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, utils

    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    try:
        key.verify(utils.encode_dss_signature(r, s), text, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def _lines(*parts: str) -> bytes:
    return "\n".join(parts).encode()
