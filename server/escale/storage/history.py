"""Many visits of one member stored at once, in the order of their keys, so that each page of a tree is met once."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session

from escale.domain.events import Intention
from escale.domain.visits import Cue, Rating, Visit
from escale.storage.driver import driver_of
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from escale.storage.types import EPOCH, MILLISECOND

AT_ONCE = 500
"""Names in one question; SQLite allows at least 999 (SQLITE_MAX_VARIABLE_NUMBER before 3.32)."""
PAGES_KIB = 65_536
"""Pages kept in memory while much is stored, instead of SQLite's two megabytes: else each is read and written often."""
Row = tuple[Any, ...]

_VISIT, _ATTENDED, _INTENTION, _RATING, _CUE, _SHOWN = (
    Prepared(insert(table_of(row))) for row in (VisitRow, AttendedRow, IntentionRow, RatingRow, CueRow, VisitDayRow)
)


def make_room(session: Session) -> None:
    """Let this connection keep more pages in memory, for as long as it lives."""
    driver_of(session).execute(f"PRAGMA cache_size = -{PAGES_KIB}")


def known(session: Session, visit_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these visits are stored, whoever they belong to."""
    driver, by_name = driver_of(session), {one.bytes: one for one in visit_ids}
    names = sorted(by_name)
    found: set[UUID] = set()
    for first in range(0, len(names), AT_ONCE):
        some = names[first : first + AT_ONCE]
        asked = f"SELECT id FROM visit WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 - question marks only
        found.update(by_name[row[0]] for row in driver.execute(asked, some))
    return found


def add(
    session: Session, member_id: UUID, browser_id: UUID, visits: Iterable[Visit], shown: Collection[tuple[date, UUID]]
) -> None:
    """Visits that are not stored yet, with all that belongs to them, and the days that show them."""
    keyed = sorted(((visit.id.bytes, visit) for visit in visits), key=itemgetter(0))
    member, browser = member_id.bytes, browser_id.bytes
    _VISIT.run_rows(session, (_visit(key, one, member, browser) for key, one in keyed))
    _ATTENDED.run_rows(session, ((key, _ms(at.start), _ms(at.end)) for key, one in keyed for at in one.intervals))
    _INTENTION.run_rows(session, (_intention(key, told) for key, one in keyed if (told := one.intention)))
    _RATING.run_rows(session, (_rating(key, one.rating) for key, one in keyed if one.rating))
    _CUE.run_rows(session, (_cue(key, cue) for key, one in keyed for cue in one.cues))
    days = {day: day.isoformat() for day, _ in shown}
    _SHOWN.run_rows(session, sorted((member, days[day], visit_id.bytes) for day, visit_id in shown))


def _ms(at: datetime) -> int:
    return (at - EPOCH) // MILLISECOND


def _visit(key: bytes, visit: Visit, member: bytes, browser: bytes) -> Row:
    start, end = visit.start, visit.end
    return (
        key,
        member,
        browser,
        visit.site_id.bytes,
        visit.zone,
        _ms(visit.first.at),
        visit.first.seq,
        _ms(visit.last_at),
        _ms(start.stamp.at) if start else None,
        start.stamp.seq if start else None,
        start.origin if start else None,
        _ms(end.stamp.at) if end else None,
        end.stamp.seq if end else None,
        end.reason if end else None,
        visit.reported // MILLISECOND,
        visit.attended // MILLISECOND,
    )


def _intention(key: bytes, told: Intention) -> Row:
    return key, told.text, told.planned // MILLISECOND, told.trigger


def _rating(key: bytes, given: Rating) -> Row:
    return key, given.worth, given.met, _ms(given.stamp.at), given.stamp.seq


def _cue(key: bytes, cue: Cue) -> Row:
    reply = cue.reply
    return (
        key,
        cue.id.bytes,
        cue.kind,
        _ms(cue.shown_at),
        reply.answer if reply else None,
        _ms(reply.stamp.at) if reply else None,
        reply.stamp.seq if reply else None,
        _ms(cue.removed_at) if cue.removed_at else None,
    )
