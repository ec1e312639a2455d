"""What a browser that is used without end would tell: visits with all their kinds of events, as on the wire."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid5

from tests.demo.events import wire_instant

ZONE = "Europe/Paris"
BASE = datetime(2020, 2, 1, 8, tzinfo=UTC)
"""Long ago, so that a long story still ends before today."""
VISIT_EVERY = timedelta(hours=3)
STEP = timedelta(seconds=60)
MOMENT = timedelta(milliseconds=1)
STEPS = 6
NAMESPACE = UUID("5b1d6f0e-6d0b-4c57-9b6f-3a8f2f0c4c11")
Wire = dict[str, Any]


@dataclass(frozen=True)
class Story:
    """The story of one browser. `epoch` tells browsers apart; `since` moves its visits, so that browsers overlap.

    No two events of a story share their instant, which is how an event is known again whatever number it was sent with.
    """

    epoch: int
    site_ids: tuple[str, ...]
    since: datetime = BASE
    every: timedelta = VISIT_EVERY
    steps: int = STEPS

    def events(self) -> Iterator[Wire]:
        """All events in order, without `seq`. Never ends."""
        for number in count():
            yield from self.visit(number)

    def visit(self, number: int) -> Iterator[Wire]:
        """The events of one gate and its visit."""
        at = self.since + number * self.every
        shared = {"zone": ZONE, "schema": 1, "site_id": self.site_ids[number % len(self.site_ids)]}
        gate = {**shared, "gate_id": self._id(number, "gate")}
        yield {**gate, "at": wire_instant(at), "type": "gate.shown"}
        begun = at + timedelta(seconds=5)
        yield {**gate, "at": wire_instant(begun), "type": "gate.answered", "answer": "entered"}
        visit = {**shared, "visit_id": self._id(number, "visit")}
        intention = {"text": f"Read number {number}", "planned_seconds": 300, "trigger": "wish"}
        first = {"at": wire_instant(begun + MOMENT), "type": "visit.started", "origin": "gate", "intention": intention}
        yield {**visit, **first}
        yield from self._attended(begun + MOMENT, visit)
        yield from self._ended(number, begun + 2 * MOMENT + self.steps * STEP, visit)

    def _attended(self, begun: datetime, visit: Wire) -> Iterator[Wire]:
        for step in range(self.steps):
            span = {"from_at": wire_instant(begun + step * STEP), "to_at": wire_instant(begun + (step + 1) * STEP)}
            total = (step + 1) * STEP // MOMENT
            yield {**visit, **span, "at": span["to_at"], "type": "visit.progressed", "attended_ms": total}

    def _ended(self, number: int, at: datetime, visit: Wire) -> Iterator[Wire]:
        cue = {**visit, "cue_id": self._id(number, "cue"), "kind": "planned_time"}
        yield {**cue, "at": wire_instant(at), "type": "cue.shown"}
        yield {**cue, "at": wire_instant(at + MOMENT), "type": "cue.answered", "answer": "done"}
        end = {"type": "visit.ended", "reason": "done", "attended_ms": self.steps * STEP // MOMENT}
        yield {**visit, **end, "at": wire_instant(at + 2 * MOMENT)}
        yield {**visit, "at": wire_instant(at + 3 * MOMENT), "type": "visit.rated", "worth": "yes", "met": "partly"}

    def _id(self, number: int, what: str) -> str:
        return str(uuid5(NAMESPACE, f"{self.epoch} {number} {what}"))
