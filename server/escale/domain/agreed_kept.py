"""Which clauses a week kept: what was said at the time, and only where enough is known; never a guess."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from escale.domain.agreed import hours_of, is_played
from escale.domain.clauses import (
    AnyClause,
    Bedtime,
    DailyBudget,
    Homework,
    QuietHours,
    Terms,
    WeeklyBudget,
    is_for_member,
)
from escale.domain.household import DAY_STARTS_AT
from escale.domain.household_day import HouseholdDay
from escale.domain.intervals import Interval, Intervals, clip, length, nights, union
from escale.domain.presence import LEAST_THERE, SHORTEST_GAP, without
from escale.domain.sites import Site

Passes = Mapping[UUID, AbstractSet[date]]
"""By clause, the household's days in which a cue of it was answered with "continue"."""


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day of a week. `terms`: what held (None: nothing). `missing`: what nothing is known of; `is_gap`: of all of it;
    `is_over`: it has ended.
    """

    lived: HouseholdDay
    terms: Terms | None
    missing: Intervals
    is_gap: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class WatchedSite:
    """A site of the member, and from when to when it was watched."""

    site: Site
    time: Interval


@dataclass(frozen=True, slots=True)
class ClauseKept:
    """On how many days a clause was kept, passed by, partly known without being passed by, or not known.

    `is_unwatched`: on no day was any site watched that it is about, so that nothing can be said of it.
    """

    clause_id: UUID
    words: str
    kept_days: int
    passed_days: int
    partly_days: int
    unknown_days: int
    is_unwatched: bool


class _Day(StrEnum):
    KEPT = "kept"
    PASSED = "passed"
    PARTLY = "partly"
    UNKNOWN = "unknown"
    UNWATCHED = "unwatched"


def kept(days: Sequence[KnownDay], sites: Sequence[WatchedSite], passes: Passes) -> tuple[ClauseKept, ...]:
    """The clauses that are played, in the latest words that held, over the days on which they hold.

    Time and hours are kept when nobody continued anyway, a site that the clause is about was watched, and all is known
    of the clause's own hours, or, of minutes, of the day without its night. Homework when the member said that it is
    done, and not known otherwise. A day that goes on is told only once it is settled.
    """
    clauses = {one.id: one for day in days if day.terms for one in day.terms.clauses}
    found = []
    for clause_id, clause in clauses.items():
        told = [one for day in days if (one := _told(clause_id, day, sites, passes)) is not None]
        if told:
            found.append(_counted(clause, told))
    return tuple(found)


def _counted(clause: AnyClause, told: Sequence[_Day]) -> ClauseKept:
    unwatched = told.count(_Day.UNWATCHED)
    return ClauseKept(
        clause.id,
        clause.words,
        kept_days=told.count(_Day.KEPT),
        passed_days=told.count(_Day.PASSED),
        partly_days=told.count(_Day.PARTLY),
        unknown_days=told.count(_Day.UNKNOWN) + unwatched,
        is_unwatched=unwatched == len(told),
    )


def _told(clause_id: UUID, day: KnownDay, sites: Sequence[WatchedSite], passes: Passes) -> _Day | None:
    clause = day.terms.clause(clause_id) if day.terms else None
    hours = _hours(clause, day.lived) if clause else ()
    is_answered = day.lived.day in passes.get(clause_id, ())
    if clause is None or not hours:
        return None
    if is_answered:
        return _Day.KEPT if isinstance(clause, Homework) else _Day.PASSED
    # A morning that ends the hours of the evening before is no day of its own.
    if not day.is_over or (isinstance(clause, QuietHours | Bedtime) and day.lived.weekday not in clause.days):
        return None
    return _judged(clause, day, hours, sites)


def _judged(clause: AnyClause, day: KnownDay, hours: Intervals, sites: Iterable[WatchedSite]) -> _Day:
    """What may be said of a day on which nothing was said about the clause. What is not watched is not known either."""
    watched = union(piece for one in sites if is_played(clause, one.site) for piece in clip(hours, one.time))
    if not watched:
        return _Day.UNWATCHED
    if isinstance(clause, Homework):
        return _Day.UNKNOWN
    whole, known = length(hours), length(without(watched, day.missing))
    if known < min(LEAST_THERE, whole):
        return _Day.UNKNOWN if day.is_gap or isinstance(clause, QuietHours | Bedtime) else _Day.PARTLY
    return _Day.KEPT if whole - known < SHORTEST_GAP else _Day.PARTLY


def _hours(clause: AnyClause, day: HouseholdDay) -> Intervals:
    """The time of a day that a clause is about: its own hours, or, of minutes, the day without its night."""
    if isinstance(clause, QuietHours | Bedtime):
        return clip(hours_of(clause, day), day.window) if is_for_member(clause.who) else ()
    is_about = isinstance(clause, WeeklyBudget) or (
        isinstance(clause, DailyBudget | Homework) and day.weekday in clause.days
    )
    return without((day.window,), nights(day.day, day.zone, DAY_STARTS_AT)) if is_about else ()
