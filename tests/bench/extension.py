"""A browser's side of a session: its own key, and a bearer whenever the last one has ended."""

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from escale.services import proofs
from escale.services.proofs import b64
from tests.bench.wire import Wire
from tests.support.paired import ORIGIN

RENEWED_BEFORE = timedelta(minutes=1)


@dataclass
class Extension:
    """One browser. `bearer` is asked for again shortly before its end."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    bearer: str = ""
    ends_at: datetime | None = None

    @property
    def point(self) -> bytes:
        """The public half, 65 bytes."""
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def speak(self, wire: Wire, browser_id: UUID, now: datetime) -> str:
        """A bearer that is good at `now`."""
        if self.ends_at is None or self.ends_at - now < RENEWED_BEFORE:
            answer = self._open(wire, browser_id)
            self.bearer, self.ends_at = answer["bearer"], datetime.fromisoformat(answer["expires_at"])
        return self.bearer

    def _open(self, wire: Wire, browser_id: UUID) -> dict[str, str]:
        nonce, who = b64(secrets.token_bytes(32)), str(browser_id)
        proved = _post(wire, "challenges", {"browser_id": who, "nonce": nonce})
        text = proofs.session_text(wire.port, ORIGIN, browser_id, nonce, proved["server_nonce"])
        signed = {"server_nonce": proved["server_nonce"], "signature": b64(self._sign(text))}
        return _post(wire, "sessions", {"browser_id": who, **signed})

    def _sign(self, text: bytes) -> bytes:
        r, s = utils.decode_dss_signature(self.key.sign(text, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def _post(wire: Wire, step: str, body: dict[str, str]) -> dict[str, str]:
    status, _, answer = wire.ask("POST", f"/api/v1/auth/{step}", f"Origin: {ORIGIN}\r\n", json.dumps(body).encode())
    if status != 201:
        raise RuntimeError(f"{step}: {status} {answer!r}")
    read: dict[str, str] = json.loads(answer)
    return read
