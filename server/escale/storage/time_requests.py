"""Wishes for more time."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, or_, select, update
from sqlmodel import Session

from escale.domain.time_requests import TimeRequest
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.agreements import TimeRequestRow

_request = table_of(TimeRequestRow)
_own = _request.c.member_id == bindparam("member_id")
_latest_first = (_request.c.asked_at.desc(), _request.c.id)
_ONE = Prepared(select(_request).where(_request.c.id == bindparam("id")))
_WITHIN = Prepared(
    select(_request).where(_own, _request.c.day.between(bindparam("first"), bindparam("last"))).order_by(*_latest_first)
)
_CONCERNING = Prepared(
    select(_request).where(or_(_own, _request.c.answered_by == bindparam("member_id"))).order_by(*_latest_first)
)
_LATEST = Prepared(select(_request).where(_own).order_by(*_latest_first).limit(bindparam("most")))
_FORGET_REASONS = Prepared(update(_request).where(_own, _request.c.asked_at < bindparam("until")).values(reason=None))
_FORGET_ANSWERS = Prepared(
    update(_request)
    .where(_request.c.answered_by == bindparam("member_id"), _request.c.answered_at < bindparam("until"))
    .values(answer_words=None)
)
_SAVE = upsert(TimeRequestRow)
_DURATIONS = {"wished_ms": "wished", "granted_ms": "granted"}


def get(session: Session, request_id: UUID) -> TimeRequest | None:
    """The wish with this id, whoever made it."""
    row = _ONE.first(session, id=request_id)
    return _read(row) if row else None


def within(session: Session, member_id: UUID, first: date, last: date) -> list[TimeRequest]:
    """The member's wishes of the household's days from `first` to `last`, the latest first."""
    return [_read(row) for row in _WITHIN.rows(session, member_id=member_id, first=first, last=last)]


def latest(session: Session, member_id: UUID, most: int) -> list[TimeRequest]:
    """The member's latest wishes, the latest first."""
    return [_read(row) for row in _LATEST.rows(session, member_id=member_id, most=most)]


def concerning(session: Session, member_id: UUID) -> list[TimeRequest]:
    """All wishes that the member made or answered, the latest first."""
    return [_read(row) for row in _CONCERNING.rows(session, member_id=member_id)]


def save(session: Session, request: TimeRequest) -> None:
    """Store a wish, in place of what was there."""
    names = [column.key for column in _request.columns]
    _SAVE.run(session, {name: getattr(request, _DURATIONS.get(name, name)) for name in names})


def forget_words(session: Session, member_id: UUID, until: datetime) -> None:
    """Take away what the member wrote before an instant when they asked or answered. Minutes and answers stay."""
    for statement in (_FORGET_REASONS, _FORGET_ANSWERS):
        statement.run(session, {"member_id": member_id, "until": until})


def _read(row: Any) -> TimeRequest:
    return TimeRequest(**{_DURATIONS.get(name, name): value for name, value in row._asdict().items()})
