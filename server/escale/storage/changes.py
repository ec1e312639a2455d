"""Counts what was committed, so that what was read may be remembered exactly until it may have changed."""

from collections.abc import Iterable
from uuid import UUID

Version = tuple[int, int]


class Changes:
    """Versions of what the database holds. One process writes (lock on the data folder), so counting here is enough.

    Read the version *before* reading the data: a commit in between then makes the remembered value old, never wrong.
    """

    def __init__(self) -> None:
        self._everything = 0
        self._members: dict[UUID, int] = {}

    @property
    def everything(self) -> int:
        """Changes with every transaction but those that only take in what a browser saw."""
        return self._everything

    def of(self, member_id: UUID) -> Version:
        """Changes with every transaction that may change something of this member."""
        return self._everything, self._members.get(member_id, 0)

    def note_everything(self) -> None:
        """Anything may have changed."""
        self._everything += 1

    def note(self, member_ids: Iterable[UUID]) -> None:
        """Something that these members did was taken in."""
        for member_id in member_ids:
            self._members[member_id] = self._members.get(member_id, 0) + 1
