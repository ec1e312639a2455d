"""The weekly reflection on the wire. What is written is answered to its own member alone."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator

from escale.api.schemas.base import Instant, IntentionText, WireIn, WireOut
from escale.domain.questions import ASKED, Question
from escale.domain.reflection import ReflectionState
from escale.domain.signals import SignalKind

AnswerText = Annotated[str, StringConstraints(max_length=2_000)]
Weekday = Annotated[int, Field(ge=0, le=6)]
"""From Monday (0) to Sunday (6)."""
Hour = Annotated[int, Field(ge=0, le=23)]
Written = Literal[ReflectionState.DRAFT, ReflectionState.DONE, ReflectionState.ASIDE]


class ScheduleIn(WireIn):
    """When weeks are due, by the local clock. A Sunday belongs to the week it ends. `weekday` null: never."""

    weekday: Weekday | None
    hour: Hour


class ScheduleOut(WireOut):
    """When weeks are due. `weekday` null: never."""

    weekday: Weekday | None
    hour: Hour


class ReflectedOut(WireOut):
    """A week that something was written about."""

    week: str
    state: Written
    saved_at: Instant


class ReflectionsOut(WireOut):
    """`due`: weeks to reflect on, the oldest first. `past`: the latest first."""

    schedule: ScheduleOut
    due: list[str]
    past: list[ReflectedOut]


class QuestionOut(WireOut):
    """A question, and what was answered so far."""

    question: Question
    answer: str


class SignalOut(WireOut):
    """A weak signal: small and early. `values` of three weeks, the oldest first: seconds over the plan (overrun),
    seconds at night, looks, or intentions met, of `out_of` answers (kept).
    """

    kind: SignalKind
    site_name: str | None
    site_id: UUID | None
    weekday: Weekday | None
    values: list[int]
    out_of: list[int] | None


class LastIntentionOut(WireOut):
    """What the member wished for at the end of an earlier reflection."""

    week: str
    text: str


class ReflectionOut(WireOut):
    """A week to reflect on. Durations in seconds. `not_now`: how often the member turned back at a gate.

    `saved_at`: null while nothing is written.
    """

    week: str
    first_day: date
    last_day: date
    state: ReflectionState
    saved_at: Instant | None
    questions: list[QuestionOut]
    signals: list[SignalOut]
    last_intention: LastIntentionOut | None
    intention: str | None
    attended_seconds: int
    planned_seconds: int
    planned_attended_seconds: int
    visits: int
    not_now: int


class AnswerIn(WireIn):
    """What was written. May be empty."""

    question: Question
    answer: AnswerText


class TextIn(WireIn):
    """All that is written so far."""

    answers: Annotated[list[AnswerIn], Field(max_length=ASKED)]
    intention: IntentionText | None
    state: Written

    @field_validator("answers")
    @classmethod
    def _each_once(cls, answers: list[AnswerIn]) -> list[AnswerIn]:
        if len({one.question for one in answers}) < len(answers):
            raise ValueError("each question is answered once")
        return answers


class ReflectionIn(TextIn):
    """All that is written so far; it takes the place of what the writer had before them.

    `instead_of`: when that was saved; null or left out: nothing was there. `unanswered`: what the same writer sent and
    has no answer to yet. When something else is there, `reflection_changed`, and nothing changes.
    """

    instead_of: Instant | None = None
    unanswered: TextIn | None = None
