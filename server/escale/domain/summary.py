"""Days of a member from their visits and gates. A day's attended time is a union: two browsers at once count once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from escale.domain.gates import Gate
from escale.domain.intervals import Interval, clip, day_window, local_day, split_by_day, total
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, GateAnswer, Worth

LOOK = timedelta(seconds=60)
"""A visit attended for less is a look (product, capability 6)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """How often the person said yes, partly, no."""

    yes: int = 0
    partly: int = 0
    no: int = 0


@dataclass(frozen=True, slots=True)
class SiteDay:
    """A member's day on one site. Attended time lies in the day; everything else counts visits that started in it.

    `planned_attended` is the whole attended time of the visits that had a plan, to be read beside `planned`.
    """

    site_id: UUID
    attended: timedelta
    planned: timedelta
    planned_attended: timedelta
    visits: int
    stated: int
    met: Answers
    worth: Answers
    cues_shown: int
    cues_honoured: int
    looks: int
    not_now: int


@dataclass(frozen=True, slots=True)
class DaySummary:
    """A member's day. `attended` counts an instant once, however many sites and browsers were attended in it."""

    day: date
    zone: str
    attended: timedelta
    sites: tuple[SiteDay, ...]


def days_of(visit: Visit, day_starts_at: time) -> frozenset[date]:
    """The local days that show the visit: the one it started in, and those it was attended in."""
    zone = ZoneInfo(visit.zone)
    attended = (day for one in visit.intervals for day, _ in split_by_day(one, zone, day_starts_at))
    return frozenset((start_day(visit, day_starts_at), *attended))


def start_day(visit: Visit, day_starts_at: time) -> date:
    """The local day in which the visit started."""
    return local_day(visit.started_at, ZoneInfo(visit.zone), day_starts_at)


def gate_day(gate: Gate, day_starts_at: time) -> date:
    """The local day in which the gate was shown."""
    return local_day(gate.shown.at, ZoneInfo(gate.zone), day_starts_at)


def summarise(day: date, zone: str, day_starts_at: time, visits: Sequence[Visit], gates: Sequence[Gate]) -> DaySummary:
    """The summary of `day` from all visits and gates that touch it; others do no harm. `zone` is only passed on."""
    site_ids = {one.site_id for one in visits} | {one.site_id for one in gates}
    sites = (
        _site_day(
            day,
            day_starts_at,
            site_id,
            [one for one in visits if one.site_id == site_id],
            [one for one in gates if one.site_id == site_id],
        )
        for site_id in sorted(site_ids)
    )
    telling = tuple(one for one in sites if _says_something(one))
    return DaySummary(day, zone, attended(day, day_starts_at, visits), telling)


def attended(day: date, day_starts_at: time, visits: Iterable[Visit]) -> timedelta:
    """Attended time in `day`: the union of the visits' intervals, and what has no place of those that started in it.

    Never more than the day lasts.
    """
    placed: list[Interval] = []
    unplaced = longest = timedelta()
    for visit in visits:
        window = day_window(day, ZoneInfo(visit.zone), day_starts_at)
        longest = max(longest, window.length)
        placed.extend(clip(visit.intervals, window))
        if start_day(visit, day_starts_at) == day:
            unplaced += visit.unplaced
    return min(total(placed) + unplaced, longest)


def _site_day(day: date, day_starts_at: time, site_id: UUID, visits: Sequence[Visit], gates: Sequence[Gate]) -> SiteDay:
    started = [one for one in visits if start_day(one, day_starts_at) == day]
    stated = [(one, one.intention) for one in started if one.intention]
    ratings = [one.rating for one in started if one.rating]
    cues = [cue for one in started for cue in one.cues]
    return SiteDay(
        site_id=site_id,
        attended=attended(day, day_starts_at, visits),
        planned=sum((intention.planned for _, intention in stated), timedelta()),
        planned_attended=sum((visit.attended for visit, _ in stated), timedelta()),
        visits=len(started),
        stated=len(stated),
        met=_answers(one.met for one in ratings),
        worth=_answers(one.worth for one in ratings),
        cues_shown=len(cues),
        cues_honoured=sum(1 for cue in cues if cue.reply and cue.reply.answer is CueAnswer.DONE),
        looks=sum(1 for one in started if one.end and one.attended < LOOK),
        not_now=sum(1 for one in gates if one.answer is GateAnswer.NOT_NOW and gate_day(one, day_starts_at) == day),
    )


def _answers(given: Iterable[Worth | None]) -> Answers:
    counts = Counter(given)
    return Answers(counts[Worth.YES], counts[Worth.PARTLY], counts[Worth.NO])


def _says_something(site: SiteDay) -> bool:
    return bool(site.attended or site.visits or site.not_now)


def zone_of_day(visits: Iterable[Visit], otherwise: str) -> str:
    """The zone that a day is shown in: where its latest visit began."""
    latest = max(visits, key=lambda one: (one.started_at, one.id), default=None)
    return latest.zone if latest else otherwise
