"""An agreement in force: the rules that it plays on a site, and what it makes of the site's own policy."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from escale.domain.agreed_rules import AgreedHoursRule, AgreedTimeRule, AnyAgreedRule, HomeworkRule
from escale.domain.clauses import (
    AnyClause,
    Bedtime,
    ChapterClause,
    DailyBudget,
    GateClause,
    Homework,
    NoContinue,
    QuietHours,
    Scope,
    Terms,
    WeeklyBudget,
    is_for_member,
)
from escale.domain.household_day import END_MINUTES, HouseholdDay, Stretch, spans
from escale.domain.intervals import Interval, Intervals
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site, matches

NOTHING = timedelta()
EXTENSION = timedelta(minutes=5)
""""Continue anyway" gives so much. Our own choice, the same as a site's policy begins with; nobody can stretch it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the agreement stands today, by clause. `spent`: in the household's `day`, by the service's own clock.

    `granted`, `granted_until`: of today's wishes, the second also of yesterday's as far as they reach into today.
    `reserve`: what is left of the week's. `done`: homework clauses of which the member said today that it is done.
    """

    day: HouseholdDay
    spent: Mapping[UUID, timedelta] = field(default_factory=dict)
    granted: Mapping[UUID, timedelta] = field(default_factory=dict)
    granted_until: Mapping[UUID, datetime] = field(default_factory=dict)
    reserve: timedelta = NOTHING
    done: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Playing:
    """An agreement that is in force since an instant, and how it stands."""

    terms: Terms
    since: datetime
    standing: Standing


def agreed_rules(terms: Terms, site: Site, watched: Sequence[Site], standing: Standing) -> tuple[AnyAgreedRule, ...]:
    """What the agreement plays on `site` today, in the order of its clauses. `watched`: all of the member's sites.

    "Continue anyway" is offered unless a clause takes it away; that homework is done can always be said.
    """
    made = (_rule(clause, terms, site, watched, standing) for clause in terms.clauses)
    return tuple(rule for rule in made if rule is not None)


def tightened(policy: Policy, terms: Terms, site: Site) -> Policy:
    """The site's policy where the agreement rules: the gate asks, and feeds have chapters that are not longer."""
    for clause in terms.clauses:
        if isinstance(clause, GateClause) and is_within(clause.scope, site):
            policy = replace(policy, gate_enabled=True)
        if isinstance(clause, ChapterClause) and is_within(clause.scope, site):
            is_alike = policy.chapter_cue and policy.chapter_unit is clause.unit
            size = min(policy.chapter_size, clause.size) if is_alike else clause.size
            policy = replace(policy, chapter_cue=True, chapter_unit=clause.unit, chapter_size=size)
    return policy


def is_within(scope: Scope, site: Site) -> bool:
    """Whether the site is one that a clause is about: of its category, at its host or below, or any."""
    if scope.category is not None:
        return site.category == scope.category
    if scope.host is not None:
        whole = Pattern(scope.host, "/")
        return any(matches(whole, pattern.host, pattern.path) for pattern in site.patterns)
    return True


def is_played(clause: AnyClause, site: Site) -> bool:
    """Whether a clause is about the member's visits of a site."""
    if isinstance(clause, QuietHours | Bedtime):
        return is_for_member(clause.who)
    if isinstance(clause, DailyBudget | WeeklyBudget | Homework | GateClause | ChapterClause):
        return is_within(clause.scope, site)
    return False


def spent_by_clause(terms: Terms, sites: Iterable[Site], spent: Mapping[UUID, timedelta]) -> dict[UUID, timedelta]:
    """What was attended under each budget. `sites`: all that the member watches or watched; `spent`: by site.

    A site that is not watched any more counts on: what was attended there was.
    """
    attended = [one for one in sites if one.id in spent]
    return {
        clause.id: sum((spent[one.id] for one in attended if is_within(clause.scope, one)), NOTHING)
        for clause in terms.clauses
        if isinstance(clause, DailyBudget | WeeklyBudget)
    }


def is_budgeted(terms: Terms, site: Site) -> bool:
    """Whether minutes on the site are minutes of a budget."""
    return any(isinstance(one, DailyBudget | WeeklyBudget) and is_within(one.scope, site) for one in terms.clauses)


