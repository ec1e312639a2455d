"""What a new version of an agreement leaves of a member's own splits of weekly budgets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from escale.domain.agreements import Split, splits_on
from escale.domain.clauses import WEEK, Terms, WeeklyBudget
from escale.domain.intervals import ONE_DAY

MINUTE = timedelta(minutes=1)


class Became(StrEnum):
    """What became of a split that was not kept as it was: its shares were kept, or the terms brought another one."""

    SCALED = "scaled"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Carried:
    """The splits that go on, and the clauses whose split became another one, to be told."""

    splits: tuple[Split, ...]
    told: tuple[tuple[WeeklyBudget, Became], ...]


def carried(before: Terms, after: Terms, splits: Sequence[Split], today: date) -> Carried:
    """The member's own splits under new terms that hold from the household's day `today` on.

    Where the budget and its sites are the same, days keep their minutes: none is brought forward, none is lost. Where
    they changed, days keep their shares of the week. Where the terms themselves bring a split that is neither the one
    of before nor the member's own, both sides signed that one.
    """
    kept: list[Split] = []
    told: list[tuple[WeeklyBudget, Became]] = []
    for clause in (one for one in after.clauses if isinstance(one, WeeklyBudget)):
        old, own = before.clause(clause.id), [one for one in splits if one.clause_id == clause.id]
        if not own or not isinstance(old, WeeklyBudget):
            continue
        if clause.split not in (old.split, _latest(own).parts):
            told.append((clause, Became.REPLACED))
        elif (clause.budget, clause.scope) == (old.budget, old.scope):
            kept.extend(_as_before(old, clause, own, today))
        else:
            kept.append(_scaled(old, clause, own, today))
            told.append((clause, Became.SCALED))
    return Carried(tuple(kept), tuple(told))


def _latest(own: Iterable[Split]) -> Split:
    return max(own, key=lambda one: one.from_day)


def _as_before(old: WeeklyBudget, clause: WeeklyBudget, own: Sequence[Split], today: date) -> list[Split]:
    """All of them. New terms often bring the latest split as their own: the days of this week before it keep theirs."""
    monday = today - (today.isoweekday() - 1) * ONE_DAY
    if old.split == clause.split or clause.id in splits_on(own, monday):
        return list(own)
    return [Split(clause.id, monday, tuple(old.on(weekday) for weekday in WEEK)), *own]


def _scaled(old: WeeklyBudget, clause: WeeklyBudget, own: Sequence[Split], today: date) -> Split:
    """The latest split with the same shares, in whole minutes and never more than the week has."""
    held = replace(old, split=_latest(own).parts)
    parts = (held.on(weekday) // MINUTE * (clause.budget // MINUTE) // (old.budget // MINUTE) for weekday in WEEK)
    return Split(clause.id, today, tuple(part * MINUTE for part in parts))
