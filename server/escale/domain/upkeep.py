"""When the service's own tasks are due: what matters is what is not done yet, never how often a clock rang."""

from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from escale.domain.intervals import local_day

NIGHT_STARTS_AT = time(3)
"""Local time at which the nightly tasks become due; a machine that sleeps then does them when it wakes."""


class Pace(StrEnum):
    """How often a task is due."""

    ALWAYS = "always"
    """At each tick: little work, and nothing is noted when there was none."""
    NIGHTLY = "nightly"
    """Once from one night to the next, however many nights were slept through."""


def is_due(pace: Pace, done_at: datetime | None, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a task that was last done at `done_at` is to be done. A clock that was set back makes it due again."""
    if pace is Pace.ALWAYS or done_at is None:
        return True
    return local_day(done_at, zone, NIGHT_STARTS_AT) != local_day(now, zone, NIGHT_STARTS_AT)