def budget_of(clause: AnyClause, day: HouseholdDay) -> timedelta | None:
    """The minutes that a clause gives to a day; None when it says nothing of that day."""
    if isinstance(clause, DailyBudget):
        return clause.budget if day.weekday in clause.days else None
    return clause.on(day.weekday) if isinstance(clause, WeeklyBudget) else None


def hours_of(clause: AnyClause, day: HouseholdDay) -> Intervals:
    """When a clause about hours holds, as far as it reaches into the day or the next one; nothing for any other."""
    if isinstance(clause, QuietHours | Bedtime):
        return spans(day, clause.days, clause.stretch)
    return spans(day, clause.days, _homework_stretch(clause)) if isinstance(clause, Homework) else ()


def holds_today(clause: AnyClause, day: HouseholdDay, now: datetime) -> bool:
    """Whether there is something in the rest of the day that more time could be given of."""
    if isinstance(clause, DailyBudget | WeeklyBudget):
        return budget_of(clause, day) is not None
    return any(now < one.end and one.start < day.ends_at for one in hours_of(clause, day))


def _rule(
    clause: AnyClause, terms: Terms, site: Site, watched: Sequence[Site], standing: Standing
) -> AnyAgreedRule | None:
    if not is_played(clause, site):
        return None
    if isinstance(clause, DailyBudget | WeeklyBudget):
        return _time(clause, terms, watched, standing)
    if isinstance(clause, QuietHours | Bedtime):
        return _hours(clause, terms, standing)
    return _homework(clause, standing) if isinstance(clause, Homework) else None


def _time(
    clause: DailyBudget | WeeklyBudget, terms: Terms, watched: Sequence[Site], standing: Standing
) -> AgreedTimeRule | None:
    budget = budget_of(clause, standing.day)
    if budget is None:
        return None
    sites = tuple(one.id for one in watched if is_within(clause.scope, one))
    # A day without minutes has no last ones either: nothing was begun that could be finished.
    is_none = budget == NOTHING
    return AgreedTimeRule(
        clause_id=clause.id,
        words=clause.words,
        warn=NOTHING if is_none else terms.warn,
        finish=NOTHING if is_none else terms.finish,
        may_continue=may_continue(terms),
        extension=EXTENSION,
        reserve=standing.reserve,
        budget=budget,
        granted=standing.granted.get(clause.id, NOTHING),
        spent=standing.spent.get(clause.id, NOTHING),
        sites=sites,
        day_ends_at=standing.day.ends_at,
    )


def _hours(clause: QuietHours | Bedtime, terms: Terms, standing: Standing) -> AgreedHoursRule | None:
    found = hours_of(clause, standing.day)
    if not found:
        return None
    return AgreedHoursRule(
        clause_id=clause.id,
        words=clause.words,
        warn=terms.warn,
        finish=terms.finish,
        may_continue=may_continue(terms),
        extension=EXTENSION,
        reserve=standing.reserve,
        spans=found,
        granted_until=standing.granted_until.get(clause.id),
    )


def _homework(clause: Homework, standing: Standing) -> HomeworkRule | None:
    """It is a question: nothing ends, so nothing is told before and nothing is drawn or taken away.

    Once it is done it is asked tomorrow again; more time to begin means that it is asked later.
    """
    later = standing.day.ends_at if clause.id in standing.done else standing.granted_until.get(clause.id)
    found = _after(later, hours_of(clause, standing.day))
    if not found:
        return None
    return HomeworkRule(
        clause_id=clause.id,
        words=clause.words,
        warn=NOTHING,
        finish=NOTHING,
        may_continue=True,
        extension=EXTENSION,
        reserve=NOTHING,
        spans=found,
    )


def _after(instant: datetime | None, intervals: Intervals) -> Intervals:
    """What of `intervals` comes after an instant, if there is one."""
    if instant is None:
        return intervals
    return tuple(Interval(max(instant, one.start), one.end) for one in intervals if instant < one.end)


def _homework_stretch(clause: Homework) -> Stretch:
    """From its time to the end of the household's day."""
    return clause.begin, END_MINUTES


def may_continue(terms: Terms) -> bool:
    """Whether "continue anyway" is offered."""
    return not any(isinstance(clause, NoContinue) for clause in terms.clauses)
