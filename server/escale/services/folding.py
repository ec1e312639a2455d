"""The visits and gates that a batch touches, folded in memory and stored once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from escale.domain import gates as gate_rules
from escale.domain.events import Event, GateFact, Refused, VisitFact
from escale.domain.fold import fold
from escale.domain.gates import Gate
from escale.domain.household import Member
from escale.domain.room import Room
from escale.domain.visits import Visit
from escale.services import counting
from escale.services.day_book import DayBook
from escale.storage import gates, sites, visits


@dataclass(frozen=True, slots=True)
class _Told:
    """What a batch says of one visit."""

    site_id: UUID
    room: Room
    events: list[Event] = field(default_factory=list)


class Folding:
    """What one browser of `member` says about visits and gates. `events` are all that may be taken."""

    def __init__(self, book: DayBook, member: Member, browser_id: UUID, events: Iterable[Event]) -> None:
        facts = [event.fact for event in events]
        self._book, self._session = book, book.session
        self._member = member
        self._browser_id = browser_id
        self._site_ids = sites.known_ids(book.session, member.id)
        self._known_visits = visits.find(book.session, {fact.visit_id for fact in facts if isinstance(fact, VisitFact)})
        self._known_gates = gates.find(book.session, {fact.gate_id for fact in facts if isinstance(fact, GateFact)})
        self._visits: dict[UUID, _Told] = {}
        self._gates: dict[UUID, Gate] = {}

    def take(self, event: Event) -> Refused | None:
        """Fold the event in, or say why it cannot be."""
        fact = event.fact
        if fact is None:
            return None
        if fact.site_id not in self._site_ids:
            return Refused(event.seq, "site_unknown", "The site is not one of this member's.")
        return self._take_visit(event, fact) if isinstance(fact, VisitFact) else self._take_gate(event, fact)

    def save(self) -> date | None:
        """Store what changed, and bring the book's days that it touches up to date. The earliest of them."""
        changed = [self._save_visit(visit_id, told.events) for visit_id, told in self._visits.items()]
        answered = [self._save_gate(gate) for gate in self._gates.values()]
        return counting.enter(self._book, self._member, changed, answered)

    def _take_visit(self, event: Event, fact: VisitFact) -> Refused | None:
        told = self._visits.get(fact.visit_id)
        if told is None:
            owned = self._known_visits.get(fact.visit_id)
            if owned and not self._made(owned):
                return _elsewhere(event)
            told = _Told(owned.visit.site_id if owned else fact.site_id, Room(owned.visit if owned else None))
            if told.site_id == fact.site_id:
                self._visits[fact.visit_id] = told
        if told.site_id != fact.site_id:
            return _elsewhere(event)
        full = told.room.take(event)
        if full is None:
            told.events.append(event)
        return full

    def _take_gate(self, event: Event, fact: GateFact) -> Refused | None:
        owned = self._known_gates.get(fact.gate_id)
        known = self._gates.get(fact.gate_id) or (owned.gate if owned else None)
        if (owned and not self._made(owned)) or (known and known.site_id != fact.site_id):
            return Refused(event.seq, "gate_elsewhere", "The gate belongs to another browser, person or site.")
        self._gates[fact.gate_id] = gate_rules.apply(known, event)
        return None

    def _made(self, owned: visits.Owned | gates.Owned) -> bool:
        """Who only names what another browser made, or another person at this one, changes nothing of it."""
        return (owned.browser_id, owned.member_id) == (self._browser_id, self._member.id)

    def _save_visit(self, visit_id: UUID, events: list[Event]) -> tuple[Visit | None, Visit]:
        owned = self._known_visits.get(visit_id)
        before = owned.visit if owned else None
        visit = fold(before, events)
        if before != visit:
            visits.save(self._session, self._member.id, self._browser_id, visit)
        return before, visit

    def _save_gate(self, gate: Gate) -> tuple[Gate | None, Gate]:
        owned = self._known_gates.get(gate.id)
        before = owned.gate if owned else None
        if before != gate:
            gates.save(self._session, self._member.id, self._browser_id, gate)
        return before, gate


def _elsewhere(event: Event) -> Refused:
    return Refused(event.seq, "visit_elsewhere", "The visit belongs to another browser, person or site.")
