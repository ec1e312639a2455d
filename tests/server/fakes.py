"""A clock that stands still, and an extension that keeps the protocol."""

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from httpx2 import Response
from starlette.testclient import TestClient

from escale.services import proofs
from escale.services.proofs import b64, unb64

PORT = 17_817
ADDRESS = f"http://127.0.0.1:{PORT}"
ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    """A clock that moves when it is told to."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        """The instant that it shows."""
        return self.now

    def advance(self, **parts: float) -> None:
        """Move on by `timedelta(**parts)`."""
        self.now += timedelta(**parts)


@dataclass
class FakeExtension:
    """One browser's side of pairing and sessions, over a client of the service."""

    client: TestClient
    origin: str = ORIGIN
    name: str = "Chrome, à la maison"
    port: int = PORT
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def point(self) -> bytes:
        """The public half, 65 bytes."""
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def claim(self, code: str, nonce: bytes | None = None, **changes: str) -> Response:
        """Claim the code as shown on the dashboard; `changes` replace fields of the body."""
        nonce = nonce or secrets.token_bytes(32)
        key = proofs.pairing_key(code.replace("-", ""), nonce)
        text = proofs.claim_text(self.port, self.origin, b64(self.point), self.name)
        body = {
            "nonce": b64(nonce),
            "public_key": b64(self.point),
            "browser_name": self.name,
            "proof": b64(proofs.proof(key, text)),
        }
        return self.post("claims", {**body, **changes})

    def challenge(self, browser_id: str, nonce: str) -> Response:
        """Ask the service to prove itself."""
        return self.post("challenges", {"browser_id": browser_id, "nonce": nonce})

    def session(self, browser_id: str, nonce: str, server_nonce: str) -> Response:
        """Sign both nonces."""
        text = proofs.session_text(self.port, self.origin, UUID(browser_id), nonce, server_nonce)
        body = {"browser_id": browser_id, "server_nonce": server_nonce, "signature": b64(self.sign(text))}
        return self.post("sessions", body)

    def open(self, browser_id: str) -> Response:
        """Both steps of a session."""
        nonce = b64(secrets.token_bytes(32))
        challenge = self.challenge(browser_id, nonce)
        return self.session(browser_id, nonce, challenge.json()["server_nonce"])

    def sign(self, text: bytes) -> bytes:
        """Raw `r || s`, as WebCrypto signs."""
        r, s = utils.decode_dss_signature(self.key.sign(text, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    def post(self, step: str, body: dict[str, str]) -> Response:
        """One POST of the handshake, with the origin that the browser adds by itself."""
        return self.client.post(f"/api/v1/auth/{step}", json=body, headers={"origin": self.origin})


def proves_service(server_key: str, text: bytes, signature: str) -> bool:
    """Whether the service's signature is made by the key that was pinned."""
    return proofs.signed_by(unb64(server_key), text, unb64(signature))
