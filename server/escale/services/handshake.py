"""Opening a browser's session: the service proves itself first, then the browser does, over the same two nonces."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import TokenKind
from escale.errors import BrowserNotConfirmed, SignatureRefused
from escale.services import proofs, sessions
from escale.services.challenges import Challenges
from escale.services.identity import ServiceKey
from escale.services.pairing import PairingDesk
from escale.services.sessions import Issued
from escale.storage import browsers


@dataclass(frozen=True)
class Handshake:
    """What the two steps need besides the database."""

    key: ServiceKey
    port: int
    desk: PairingDesk
    challenges: Challenges

    def prove(self, session: Session, browser_id: UUID, origin: str, nonce: str, now: datetime) -> tuple[str, bytes]:
        """The service's nonce and its signature (raw). Also for a browser that still waits to be confirmed."""
        claim = self.desk.claimed(browser_id, now)
        if claim is None or claim.origin != origin:
            sessions.paired_browser(session, browser_id, origin)
        challenge = self.challenges.issue(browser_id, nonce, now)
        text = proofs.challenge_text(self.port, origin, browser_id, nonce, challenge.server_nonce)
        return challenge.server_nonce, self.key.sign(text)

    def open(
        self, session: Session, browser_id: UUID, origin: str, server_nonce: str, signature: bytes, now: datetime
    ) -> Issued:
        """A browser's bearer, when the signature (raw `r || s`) is its own over an open challenge."""
        challenge = self.challenges.take(browser_id, server_nonce, now)
        if challenge is None:
            raise SignatureRefused
        if self.desk.claimed(browser_id, now):
            raise BrowserNotConfirmed
        browser = sessions.paired_browser(session, browser_id, origin)
        text = proofs.session_text(self.port, origin, browser_id, challenge.nonce, server_nonce)
        if not proofs.signed_by(browser.public_key, text, signature):
            raise SignatureRefused
        browsers.touch(session, browser_id, now)
        return sessions.issue(session, TokenKind.BROWSER, browser.member_id, browser.id, now)
