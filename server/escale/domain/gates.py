"""Gates from events: shown, and how they were answered. The fold has the properties of `escale.domain.visits.apply`."""

from dataclasses import dataclass, replace
from uuid import UUID

from escale.domain.events import Event, GateAnswered, GateFact, Stamp
from escale.domain.vocabulary import GateAnswer


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate. `shown` is the earliest event known of it, in `zone` (IANA); the latest answer counts."""

    id: UUID
    site_id: UUID
    zone: str
    shown: Stamp
    answered: Stamp | None = None
    answer: GateAnswer | None = None


def apply(gate: Gate | None, event: Event) -> Gate:
    """`gate` with what `event` adds. The event's fact must be one of this gate."""
    fact = event.fact
    if not isinstance(fact, GateFact):
        raise TypeError(f"{event.type} says nothing about a gate")
    known = gate or Gate(fact.gate_id, fact.site_id, event.zone, event.stamp)
    if event.stamp < known.shown:
        known = replace(known, shown=event.stamp, zone=event.zone)
    if isinstance(fact, GateAnswered) and (known.answered is None or known.answered < event.stamp):
        return replace(known, answered=event.stamp, answer=fact.answer)
    return known
