"""Visits as a week is made of them: no cue, and of the judgement only what it says about the intention."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlmodel import Session

from escale.domain.events import Intention
from escale.domain.period import Period
from escale.domain.vocabulary import Worth
from escale.domain.week import LivedVisit
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import VisitRow
from escale.storage.types import EPOCH, MILLISECOND
from escale.storage.visit_values import intervals_of

_visit, _day = table_of(VisitRow), table_of(VisitDayRow)
_COLUMNS = ("zone", "first_at", "started_ms", "attended", "attended_ms", "planned_ms", "text", "met")
_WORTHS: dict[str | None, Worth | None] = {None: None, **{word.value: word for word in Worth}}
_OF_PERIOD = Prepared(
    select(*(_visit.c[name] for name in _COLUMNS)).where(
        _visit.c.id.in_(
            select(_day.c.visit_id).where(
                _day.c.member_id == bindparam("member_id"), _day.c.day.between(bindparam("first"), bindparam("last"))
            )
        )
    )
)


def of_period(session: Session, member_id: UUID, period: Period) -> list[LivedVisit]:
    """The visits that any day of the period shows."""
    rows = _OF_PERIOD.kept(session, member_id=member_id, first=period.first, last=period.last)
    return [_lived(*row) for row in rows]


def _lived(
    zone: str, first: int, started: int | None, pieces: str | None, attended: int, planned: int | None, *told: Any
) -> LivedVisit:
    text, met = told
    first_at = EPOCH + first * MILLISECOND
    intervals = intervals_of(json.loads(pieces), first_at) if pieces else ()
    if started is not None:
        started_at = first_at + started * MILLISECOND
    else:
        started_at = min(first_at, intervals[0].start) if intervals else first_at
    intention = None if planned is None else Intention(text, planned * MILLISECOND, None)
    return LivedVisit(zone, started_at, intervals, attended * MILLISECOND, intention, _WORTHS[met])
