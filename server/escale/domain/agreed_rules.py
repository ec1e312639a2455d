"""Rules for cues that an agreement asks for, as values. Pinned by `shared/fixtures/plan/agreed-*.json`.

What makes them due, by the service's clock (`stage` of the golden cases). Time: its minutes, what was granted and what
"continue anyway" gave are used up by the larger of the service's count and the browser's own. Hours: within a span,
once what was granted is over. Each is told `warn` before, and has `finish` more before the curtain.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from escale.domain.intervals import Intervals


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedRule:
    """A clause as it is played. `words`: how the family says it, and so the cue.

    `extension`: what "continue anyway" gives, if it is offered. `reserve`: what can still be drawn this week.
    """

    clause_id: UUID
    words: str
    warn: timedelta
    finish: timedelta
    may_continue: bool
    extension: timedelta
    reserve: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedTimeRule(AgreedRule):
    """Due when what was attended on all `sites` in the household's day reaches `budget` and `granted`.

    `spent`: by the service's own clock, in all of the member's browsers.
    """

    budget: timedelta
    granted: timedelta
    spent: timedelta
    sites: tuple[UUID, ...]
    day_ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedHoursRule(AgreedRule):
    """Due within `spans`, those of two days. `granted_until`: not before."""

    spans: Intervals
    granted_until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeworkRule(AgreedRule):
    """Due within `spans` until the member says that it is done."""

    spans: Intervals


AnyAgreedRule = AgreedTimeRule | AgreedHoursRule | HomeworkRule
