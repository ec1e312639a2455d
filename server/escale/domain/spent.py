"""What was attended under an agreement, by the service's own clock: no clock, zone or deletion in a browser makes time.

A browser tells of each visit how long it was attended in all. What that total grew since the service heard of the visit
last is new time, whatever instants come with it. It belongs to the moment at which the service hears of it; what a
browser had to keep, because it could not reach the service, belongs to as much earlier as it was kept, by the browser's
own clock twice (so that its error cancels out), and never to before the service last heard of that browser.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from escale.domain.events import Event, VisitEnded, VisitProgressed
from escale.domain.household_day import HouseholdDay
from escale.domain.household_zones import Zones

NOTHING = timedelta()
KEPT = timedelta(days=8)
"""How long it is kept: a week and the day that goes on."""
FOLLOWS_WITHIN, RUN_LASTS = timedelta(seconds=10), timedelta(minutes=2)
"""What a browser had to keep comes in several batches, one right after the other: no longer than a few of them take."""


@dataclass(frozen=True, slots=True)
class Report:
    """The total that an event tells of a visit. `at`: by the browser's clock."""

    visit_id: UUID
    site_id: UUID
    at: datetime
    total: timedelta


@dataclass(frozen=True, slots=True)
class Heard:
    """When batches of a person came from a browser, by the service's clock: the last one `at`.

    `before`: the last one before those that follow each other now, which began at `begun`.
    """

    at: datetime
    before: datetime
    begun: datetime

    def again(self, now: datetime) -> "Heard":
        """With a batch that comes now."""
        follows = NOTHING <= now - self.at < FOLLOWS_WITHIN and now - self.begun < RUN_LASTS
        return Heard(now, self.before, self.begun) if follows else Heard(now, self.at, now)


@dataclass(frozen=True, slots=True)
class Receipt:
    """When a batch came, by the service's clock. `sent_at`: by the browser's (None: it does not tell).

    `since`: up to when the service had heard all of this person in this browser, by its own clock.
    """

    now: datetime
    sent_at: datetime | None
    since: datetime

    def moment(self, at: datetime) -> datetime:
        """To which moment something belongs that happened `at` by the browser's clock, which may show any year."""
        kept = max(NOTHING, self.sent_at - at) if self.sent_at else NOTHING
        floor = min(self.since, self.now)
        return self.now - min(kept, self.now - floor)


@dataclass(frozen=True, slots=True)
class Growth:
    """So much more of a site was attended, at a moment by the service's clock."""

    site_id: UUID
    at: datetime
    grown: timedelta


def reports_of(events: Iterable[Event]) -> list[Report]:
    """What events tell of totals, the smaller ones of a visit first."""
    found = [
        Report(event.fact.visit_id, event.fact.site_id, event.at, event.fact.attended)
        for event in events
        if isinstance(event.fact, VisitProgressed | VisitEnded)
    ]
    return sorted(found, key=lambda one: (one.visit_id, one.total, one.at))


def growth(levels: Mapping[UUID, timedelta], reports: Iterable[Report], receipt: Receipt) -> list[Growth]:
    """What `reports`, as they come from `reports_of`, add to the totals that were known, by visit."""
    found: list[Growth] = []
    known = dict(levels)
    for one in reports:
        grown = one.total - known.get(one.visit_id, NOTHING)
        if grown > NOTHING:
            found.append(Growth(one.site_id, receipt.moment(one.at), grown))
            known[one.visit_id] = one.total
    return found


def spent_with(spent: timedelta, grown: timedelta, day: HouseholdDay, now: datetime) -> timedelta:
    """What was attended of a site in a day, and more of it: no longer than the day has lasted.

    So a counter that runs wild spoils one day and no other.
    """
    lasted = min(now, day.ends_at) - day.window.start
    return max(spent, min(spent + grown, lasted))


def by_day(grown: Iterable[Growth], zones: Zones) -> dict[tuple[HouseholdDay, UUID], timedelta]:
    """What was attended more, by the household's day and by site."""
    found: dict[tuple[HouseholdDay, UUID], timedelta] = {}
    for one in grown:
        key = zones.named(zones.day(one.at).day), one.site_id
        found[key] = found.get(key, NOTHING) + one.grown
    return found


def totals(reports: Iterable[Report]) -> dict[UUID, timedelta]:
    """The largest total that is told of each visit."""
    found: dict[UUID, timedelta] = {}
    for one in reports:
        found[one.visit_id] = max(one.total, found.get(one.visit_id, NOTHING))
    return found
