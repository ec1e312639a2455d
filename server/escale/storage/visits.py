"""Visits with all that belongs to them: intervals, intention, rating, cues."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, delete, select

from escale.domain.intervals import Interval
from escale.domain.visits import Visit
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from escale.storage.visit_values import cue_row, intention_row, rating_row, visit_of, visit_values

CHUNK = 500
"""Ids in one query, below SQLite's limit of bound values in every version."""
Row = TypeVar("Row", bound=SQLModel)


@dataclass(frozen=True, slots=True)
class Owned:
    """A visit and the browser that it was made in."""

    browser_id: UUID
    visit: Visit


def find(session: Session, visit_ids: Collection[UUID]) -> dict[UUID, Owned]:
    """The visits with these ids, whoever they belong to."""
    rows = session.exec(select(VisitRow).where(col(VisitRow.id).in_(visit_ids))).all()
    browsers = {row.id: row.browser_id for row in rows}
    return {visit.id: Owned(browsers[visit.id], visit) for visit in _whole(session, rows)}


def of_day(session: Session, member_id: UUID, day: date) -> list[Visit]:
    """The visits that the day shows, by start."""
    statement = (
        select(VisitRow)
        .join(VisitDayRow, col(VisitDayRow.visit_id) == col(VisitRow.id))
        .where(VisitDayRow.member_id == member_id, VisitDayRow.day == day)
    )
    visits = _whole(session, session.exec(statement).all())
    return sorted(visits, key=lambda visit: (visit.started_at, visit.id))


def of_member(session: Session, member_id: UUID) -> Iterator[Visit]:
    """All visits of the member, in pieces, so that memory stays small."""
    ids = session.exec(select(VisitRow.id).where(VisitRow.member_id == member_id)).all()
    for start in range(0, len(ids), CHUNK):
        rows = session.exec(select(VisitRow).where(col(VisitRow.id).in_(ids[start : start + CHUNK]))).all()
        yield from _whole(session, rows)


def latest_ended(session: Session, member_id: UUID, site_id: UUID) -> Visit | None:
    """The member's latest visit of the site that has ended."""
    statement = (
        select(VisitRow)
        .where(VisitRow.member_id == member_id, VisitRow.site_id == site_id, col(VisitRow.ended_at).is_not(None))
        .order_by(col(VisitRow.first_at).desc())
        .limit(1)
    )
    return next(iter(_whole(session, session.exec(statement).all())), None)


def recent_intentions(session: Session, member_id: UUID, site_id: UUID, looked_at: int) -> list[str]:
    """Texts of the intentions among the site's `looked_at` latest visits, the latest first."""
    statement = (
        select(IntentionRow.text)
        .join(VisitRow, col(VisitRow.id) == col(IntentionRow.visit_id))
        .where(VisitRow.member_id == member_id, VisitRow.site_id == site_id, col(IntentionRow.text).is_not(None))
        .order_by(col(VisitRow.first_at).desc())
        .limit(looked_at)
    )
    return [text for text in session.exec(statement) if text is not None]


def save(session: Session, member_id: UUID, browser_id: UUID, before: Visit | None, after: Visit) -> None:
    """Store what changed from `before`, the stored state (None: not stored yet)."""
    session.merge(VisitRow(id=after.id, member_id=member_id, browser_id=browser_id, **visit_values(after)))
    session.flush()
    if before is None or before.intention != after.intention:
        _replace(session, intention_row(after), IntentionRow, after.id)
    if before is None or before.rating != after.rating:
        _replace(session, rating_row(after), RatingRow, after.id)
    known_cues = before.cues if before else ()
    for cue in set(after.cues) - set(known_cues):
        session.merge(cue_row(after.id, cue))
    _save_intervals(session, after.id, set(before.intervals if before else ()), set(after.intervals))


def _replace(session: Session, row: Row | None, kind: type[Row], visit_id: UUID) -> None:
    if row is not None:
        session.merge(row)
    elif (known := session.get(kind, visit_id)) is not None:
        session.delete(known)


def _save_intervals(session: Session, visit_id: UUID, before: set[Interval], after: set[Interval]) -> None:
    gone = [one.start for one in before - after]
    new = [{"visit_id": visit_id, "from_ms": one.start, "to_ms": one.end} for one in after - before]
    if gone:
        session.exec(
            delete(AttendedRow).where(col(AttendedRow.visit_id) == visit_id, col(AttendedRow.from_ms).in_(gone))
        )
    if new:
        session.execute(insert(AttendedRow), new)


def _whole(session: Session, rows: Sequence[VisitRow]) -> list[Visit]:
    """The visits of `rows`, in their order, with all that belongs to them."""
    pieces = (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))
    return [visit for piece in pieces for visit in _whole_piece(session, piece)]


def _whole_piece(session: Session, rows: Sequence[VisitRow]) -> list[Visit]:
    ids = [row.id for row in rows]
    intervals: dict[UUID, list[Interval]] = defaultdict(list)
    for part in session.exec(select(AttendedRow).where(col(AttendedRow.visit_id).in_(ids))):
        intervals[part.visit_id].append(Interval(part.from_ms, part.to_ms))
    intentions = session.exec(select(IntentionRow).where(col(IntentionRow.visit_id).in_(ids)))
    ratings = session.exec(select(RatingRow).where(col(RatingRow.visit_id).in_(ids)))
    cues: dict[UUID, list[CueRow]] = defaultdict(list)
    for cue in session.exec(select(CueRow).where(col(CueRow.visit_id).in_(ids))):
        cues[cue.visit_id].append(cue)
    told = {row.visit_id: row for row in intentions}
    rated = {row.visit_id: row for row in ratings}
    return [
        visit_of(row, tuple(sorted(intervals[row.id])), told.get(row.id), rated.get(row.id), cues[row.id])
        for row in rows
    ]
