"""Which clauses a week kept: what was said at the time, never a guess."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

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

Passes = Mapping[UUID, AbstractSet[date]]
"""By clause, the household's days in which a cue of it was answered with "continue"."""


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day of a week. `terms`: what held (None: nothing). `is_gap`: nothing is known; `is_over`: it has ended."""

    day: date
    terms: Terms | None
    is_gap: bool
    is_over: bool


@dataclass(frozen=True, slots=True)
class ClauseKept:
    """On how many days a clause was kept, passed by, or not known."""

    clause_id: UUID
    words: str
    kept_days: int
    passed_days: int
    unknown_days: int


class _Day(StrEnum):
    KEPT = "kept"
    PASSED = "passed"
    UNKNOWN = "unknown"


def kept(days: Sequence[KnownDay], passes: Passes) -> tuple[ClauseKept, ...]:
    """The clauses that are played, in the latest words that held, over the days on which they hold.

    Time and hours are kept unless somebody continued anyway; homework when the member said that it is done, and not
    known otherwise. A day that goes on is told only once it is settled.
    """
    clauses = {one.id: one for day in days if day.terms for one in day.terms.clauses}
    found = []
    for clause_id, clause in clauses.items():
        told = [one for day in days if (one := _told(clause_id, day, passes)) is not None]
        if told:
            counts = (told.count(one) for one in (_Day.KEPT, _Day.PASSED, _Day.UNKNOWN))
            found.append(ClauseKept(clause_id, clause.words, *counts))
    return tuple(found)


def _told(clause_id: UUID, day: KnownDay, passes: Passes) -> _Day | None:
    clause = day.terms.clause(clause_id) if day.terms else None
    if clause is None or not _holds(clause, day.day.isoweekday()):
        return None
    is_answered = day.day in passes.get(clause_id, ())
    if isinstance(clause, Homework):
        return _Day.KEPT if is_answered else _open(day, _Day.UNKNOWN)
    return _Day.PASSED if is_answered else _open(day, _Day.UNKNOWN if day.is_gap else _Day.KEPT)


def _open(day: KnownDay, told: _Day) -> _Day | None:
    return told if day.is_over else None


def _holds(clause: AnyClause, weekday: int) -> bool:
    if isinstance(clause, QuietHours | Bedtime):
        return is_for_member(clause.who) and weekday in clause.days
    if isinstance(clause, DailyBudget | Homework):
        return weekday in clause.days
    return isinstance(clause, WeeklyBudget)
