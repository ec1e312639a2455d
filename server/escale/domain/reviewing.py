"""What a family talks about once a week: what went well first, then three questions. Nobody is compared."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from escale.domain.agreed_kept import ClauseKept
from escale.domain.figures import NONE, Figures
from escale.domain.plans import KeptPlans

ASKED, SPECIFIC = 3, 2
"""Questions of one review (as of a reflection, `domain.questions`), and how many at most are about what happened."""
MOST_WENT_WELL = 3
"""For each member: so that no list is much longer than another."""
SOME_NIGHT = timedelta(minutes=30)
OFTEN, MOST_OF_A_WEEK = 2, 5
"""On so many days a clause was passed by, or never, as far as is known, that it is worth a question."""


class WentWell(StrEnum):
    """What went well in a member's week."""

    INTENTIONS_MET = "intentions_met"
    WORTH_IT = "worth_it"
    CUES_HONOURED = "cues_honoured"
    CLAUSE_KEPT = "clause_kept"
    PLANNED_TIME_KEPT = "planned_time_kept"
    QUIET_NIGHTS = "quiet_nights"


class FamilyQuestion(StrEnum):
    """Questions to discuss; their words are in `shared/locales` (`review-question-…`)."""

    BEST_MOMENT = "best_moment"
    HARDEST_MOMENT = "hardest_moment"
    WHAT_HELPED = "what_helped"
    CLAUSE_TOO_TIGHT = "clause_too_tight"
    CLAUSE_TOO_LOOSE = "clause_too_loose"
    NIGHTS = "nights"
    PARENTS_EXAMPLE = "parents_example"
    TOGETHER = "together"
    REQUESTS = "requests"
    GAPS = "gaps"


@dataclass(frozen=True, slots=True)
class MemberWeek:
    """What is shown of a member's week. Parts that are not to be seen are None.

    `nights`: of how many days something is known, and the `night` on watched sites is to be seen.
    """

    has_gaps: bool
    night: timedelta | None
    nights: int
    plans: KeptPlans | None
    intentions: Figures | None
    ratings: Figures | None
    cues: Figures | None
    clauses: tuple[ClauseKept, ...]


@dataclass(frozen=True, slots=True)
class Praise:
    """Something that went well: how many times or days, of how many, and in which clause's words."""

    what: WentWell
    count: int
    words: str | None = None
    out_of: int | None = None


@dataclass(frozen=True, slots=True)
class FamilyWeek:
    """Everybody's week who is shown, and how many wishes for more time there were."""

    members: Sequence[MemberWeek]
    requests: int


def went_well(week: MemberWeek) -> tuple[Praise, ...]:
    """What went well for one member, by what is shown of their week: at most three things."""
    return tuple(_praises(week))[:MOST_WENT_WELL]


def choose(monday: date, week: FamilyWeek) -> tuple[FamilyQuestion, ...]:
    """`ASKED` questions, the same at each call: one that is open, those about this week, others that are open.

    Which come first moves on by one from week to week.
    """
    number = monday.toordinal() // 7
    first, *rest = _turned(OPEN, number)
    fitting = _turned([one for one, fits in CONDITIONS.items() if fits(week)], number)
    return (first, *fitting[:SPECIFIC], *rest)[:ASKED]


def _praises(week: MemberWeek) -> Iterator[Praise]:
    """Clauses first: they are what the family agreed on. Planned times when most of the visits stayed within theirs."""
    for one in week.clauses:
        if one.kept_days and not one.passed_days:
            yield Praise(WentWell.CLAUSE_KEPT, one.kept_days, one.words)
    intentions, ratings, cues = (one or NONE for one in (week.intentions, week.ratings, week.cues))
    if intentions.met_yes:
        yield Praise(WentWell.INTENTIONS_MET, intentions.met_yes)
    if ratings.worth_yes:
        yield Praise(WentWell.WORTH_IT, ratings.worth_yes)
    if week.plans and week.plans.are_most:
        yield Praise(WentWell.PLANNED_TIME_KEPT, week.plans.kept, out_of=week.plans.all)
    if cues.cues_honoured:
        yield Praise(WentWell.CUES_HONOURED, cues.cues_honoured)
    if week.night == timedelta() and week.nights:
        yield Praise(WentWell.QUIET_NIGHTS, week.nights)


def _clauses(week: FamilyWeek) -> Iterator[ClauseKept]:
    return (clause for member in week.members for clause in member.clauses)


CONDITIONS: dict[FamilyQuestion, Callable[[FamilyWeek], bool]] = {
    FamilyQuestion.CLAUSE_TOO_TIGHT: lambda week: any(one.passed_days >= OFTEN for one in _clauses(week)),
    FamilyQuestion.REQUESTS: lambda week: week.requests > 0,
    FamilyQuestion.NIGHTS: lambda week: any((one.night or timedelta()) >= SOME_NIGHT for one in week.members),
    FamilyQuestion.GAPS: lambda week: any(one.has_gaps for one in week.members),
    FamilyQuestion.CLAUSE_TOO_LOOSE: lambda week: any(
        one.kept_days + one.partly_days >= MOST_OF_A_WEEK and not one.passed_days for one in _clauses(week)
    ),
}
"""When a question is about this week. The others fit every week."""
OPEN = [one for one in FamilyQuestion if one not in CONDITIONS]


def _turned(questions: Iterable[FamilyQuestion], number: int) -> list[FamilyQuestion]:
    listed = list(questions)
    at = number % len(listed) if listed else 0
    return listed[at:] + listed[:at]
