"""Visits as values; `escale.domain.fold` makes them from events."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from escale.domain.counts import NOTHING as NO_COUNTS
from escale.domain.counts import Counts, believed
from escale.domain.events import Intention, Stamp
from escale.domain.intervals import Intervals, length
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


Checks = tuple[tuple[CueKind, bool], ...]
"""By kind, in the order of their words: whether cues of it were able to play. Kinds not judged are missing."""


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
    counts: Counts = NO_COUNTS
    checks: Checks = ()

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
    def counted(self) -> Counts:
        """What was counted, as far as the visit's span and two ticks can hold it (docs/decisions/0025)."""
        return believed(self.counts, self.latest_at - self.earliest_at + SLACK) if self.counts else self.counts

    @property
    def unplaced(self) -> timedelta:
        """Attended time whose progress events were lost: known in length, not in place."""
        return self.attended - length(self.intervals)
