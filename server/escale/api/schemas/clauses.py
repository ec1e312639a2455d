"""Clauses of an agreement: each has its own words, and what the service can play has its figures."""

from typing import Annotated, Literal
from unicodedata import category
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from escale.domain.vocabulary import ChapterUnit, Who

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zs", "Zl", "Zp"})
"""Unicode's categories of what nobody sees: it may stand within words (an emoji's joiner), but a reason is read."""


def _readable(words: str) -> str:
    if all(category(one) in UNSEEN for one in words):
        raise ValueError("words must be ones that people can read")
    return words


Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), AfterValidator(_readable)
]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of the day in the household's zone."""
Minutes = Annotated[int, Field(ge=1, le=1440)]
Weekdays = Annotated[list[Annotated[int, Field(ge=1, le=7)]], Field(min_length=1, max_length=7)]
"""ISO 8601: Monday is 1."""


class ScopeIO(BaseModel):
    """What minutes are for: a category (its key), one host and below, or, when both are null, all watched sites."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    category: Annotated[str, StringConstraints(min_length=1, max_length=40)] | None = None
    host: Annotated[str, StringConstraints(min_length=1, max_length=253)] | None = None


class ClauseBase(BaseModel):
    """What every clause has. `words`: how the family says it; every cue that it plays says it so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID
    words: Words


class DailyBudgetIO(ClauseBase):
    """So many minutes a day."""

    kind: Literal["daily_budget"]
    scope: ScopeIO
    minutes: Minutes
    days: Weekdays


class WeeklyBudgetIO(ClauseBase):
    """So many minutes a week (from Monday), which the member splits over its days: `split`, or equal parts."""

    kind: Literal["weekly_budget"]
    scope: ScopeIO
    minutes: Annotated[int, Field(ge=1, le=7 * 1440)]
    split: Annotated[list[Annotated[int, Field(ge=0, le=1440)]], Field(min_length=7, max_length=7)] | None = None


class QuietHoursIO(ClauseBase):
    """Hours without screens, by the household's clock; `until` may be the next day. `who`: for whom."""

    kind: Literal["quiet_hours"]
    from_time: ClockTime
    until_time: ClockTime
    days: Weekdays
    who: Who


class BedtimeIO(ClauseBase):
    """From the evening to the morning. `days`: the evenings."""

    kind: Literal["bedtime"]
    from_time: ClockTime
    until_time: ClockTime
    days: Weekdays
    who: Who


class HomeworkIO(ClauseBase):
    """Something else first: asked once a day from `from_time`, until the member says that it is done."""

    kind: Literal["homework"]
    scope: ScopeIO
    from_time: ClockTime
    days: Weekdays


class GateIO(ClauseBase):
    """The gate asks before these sites."""

    kind: Literal["gate"]
    scope: ScopeIO


class ChapterIO(ClauseBase):
    """Feeds of these sites have chapters of at most this length."""

    kind: Literal["chapter"]
    scope: ScopeIO
    unit: ChapterUnit
    size: Annotated[int, Field(ge=1, le=500)]


class ReserveIO(ClauseBase):
    """Minutes a week that the member can draw when nobody is there to ask."""

    kind: Literal["reserve"]
    minutes: Minutes


class AutomaticIO(ClauseBase):
    """Wishes of at most so many minutes are granted at once, so many times a week."""

    kind: Literal["automatic"]
    minutes: Annotated[int, Field(ge=1, le=120)]
    times: Annotated[int, Field(ge=1, le=21)]


class NoContinueIO(ClauseBase):
    """What is over waits for a parent's yes. For a child only."""

    kind: Literal["no_continue"]


class WordsIO(ClauseBase):
    """Only words: nothing is played. `who`: who commits to it, parents included."""

    kind: Literal["words"]
    who: Who


ClauseIO = Annotated[
    DailyBudgetIO
    | WeeklyBudgetIO
    | QuietHoursIO
    | BedtimeIO
    | HomeworkIO
    | GateIO
    | ChapterIO
    | ReserveIO
    | AutomaticIO
    | NoContinueIO
    | WordsIO,
    Field(discriminator="kind"),
]
