"""Days kept up to date: by what changed, or counted again from all that they show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain import parts, summary, tally
from escale.domain.gates import Gate
from escale.domain.household import Member
from escale.domain.intervals import local_day
from escale.domain.parts import NOTHING, Part
from escale.domain.summary import DayParts
from escale.domain.tally import Tally
from escale.domain.visits import Visit
from escale.services.day_book import DayBook
from escale.storage import days, gates, shown, visits

AHEAD, BEHIND = timedelta(hours=14), timedelta(hours=60)
"""From a date's midnight in UTC: where that day can start (UTC+14) and end (UTC-12, a day that starts at 23:59)."""
EMPTY = DayParts()

VisitChange = tuple[Visit | None, Visit]
"""A visit as it was stored before (None: it was not) and as it is stored now."""
GateChange = tuple[Gate | None, Gate]
"""A gate, likewise."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What one visit or gate gave to one day of its site, and what it gives now."""

    day: date
    site_id: UUID
    before: Part
    after: Part


def change(session: Session, member: Member, changed_visits: Sequence[VisitChange]) -> date | None:
    """Bring the member's days up to date with visits that are stored already. The earliest day that they touch."""
    book = DayBook(session)
    touched = enter(book, member, changed_visits)
    book.store()
    return touched


def enter(
    book: DayBook, member: Member, changed_visits: Sequence[VisitChange], changed_gates: Sequence[GateChange] = ()
) -> date | None:
    """Bring the book's days up to date with visits and gates of the member that are stored already.

    Returns the earliest day that they touch. The work does not grow with what else happened in these days, except for
    the rare change that takes time back from a day (see `parts.exchanged`): that day is counted again.
    """
    starts = member.day_starts_at
    changes: list[_Change] = []
    touched: set[date] = set()
    for before, after in changed_visits:
        old, new = parts.of_visit(before, starts) if before else {}, parts.of_visit(after, starts)
        shown.move(book.session, member.id, after.id, old.keys() - new.keys(), new.keys() - old.keys())
        changes.extend(_changes(after.site_id, old, new))
        touched |= old.keys() | new.keys()
    for known, now in changed_gates:
        given, gives = parts.of_gate(known, starts) if known else {}, parts.of_gate(now, starts)
        changes.extend(_changes(now.site_id, given, gives))
        touched |= given.keys() | gives.keys()
    if changes:
        _keep(book, member, changes)
    return min(touched, default=None)


def add(session: Session, member: Member, new: Tally) -> None:
    """Bring the member's days up to date with visits that are all new, stored and shown already."""
    for day, given in new.days.items():
        known = days.load(session, member.id, {day}, given.sites).get(day, EMPTY)
        days.save(session, member.id, day, known, tally.plus(known, given))


def recount(session: Session, member: Member, day: date) -> bool:
    """Count the day again from its visits and gates. Whether that differed from what was kept."""
    around = gates_around(session, member, day)
    counted = summary.count(day, member.day_starts_at, visits.of_day(session, member.id, day), around)
    return days.replace(session, member.id, day, counted)


def _changes(site_id: UUID, old: Mapping[date, Part], new: Mapping[date, Part]) -> Iterator[_Change]:
    for day in old.keys() | new.keys():
        before, after = old.get(day, NOTHING), new.get(day, NOTHING)
        if before != after:
            yield _Change(day, site_id, before, after)


def _keep(book: DayBook, member: Member, changes: Sequence[_Change]) -> None:
    again: set[date] = set()
    for one in changes:
        known = book.read(member.id, one.day, one.site_id)
        changed = summary.change(known, one.site_id, one.before, one.after)
        if changed is None:
            again.add(one.day)
        else:
            book.write(member.id, one.day, changed)
    for day in again:
        book.forget(member.id, day)
        recount(book.session, member, day)


def gates_around(session: Session, member: Member, day: date) -> list[Gate]:
    """At least all gates of the day, in whatever zone they were shown."""
    midnight = datetime.combine(day, time(), tzinfo=UTC)
    return gates.shown_between(session, member.id, midnight - AHEAD, midnight + BEHIND)


def gates_of_day(session: Session, member: Member, day: date) -> list[Gate]:
    """The gates that were shown in the day, where they were."""
    starts = member.day_starts_at
    around = gates_around(session, member, day)
    return [gate for gate in around if local_day(gate.shown.at, ZoneInfo(gate.zone), starts) == day]
