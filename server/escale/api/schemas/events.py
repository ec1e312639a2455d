"""Events: immutable facts sent by a browser, identified by (browser, epoch, seq)."""

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SkipValidation

from escale.api.schemas.base import Instant, IntentionText, PlannedSeconds, WireIn, WireOut, Zone
from escale.domain.counts import MOST
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth

BATCH_LIMIT = 200
"""Most events in one batch: at about 500 bytes an event, well below the body limit of 256 KiB."""

Seq = Annotated[int, Field(ge=1, le=2**53 - 1)]
AttendedMs = Annotated[int, Field(ge=0, le=366 * 86_400_000)]

Count = Annotated[int, Field(ge=0, le=MOST)]


class EventBase(BaseModel):
    """What every event carries. Fields of a later extension are ignored, not refused."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)

    seq: Seq
    at: Instant
    zone: Zone
    schema_version: Annotated[int, Field(alias="schema", ge=1, le=1000)]


class IntentionIn(BaseModel):
    """What for, and for how long."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: IntentionText
    planned_seconds: PlannedSeconds
    trigger: Trigger | None = None


class GateShown(EventBase):
    """The gate was shown instead of the site."""

    type: Literal["gate.shown"]
    gate_id: UUID
    site_id: UUID


class GateAnswered(EventBase):
    """The gate was answered."""

    type: Literal["gate.answered"]
    gate_id: UUID
    site_id: UUID
    answer: GateAnswer


class VisitEvent(EventBase):
    """An event of one visit."""

    visit_id: UUID
    site_id: UUID


class VisitStarted(VisitEvent):
    """A visit began; without an intention when the gate was passed."""

    type: Literal["visit.started"]
    origin: VisitOrigin
    intention: IntentionIn | None = None


class VisitProgressed(VisitEvent):
    """The site was attended from `from_at` to `to_at`; `attended_ms` is the visit's total so far."""

    type: Literal["visit.progressed"]
    from_at: Instant
    to_at: Instant
    attended_ms: AttendedMs


class VisitEnded(VisitEvent):
    """A visit ended. `at` is its last attended instant when it ended by absence."""

    type: Literal["visit.ended"]
    reason: VisitEnd
    attended_ms: AttendedMs


class VisitRated(VisitEvent):
    """The person judged a visit.

    `met` is asked only when an intention was stated; a later rating replaces an earlier one.
    """

    type: Literal["visit.rated"]
    worth: Worth
    met: Worth | None = None


class ReachedIn(BaseModel):
    """Pages of the visit, by how they were reached. Words of a later extension are ignored; those left out are zero."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    typed: Count = 0
    search: Count = 0
    bookmark: Count = 0
    external_link: Count = 0
    subscription: Count = 0
    in_page_link: Count = 0
    recommendation: Count = 0
    autoplay: Count = 0
    notification: Count = 0
    unknown: Count = 0


class VisitCounted(VisitEvent):
    """What was counted of the visit so far; the greatest of each number holds.

    `items` of feeds, or clips, came into sight; `sponsored` of them are marked as paid by the page.
    """

    type: Literal["visit.counted"]
    reached: ReachedIn
    items: Count = 0
    sponsored: Count = 0


class CueEvent(VisitEvent):
    """An event of one cue."""

    cue_id: UUID
    kind: CueKind


class CueShown(CueEvent):
    """A cue was shown. `clause_id`: the clause of an agreement that it plays, if it plays one."""

    clause_id: UUID | None = None
    type: Literal["cue.shown"]


class CueAnswered(CueEvent):
    """A cue was answered by the person. Escape counts as `continue`, but never on a curtain of an agreement.

    `clause_id`: the clause that it plays. There `continue` is "continue anyway", or that homework is done.
    """

    clause_id: UUID | None = None

    type: Literal["cue.answered"]
    answer: CueAnswer


class CueRemoved(CueEvent):
    """The page removed a cue; it is shown once more."""

    type: Literal["cue.removed"]


class CueChecked(VisitEvent):
    """Whether the page was able to give what cues of a kind need: once a visit and kind, again when it came to be."""

    type: Literal["cue.checked"]
    kind: CueKind
    able: bool


class BrowserPaused(EventBase):
    """The person paused Escale in this browser until `until_at`."""

    type: Literal["browser.paused"]
    until_at: Instant


class BrowserResumed(EventBase):
    """The person ended a pause."""

    type: Literal["browser.resumed"]


EventIn = Annotated[
    GateShown
    | GateAnswered
    | VisitStarted
    | VisitProgressed
    | VisitEnded
    | VisitRated
    | VisitCounted
    | CueShown
    | CueAnswered
    | CueRemoved
    | CueChecked
    | BrowserPaused
    | BrowserResumed,
    Field(discriminator="type"),
]


class EventBatchIn(WireIn):
    """Events of one browser since one installation (`epoch`: Unix milliseconds of its first start).

    `sent_at`: when it sends them, by the clock by which it tells of them: so it can be seen how long they were kept.

    Each event is read on its own by the ingest service, so that one bad event never blocks the rest.
    """

    epoch: Annotated[int, Field(ge=1, le=2**53 - 1)]
    sent_at: Instant | None = None
    events: Annotated[list[SkipValidation[EventIn]], Field(min_length=1, max_length=BATCH_LIMIT)]


class EventStatus(StrEnum):
    """What became of one event. `duplicate`: known before; `rejected`: never stored, see `code`."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


class EventResultOut(WireOut):
    """The answer to one event, in the order of the batch. `seq` is null when the event had no readable one."""

    seq: int | None
    status: EventStatus
    code: str | None
    detail: str | None


class EventBatchOut(WireOut):
    """One answer for each event of the batch; accepted events are stored durably."""

    results: list[EventResultOut]
