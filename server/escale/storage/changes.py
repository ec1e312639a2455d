"""Counts what was committed, so that what was read may be remembered exactly until it may have changed."""

from datetime import date
from uuid import UUID

Version = tuple[int, int]


class Changes:
    """Versions of what the database holds. One process writes (lock on the data folder), so counting here is enough.

    Read the version *before* reading the data: a commit in between then makes the remembered value old, never wrong.
    """

    def __init__(self) -> None:
        self._everything = 0
        self._members: dict[UUID, int] = {}
        self._earliest: dict[UUID, list[tuple[int, date]]] = {}

    @property
    def everything(self) -> int:
        """Changes with every transaction but those that only take in what a browser saw."""
        return self._everything

    def of(self, member_id: UUID) -> Version:
        """Changes with every transaction that may change something of this member."""
        return self._everything, self._members.get(member_id, 0)

    def holds(self, member_id: UUID, version: Version, last: date) -> bool:
        """Whether the member's days up to `last`, and all that is no day, are what they were at `version`."""
        everything, seen = version
        if everything != self._everything:
            return False
        return all(number <= seen or day > last for number, day in self._earliest.get(member_id, ()))

    def note_everything(self) -> None:
        """Anything may have changed."""
        self._everything += 1
        self._earliest.clear()

    def note(self, member_id: UUID, since: date | None) -> None:
        """Something that this member did was taken in. `since`: the earliest day that it changed; None: no day."""
        number = self._members[member_id] = self._members.get(member_id, 0) + 1
        if since is not None:
            # Who has not seen an earlier number has not seen this one either: later days of before say nothing more.
            earlier = [one for one in self._earliest.get(member_id, ()) if one[1] < since]
            self._earliest[member_id] = [*earlier, (number, since)]
