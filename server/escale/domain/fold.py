"""Visits from events: a fold in which neither order nor grouping nor repetition matters.

Every field is joined by an operation that is commutative, associative and idempotent (earliest, latest, greatest,
union), so repeated, late and reordered events lead to the same visit, also when `visit.started` arrives last.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from escale.domain.counts import greatest
from escale.domain.events import (
    CueAnswered,
    CueChecked,
    CueFact,
    CueRemoved,
    Event,
    VisitCounted,
    VisitEnded,
    VisitFact,
    VisitProgressed,
    VisitRated,
    VisitStarted,
)
from escale.domain.intervals import union_of
from escale.domain.visits import Checks, Cue, End, Rating, Reply, Start, Visit

Stamped = TypeVar("Stamped", End, Rating, Reply)


def apply(visit: Visit | None, event: Event) -> Visit:
    """`visit` (None: not known yet) with what `event` adds. The event's fact must be one of this visit."""
    return fold(visit, (event,))


def fold(visit: Visit | None, events: Sequence[Event]) -> Visit:
    """`visit` (None: not known yet) with what `events` add: at least one, each with a fact of this visit."""
    draft = _Draft(visit or _begun(events[0]))
    for event in events:
        draft.take(event)
    return draft.visit()


def _begun(event: Event) -> Visit:
    fact = _fact(event)
    return Visit(fact.visit_id, fact.site_id, event.zone, event.stamp, event.at)


def _fact(event: Event) -> VisitFact:
    if not isinstance(event.fact, VisitFact):
        raise TypeError(f"{event.type} says nothing about a visit")
    return event.fact


class _Draft:
    """A visit while events are added: one value at the end instead of one for each event."""

    __slots__ = (
        "checks",
        "counts",
        "cues",
        "end",
        "first",
        "known",
        "last_at",
        "pieces",
        "rating",
        "reported",
        "shown",
        "start",
        "zone",
    )

    def __init__(self, known: Visit) -> None:
        self.known = known
        self.zone, self.first, self.last_at = known.zone, known.first, known.last_at
        self.start, self.end, self.rating = known.start, known.end, known.rating
        self.reported, self.cues = known.reported, known.cues
        self.shown: dict[UUID, Cue] | None = None
        self.counts, self.checks = known.counts, known.checks
        self.pieces: list[tuple[datetime, datetime]] = []

    def take(self, event: Event) -> None:
        """Add one."""
        fact = _fact(event)
        self.last_at = max(self.last_at, event.at)
        if event.at <= self.first.at and event.stamp < self.first:
            self.first, self.zone = event.stamp, event.zone
        match fact:
            case VisitProgressed():
                self.pieces.append((fact.from_at, fact.to_at))
                self.reported = max(self.reported, fact.attended)
                self.last_at = max(self.last_at, fact.to_at)
            case VisitCounted():
                self.counts = greatest(self.counts, fact.counts)
            case VisitStarted():
                self.start = _earliest(self.start, Start(event.stamp, fact.origin, fact.intention))
            case VisitEnded():
                self.reported = max(self.reported, fact.attended)
                self.end = _latest(self.end, End(event.stamp, fact.reason))
            case VisitRated():
                self.rating = _latest(self.rating, Rating(event.stamp, fact.worth, fact.met))
            case CueChecked():
                self.checks = _with_check(self.checks, fact)
            case CueFact():
                self._add_cue(_cue(event, fact))

    def _add_cue(self, new: Cue) -> None:
        if self.shown is None:
            self.shown = {cue.id: cue for cue in self.cues}
        known = self.shown.get(new.id)
        self.shown[new.id] = _joined_cue(new, known) if known else new

    def visit(self) -> Visit:
        """What it has come to. Its cues are in the order in which they were shown."""
        known = self.known
        intervals = known.intervals
        if self.pieces:
            intervals = union_of([*((one.start, one.end) for one in intervals), *self.pieces])
        return Visit(
            known.id,
            known.site_id,
            self.zone,
            self.first,
            self.last_at,
            self.start,
            self.end,
            self.rating,
            intervals,
            self.reported,
            self.cues if self.shown is None else tuple(sorted(self.shown.values(), key=_place)),
            self.counts,
            self.checks,
        )


def _with_check(checks: Checks, new: CueChecked) -> Checks:
    """One page that was able is enough: a site has pages of many kinds."""
    known = dict(checks)
    known[new.kind] = known.get(new.kind, False) or new.able
    return tuple(sorted(known.items()))


def _cue(event: Event, fact: CueFact) -> Cue:
    reply = Reply(event.stamp, fact.answer) if isinstance(fact, CueAnswered) else None
    return Cue(fact.cue_id, fact.kind, event.at, reply, event.at if isinstance(fact, CueRemoved) else None)


def _place(cue: Cue) -> tuple[datetime, UUID]:
    return cue.shown_at, cue.id


def _joined_cue(new: Cue, known: Cue) -> Cue:
    removals = [at for at in (known.removed_at, new.removed_at) if at is not None]
    return Cue(
        id=known.id,
        kind=min(known.kind, new.kind),
        shown_at=min(known.shown_at, new.shown_at),
        reply=_latest(known.reply, new.reply),
        removed_at=min(removals, default=None),
    )


def _earliest(known: Start | None, new: Start) -> Start:
    return new if known is None or new.stamp < known.stamp else known


def _latest(known: Stamped | None, new: Stamped | None) -> Stamped | None:
    if known is None or new is None:
        return known or new
    return new if known.stamp < new.stamp else known
