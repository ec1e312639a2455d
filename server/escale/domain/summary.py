"""Days of a member as they are read: on each site, and over all, where an instant counts once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import reduce
from uuid import UUID

from escale.domain import parts
from escale.domain.figures import Figures
from escale.domain.gates import Gate
from escale.domain.parts import NOTHING, Part
from escale.domain.spans import length
from escale.domain.visits import Visit


@dataclass(frozen=True, slots=True)
class Time:
    """Attended time. `placed` of it is known by its instants, the rest was only reported; `night` is part of `placed`.

    Times of several days add up. Those of several sites do not make the day: two sites at once count once there.
    """

    attended: timedelta = timedelta()
    placed: timedelta = timedelta()
    night: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class SiteSummary:
    """One site in a day, or in several."""

    site_id: UUID
    time: Time
    figures: Figures


@dataclass(frozen=True, slots=True)
class DaySummary:
    """A member's day. `time` counts an instant once, however many sites and browsers were attended in it."""

    day: date
    zone: str
    time: Time
    sites: tuple[SiteSummary, ...]


@dataclass(frozen=True, slots=True)
class DayParts:
    """A day as it is kept: `whole` has stretches and the latest visit of all sites, `sites` the parts of each."""

    whole: Part = NOTHING
    sites: Mapping[UUID, Part] = field(default_factory=dict)


def count(day: date, day_starts_at: time, visits: Iterable[Visit], gates: Iterable[Gate]) -> DayParts:
    """The day from all visits and gates that touch it; others do no harm."""
    whole, sites = NOTHING, dict[UUID, Part]()
    given = [(one.site_id, parts.of_visit(one, day_starts_at)) for one in visits]
    given += [(one.site_id, parts.of_gate(one, day_starts_at)) for one in gates]
    for site_id, of_days in given:
        if day in of_days:
            whole = parts.plus(whole, of_days[day].in_all())
            sites[site_id] = parts.plus(sites.get(site_id, NOTHING), of_days[day].on_site())
    return DayParts(whole, sites)


def change(known: DayParts, site_id: UUID, before: Part, after: Part) -> DayParts | None:
    """The day with `after` in place of `before`. None: it must be counted again (see `parts.exchanged`)."""
    on_site = known.sites.get(site_id, NOTHING)
    site = parts.exchanged(on_site, before.on_site(), after.on_site())
    whole = parts.exchanged(known.whole, before.in_all(), after.in_all())
    if site is None or whole is None or not site.says_something:
        return None
    return DayParts(whole, {**known.sites, site_id: site})


def read(day: date, otherwise: str, kept: DayParts) -> DaySummary:
    """The summary of what is kept. `otherwise`: the zone of a day in which nothing happened."""
    zone = kept.whole.latest.zone if kept.whole.latest else otherwise
    sites = (SiteSummary(one, time_of(part), part.figures) for one, part in sorted(kept.sites.items()))
    return DaySummary(day, zone, time_of(kept.whole), tuple(sites))


def time_of(part: Part) -> Time:
    """How long."""
    return Time(part.attended, length(part.placed), length(part.night))


def together(times: Iterable[Time]) -> Time:
    """The sum of several days'."""
    return reduce(lambda a, b: Time(a.attended + b.attended, a.placed + b.placed, a.night + b.night), times, Time())
