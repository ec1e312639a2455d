"""Reflections, and when members want them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session

from escale.domain.questions import Question
from escale.domain.reflection import Reflection, ReflectionState, Schedule
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.days import DayTotalRow
from escale.storage.rows.reflections import DeletedReflectionRow, ReflectionRow, ReflectionScheduleRow

_reflection, _schedule, _gone, _day = (
    table_of(row) for row in (ReflectionRow, ReflectionScheduleRow, DeletedReflectionRow, DayTotalRow)
)
_own, _of_week = _reflection.c.member_id == bindparam("member_id"), _reflection.c.monday == bindparam("monday")
_GET = Prepared(select(_reflection).where(_own, _of_week))
_LATEST = Prepared(select(_reflection).where(_own).order_by(_reflection.c.monday.desc()).limit(bindparam("most")))
_LAST_INTENTION = Prepared(
    select(_reflection)
    .where(
        _own,
        _reflection.c.monday < bindparam("before"),
        _reflection.c.intention.is_not(None),
        _reflection.c.state != ReflectionState.ASIDE,
    )
    .order_by(_reflection.c.monday.desc())
    .limit(1)
)
_DELETED = Prepared(
    select(_gone.c.monday).where(_gone.c.member_id == bindparam("member_id"), _gone.c.monday >= bindparam("since"))
)
_DAYS = Prepared(select(_day.c.day).where(_day.c.member_id == bindparam("member_id"), _day.c.day >= bindparam("since")))
_REMOVE = Prepared(delete(_reflection).where(_own, _of_week, _reflection.c.saved_at <= bindparam("until")))
_REMOVE_EARLY = Prepared(delete(_reflection).where(_own, _reflection.c.saved_at < bindparam("until")))
_SCHEDULE = Prepared(select(_schedule).where(_schedule.c.member_id == bindparam("member_id")))
_SAVE, _SAVE_SCHEDULE = upsert(ReflectionRow), upsert(ReflectionScheduleRow)


def get(session: Session, member_id: UUID, monday: date) -> Reflection | None:
    """What the member wrote about the week."""
    row = _GET.first(session, member_id=member_id, monday=monday)
    return _reflected(row) if row else None


def latest(session: Session, member_id: UUID, most: int) -> list[Reflection]:
    """The member's reflections on the latest weeks, the latest first."""
    return [_reflected(row) for row in _LATEST.rows(session, member_id=member_id, most=most)]


def last_with_intention(session: Session, member_id: UUID, before: date) -> Reflection | None:
    """The latest reflection on a week before that of `before` that names an intention and was not put aside."""
    row = _LAST_INTENTION.first(session, member_id=member_id, before=before)
    return _reflected(row) if row else None


def save(session: Session, member_id: UUID, reflection: Reflection) -> None:
    """Store it in place of what was there."""
    _SAVE.run(
        session,
        {
            "member_id": member_id,
            "monday": reflection.monday,
            "state": reflection.state,
            "answers": [[question.value, text] for question, text in reflection.answers.items()],
            "intention": reflection.intention,
            "saved_at": reflection.saved_at,
        },
    )


def remove(session: Session, member_id: UUID, monday: date, until: datetime) -> bool:
    """Take away what was saved up to an instant; whether there was anything."""
    return _REMOVE.run(session, {"member_id": member_id, "monday": monday, "until": until}) > 0


def remove_early(session: Session, member_id: UUID, until: datetime) -> None:
    """Take away all that was saved before an instant."""
    _REMOVE_EARLY.run(session, {"member_id": member_id, "until": until})


def deleted_weeks(session: Session, member_id: UUID, since: date) -> set[date]:
    """Mondays from `since` on of which the member deleted the reflection."""
    return {row.monday for row in _DELETED.rows(session, member_id=member_id, since=since)}


def known_days(session: Session, member_id: UUID, since: date) -> set[date]:
    """The member's days from `since` on that something is known of."""
    return {row.day for row in _DAYS.rows(session, member_id=member_id, since=since)}


def schedule(session: Session, member_id: UUID) -> Schedule:
    """When the member wants to look at their week."""
    row = _SCHEDULE.first(session, member_id=member_id)
    return Schedule(row.weekday, row.hour) if row else Schedule()


def save_schedule(session: Session, member_id: UUID, wish: Schedule) -> None:
    """From now on."""
    _SAVE_SCHEDULE.run(session, {"member_id": member_id, "weekday": wish.weekday, "hour": wish.hour})


def _reflected(row: Any) -> Reflection:
    answers = {Question(question): text for question, text in row.answers}
    return Reflection(row.monday, row.state, answers, row.intention, row.saved_at)
