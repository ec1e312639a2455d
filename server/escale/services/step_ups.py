"""Which dashboards proved a PIN a moment ago. In this process's memory only, so that a restart ends them all."""

from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID

LASTS = timedelta(minutes=5)
"""Security reference, authentication."""


class StepUps:
    """Until when each dashboard, known by the SHA-256 of its bearer, needs no PIN. Safe to use from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._until: dict[bytes, tuple[UUID, datetime]] = {}

    def begin(self, bearer_hash: bytes, member_id: UUID, now: datetime) -> datetime:
        """Five minutes from now; when they end."""
        until = now + LASTS
        with self._lock:
            alive = {one: kept for one, kept in self._until.items() if kept[1] > now}
            self._until = alive | {bearer_hash: (member_id, until)}
        return until

    def until(self, bearer_hash: bytes, now: datetime) -> datetime | None:
        """When the dashboard's minutes end; None when it has none. A clock that was set back gives no more of them."""
        kept = self._until.get(bearer_hash)
        return kept[1] if kept is not None and kept[1] - LASTS <= now < kept[1] else None

    def end(self, bearer_hash: bytes) -> None:
        """The PIN is asked for again."""
        with self._lock:
            self._until.pop(bearer_hash, None)

    def end_of_member(self, member_id: UUID) -> None:
        """On all dashboards of a member."""
        with self._lock:
            self._until = {one: kept for one, kept in self._until.items() if kept[0] != member_id}
