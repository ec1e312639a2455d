"""What is stored about a member, counted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import add
from typing import NamedTuple
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SiteInventory:
    """A site that is watched, or was. `visits`: how many are stored."""

    id: UUID
    name: str
    watched: bool
    visits: int


class SiteCounts(NamedTuple):
    """What days have counted of a site."""

    visits: int = 0
    intentions: int = 0
    ratings: int = 0
    cues: int = 0


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What a stretch of days has counted. `first_day`, `last_day`: of those with figures; None without any."""

    first_day: date | None = None
    last_day: date | None = None
    days: int = 0
    sites: Mapping[UUID, SiteCounts] = field(default_factory=dict)


def plus(earlier: DayCounts, later: DayCounts) -> DayCounts:
    """Two stretches, of which one follows the other, together."""
    sites = {
        one: both(earlier.sites.get(one, SiteCounts()), later.sites.get(one, SiteCounts()))
        for one in earlier.sites.keys() | later.sites.keys()
    }
    return DayCounts(
        earlier.first_day or later.first_day,
        later.last_day or earlier.last_day,
        earlier.days + later.days,
        sites,
    )


def both(one: SiteCounts, other: SiteCounts) -> SiteCounts:
    """The sum, field by field."""
    return SiteCounts(*map(add, one, other))


@dataclass(frozen=True, slots=True)
class Inventory:
    """How many there are of each.

    `first_day`, `last_day`: of the days with figures; None without any. `intentions`: visits that had one; `words`:
    those whose words are still kept. `events`: what browsers sent, one by one. `contacts`: stretches in which a browser
    was there. `sites`: by name.
    """

    first_day: date | None
    last_day: date | None
    days: int
    visits: int
    intentions: int
    words: int
    ratings: int
    cues: int
    gates: int
    events: int
    contacts: int
    reflections: int
    sites: tuple[SiteInventory, ...]
    browsers: int
