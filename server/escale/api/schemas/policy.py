"""The policy of one site's gate and cues on the wire."""

from datetime import time
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, PlainSerializer

from escale.api.schemas.base import PlannedSeconds, WireIn
from escale.domain.vocabulary import BudgetScope, ChapterUnit, Strength


def _whole_minute(at: time) -> time:
    if at.second or at.microsecond or at.tzinfo:
        raise ValueError("a time of the day is hours and minutes")
    return at


DayMinute = Annotated[
    time, AfterValidator(_whole_minute), PlainSerializer(lambda at: at.isoformat("minutes"), return_type=str)
]
"""A time of the day, `HH:MM`, by the browser's clock."""


def _each_once(days: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(set(days)))


class PolicyIO(WireIn):
    """What the gate and the cues of one site do. Answers carry every field; requests may omit some.

    `budget_days`: ISO 8601 weekdays, Monday is 1. `cues_per_day`: after so many cues on this site in a day, only
    planned time and budget are told. `calm_*`: hide counters of likes, followers and views; unread badges; boxes with
    what is popular.
    """

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    gate_enabled: bool = True
    gate_delay_ms: Annotated[int, Field(ge=0, le=30_000)] = 3_000
    planned_choices_seconds: Annotated[tuple[PlannedSeconds, ...], Field(max_length=4)] = (600, 1_200)
    ask_trigger: bool = True
    suggest_intentions: bool = True
    pass_seconds: Annotated[int, Field(ge=60, le=14_400)] = 900
    loop_cue: bool = True
    planned_time_cue: bool = True
    extension_seconds: Annotated[int, Field(ge=30, le=3_600)] = 300
    chapter_cue: bool = True
    chapter_unit: ChapterUnit = ChapterUnit.SCREENS
    chapter_size: Annotated[int, Field(ge=2, le=200)] = 12
    episode_cue: bool = False
    autoplay_cue: bool = False
    night_cue: bool = False
    night_from: DayMinute = time(22)
    night_until: DayMinute = time(6)
    budget_cue: bool = False
    budget_seconds: Annotated[int, Field(ge=60, le=86_400)] = 1_800
    budget_scope: BudgetScope = BudgetScope.SITE
    budget_days: Annotated[
        tuple[Annotated[int, Field(ge=1, le=7)], ...], Field(min_length=1, max_length=7), AfterValidator(_each_once)
    ] = (1, 2, 3, 4, 5, 6, 7)
    pace_cue: bool = False
    pace_per_minute: Annotated[int, Field(ge=1, le=120)] = 6
    strength: Strength = Strength.CARD
    cues_per_day: Annotated[int, Field(ge=1, le=200)] = 12
    calm_counters: bool = False
    calm_badges: bool = False
    calm_trending: bool = False
