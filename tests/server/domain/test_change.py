"""Days changed step by step, beside days counted from everything, over histories that go wrong in every way."""

from datetime import date, time
from uuid import UUID

from hypothesis import given, settings

from escale.domain import fold, gates, parts, summary
from escale.domain.events import VisitFact
from escale.domain.gates import Gate
from escale.domain.parts import NOTHING, Part
from escale.domain.summary import DayParts
from escale.domain.visits import Visit
from tests.server.domain.histories import Sent, deliveries

FOUR = time(4)


class Kept:
    """What storage and services do, in memory."""

    def __init__(self) -> None:
        self.visits: dict[UUID, Visit] = {}
        self.gates: dict[UUID, Gate] = {}
        self.days: dict[date, DayParts] = {}

    def take(self, batch: list[Sent]) -> None:
        """Fold a batch, then exchange the parts of what it touched."""
        known_visits, known_gates = dict(self.visits), dict(self.gates)
        self.again: set[date] = set()
        for _, event in batch:
            if isinstance(event.fact, VisitFact):
                visit = self.visits.get(event.fact.visit_id)
                self.visits[event.fact.visit_id] = fold.apply(visit, event)
            elif event.fact:
                self.gates[event.fact.gate_id] = gates.apply(self.gates.get(event.fact.gate_id), event)
        for one in self.visits.values():
            old = known_visits.get(one.id)
            self._exchange(one.site_id, parts.of_visit(old, FOUR) if old else {}, parts.of_visit(one, FOUR))
        for gate in self.gates.values():
            before = known_gates.get(gate.id)
            self._exchange(gate.site_id, parts.of_gate(before, FOUR) if before else {}, parts.of_gate(gate, FOUR))

    def counted(self, day: date) -> DayParts:
        """The day from everything."""
        return summary.count(day, FOUR, self.visits.values(), self.gates.values())

    def _exchange(self, site_id: UUID, old: dict[date, Part], new: dict[date, Part]) -> None:
        for day in old.keys() | new.keys():
            before, after = old.get(day, NOTHING), new.get(day, NOTHING)
            if before != after and day not in self.again:
                changed = summary.change(self.days.get(day, DayParts()), site_id, before, after)
                self.days[day] = changed or self.counted(day)
                self.again |= set() if changed else {day}


@settings(deadline=None)
@given(deliveries())
def test_days_are_at_any_time_what_everything_says(batches: list[list[Sent]]) -> None:
    kept = Kept()
    for batch in batches:
        kept.take(batch)
        assert kept.days == {day: kept.counted(day) for day in kept.days}
    shown = {day for visit in kept.visits.values() for day in parts.of_visit(visit, FOUR)}
    assert shown <= kept.days.keys()
