"""Visits, each with all that belongs to it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from escale.domain.cue_health import CheckedVisit
from escale.domain.period import Period
from escale.domain.visits import Visit
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import VisitRow
from escale.storage.visit_values import browser_of, checks_of, member_of, row_of, visit_of

CHUNK = 500
"""Visits held in memory at once when all of a member are read."""

_visit, _day = table_of(VisitRow), table_of(VisitDayRow)
_own = _visit.c.member_id == bindparam("member_id")
_BY_ID = Prepared(select(_visit).where(_visit.c.id == bindparam("visit_id")))
_OF_DAY = Prepared(
    select(_visit)
    .join(_day, _day.c.visit_id == _visit.c.id)
    .where(_day.c.member_id == bindparam("member_id"), _day.c.day == bindparam("day"))
)
_ELSEWHERE = Prepared(
    select(_visit)
    .join(_day, _day.c.visit_id == _visit.c.id)
    .where(
        _day.c.member_id == bindparam("member_id"),
        _day.c.day == bindparam("day"),
        _visit.c.browser_id != bindparam("browser_id"),
    )
)
_OF_PERIOD = Prepared(
    select(_visit).where(
        _visit.c.id.in_(
            select(_day.c.visit_id).where(
                _day.c.member_id == bindparam("member_id"), _day.c.day.between(bindparam("first"), bindparam("last"))
            )
        )
    )
)
_AFTER = Prepared(select(_visit).where(_own, _visit.c.id > bindparam("after")).order_by(_visit.c.id).limit(CHUNK))
_COUNT = Prepared(select(func.count().label("visits")).where(_own))
_of_site = (_own, _visit.c.site_id == bindparam("site_id"))
_LATEST_ENDED = Prepared(
    select(_visit).where(*_of_site, _visit.c.end.is_not(None)).order_by(_visit.c.first_at.desc()).limit(1)
)
_RECENT = Prepared(
    select(_visit.c.text)
    .where(*_of_site, _visit.c.text.is_not(None))
    .order_by(_visit.c.first_at.desc())
    .limit(bindparam("looked_at"))
)
_CHECKED = Prepared(
    select(_visit.c.first_at, _visit.c.checks)
    .where(*_of_site, _visit.c.checks.is_not(None))
    .order_by(_visit.c.first_at.desc())
    .limit(bindparam("looked_at"))
)
_BRIEF = Prepared(
    select(_visit.c.first_at)
    .where(
        *_of_site,
        _visit.c.end.is_not(None),
        _visit.c.first_at > bindparam("since"),
        _visit.c.attended_ms < bindparam("shorter_than"),
    )
    .order_by(_visit.c.first_at)
)
_SAVE = upsert(VisitRow)


@dataclass(frozen=True, slots=True)
class Owned:
    """A visit, the browser that it was made in, and who made it."""

    browser_id: UUID
    member_id: UUID
    visit: Visit


def find(session: Session, visit_ids: Collection[UUID]) -> dict[UUID, Owned]:
    """The visits with these ids, whoever they belong to."""
    rows = (row for visit_id in visit_ids for row in _BY_ID.kept(session, visit_id=visit_id))
    return {visit.id: Owned(browser_of(row), member_of(row), visit) for row in rows for visit in [visit_of(row)]}


def of_day(session: Session, member_id: UUID, day: date) -> list[Visit]:
    """The visits that the day shows, by start."""
    return _by_start(_OF_DAY.kept(session, member_id=member_id, day=day))


def of_day_elsewhere(session: Session, member_id: UUID, day: date, browser_id: UUID) -> list[Visit]:
    """Those of the day's visits that were made in another browser, by start."""
    return _by_start(_ELSEWHERE.kept(session, member_id=member_id, day=day, browser_id=browser_id))


def of_period(session: Session, member_id: UUID, period: Period) -> list[Visit]:
    """The visits that any day of the period shows, by start."""
    return _by_start(_OF_PERIOD.kept(session, member_id=member_id, first=period.first, last=period.last))


def of_member(session: Session, member_id: UUID) -> Iterator[Visit]:
    """All visits of the member, in pieces, so that memory stays small."""
    after = UUID(int=0)
    while rows := _AFTER.kept(session, member_id=member_id, after=after):
        yield from map(visit_of, rows)
        after = UUID(bytes=rows[-1][0])


def count(session: Session, member_id: UUID) -> int:
    """How many visits the member made."""
    return int(_COUNT.rows(session, member_id=member_id)[0].visits)


def latest_ended(session: Session, member_id: UUID, site_id: UUID) -> Visit | None:
    """The member's latest visit of the site that has ended."""
    latest = _LATEST_ENDED.kept(session, member_id=member_id, site_id=site_id)
    return visit_of(latest[0]) if latest else None


def recent_intentions(session: Session, member_id: UUID, site_id: UUID, looked_at: int) -> list[str]:
    """Texts of the site's `looked_at` latest intentions, the latest first."""
    rows = _RECENT.rows(session, member_id=member_id, site_id=site_id, looked_at=looked_at)
    return [row.text for row in rows]


def checked(session: Session, member_id: UUID, site_id: UUID, looked_at: int) -> list[CheckedVisit]:
    """What the site's latest visits found of whether cues were able to play, the latest first."""
    rows = _CHECKED.rows(session, member_id=member_id, site_id=site_id, looked_at=looked_at)
    return [CheckedVisit(row.first_at, checks_of(row.checks)) for row in rows]


def begun_since(
    session: Session, member_id: UUID, site_id: UUID, since: datetime, shorter_than: timedelta
) -> list[datetime]:
    """When those visits of the site began that are over, began after an instant, and were attended for less."""
    rows = _BRIEF.rows(session, member_id=member_id, site_id=site_id, since=since, shorter_than=shorter_than)
    return [row.first_at for row in rows]


def save(session: Session, member_id: UUID, browser_id: UUID, visit: Visit) -> None:
    """Store the visit as it is now, whatever was stored of it."""
    _SAVE.run_rows(session, [row_of(member_id, browser_id, visit)])


def _by_start(rows: list[Any]) -> list[Visit]:
    return sorted(map(visit_of, rows), key=lambda visit: (visit.started_at, visit.id))
