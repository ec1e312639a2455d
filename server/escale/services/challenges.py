"""Fresh nonces that wait for a browser's signature: in memory, one-shot, bounded."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID

CHALLENGE_LIFE = timedelta(seconds=60)
PER_BROWSER = 4
"""Challenges that one browser may have open; the oldest gives way.

Only known browsers get one, so memory is bounded.
"""
NONCE_BYTES = 32


@dataclass(frozen=True, slots=True)
class Challenge:
    """What the service signed and waits to be signed back. Nonces in base64url, as they were sent."""

    browser_id: UUID
    nonce: str
    server_nonce: str
    expires_at: datetime


class Challenges:
    """Open challenges by browser. Safe to use from many threads."""

    def __init__(self, random: Callable[[int], str] = secrets.token_urlsafe) -> None:
        """`random(n)` gives n unpredictable bytes in base64url without padding."""
        self._random = random
        self._lock = Lock()
        self._open: dict[UUID, list[Challenge]] = {}

    def issue(self, browser_id: UUID, nonce: str, now: datetime) -> Challenge:
        """A fresh challenge for a known browser."""
        fresh = Challenge(browser_id, nonce, self._random(NONCE_BYTES), now + CHALLENGE_LIFE)
        with self._lock:
            kept = [one for one in self._open.get(browser_id, []) if one.expires_at > now]
            self._open[browser_id] = [*kept, fresh][-PER_BROWSER:]
        return fresh

    def take(self, browser_id: UUID, server_nonce: str, now: datetime) -> Challenge | None:
        """The open challenge with this nonce, which no one can take again."""
        with self._lock:
            mine = self._open.get(browser_id, [])
            found = next((one for one in mine if one.server_nonce == server_nonce and one.expires_at > now), None)
            if found:
                mine.remove(found)
        return found
