"""The questions of a reflection: three of a set, by what the week was like."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from escale.domain.figures import Figures
from escale.domain.plans import NO_PLANS, KeptPlans
from escale.domain.summary import Time

ASKED = 3
"""Three questions are about ten minutes (product, capability 10)."""
SPECIFIC = 2
"""So many at most are about what happened; the rest is open, so that the figures never fill the page."""
FEW, MANY_LOOKS, HALF = 3, 15, 2
"""From how many answers or visits, and from how many looks (about two a day), a question makes sense."""
SOME_NIGHT = timedelta(minutes=30)


class Question(StrEnum):
    """The set; its texts are messages."""

    OVERRUN = "overrun"
    KEPT = "kept"
    NOT_WORTH = "not-worth"
    WORTH = "worth"
    NIGHT = "night"
    LOOKS = "looks"
    HABIT = "habit"
    STRESS = "stress"
    WITHOUT = "without"
    CUES = "cues"
    TURNED_BACK = "turned-back"
    GLAD = "glad"
    INSTEAD = "instead"
    SURPRISE = "surprise"
    WITH_WHOM = "with-whom"
    SMALL_CHANGE = "small-change"


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """The week's sums. `plans`: which of its visits stayed within what was planned."""

    time: Time
    figures: Figures
    plans: KeptPlans = NO_PLANS


CONDITIONS: dict[Question, Callable[[WeekFacts], bool]] = {
    Question.OVERRUN: lambda week: (
        week.figures.planned_attended > week.figures.planned or week.plans.all - week.plans.kept >= FEW
    ),
    Question.KEPT: lambda week: week.plans.all >= FEW and week.plans.are_most,
    Question.NOT_WORTH: lambda week: week.figures.worth_no >= FEW,
    Question.WORTH: lambda week: week.figures.worth_yes >= FEW,
    Question.NIGHT: lambda week: week.time.night >= SOME_NIGHT,
    Question.LOOKS: lambda week: week.figures.looks >= MANY_LOOKS,
    Question.HABIT: lambda week: week.figures.trigger_habit + week.figures.trigger_boredom >= FEW,
    Question.STRESS: lambda week: week.figures.trigger_stress >= FEW,
    Question.WITHOUT: lambda week: week.figures.visits >= FEW and HALF * week.figures.stated < week.figures.visits,
    Question.CUES: lambda week: week.figures.cues_honoured >= FEW,
    Question.TURNED_BACK: lambda week: week.figures.not_now >= FEW,
}
"""When a question is about this week. Those without a condition fit every week."""
OPEN = tuple(one for one in Question if one not in CONDITIONS)


def choose(monday: date, week: WeekFacts, before: Collection[Question]) -> tuple[Question, ...]:
    """`ASKED` questions, the same at each call. `before`: last week's, which are asked again only for want of others.

    Which come first moves on by one from week to week.
    """
    number = monday.toordinal() // 7
    fitting = _turned([one for one, fits in CONDITIONS.items() if fits(week) and one not in before], number)
    fresh = _turned([one for one in OPEN if one not in before], number)
    specific = fitting[:SPECIFIC]
    return tuple((specific + fresh + fitting[SPECIFIC:])[:ASKED])


def _turned(questions: list[Question], number: int) -> list[Question]:
    at = number % len(questions) if questions else 0
    return questions[at:] + questions[:at]
