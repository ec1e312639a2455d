"""Days of members while one transaction counts: each is read once and stored once, however many batches change it."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlmodel import Session

from escale.domain.parts import Part
from escale.domain.summary import DayParts
from escale.storage import days
from escale.storage.days import Place


@dataclass(frozen=True, slots=True)
class Written:
    """What a book holds at a moment: parts of days as they are kept, and as they are now."""

    kept: dict[Place, Part] = field(default_factory=dict)
    now: dict[Place, Part] = field(default_factory=dict)


class DayBook:
    """Parts of days by whom, which day and which site. Whoever counts days anew in the database stores it before."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._written = Written()

    def read(self, member_id: UUID, day: date, site_id: UUID) -> DayParts:
        """The day over all sites, and on this one."""
        return DayParts(self._part(Place(member_id, day)), {site_id: self._part(Place(member_id, day, site_id))})

    def write(self, member_id: UUID, day: date, parts: DayParts) -> None:
        """The day and these sites of it, all of them read before, are such now."""
        self._written.now[Place(member_id, day)] = parts.whole
        self._written.now.update((Place(member_id, day, one), part) for one, part in parts.sites.items())

    def forget(self, member_id: UUID, day: date) -> None:
        """The day is counted anew in the database: nothing that was read or written of it holds."""
        for held in (self._written.kept, self._written.now):
            for place in [one for one in held if (one.member_id, one.day) == (member_id, day)]:
                del held[place]

    def store(self) -> None:
        """Store what differs from what is kept, and know nothing more."""
        written, self._written = self._written, Written()
        for place, part in written.now.items():
            days.save_part(self.session, place, written.kept[place], part)

    def mark(self) -> Written:
        """What it holds, to go back to when the database does."""
        return Written(dict(self._written.kept), dict(self._written.now))

    def undo(self, mark: Written) -> None:
        """Hold what it held then."""
        self._written = mark

    def _part(self, place: Place) -> Part:
        now, kept = self._written.now.get(place), self._written.kept
        if now is not None:
            return now
        if place not in kept:
            kept[place] = days.load_part(self.session, place)
        return kept[place]
