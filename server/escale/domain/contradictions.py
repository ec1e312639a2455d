"""What an agreement cannot say, each with a sentence that tells what to do about it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from escale.domain.clauses import (
    WEEK,
    AnyClause,
    Automatic,
    Bedtime,
    ChapterClause,
    DailyBudget,
    GateClause,
    Homework,
    NoContinue,
    QuietHours,
    Reserve,
    Scope,
    Terms,
    WeeklyBudget,
    is_for_member,
)
from escale.domain.household_day import DAY_MINUTES
from escale.domain.sites import NotAPattern, Pattern, matches, parse_pattern
from escale.domain.vocabulary import Role, Who

WEEK_MINUTES = len(WEEK) * DAY_MINUTES
LONGEST_REVIEW = timedelta(days=366)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Hourly = QuietHours | Bedtime


class Reason(StrEnum):
    """Why terms are refused: the code of the answer."""

    HOURS_OVERLAP = "hours_overlap"
    HOMEWORK_IN_HOURS = "homework_in_hours"
    HOURS_EMPTY = "hours_empty"
    BUDGET_TWICE = "budget_twice"
    SPLIT_TOO_LONG = "split_too_long"
    SPLIT_BEGUN = "split_begun"
    CONTINUE_NOT_REMOVABLE = "continue_not_removable"
    CLAUSE_TWICE = "clause_twice"
    REVIEW_OUT_OF_RANGE = "review_out_of_range"
    CATEGORY_UNKNOWN = "category_unknown"
    HOST_INVALID = "host_invalid"
    HOST_EXEMPT = "host_exempt"
    SCOPE_TWOFOLD = "scope_twofold"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A contradiction. `sentence` says what to do. `about`: the words of the clauses that it is about."""

    reason: Reason
    sentence: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What terms are checked against: the member's role, the household's day, categories, places never touched."""

    role: Role
    today: date
    categories: Collection[str]
    never: Sequence[Pattern] = ()


def refusals(terms: Terms, around: Surroundings) -> tuple[Refusal, ...]:
    """All that cannot be in `terms`, what contradicts itself first. Empty: they can be proposed."""
    return (
        *_hours(terms.clauses),
        *_homework(terms.clauses),
        *_budgets(terms.clauses),
        *_splits(terms.clauses),
        *_once(terms.clauses),
        *_continuing(terms.clauses, around.role),
        *_scopes(terms.clauses, around),
        *_review(terms.review_on, around.today),
    )


def split_refusal(clause: WeeklyBudget) -> Refusal | None:
    """Whether the parts of a week are more than the week has."""
    total = sum(clause.split or (), timedelta())
    if total <= clause.budget:
        return None
    over = (total - clause.budget) // timedelta(minutes=1)
    return Refusal(
        Reason.SPLIT_TOO_LONG,
        f"The days of “{clause.words}” are {over} min more than the week has: take {over} min away.",
        (clause.words,),
    )


def _hours(clauses: Iterable[AnyClause]) -> Iterator[Refusal]:
    hourly = [one for one in clauses if isinstance(one, QuietHours | Bedtime)]
    for one in hourly:
        if one.from_time == one.until_time:
            sentence = f"“{one.words}” begins and ends at the same time: choose another end."
            yield Refusal(Reason.HOURS_EMPTY, sentence, (one.words,))
    for first, second in combinations(hourly, 2):
        weekday = _meeting(first, second)
        if weekday is not None:
            sentence = (
                f"The hours of “{first.words}” and “{second.words}” overlap on {WEEKDAYS[weekday - 1]}: "
                "end one before the other begins, or make them one."
            )
            yield Refusal(Reason.HOURS_OVERLAP, sentence, (first.words, second.words))


def _homework(clauses: Sequence[AnyClause]) -> Iterator[Refusal]:
    """Homework comes before something: not in hours in which nothing is opened anyway. When they end is early."""
    hourly = [one for one in clauses if isinstance(one, QuietHours | Bedtime) and is_for_member(one.who)]
    for one in (clause for clause in clauses if isinstance(clause, Homework)):
        for hours in hourly:
            weekday = _inside(one, hours)
            if weekday is not None:
                sentence = (
                    f"“{one.words}” begins at {one.from_time:%H:%M}, in the hours without screens of “{hours.words}” "
                    f"({WEEKDAYS[weekday - 1]}), when there is nothing to open: begin it at {hours.until_time:%H:%M}, "
                    "or change these hours."
                )
                yield Refusal(Reason.HOMEWORK_IN_HOURS, sentence, (one.words, hours.words))


def _inside(homework: Homework, hours: Hourly) -> int | None:
    """The first weekday of the homework that begins within the hours, on the circle of a week."""
    spans = [_in_week(hours, day) for day in hours.days]
    for weekday in sorted(homework.days):
        begin = homework.begin + (weekday - 1) * DAY_MINUTES
        if any(start <= begin + turn < stop for start, stop in spans for turn in (-WEEK_MINUTES, 0, WEEK_MINUTES)):
            return weekday
    return None


def _meeting(first: Hourly, second: Hourly) -> int | None:
    """The weekday of `first` on which hours of the same people overlap."""
    if not _same_people(first.who, second.who):
        return None
    for weekday in sorted(first.days):
        begin, end = _in_week(first, weekday)
        for other in second.days:
            start, stop = _in_week(second, other)
            if any(begin < stop + turn and start + turn < end for turn in (-WEEK_MINUTES, 0, WEEK_MINUTES)):
                return weekday
    return None


def _in_week(clause: Hourly, weekday: int) -> tuple[int, int]:
    begin, end = clause.stretch
    offset = (weekday - 1) * DAY_MINUTES
    return begin + offset, end + offset


def _same_people(one: Who, other: Who) -> bool:
    return one is other or Who.EVERYONE in (one, other)


def _budgets(clauses: Iterable[AnyClause]) -> Iterator[Refusal]:
    budgets = [one for one in clauses if isinstance(one, DailyBudget | WeeklyBudget)]
    for first, second in combinations(budgets, 2):
        shared = _budget_days(first) & _budget_days(second)
        if first.scope == second.scope and shared:
            sentence = (
                f"“{first.words}” and “{second.words}” both count the same time on {WEEKDAYS[min(shared) - 1]}: "
                "keep one, or give them different days or sites."
            )
            yield Refusal(Reason.BUDGET_TWICE, sentence, (first.words, second.words))


def _budget_days(clause: DailyBudget | WeeklyBudget) -> frozenset[int]:
    return clause.days if isinstance(clause, DailyBudget) else frozenset(WEEK)


def _splits(clauses: Iterable[AnyClause]) -> Iterator[Refusal]:
    found = (split_refusal(one) for one in clauses if isinstance(one, WeeklyBudget))
    yield from (refusal for refusal in found if refusal)


def _once(clauses: Sequence[AnyClause]) -> Iterator[Refusal]:
    for kind in (Reserve, Automatic, NoContinue):
        same = [one for one in clauses if isinstance(one, kind)]
        if len(same) > 1:
            sentence = f"“{same[0].words}” and “{same[1].words}” are of a kind that there is once: keep one of them."
            yield Refusal(Reason.CLAUSE_TWICE, sentence, (same[0].words, same[1].words))
    chapters = [one for one in clauses if isinstance(one, ChapterClause)]
    for first, second in combinations(chapters, 2):
        if first.scope == second.scope:
            sentence = f"“{first.words}” and “{second.words}” cut the same feeds into chapters: keep one of them."
            yield Refusal(Reason.CLAUSE_TWICE, sentence, (first.words, second.words))
    if len({one.id for one in clauses}) < len(clauses):
        yield Refusal(Reason.CLAUSE_TWICE, "Two clauses have the same id: give each its own.")


def _continuing(clauses: Iterable[AnyClause], role: Role) -> Iterator[Refusal]:
    for one in clauses:
        if isinstance(one, NoContinue) and role is not Role.CHILD:
            sentence = f"Only a child's agreement may take “continue anyway” away: remove “{one.words}”."
            yield Refusal(Reason.CONTINUE_NOT_REMOVABLE, sentence, (one.words,))


def _scopes(clauses: Iterable[AnyClause], around: Surroundings) -> Iterator[Refusal]:
    for one in clauses:
        if isinstance(one, DailyBudget | WeeklyBudget | Homework | GateClause | ChapterClause):
            yield from _scope(one.scope, one.words, around)


def _scope(scope: Scope, words: str, around: Surroundings) -> Iterator[Refusal]:
    if scope.category is not None and scope.host is not None:
        sentence = f"“{words}” names a category and a site: choose one of the two."
        yield Refusal(Reason.SCOPE_TWOFOLD, sentence, (words,))
    if scope.category is not None and scope.category not in around.categories:
        sentence = f"The category of “{words}” does not exist: choose one of the list."
        yield Refusal(Reason.CATEGORY_UNKNOWN, sentence, (words,))
    if scope.host is not None and not is_host(scope.host):
        sentence = f"The site of “{words}” is not an address: write it like example.org, without a path."
        yield Refusal(Reason.HOST_INVALID, sentence, (words,))
    elif scope.host is not None and any(matches(pattern, scope.host, "/") for pattern in around.never):
        sentence = f"The site of “{words}” is a place that is always open: choose another one."
        yield Refusal(Reason.HOST_EXEMPT, sentence, (words,))


def is_host(text: str) -> bool:
    """Whether this is a host as sites have them: no scheme, no path, lower case."""
    try:
        return parse_pattern(text) == Pattern(text, "/")
    except NotAPattern:
        return False


def _review(review_on: date, today: date) -> Iterator[Refusal]:
    if not today < review_on <= today + LONGEST_REVIEW:
        sentence = "Talk about it again tomorrow at the earliest and in a year at the latest: choose another day."
        yield Refusal(Reason.REVIEW_OUT_OF_RANGE, sentence)
