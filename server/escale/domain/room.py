"""How much one visit holds: what a browser says of it beyond that is set aside (docs/decisions/0012).

A visit is one row, read and written with each batch that tells of it: without a bound, a browser that is broken or
hostile would make each batch dearer than the one before.
"""

from bisect import bisect_left, bisect_right
from datetime import datetime
from uuid import UUID

from escale.domain.events import CueFact, Event, Refused, VisitProgressed
from escale.domain.intervals import union_of
from escale.domain.visits import Visit

MOST_STRETCHES = 2_880
"""Attended stretches: one for each tick of a whole day. People stay with one screen for 47 seconds on average (Mark,
*Attention Span*, 2023); who leaves a site and comes back so often, all of 16 hours, does it 613 times.
"""
MOST_CUES = 500
"""Cues: one every two minutes of 16 hours, each of them answered, are 480; a site shows 200 a day at most."""
FULL_CODES = frozenset({"too_many_stretches", "too_many_cues"})


class Room:
    """What a visit (None: not known yet) still takes."""

    __slots__ = ("_cues", "_ends", "_known", "_most", "_pieces", "_starts")

    def __init__(self, known: Visit | None) -> None:
        self._known = known
        self._cues: set[UUID] | None = None
        self._most = len(known.intervals) if known else 0
        self._pieces: list[tuple[datetime, datetime]] = []
        self._starts: list[datetime] | None = None
        self._ends: list[datetime] = []

    def take(self, event: Event) -> Refused | None:
        """Make place for what the event tells, or say why there is none. Who tells of what is there needs none."""
        fact = event.fact
        if isinstance(fact, VisitProgressed) and not self._place(fact.from_at, fact.to_at):
            return Refused(event.seq, "too_many_stretches", "The visit holds as many attended stretches as one can.")
        if isinstance(fact, CueFact) and not self._name(fact.cue_id):
            return Refused(event.seq, "too_many_cues", "The visit holds as many cues as one can.")
        return None

    def _name(self, cue_id: UUID) -> bool:
        if self._cues is None:
            self._cues = {cue.id for cue in self._known.cues} if self._known else set()
        if cue_id not in self._cues and len(self._cues) >= MOST_CUES:
            return False
        self._cues.add(cue_id)
        return True

    def _place(self, start: datetime, end: datetime) -> bool:
        if self._most >= MOST_STRETCHES:
            return self._unite(start, end)
        self._pieces.append((start, end))  # whether it touches another matters only near the bound
        self._most += 1
        return True

    def _unite(self, start: datetime, end: datetime) -> bool:
        """Counted exactly: what touches a stretch that is there makes it longer, and may join it to the next."""
        if self._starts is None:
            known = [(one.start, one.end) for one in self._known.intervals] if self._known else []
            united = union_of([*known, *self._pieces])
            self._starts, self._ends = [one.start for one in united], [one.end for one in united]
        first, last = bisect_left(self._ends, start), bisect_right(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        elif start < end and len(self._starts) >= MOST_STRETCHES:
            return False
        if start < end:
            self._starts[first:last], self._ends[first:last] = [start], [end]
        return True
