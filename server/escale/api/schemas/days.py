"""Usage summaries of a day."""

from datetime import date
from uuid import UUID

from escale.api.schemas.base import Instant, WireOut
from escale.api.schemas.periods import ReachedOut
from escale.domain.vocabulary import CueAnswer, CueKind, Trigger, VisitEnd, Worth


class CueOut(WireOut):
    """A cue that was shown during a visit, and what was answered (null: nothing)."""

    kind: CueKind
    shown_at: Instant
    answer: CueAnswer | None


class VisitOut(WireOut):
    """One visit.

    `planned_seconds` and `intention` are null when the gate was passed; `ended_at` is null while it lasts.
    """

    id: UUID
    site_id: UUID
    site_name: str
    started_at: Instant
    ended_at: Instant | None
    end: VisitEnd | None
    intention: str | None
    trigger: Trigger | None
    planned_seconds: int | None
    attended_seconds: int
    worth: Worth | None
    met: Worth | None
    cues: list[CueOut]
    reached: ReachedOut
    items_seen: int
    sponsored_seen: int


class SiteDayOut(WireOut):
    """One site's figures of the day."""

    site_id: UUID
    site_name: str
    attended_seconds: int
    planned_seconds: int
    visits: int


class GapOut(WireOut):
    """A time that nothing is known of: no browser was there, or it was paused."""

    from_at: Instant
    to_at: Instant


class DayOut(WireOut):
    """A member's local day: from `starts_at` to `ends_at` in `zone`.

    `attended_seconds` counts two browsers at once only once. `gaps`: no data, which is not zero; told for as long as
    raw events are kept. `is_known`: there are visits, or a browser was there long enough for none to mean zero.
    """

    day: date
    zone: str
    starts_at: Instant
    ends_at: Instant
    attended_seconds: int
    planned_seconds: int
    planned_attended_seconds: int
    not_now: int
    visits: list[VisitOut]
    gaps: list[GapOut]
    is_known: bool
    sites: list[SiteDayOut]
