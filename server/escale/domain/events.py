"""Events as values: a header that all share, and the fact that a type adds. Immutable, made by one browser."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from escale.domain.counts import Counts
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)
"""No browser that runs the extension existed before; an earlier instant is a clock that was never set."""
LATEST = datetime(2199, 12, 30, tzinfo=UTC)
"""Nor will one run later. What a machine's clock says beyond is no time, whatever browser and service agree on."""
LATEST_AHEAD = timedelta(days=1)
"""How far a browser's clock may be ahead of the service's: they share a machine, so a day is already generous."""
LONGEST_PROGRESS = timedelta(hours=24)
"""Progress comes every tick and may be joined while the service is away; nobody attends a site for a whole day."""


class Stamp(NamedTuple):
    """When a fact happened. `seq` orders facts of the same instant."""

    at: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class GateFact:
    """Something about one gate."""

    gate_id: UUID
    site_id: UUID


@dataclass(frozen=True, slots=True)
class GateShown(GateFact):
    """The gate was shown instead of the site."""


@dataclass(frozen=True, slots=True)
class GateAnswered(GateFact):
    """The gate was answered."""

    answer: GateAnswer


@dataclass(frozen=True, slots=True)
class Intention:
    """What for and for how long. `text` is None once it was forgotten."""

    text: str | None
    planned: timedelta
    trigger: Trigger | None


@dataclass(frozen=True, slots=True)
class VisitFact:
    """Something about one visit."""

    visit_id: UUID
    site_id: UUID


@dataclass(frozen=True, slots=True)
class VisitStarted(VisitFact):
    """A visit began."""

    origin: VisitOrigin
    intention: Intention | None


@dataclass(frozen=True, slots=True)
class VisitProgressed(VisitFact):
    """The site was attended from `from_at` to `to_at`; `attended` is the visit's total so far."""

    from_at: datetime
    to_at: datetime
    attended: timedelta


@dataclass(frozen=True, slots=True)
class VisitEnded(VisitFact):
    """A visit ended, with its final total."""

    reason: VisitEnd
    attended: timedelta


@dataclass(frozen=True, slots=True)
class VisitRated(VisitFact):
    """The person judged a visit."""

    worth: Worth
    met: Worth | None


@dataclass(frozen=True, slots=True)
class VisitCounted(VisitFact):
    """What was counted of the visit so far; see `escale.domain.counts`."""

    counts: Counts


@dataclass(frozen=True, slots=True)
class CueFact(VisitFact):
    """Something about one cue of a visit."""

    cue_id: UUID
    kind: CueKind


@dataclass(frozen=True, slots=True)
class CueShown(CueFact):
    """A cue was shown. `clause_id`: the clause of an agreement that it plays."""

    clause_id: UUID | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class CueAnswered(CueFact):
    """A cue was answered. `clause_id`: as above."""

    answer: CueAnswer
    clause_id: UUID | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class CueRemoved(CueFact):
    """The page removed a cue."""


@dataclass(frozen=True, slots=True)
class CueChecked(VisitFact):
    """Whether the page was able to give what cues of a kind need. A kind that could not be judged is not told."""

    kind: CueKind
    able: bool


Fact = GateFact | VisitFact


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `fact`: None for a type that this version only keeps; then `payload` is the JSON of what it adds."""

    seq: int
    at: datetime
    zone: str
    type: str
    schema: int
    fact: Fact | None
    payload: str = "{}"

    @property
    def stamp(self) -> Stamp:
        """Its place in time."""
        return Stamp(self.at, self.seq)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an event is not stored. `seq`: None when it had no readable one. `code` is contract, `detail` a sentence."""

    seq: int | None
    code: str
    detail: str


def refusal(event: Event, now: datetime) -> Refused | None:
    """What is absurd about the event, by the limits above. None when it can be believed."""
    latest = min(now, LATEST) + LATEST_AHEAD
    if not EARLIEST <= event.at <= latest:
        return Refused(event.seq, "instant_absurd", "The browser's clock is wrong by more than a day.")
    if isinstance(event.fact, VisitProgressed):
        return _interval_refusal(event.seq, event.fact, latest)
    return None


def _interval_refusal(seq: int, fact: VisitProgressed, latest: datetime) -> Refused | None:
    if fact.to_at < fact.from_at:
        return Refused(seq, "interval_reversed", "The attended interval ends before it starts.")
    if fact.to_at - fact.from_at > LONGEST_PROGRESS:
        return Refused(seq, "interval_too_long", "The attended interval is longer than a day.")
    if not (EARLIEST <= fact.from_at and fact.to_at <= latest):
        return Refused(seq, "instant_absurd", "The attended interval lies in a year that cannot be.")
    return None
