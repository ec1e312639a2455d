"""Days of many new visits at once: the same sums as one visit after the other gives (`escale.domain.parts`), for less.

Visits that say alike things count alike, so their figures are made once and multiplied; stretches are put together by
one sorting per day instead of one search per visit.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from operator import add
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from escale.domain import figures as sums
from escale.domain import parts
from escale.domain.figures import Figures
from escale.domain.intervals import Interval, day_window, length, local_day, nights
from escale.domain.parts import NOTHING, Latest, Part
from escale.domain.spans import MILLISECOND, merged, origin
from escale.domain.summary import DayParts
from escale.domain.visits import Visit


@dataclass(slots=True)
class _OnSite:
    """What a day's visits on one site gave so far. `kinds`: how many visits say alike things."""

    kinds: Counter[Any] = field(default_factory=Counter)
    planned: timedelta = sums.NOTHING
    planned_attended: timedelta = sums.NOTHING
    unplaced: timedelta = sums.NOTHING
    placed: list[tuple[int, int]] = field(default_factory=list)
    night: list[tuple[int, int]] = field(default_factory=list)
    others: Part = NOTHING


@dataclass(slots=True)
class _Day:
    sites: defaultdict[UUID, _OnSite] = field(default_factory=lambda: defaultdict(_OnSite))
    latest: Latest | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """`days`: what the visits give to each day. `shown`: which day shows which visit."""

    days: dict[date, DayParts]
    shown: list[tuple[date, UUID]]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A local day in one zone, as the visits that lie in it are placed in it."""

    day: date
    window: Interval
    origin: datetime
    nights: tuple[Interval, ...]


class _Counting:
    def __init__(self, day_starts_at: time) -> None:
        self._day_starts_at = day_starts_at
        self._days: defaultdict[date, _Day] = defaultdict(_Day)
        self._shown: list[tuple[date, UUID]] = []
        self._frames: dict[str, _Frame] = {}
        self._known: dict[Any, Figures] = {}

    def take(self, visit: Visit) -> None:
        frame = self._frame(visit.zone, visit.started_at)
        intervals, window = visit.intervals, frame.window
        if intervals and not (window.start <= intervals[0].start and intervals[-1].end <= window.end):
            self._take_apart(visit)
            return
        self._shown.append((frame.day, visit.id))
        day = self._days[frame.day]
        site = day.sites[visit.site_id]
        since = frame.origin
        for one in intervals:
            site.placed.append(((one.start - since) // MILLISECOND, (one.end - since) // MILLISECOND))
            for night in frame.nights:
                if one.start < night.end and night.start < one.end:
                    start, end = max(one.start, night.start), min(one.end, night.end)
                    site.night.append(((start - since) // MILLISECOND, (end - since) // MILLISECOND))
        self._figures(site, visit)
        if day.latest is None or visit.started_at >= day.latest.at:
            latest = Latest(visit.started_at, visit.id, visit.zone)
            day.latest = latest if day.latest is None else max(day.latest, latest)

    def _figures(self, site: _OnSite, visit: Visit) -> None:
        attended, told = visit.attended, visit.intention
        if told:
            site.planned += told.planned
            site.planned_attended += attended
        if visit.reported:
            site.unplaced += attended - length(visit.intervals)
        kind = sums.kind_of(visit, attended)
        if kind not in self._known:
            self._known[kind] = sums.of_visit(visit)
        site.kinds[kind] += 1

    def _take_apart(self, visit: Visit) -> None:
        """A visit that several days show."""
        for day, part in parts.of_visit(visit, self._day_starts_at).items():
            self._shown.append((day, visit.id))
            site = self._days[day].sites[visit.site_id]
            site.others = parts.plus(site.others, part)

    def _frame(self, zone: str, at: datetime) -> _Frame:
        known = self._frames.get(zone)
        if known is None or not known.window.start <= at < known.window.end:
            where = ZoneInfo(zone)
            day = local_day(at, where, self._day_starts_at)
            window = day_window(day, where, self._day_starts_at)
            known = _Frame(day, window, origin(day), nights(day, where, self._day_starts_at))
            self._frames[zone] = known
        return known

    def done(self) -> Tally:
        return Tally({day: self._parts(told) for day, told in self._days.items()}, self._shown)

    def _parts(self, told: _Day) -> DayParts:
        whole = Part(latest=told.latest)
        sites: dict[UUID, Part] = {}
        for site_id, on_site in told.sites.items():
            own = Part(self._sum(on_site), merged(on_site.placed), merged(on_site.night))
            part = own if on_site.others is NOTHING else parts.plus(own, on_site.others)
            sites[site_id] = part.on_site()
            whole = parts.plus(whole, part.in_all())
        return DayParts(whole, sites)

    def _sum(self, site: _OnSite) -> Figures:
        counts = [0] * len(sums.COUNTS)
        for kind, several in site.kinds.items():
            own = sums.counts(self._known[kind])
            counts = list(map(add, counts, own if several == 1 else (several * one for one in own)))
        return Figures(site.planned, site.planned_attended, site.unplaced, *counts)


def of_visits(visits: Iterable[Visit], day_starts_at: time) -> Tally:
    """What these visits give to the days of their member, and which days show them."""
    counting = _Counting(day_starts_at)
    for visit in visits:
        counting.take(visit)
    return counting.done()


def plus(known: DayParts, new: DayParts) -> DayParts:
    """A day with new visits in it. `known` must have the sites of `new`, as far as they are kept."""
    sites = {one: parts.plus(known.sites.get(one, NOTHING), part) for one, part in new.sites.items()}
    return replace(known, whole=parts.plus(known.whole, new.whole), sites={**known.sites, **sites})
