"""Visits from events. `apply` is a fold in which order and repetition do not matter.

Every field is joined by an operation that is commutative, associative and idempotent (earliest, latest, greatest,
union), so repeated, late and reordered events lead to the same visit, also when `visit.started` arrives last.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import reduce
from typing import TypeVar
from uuid import UUID

from escale.domain.events import (
    CueAnswered,
    CueFact,
    CueRemoved,
    Event,
    Intention,
    Stamp,
    VisitEnded,
    VisitFact,
    VisitProgressed,
    VisitRated,
    VisitStarted,
)
from escale.domain.intervals import Interval, Intervals, length, union
from escale.domain.vocabulary import CueAnswer, CueKind, VisitEnd, VisitOrigin, Worth

TICK = timedelta(seconds=30)
"""How often a browser settles what was attended (security reference, row 18: at most two ticks credited per gap)."""
SLACK = 2 * TICK
LONGEST_UNPLACED = timedelta(hours=24)
"""What can be known without its place: as long as the longest progress event, all of them lost."""


@dataclass(frozen=True, slots=True)
class Start:
    """The facts of the earliest `visit.started`. `intention` is None when the gate was passed."""

    stamp: Stamp
    origin: VisitOrigin
    intention: Intention | None


@dataclass(frozen=True, slots=True)
class End:
    """The facts of the latest `visit.ended`."""

    stamp: Stamp
    reason: VisitEnd


@dataclass(frozen=True, slots=True)
class Rating:
    """The latest judgement."""

    stamp: Stamp
    worth: Worth
    met: Worth | None


@dataclass(frozen=True, slots=True)
class Reply:
    """The latest answer to a cue."""

    stamp: Stamp
    answer: CueAnswer


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue. `shown_at` is the earliest instant known of it, `removed_at` the first time the page removed it."""

    id: UUID
    kind: CueKind
    shown_at: datetime
    reply: Reply | None = None
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay on one site. `first` is the earliest event known; its `zone` (IANA) places the visit in local days.

    `last_at` is the latest instant known. A stamp's `seq` orders within one installation, to which a visit belongs.
    """

    id: UUID
    site_id: UUID
    zone: str
    first: Stamp
    last_at: datetime
    start: Start | None = None
    end: End | None = None
    rating: Rating | None = None
    intervals: Intervals = ()
    reported: timedelta = timedelta()
    cues: tuple[Cue, ...] = ()

    @property
    def started_at(self) -> datetime:
        """When it began: as told by its start, else the earliest instant known of it."""
        return self.start.stamp.at if self.start else self.earliest_at

    @property
    def earliest_at(self) -> datetime:
        """The earliest instant known of it."""
        return min(self.first.at, self.intervals[0].start) if self.intervals else self.first.at

    @property
    def intention(self) -> Intention | None:
        """What it was for, if that was said."""
        return self.start.intention if self.start else None

    @property
    def latest_at(self) -> datetime:
        """When it can have been attended last: its end, or the latest instant known while that has not arrived.

        A rating does not count: it may come days after.
        """
        if self.end is None:
            return self.last_at
        known = (self.end.stamp.at, self.started_at, *(one.end for one in self.intervals[-1:]))
        return max(known)

    @property
    def attended(self) -> timedelta:
        """Attended time: what the browser reported, never less than the intervals that arrived.

        A report is believed up to the visit's span and two ticks, and up to `LONGEST_UNPLACED` beyond the intervals,
        so that a broken counter cannot poison a summary (docs/decisions/0012).
        """
        placed = length(self.intervals)
        if self.reported <= placed:
            return placed
        span = self.latest_at - self.earliest_at
        return max(placed, min(self.reported, span + SLACK, placed + LONGEST_UNPLACED))

    @property
    def unplaced(self) -> timedelta:
        """Attended time whose progress events were lost: known in length, not in place."""
        return self.attended - length(self.intervals)


Stamped = TypeVar("Stamped", End, Rating, Reply)


def apply(visit: Visit | None, event: Event) -> Visit:
    """`visit` with what `event` adds. The event's fact must be one of this visit."""
    fact = event.fact
    if not isinstance(fact, VisitFact):
        raise TypeError(f"{event.type} says nothing about a visit")
    known = _seen(visit, event, fact)
    match fact:
        case VisitStarted():
            return replace(known, start=_earliest(known.start, Start(event.stamp, fact.origin, fact.intention)))
        case VisitProgressed():
            return _progressed(known, fact)
        case VisitEnded():
            reported = max(known.reported, fact.attended)
            return replace(known, end=_latest(known.end, End(event.stamp, fact.reason)), reported=reported)
        case VisitRated():
            return replace(known, rating=_latest(known.rating, Rating(event.stamp, fact.worth, fact.met)))
        case CueFact():
            return replace(known, cues=_with_cue(known.cues, _cue(event, fact)))
        case _:
            return known


def _seen(visit: Visit | None, event: Event, fact: VisitFact) -> Visit:
    """The visit, knowing at least the instant of this event."""
    if visit is None:
        return Visit(fact.visit_id, fact.site_id, event.zone, event.stamp, event.at)
    last_at = max(visit.last_at, event.at)
    if event.stamp < visit.first:
        return replace(visit, first=event.stamp, zone=event.zone, last_at=last_at)
    return replace(visit, last_at=last_at)


def _progressed(visit: Visit, fact: VisitProgressed) -> Visit:
    return replace(
        visit,
        intervals=union((*visit.intervals, Interval(fact.from_at, fact.to_at))),
        reported=max(visit.reported, fact.attended),
        last_at=max(visit.last_at, fact.to_at),
    )


def _cue(event: Event, fact: CueFact) -> Cue:
    reply = Reply(event.stamp, fact.answer) if isinstance(fact, CueAnswered) else None
    return Cue(fact.cue_id, fact.kind, event.at, reply, event.at if isinstance(fact, CueRemoved) else None)


def _with_cue(cues: tuple[Cue, ...], new: Cue) -> tuple[Cue, ...]:
    """`cues` with what `new` adds, in the order in which they were shown."""
    joined = reduce(_joined_cue, (cue for cue in cues if cue.id == new.id), new)
    others = (cue for cue in cues if cue.id != new.id)
    return tuple(sorted((*others, joined), key=lambda cue: (cue.shown_at, cue.id)))


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
