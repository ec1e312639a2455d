"""Many visits of one member stored at once, in the order of their keys, so that each page of a tree is met once."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session

from escale.domain.visits import Visit
from escale.storage.driver import driver_of
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from escale.storage.types import EPOCH, MILLISECOND

AT_ONCE = 500
"""Names in one question; SQLite allows at least 999 (SQLITE_MAX_VARIABLE_NUMBER before 3.32)."""
Row = tuple[Any, ...]

_VISIT, _ATTENDED, _INTENTION, _RATING, _CUE, _SHOWN = (
    Prepared(insert(table_of(row))) for row in (VisitRow, AttendedRow, IntentionRow, RatingRow, CueRow, VisitDayRow)
)


def known(session: Session, visit_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these visits are stored, whoever they belong to."""
    driver, names = driver_of(session), sorted(one.bytes for one in visit_ids)
    found: set[UUID] = set()
    for first in range(0, len(names), AT_ONCE):
        some = names[first : first + AT_ONCE]
        asked = f"SELECT id FROM visit WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 - question marks only
        found.update(UUID(bytes=row[0]) for row in driver.execute(asked, some))
    return found


def add(
    session: Session, member_id: UUID, browser_id: UUID, visits: Iterable[Visit], shown: Iterable[tuple[date, UUID]]
) -> None:
    """Visits that are not stored yet, with all that belongs to them, and the days that show them."""
    ordered = sorted(visits, key=lambda visit: visit.id.bytes)
    member, browser = member_id.bytes, browser_id.bytes
    _VISIT.run_rows(session, (_visit(one, member, browser) for one in ordered))
    _ATTENDED.run_rows(session, (row for one in ordered for row in _attended(one)))
    _INTENTION.run_rows(session, (row for one in ordered for row in _intention(one)))
    _RATING.run_rows(session, (row for one in ordered for row in _rating(one)))
    _CUE.run_rows(session, (row for one in ordered for row in _cues(one)))
    _SHOWN.run_rows(session, sorted((member, day.isoformat(), visit_id.bytes) for day, visit_id in shown))


def _ms(at: datetime) -> int:
    return (at - EPOCH) // MILLISECOND


def _length(of: timedelta) -> int:
    return of // MILLISECOND


def _visit(visit: Visit, member: bytes, browser: bytes) -> Row:
    start, end = visit.start, visit.end
    first_at = _ms(visit.first.at)
    return (
        visit.id.bytes,
        member,
        browser,
        visit.site_id.bytes,
        visit.zone,
        first_at,
        visit.first.seq,
        _ms(visit.last_at),
        _ms(start.stamp.at) if start else None,
        start.stamp.seq if start else None,
        start.origin.value if start else None,
        _ms(end.stamp.at) if end else None,
        end.stamp.seq if end else None,
        end.reason.value if end else None,
        _length(visit.reported),
        _length(visit.attended),
    )


def _attended(visit: Visit) -> Iterator[Row]:
    for one in visit.intervals:
        yield visit.id.bytes, _ms(one.start), _ms(one.end)


def _intention(visit: Visit) -> Iterator[Row]:
    told = visit.intention
    if told:
        yield visit.id.bytes, told.text, _length(told.planned), told.trigger.value if told.trigger else None


def _rating(visit: Visit) -> Iterator[Row]:
    given = visit.rating
    if given:
        met = given.met.value if given.met else None
        yield visit.id.bytes, given.worth.value, met, _ms(given.stamp.at), given.stamp.seq


def _cues(visit: Visit) -> Iterator[Row]:
    for cue in sorted(visit.cues, key=lambda one: one.id.bytes):
        reply = cue.reply
        yield (
            visit.id.bytes,
            cue.id.bytes,
            cue.kind.value,
            _ms(cue.shown_at),
            reply.answer.value if reply else None,
            _ms(reply.stamp.at) if reply else None,
            reply.stamp.seq if reply else None,
            _ms(cue.removed_at) if cue.removed_at else None,
        )
