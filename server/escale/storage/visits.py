"""Visits with all that belongs to them: intervals, intention, rating, cues."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select
from sqlmodel import Session

from escale.domain.intervals import Interval
from escale.domain.period import Period
from escale.domain.visits import Visit
from escale.storage.prepared import Prepared, Values, table_of, upsert
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from escale.storage.visit_values import cue_values, intention_values, rating_values, visit_values
from escale.storage.whole_visits import WholeVisits

CHUNK = 500
"""Visits held in memory at once when all of a member are read."""

_visit, _day, _intention, _attended = (table_of(row) for row in (VisitRow, VisitDayRow, IntentionRow, AttendedRow))
_BY_ID = WholeVisits(lambda table, key: select(table).where(key == bindparam("visit_id")))
_OF_DAY = WholeVisits(
    lambda table, key: (
        select(table)
        .join(_day, _day.c.visit_id == key)
        .where(_day.c.member_id == bindparam("member_id"), _day.c.day == bindparam("day"))
    )
)
_OF_PERIOD = WholeVisits(
    lambda table, key: select(table).where(
        key.in_(
            select(_day.c.visit_id).where(
                _day.c.member_id == bindparam("member_id"), _day.c.day.between(bindparam("first"), bindparam("last"))
            )
        )
    )
)
_BETWEEN = WholeVisits(lambda table, key: select(table).where(key.between(bindparam("low"), bindparam("high"))))
_IDS_AFTER = Prepared(
    select(_visit.c.id)
    .where(_visit.c.member_id == bindparam("member_id"), _visit.c.id > bindparam("after"))
    .order_by(_visit.c.id)
    .limit(CHUNK)
)
_COUNT = Prepared(select(func.count().label("visits")).where(_visit.c.member_id == bindparam("member_id")))
_of_site = (_visit.c.member_id == bindparam("member_id"), _visit.c.site_id == bindparam("site_id"))
_LATEST_ENDED = Prepared(
    select(_visit.c.id).where(*_of_site, _visit.c.ended_at.is_not(None)).order_by(_visit.c.first_at.desc()).limit(1)
)
_RECENT = Prepared(
    select(_intention.c.text)
    .join(_visit, _visit.c.id == _intention.c.visit_id)
    .where(*_of_site, _intention.c.text.is_not(None))
    .order_by(_visit.c.first_at.desc())
    .limit(bindparam("looked_at"))
)
_SAVE, _SAVE_INTENTION, _SAVE_RATING, _SAVE_CUE = (upsert(row) for row in (VisitRow, IntentionRow, RatingRow, CueRow))
_NO_INTENTION = Prepared(delete(_intention).where(_intention.c.visit_id == bindparam("visit_id")))
_ATTENDED = Prepared(insert(_attended))
_NOT_ATTENDED = Prepared(
    delete(_attended).where(_attended.c.visit_id == bindparam("visit_id"), _attended.c.from_ms == bindparam("from_ms"))
)


@dataclass(frozen=True, slots=True)
class Owned:
    """A visit and the browser that it was made in."""

    browser_id: UUID
    visit: Visit


def find(session: Session, visit_ids: Collection[UUID]) -> dict[UUID, Owned]:
    """The visits with these ids, whoever they belong to."""
    found = (pair for visit_id in visit_ids for pair in _BY_ID.rows(session, visit_id=visit_id))
    return {visit.id: Owned(row.browser_id, visit) for row, visit in found}


def of_day(session: Session, member_id: UUID, day: date) -> list[Visit]:
    """The visits that the day shows, by start."""
    visits = _OF_DAY.find(session, member_id=member_id, day=day)
    return sorted(visits, key=lambda visit: (visit.started_at, visit.id))


def of_period(session: Session, member_id: UUID, period: Period) -> list[Visit]:
    """The visits that any day of the period shows, by start."""
    visits = _OF_PERIOD.find(session, member_id=member_id, first=period.first, last=period.last)
    return sorted(visits, key=lambda visit: (visit.started_at, visit.id))


def of_member(session: Session, member_id: UUID) -> Iterator[Visit]:
    """All visits of the member, in pieces, so that memory stays small."""
    after = UUID(int=0)
    while ids := [row.id for row in _IDS_AFTER.rows(session, member_id=member_id, after=after)]:
        wanted, after = set(ids), ids[-1]
        yield from (visit for visit in _BETWEEN.find(session, low=ids[0], high=after) if visit.id in wanted)


def count(session: Session, member_id: UUID) -> int:
    """How many visits the member made."""
    return int(_COUNT.rows(session, member_id=member_id)[0].visits)


def latest_ended(session: Session, member_id: UUID, site_id: UUID) -> Visit | None:
    """The member's latest visit of the site that has ended."""
    latest = _LATEST_ENDED.first(session, member_id=member_id, site_id=site_id)
    return _BY_ID.find(session, visit_id=latest.id)[0] if latest else None


def recent_intentions(session: Session, member_id: UUID, site_id: UUID, looked_at: int) -> list[str]:
    """Texts of the site's `looked_at` latest intentions, the latest first."""
    rows = _RECENT.rows(session, member_id=member_id, site_id=site_id, looked_at=looked_at)
    return [row.text for row in rows]


def save(session: Session, member_id: UUID, browser_id: UUID, before: Visit | None, after: Visit) -> None:
    """Store what changed from `before`, the stored state (None: not stored yet)."""
    _SAVE.run(session, {"id": after.id, "member_id": member_id, "browser_id": browser_id, **visit_values(after)})
    if (before.intention if before else None) != after.intention:
        _save_intention(session, after.id, intention_values(after))
    rating = rating_values(after)
    if rating is not None and (before is None or before.rating != after.rating):
        _SAVE_RATING.run(session, rating)
    new_cues = [cue for cue in after.cues if before is None or cue not in before.cues]
    _SAVE_CUE.run_many(session, (cue_values(after.id, cue) for cue in new_cues))
    _save_intervals(session, after.id, set(before.intervals if before else ()), set(after.intervals))


def _save_intention(session: Session, visit_id: UUID, values: Values | None) -> None:
    """An earlier start may turn up late, and one that says nothing takes the intention away."""
    if values is None:
        _NO_INTENTION.run(session, {"visit_id": visit_id})
    else:
        _SAVE_INTENTION.run(session, values)


def _save_intervals(session: Session, visit_id: UUID, before: set[Interval], after: set[Interval]) -> None:
    _NOT_ATTENDED.run_many(session, ({"visit_id": visit_id, "from_ms": one.start} for one in before - after))
    _ATTENDED.run_many(
        session, ({"visit_id": visit_id, "from_ms": one.start, "to_ms": one.end} for one in after - before)
    )
