"""Between events and their rows. Most rows of a database are events, so a known fact is kept as values without names.

The letters and the order of values are the file's format: a letter is never given to another type, and a type whose
values change gets a new letter. `tests/server/storage/test_event_values.py` holds rows as they were written once.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from escale.domain import events as facts
from escale.domain.counts import sparse, told, whole
from escale.domain.events import Event, Fact, Intention, VisitFact
from escale.domain.vocabulary import Reached
from escale.storage.types import EPOCH, MILLISECOND

SECOND = timedelta(seconds=1)
_encoded = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
"""Made once: `json.dumps` makes one for each call that is not all defaults."""
Told = dict[str, Any]
"""What an event adds to its header, by the wire's names."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A value of a fact. `name`: on the wire. Instants lie in a row as milliseconds from the event's own."""

    name: str
    into: Callable[[Any, datetime], Any]
    out_of: Callable[[Any, datetime], Any]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a fact lies in a row: the letter of its type, and the values that no column has."""

    code: str
    type: str
    fields: tuple[tuple[str, _Field], ...]

    def rest(self, fact: Fact, at: datetime) -> str:
        """The values that no column has, in their order, as JSON."""
        if type(fact) is facts.VisitProgressed:  # nearly all events, and whole numbers are the same without an encoder
            since, until = (fact.from_at - at) // MILLISECOND, (fact.to_at - at) // MILLISECOND
            return f"[{since},{until},{fact.attended // MILLISECOND}]"
        return _encoded([field.into(getattr(fact, name), at) for name, field in self.fields])


def _same(name: str) -> _Field:
    return _Field(name, lambda value, _: value, lambda value, _: value)


def _uuid(name: str) -> _Field:
    return _Field(name, lambda value, _: value.hex, lambda value, _: str(UUID(value)))


def _instant(name: str) -> _Field:
    return _Field(name, lambda value, at: (value - at) // MILLISECOND, lambda value, at: at + value * MILLISECOND)


def _intention(told: Intention | None, _: datetime) -> Sequence[Any] | None:
    return (told.text, told.planned // SECOND, told.trigger) if told else None


def _told_intention(values: Sequence[Any] | None, _: datetime) -> Told | None:
    return dict(zip(("text", "planned_seconds", "trigger"), values, strict=True)) if values else None


def _told_counts(places: Sequence[int]) -> Told:
    reached, items, sponsored = told(whole(places))
    return {"reached": dict(zip(Reached, reached, strict=True)), "items": items, "sponsored": sponsored}


_FIELDS = {
    "attended": _Field("attended_ms", lambda value, _: value // MILLISECOND, lambda value, _: value),
    "counts": _Field("counts", lambda value, _: sparse(value), lambda value, _: value),
    "clause_id": _uuid("clause_id"),
    "cue_id": _uuid("cue_id"),
    "from_at": _instant("from_at"),
    "intention": _Field("intention", _intention, _told_intention),
    "to_at": _instant("to_at"),
}


def _shape(code: str, type_: str, *attributes: str) -> _Shape:
    return _Shape(code, type_, tuple((name, _FIELDS.get(name) or _same(name)) for name in attributes))


_SHAPES: dict[type[Fact], _Shape] = {
    facts.VisitStarted: _shape("s", "visit.started", "origin", "intention"),
    facts.VisitProgressed: _shape("p", "visit.progressed", "from_at", "to_at", "attended"),
    facts.VisitEnded: _shape("e", "visit.ended", "reason", "attended"),
    facts.VisitCounted: _shape("n", "visit.counted", "counts"),
    facts.VisitRated: _shape("r", "visit.rated", "worth", "met"),
    facts.CueShown: _shape("c", "cue.shown", "cue_id", "kind"),
    facts.CueAnswered: _shape("a", "cue.answered", "cue_id", "kind", "answer"),
    facts.CueRemoved: _shape("x", "cue.removed", "cue_id", "kind"),
    facts.CueChecked: _shape("k", "cue.checked", "kind", "able"),
    facts.GateShown: _shape("g", "gate.shown"),
    facts.GateAnswered: _shape("h", "gate.answered", "answer"),
}
_AGREED: dict[type[Fact], _Shape] = {
    facts.CueShown: _shape("C", "cue.shown", "cue_id", "kind", "clause_id"),
    facts.CueAnswered: _shape("A", "cue.answered", "cue_id", "kind", "answer", "clause_id"),
}
"""Cues that play a clause of an agreement: few, so that the others do not carry an empty value each."""
_BY_CODE = {shape.code: shape for shape in (*_SHAPES.values(), *_AGREED.values())}
OF_GATES = tuple(shape.code for fact, shape in _SHAPES.items() if issubclass(fact, facts.GateFact))
"""The letters of what is said about gates."""


def row_of(stream_id: int, zone_id: int, event: Event) -> tuple[int | str | bytes | None, ...]:
    """As the table has its columns: no other row is written as often, so no converter is asked."""
    at, fact = (event.at - EPOCH) // MILLISECOND, event.fact
    if fact is None:
        return stream_id, event.seq, at, zone_id, event.type, event.schema, None, None, event.payload
    shape = _shape_of(fact)
    subject = (fact.visit_id if isinstance(fact, VisitFact) else fact.gate_id).bytes
    site, rest = fact.site_id.bytes, shape.rest(fact, event.at)
    return stream_id, event.seq, at, zone_id, shape.code, event.schema, subject, site, rest


def _shape_of(fact: Fact) -> _Shape:
    is_agreed = isinstance(fact, facts.CueShown | facts.CueAnswered) and fact.clause_id is not None
    return _AGREED[type(fact)] if is_agreed else _SHAPES[type(fact)]


def told_of(code: str, at: datetime, subject: UUID | None, site_id: UUID | None, rest: str) -> tuple[str, Told]:
    """The type's name, and what the event adds to its header."""
    values, shape = json.loads(rest), _BY_CODE.get(code)
    if shape is None:
        return code, values
    named = {"gate_id" if code in OF_GATES else "visit_id": str(subject), "site_id": str(site_id)}
    for (_, field), value in zip(shape.fields, values, strict=True):
        named[field.name] = field.out_of(value, at)
    if "counts" in named:
        named |= _told_counts(values[0])
        del named["counts"]
    return shape.type, named
