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
from escale.storage.types import MILLISECOND

_visit, _day = table_of(VisitRow), table_of(VisitDayRow)
_COLUMNS = ("zone", "first_at", "started_ms", "attended", "attended_ms", "planned_ms", "text", "met")
_PIECES = _COLUMNS.index("attended")
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
    # Written by JSON one by one, and read at once: a hundred readers would take longer than what they read.
    pieces = json.loads(f"[{','.join(row[_PIECES] or '[]' for row in rows)}]")
    told = {(planned, text): _intention(planned, text) for *_, planned, text, _ in rows}
    return [_lived(row, of, told[row[-3:-1]]) for row, of in zip(rows, pieces, strict=True)]


def _intention(planned: int | None, text: str | None) -> Intention | None:
    return None if planned is None else Intention(text, planned * MILLISECOND, None)


def _lived(row: Any, pieces: list[int], intention: Intention | None) -> LivedVisit:
    zone, first, started, _, attended, _, _, met = row
    placed = tuple([first + one for one in pieces])
    if started is not None:
        started_ms = first + started
    else:
        started_ms = min(first, placed[0]) if placed else first
    return LivedVisit(zone, started_ms, placed, attended * MILLISECOND, intention, _WORTHS[met])
