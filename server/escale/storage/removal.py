"""Taking away what members delete: visits, gates, sites."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, bindparam, delete, func, inspect, or_, select, type_coerce, update
from sqlmodel import Session

from escale.storage.driver import driver_of
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import GateRow, VisitRow
from escale.storage.types import InstantMs

_visit, _gate, _site, _shown = (table_of(row) for row in (VisitRow, GateRow, SiteRow, VisitDayRow))


def _after(column: ColumnElement[Any]) -> ColumnElement[datetime]:
    """The instant that a column tells from the visit's first one on; null when it tells none."""
    return type_coerce(type_coerce(_visit.c.first_at, Integer) + type_coerce(column, Integer), InstantMs)


_last_at, _started_at = _after(_visit.c.last_ms), _after(_visit.c.started_ms)
_owner = select(
    *(_visit.c[name] for name in ("id", "member_id", "browser_id", "site_id", "first_at")),
    _last_at.label("last_at"),
    _started_at.label("started_at"),
)
_OWNER = Prepared(_owner.where(_visit.c.id == bindparam("id")))
_OF_SITE = Prepared(
    _owner.where(
        _visit.c.member_id == bindparam("member_id"),
        _visit.c.site_id == bindparam("site_id"),
        _visit.c.first_at <= bindparam("until"),
    )
)
_LAST_ON_SITE = Prepared(
    select(func.max(_last_at, type_=InstantMs).label("last_at")).where(
        _visit.c.member_id == bindparam("member_id"), _visit.c.site_id == bindparam("site_id")
    )
)
_LATEST = Prepared(select(func.max(_last_at, type_=InstantMs).label("last_at")))
_LATEST_UNTIL = Prepared(
    select(func.max(_last_at, type_=InstantMs).label("last_at")).where(_last_at <= bindparam("until", type_=InstantMs))
)
_OPENED_BY = Prepared(
    select(_gate.c.id).where(
        _gate.c.browser_id == bindparam("browser_id"),
        _gate.c.site_id == bindparam("site_id"),
        _gate.c.answered_at == bindparam("answered_at"),
    )
)
_GATES_OF_SITE = Prepared(
    select(_gate.c.id).where(
        _gate.c.member_id == bindparam("member_id"),
        _gate.c.site_id == bindparam("site_id"),
        _gate.c.shown_at <= bindparam("until"),
    )
)
_REMOVE_VISIT, _REMOVE_GATE, _REMOVE_SITE = (
    Prepared(delete(table).where(table.c.id == bindparam("id"))) for table in (_visit, _gate, _site)
)
_of_member = _visit.c.member_id == bindparam("member_id")
_early = select(_visit.c.id).where(_of_member, _visit.c.first_at < bindparam("until"))
_NOT_SHOWN = Prepared(delete(_shown).where(_shown.c.member_id == bindparam("member_id"), _shown.c.visit_id.in_(_early)))
_REMOVE_EARLY = Prepared(delete(_visit).where(_of_member, _visit.c.first_at < bindparam("until")))
_EARLY_GATES = Prepared(
    delete(_gate).where(_gate.c.member_id == bindparam("member_id"), _gate.c.shown_at < bindparam("until"))
)
_NOT_OVER = Prepared(
    select(_visit.c.id).where(_of_member, or_(_visit.c.end.is_(None), _last_at >= bindparam("since", type_=InstantMs)))
)
_old = _visit.c.text_at < bindparam("before")
_FORGET_TEXTS = Prepared(update(_visit).where(_old).values(text=None, text_at=None))
_ANY_TEXT = Prepared(select(_visit.c.text_at).where(_old).limit(1))
_ANY_OLDER_TEXT = "SELECT 1 FROM intention WHERE text IS NOT NULL LIMIT 1"


@dataclass(frozen=True, slots=True)
class Place:
    """Whose visit it is, and where it was."""

    visit_id: UUID
    member_id: UUID
    browser_id: UUID
    site_id: UUID
    first_at: datetime
    last_at: datetime
    started_at: datetime | None


def find(session: Session, visit_id: UUID) -> Place | None:
    """The visit, whoever it belongs to."""
    row = _OWNER.first(session, id=visit_id)
    return _place(row) if row else None


def of_site(session: Session, member_id: UUID, site_id: UUID, until: datetime) -> list[Place]:
    """The member's visits of the site that began up to an instant."""
    return [_place(row) for row in _OF_SITE.rows(session, member_id=member_id, site_id=site_id, until=until)]


def last_on_site(session: Session, member_id: UUID, site_id: UUID) -> datetime | None:
    """The latest instant that any of these visits tells."""
    last: datetime | None = _LAST_ON_SITE.rows(session, member_id=member_id, site_id=site_id)[0].last_at
    return last


def latest(session: Session) -> datetime | None:
    """The latest instant that any visit tells."""
    last: datetime | None = _LATEST.rows(session)[0].last_at
    return last


def latest_until(session: Session, until: datetime) -> datetime | None:
    """The same among those that ended by an instant: what a wrong clock put after it does not count."""
    last: datetime | None = _LATEST_UNTIL.rows(session, until=until)[0].last_at
    return last


def gates_of(session: Session, place: Place) -> list[UUID]:
    """The gates whose answer began the visit: both happen at the same instant of the same browser."""
    if place.started_at is None:
        return []
    rows = _OPENED_BY.rows(session, browser_id=place.browser_id, site_id=place.site_id, answered_at=place.started_at)
    return [row.id for row in rows]


def gates_of_site(session: Session, member_id: UUID, site_id: UUID, until: datetime) -> list[UUID]:
    """The member's gates of the site that were shown up to an instant."""
    rows = _GATES_OF_SITE.rows(session, member_id=member_id, site_id=site_id, until=until)
    return [row.id for row in rows]


def remove_visits(session: Session, visit_ids: Iterable[UUID]) -> None:
    """The visits, but not their days, nor what says which days show them."""
    _REMOVE_VISIT.run_many(session, ({"id": one} for one in visit_ids))


def remove_gates(session: Session, gate_ids: Iterable[UUID]) -> None:
    """The gates, but not their days."""
    _REMOVE_GATE.run_many(session, ({"id": one} for one in gate_ids))


def not_over(session: Session, member_id: UUID, since: datetime) -> list[UUID]:
    """The member's visits of which more may come: without an end, or told by a clock that is ahead."""
    return [row.id for row in _NOT_OVER.rows(session, member_id=member_id, since=since)]


def remove_early(session: Session, member_id: UUID, until: datetime) -> None:
    """The member's visits that began, and gates that were shown, before an instant; but not their days."""
    values = {"member_id": member_id, "until": until}
    for statement in (_NOT_SHOWN, _REMOVE_EARLY, _EARLY_GATES):
        statement.run(session, values)


def remove_site(session: Session, site_id: UUID) -> None:
    """A site that has no history: its name goes too."""
    _REMOVE_SITE.run(session, {"id": site_id})


def forget_texts(session: Session, before: datetime) -> int:
    """Take away the words of intentions of visits that began before an instant. Minutes and triggers stay. How many."""
    return _FORGET_TEXTS.run(session, {"before": before})


def texts_exist(session: Session, before: datetime) -> bool:
    """Whether there are words of an intention of a visit that began before an instant.

    In a backup from before they were the visit's own, any words count: it is brought up to date first.
    """
    if inspect(session.connection()).has_table("intention"):
        return driver_of(session).execute(_ANY_OLDER_TEXT).fetchone() is not None
    return _ANY_TEXT.first(session, before=before) is not None


def _place(row: Any) -> Place:
    return Place(*row)
