"""What was read and written out, remembered until what it shows may have changed."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from escale.storage.changes import Version
from escale.storage.engine import Database

MOST_BYTES = 2 * 1024 * 1024
"""Of all answers together: eight years, or some hundred weeks. Those that nobody asked for longest go first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: by whom, under which name, up to which of their days, and on which day they ask."""

    member_id: UUID
    name: str
    last: date
    today: date


class Remembered:
    """What is over does not change by itself: a past week is read and written out once, however often it is asked for.

    Used in one thread only.
    """

    def __init__(self, database: Database, most_bytes: int = MOST_BYTES) -> None:
        self._changes = database.changes
        self._most_bytes = most_bytes
        self._known: OrderedDict[Asked, tuple[Version, bytes]] = OrderedDict()
        self._bytes = 0

    def version(self, member_id: UUID) -> Version:
        """To be taken before reading what will be remembered."""
        return self._changes.of(member_id)

    def find(self, asked: Asked) -> bytes | None:
        """The answer, when it is remembered and still holds."""
        version, answer = self._known.get(asked, (None, None))
        if version is None:
            return None
        if not self._changes.holds(asked.member_id, version, asked.last):
            self._forget(asked)
            return None
        self._known.move_to_end(asked)
        return answer

    def keep(self, asked: Asked, version: Version, answer: bytes) -> None:
        """Until it no longer holds, or others need the room."""
        self._forget(asked)
        self._known[asked] = version, answer
        self._bytes += len(answer)
        while self._bytes > self._most_bytes:
            self._forget(next(iter(self._known)))

    def _forget(self, asked: Asked) -> None:
        _, answer = self._known.pop(asked, (None, b""))
        self._bytes -= len(answer)
