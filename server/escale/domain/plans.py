"""Which visits stayed within their planned time: counted one by one, since one long overrun hides many that did."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from escale.domain.intervals import local_day
from escale.domain.signals import PlannedVisit

OVERRUN = timedelta(minutes=2)
"""Over the plan by less is no overrun: somebody finished a sentence."""


@dataclass(frozen=True, slots=True)
class KeptPlans:
    """Of `all` visits with a planned time, so many stayed within it. Adds up over days."""

    kept: int = 0
    all: int = 0

    def __add__(self, other: "KeptPlans") -> "KeptPlans":
        return KeptPlans(self.kept + other.kept, self.all + other.all)

    @property
    def are_most(self) -> bool:
        """Whether it is true of more than half of them: what is true of fewer is nothing to praise."""
        return 2 * self.kept > self.all


NO_PLANS = KeptPlans()


def by_day(visits: Iterable[PlannedVisit], day_starts_at: time) -> Mapping[date, KeptPlans]:
    """By the member's day in which each visit began, as its other figures are (`domain.parts`)."""
    found: dict[date, KeptPlans] = {}
    for one in visits:
        day = local_day(one.started_at, ZoneInfo(one.zone), day_starts_at)
        found[day] = found.get(day, NO_PLANS) + KeptPlans(int(one.attended < one.planned + OVERRUN), 1)
    return found
