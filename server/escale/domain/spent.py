"""What was attended under an agreement, by the service's own clock: no clock, zone or deletion in a browser makes time.

A browser tells of each visit how long it was attended in all. What that total grew since the service heard of the visit
last is new time, whatever instants come with it. It belongs to the moment at which the service hears of it; what a
browser had to keep, because it could not reach the service, belongs to as much earlier as it was kept, by the browser's
own clock twice (so that its error cancels out), and never to before the service last heard of that browser. It lasted
until then, so around the end of a day a part of it may belong to the day before.
"""

from collections.abc import Iterable, Iterator, Mapping
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
        return self.now - min(kept, self._unheard)

    def began(self, ended: datetime, grown: timedelta) -> datetime:
        """When what took so long began at the latest.

        Longer than the browser was not heard of (by more than batches are late) is a counter that runs wild: it says
        nothing of any time before it `ended`.
        """
        if grown > self._unheard + RUN_LASTS:
            return ended
        return max(self.now - self._unheard, ended - grown)

    @property
    def _unheard(self) -> timedelta:
        """For how long nothing was heard. The service's own clock may have been set back since."""
        return max(NOTHING, self.now - self.since)


@dataclass(frozen=True, slots=True)
class Growth:
    """So much more of a site was attended, from `began` at the latest to `at`, by the service's clock."""

    site_id: UUID
    began: datetime
    at: datetime
    grown: timedelta

    def in_days(self, zones: Zones) -> Iterator[tuple[HouseholdDay, timedelta]]:
        """What of it belongs to the household's day in which it ended, and what to an earlier one."""
        day = zones.day(self.at)
        earlier = max(NOTHING, day.window.start - self.began)
        if earlier < self.grown:
            yield zones.named(day.day), self.grown - earlier
        if earlier:
            yield zones.named(zones.day(self.began).day), earlier


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
            ended = receipt.moment(one.at)
            found.append(Growth(one.site_id, receipt.began(ended, grown), ended, grown))
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
        for day, part in one.in_days(zones):
            found[day, one.site_id] = found.get((day, one.site_id), NOTHING) + part
    return found


def totals(reports: Iterable[Report]) -> dict[UUID, timedelta]:
    """The largest total that is told of each visit."""
    found: dict[UUID, timedelta] = {}
    for one in reports:
        found[one.visit_id] = max(one.total, found.get(one.visit_id, NOTHING))
    return found
