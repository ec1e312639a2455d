"""Clauses of a family's agreement: what each says in the family's words, and what of it the service can play."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from escale.domain.household import DAY_STARTS_AT
from escale.domain.household_day import DAY_MINUTES
from escale.domain.vocabulary import ChapterUnit, Who

WEEK = tuple(range(1, 8))
"""ISO 8601: Monday is 1."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What minutes are for: a category (its key), a host and what is below it, or, without both, all watched sites."""

    category: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """What every clause has. `words`: how the family says it, and so every cue that plays it."""

    id: UUID
    words: str


@dataclass(frozen=True, slots=True)
class DailyBudget(Clause):
    """So much time a day, on these weekdays."""

    scope: Scope
    budget: timedelta
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class WeeklyBudget(Clause):
    """So much time a week from Monday. `split`: the member's own parts, Monday first; None: equal ones."""

    scope: Scope
    budget: timedelta
    split: tuple[timedelta, ...] | None = None

    def on(self, weekday: int) -> timedelta:
        """The part of one weekday: of the split, or a seventh in whole minutes; what is over goes to the last days."""
        if self.split is not None:
            return self.split[weekday - 1]
        least, over = divmod(self.budget // timedelta(minutes=1), 7)
        return timedelta(minutes=least + (weekday > 7 - over))


@dataclass(frozen=True, slots=True)
class Hours(Clause):
    """Hours without screens by the household's clock, on these weekdays. `stretch` tells when they begin and end."""

    from_time: time
    until_time: time
    days: frozenset[int]
    who: Who

    @property
    def stretch(self) -> tuple[int, int]:
        """Minutes after the midnight with which a weekday of `days` begins; the first is included, the last is not.

        Hours before the day's start (04:00) belong to the night of the weekday before: Monday at 00:30 is Tuesday by
        the calendar. So both may be beyond 24 hours, and equal times are a whole day.
        """
        begin, end = _night_minute(self.from_time), _minute(self.until_time)
        while end <= begin:
            end += DAY_MINUTES
        return begin, end


@dataclass(frozen=True, slots=True)
class QuietHours(Hours):
    """Hours without screens, by day."""


@dataclass(frozen=True, slots=True)
class Bedtime(Hours):
    """From an evening of `days` to the morning."""


@dataclass(frozen=True, slots=True)
class Homework(Clause):
    """Something else first: asked once a day from `from_time`, until the member says that it is done."""

    scope: Scope
    from_time: time
    days: frozenset[int]

    @property
    def begin(self) -> int:
        """Minutes after the midnight with which a weekday of `days` begins; as of `Hours`, it may be the night after.

        It is asked until the household's day is over.
        """
        return _night_minute(self.from_time)


@dataclass(frozen=True, slots=True)
class GateClause(Clause):
    """The gate asks before these sites."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class ChapterClause(Clause):
    """Feeds of these sites have chapters of at most `size` units."""

    scope: Scope
    unit: ChapterUnit
    size: int


@dataclass(frozen=True, slots=True)
class Reserve(Clause):
    """Time a week that the member can draw when nobody is there to ask."""

    budget: timedelta


@dataclass(frozen=True, slots=True)
class Automatic(Clause):
    """Wishes of at most `budget` are granted at once, `times` a week."""

    budget: timedelta
    times: int


@dataclass(frozen=True, slots=True)
class NoContinue(Clause):
    """What is over waits for a parent's yes. For a child only."""


@dataclass(frozen=True, slots=True)
class WordsClause(Clause):
    """Only words: nothing is played. `who`: who commits to it, parents included."""

    who: Who


Scoped = DailyBudget | WeeklyBudget | Homework | GateClause | ChapterClause
AnyClause = (
    DailyBudget
    | WeeklyBudget
    | QuietHours
    | Bedtime
    | Homework
    | GateClause
    | ChapterClause
    | Reserve
    | Automatic
    | NoContinue
    | WordsClause
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says. `warn`: so long before something is over; `finish`: the last minutes, after it."""

    title: str
    clauses: tuple[AnyClause, ...]
    warn: timedelta
    finish: timedelta
    review_on: date

    def clause(self, clause_id: UUID) -> AnyClause | None:
        """The clause with this id."""
        return next((one for one in self.clauses if one.id == clause_id), None)


def is_for_member(who: Who) -> bool:
    """Whether the child or teen is among those whom a clause is for."""
    return who is not Who.ADULTS


def _night_minute(at: time) -> int:
    """Of the weekday that a time belongs to: before the day's start it is still the night of the weekday before."""
    return _minute(at) + (DAY_MINUTES if at < DAY_STARTS_AT else 0)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
