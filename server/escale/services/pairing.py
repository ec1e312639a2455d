"""Pairing a browser: the code and the claim live in this process's memory only.

So a restart ends them, and the database holds no code, not even a dead one. Only a confirmed browser is stored.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain import pairing as rules
from escale.domain.household import Browser, BrowserState
from escale.domain.pairing import Claim, Pairing, PairingState
from escale.errors import InvalidRequest, PairingCodeWrong, PairingNotClaimed, PairingNotWaiting
from escale.services import proofs
from escale.services.identity import ServiceKey
from escale.storage import browsers


@dataclass(frozen=True, slots=True)
class ClaimAttempt:
    """What a browser says to claim a code.

    `nonce`, `public_key` and `proof` are raw bytes; `origin` is its extension's.
    """

    origin: str
    browser_name: str
    nonce: bytes
    public_key: bytes
    proof: bytes


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """The service's proof that it knows the code too, and the key to pin. Raw bytes."""

    browser_id: UUID
    server_public_key: bytes
    proof: bytes


class PairingDesk:
    """The current pairing of each member; a new one replaces it. Safe to use from many threads."""

    def __init__(self, key: ServiceKey, port: int, random: Callable[[int], bytes] = secrets.token_bytes) -> None:
        """`random(n)` gives n unpredictable bytes."""
        self._key = key
        self._port = port
        self._random = random
        self._lock = Lock()
        self._current: dict[UUID, Pairing] = {}

    def start(self, member_id: UUID, now: datetime) -> Pairing:
        """A fresh code for the member; an earlier one is dead."""
        fresh = rules.begin(member_id, self._random(rules.CODE_BYTES), now)
        with self._lock:
            self._current[member_id] = fresh
        return fresh

    def current(self, member_id: UUID, now: datetime) -> Pairing | None:
        """The member's pairing while it lives."""
        found = self._current.get(member_id)
        return None if rules.state_of(found, now) is PairingState.NONE else found

    def claim(self, attempt: ClaimAttempt, now: datetime) -> ClaimAnswer:
        """The code of one waiting pairing is used up by a right proof. A wrong one costs every waiting pairing a try.

        One attempt at a time: trying in parallel must not buy more tries.
        """
        with self._lock:
            waiting = [one for one in self._current.values() if rules.state_of(one, now) is PairingState.WAITING]
            if not waiting:
                raise PairingNotWaiting
            for pairing in waiting:
                key = proofs.pairing_key(pairing.code, attempt.nonce)
                if proofs.same(proofs.proof(key, self._claim_text(attempt)), attempt.proof):
                    return self._accept(pairing, attempt, key, now)
            for pairing in waiting:
                self._current[pairing.member_id] = rules.after_wrong_proof(pairing)
        raise PairingCodeWrong

    def claimed(self, browser_id: UUID, now: datetime) -> Claim | None:
        """The claim of a browser that its person has not confirmed yet."""
        for pairing in list(self._current.values()):
            if pairing.claim and pairing.claim.browser_id == browser_id:
                return pairing.claim if rules.state_of(pairing, now) is PairingState.CLAIMED else None
        return None

    def answer(self, session: Session, member_id: UUID, accept: bool, now: datetime) -> Pairing | None:
        """The person says whether this is their browser: it is stored, or nothing is kept of it."""
        with self._lock:
            pairing = self._current.get(member_id)
            if pairing is None or pairing.claim is None or rules.state_of(pairing, now) is not PairingState.CLAIMED:
                raise PairingNotClaimed
            if not accept:
                del self._current[member_id]
                return None
            browsers.add(session, _browser(member_id, pairing.claim, now))
            self._current[member_id] = rules.after_confirmation(pairing)
            return self._current[member_id]

    def _claim_text(self, attempt: ClaimAttempt) -> bytes:
        return proofs.claim_text(self._port, attempt.origin, proofs.b64(attempt.public_key), attempt.browser_name)

    def _accept(self, pairing: Pairing, attempt: ClaimAttempt, key: bytes, now: datetime) -> ClaimAnswer:
        if not proofs.is_public_key(attempt.public_key):
            raise InvalidRequest("The browser's key is not a point of P-256.")
        claim = Claim(uuid4(), attempt.browser_name, attempt.public_key, attempt.origin)
        self._current[pairing.member_id] = rules.after_claim(pairing, claim, now)
        public_key = self._key.public_key
        text = proofs.claimed_text(self._port, attempt.origin, claim.browser_id, proofs.b64(public_key))
        return ClaimAnswer(claim.browser_id, public_key, proofs.proof(key, text))


def _browser(member_id: UUID, claim: Claim, now: datetime) -> Browser:
    return Browser(
        id=claim.browser_id,
        member_id=member_id,
        name=claim.browser_name,
        public_key=claim.public_key,
        origin=claim.origin,
        state=BrowserState.CONFIRMED,
        paired_at=now,
        last_seen_at=None,
    )
