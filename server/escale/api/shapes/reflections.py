"""The weekly reflection, on the wire."""

from datetime import date
from typing import cast

from escale.api.schemas.reflections import (
    LastIntentionOut,
    QuestionOut,
    ReflectedOut,
    ReflectionOut,
    ReflectionsOut,
    ScheduleOut,
    SignalOut,
    TextIn,
    Written,
)
from escale.api.shapes.days import SECOND
from escale.domain.reflection import Reflection, ReflectionState, Schedule, Text
from escale.domain.signals import Signal
from escale.services.reflections import Guide, Overview
from escale.services.summaries import Titles


def overview_out(found: Overview) -> ReflectionsOut:
    """What waits, and what was written."""
    return ReflectionsOut(
        schedule=schedule_out(found.schedule),
        due=[_week(one) for one in found.due],
        past=[
            ReflectedOut(week=_week(one.monday), state=cast(Written, one.state), saved_at=one.saved_at)
            for one in found.past
        ],
    )


def schedule_out(schedule: Schedule) -> ScheduleOut:
    """When weeks are due."""
    return ScheduleOut(weekday=schedule.weekday, hour=schedule.hour)


def reflection_out(found: Guide) -> ReflectionOut:
    """A week to reflect on."""
    written = found.written
    answers = written.answers if written else {}
    return ReflectionOut(
        week=_week(found.period.first),
        first_day=found.period.first,
        last_day=found.period.last,
        state=written.state if written else ReflectionState.OPEN,
        saved_at=written.saved_at if written else None,
        questions=[QuestionOut(question=one, answer=answers.get(one, "")) for one in found.questions],
        signals=[_signal(one, found.titles) for one in found.signals],
        last_intention=_last(found.last),
        intention=written.intention if written else None,
        attended_seconds=found.facts.time.attended // SECOND,
        planned_seconds=found.facts.figures.planned // SECOND,
        planned_attended_seconds=found.facts.figures.planned_attended // SECOND,
        visits=found.facts.figures.visits,
        not_now=found.facts.figures.not_now,
    )


def text_of(body: TextIn) -> Text:
    """What somebody sent, as it is kept."""
    return Text(body.state, {one.question: one.answer for one in body.answers}, body.intention)


def _last(reflection: Reflection | None) -> LastIntentionOut | None:
    if reflection is None or reflection.intention is None:
        return None
    return LastIntentionOut(week=_week(reflection.monday), text=reflection.intention)


def _signal(one: Signal, titles: Titles) -> SignalOut:
    return SignalOut(
        kind=one.kind,
        site_name=titles[one.site_id].name if one.site_id else None,
        site_id=one.site_id,
        weekday=one.weekday,
        values=list(one.values),
        out_of=list(one.out_of) if one.out_of else None,
    )


def _week(monday: date) -> str:
    year, number, _ = monday.isocalendar()
    return f"{year:04}-W{number:02}"
