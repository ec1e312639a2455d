"""Tombstones: what members deleted, known by nothing but ids and instants."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, exists, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session

from escale.domain.deletion import Deleted
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.keeping import DeletedHistoryRow, DeletedVisitRow
from escale.storage.rows.reflections import DeletedReflectionRow
from escale.storage.rows.sites import SiteRow

_visit, _history, _reflection = (table_of(row) for row in (DeletedVisitRow, DeletedHistoryRow, DeletedReflectionRow))
_VISIT = Prepared(select(_visit.c.visit_id).where(_visit.c.visit_id == bindparam("visit_id")))
_HISTORY = Prepared(
    select(_history.c.until_at).where(
        _history.c.site_id == bindparam("site_id"), _history.c.member_id == bindparam("member_id")
    )
)
_ANY = Prepared(select(or_(exists(select(_visit.c.visit_id)), exists(select(_history.c.site_id))).label("is_any")))
_tables = (_visit, _history, _reflection)
_ALL = tuple(Prepared(select(table)) for table in _tables)
_NOT_ERASED = tuple(Prepared(select(table).where(table.c.erased.is_(False))) for table in _tables)
_SITES = Prepared(select(_history.c.site_id).where(_history.c.site_id.not_in(select(table_of(SiteRow).c.id))))
_ADD_VISIT = Prepared(insert(_visit).on_conflict_do_nothing())
_VISIT_ERASED = Prepared(update(_visit).where(_visit.c.visit_id == bindparam("gone")).values(erased=True))
_HISTORY_ERASED = Prepared(
    update(_history)
    .where(_history.c.site_id == bindparam("gone"), _history.c.until_at == bindparam("until"))
    .values(erased=True)
)
_new = insert(_history)
_ADD_HISTORY = Prepared(
    _new.on_conflict_do_update(
        index_elements=[_history.c.site_id],
        set_={"until_at": _new.excluded.until_at, "erased": False},
        where=_new.excluded.until_at > _history.c.until_at,
    )
)
_newer = insert(_reflection)
_ADD_REFLECTION = Prepared(
    _newer.on_conflict_do_update(
        index_elements=[_reflection.c.member_id, _reflection.c.monday],
        set_={"deleted_at": _newer.excluded.deleted_at, "erased": False},
        where=_newer.excluded.deleted_at > _reflection.c.deleted_at,
    )
)
_REFLECTION_ERASED = Prepared(
    update(_reflection)
    .where(
        _reflection.c.member_id == bindparam("owner"),
        _reflection.c.monday == bindparam("week"),
        _reflection.c.deleted_at == bindparam("until"),
    )
    .values(erased=True)
)


@dataclass(frozen=True, slots=True)
class VisitStone:
    """A deleted visit."""

    visit_id: UUID
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryStone:
    """A site of which all until `until_at` is deleted."""

    site_id: UUID
    member_id: UUID
    until_at: datetime


@dataclass(frozen=True, slots=True)
class ReflectionStone:
    """A week of which all that was written until `deleted_at` is deleted."""

    member_id: UUID
    monday: date
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class Tombstones:
    """All that was ever deleted. `sites`: those that went with their history."""

    visits: frozenset[VisitStone]
    histories: frozenset[HistoryStone]
    sites: frozenset[UUID]
    reflections: frozenset[ReflectionStone] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.visits or self.histories or self.reflections)


def add_visits(session: Session, visit_ids: Iterable[UUID], now: datetime) -> None:
    """These visits are deleted."""
    _ADD_VISIT.run_many(session, ({"visit_id": one, "deleted_at": now, "erased": False} for one in visit_ids))


def add_history(session: Session, stone: HistoryStone) -> None:
    """All that happened on the site until then is deleted; an earlier instant takes nothing back."""
    values = {"site_id": stone.site_id, "member_id": stone.member_id, "until_at": stone.until_at, "erased": False}
    _ADD_HISTORY.run(session, values)


def is_any(session: Session) -> bool:
    """Whether anything was ever deleted."""
    return bool(_ANY.rows(session)[0].is_any)


def add_reflection(session: Session, stone: ReflectionStone) -> None:
    """What was written about the week until then is deleted; an earlier instant takes nothing back."""
    values = {"member_id": stone.member_id, "monday": stone.monday, "deleted_at": stone.deleted_at, "erased": False}
    _ADD_REFLECTION.run(session, values)


def among(session: Session, member_id: UUID, visit_ids: Collection[UUID], site_ids: Collection[UUID]) -> Deleted:
    """What of these visits, and of these sites of the member, is deleted."""
    visits = frozenset(one for one in visit_ids if _VISIT.first(session, visit_id=one))
    histories = ((one, _HISTORY.first(session, site_id=one, member_id=member_id)) for one in site_ids)
    return Deleted(visits, {site_id: row.until_at for site_id, row in histories if row})


def list_all(session: Session) -> Tombstones:
    """All tombstones."""
    return _tombstones(session, *_ALL)


def list_unerased(session: Session) -> Tombstones:
    """Those whose last traces may still be in the files."""
    return _tombstones(session, *_NOT_ERASED)


def save_erased(session: Session, stones: Tombstones) -> None:
    """Of these no trace is left. A history that was deleted again meanwhile is another tombstone."""
    _VISIT_ERASED.run_many(session, ({"gone": stone.visit_id} for stone in stones.visits))
    _HISTORY_ERASED.run_many(session, ({"gone": one.site_id, "until": one.until_at} for one in stones.histories))
    _REFLECTION_ERASED.run_many(
        session,
        ({"owner": one.member_id, "week": one.monday, "until": one.deleted_at} for one in stones.reflections),
    )


def carry(session: Session, tombstones: Tombstones) -> None:
    """Add the tombstones of another database of the same household."""
    for stone in tombstones.visits:
        add_visits(session, [stone.visit_id], stone.deleted_at)
    for one in tombstones.histories:
        add_history(session, one)
    for told in tombstones.reflections:
        add_reflection(session, told)


def _tombstones(session: Session, visits: Prepared, histories: Prepared, reflections: Prepared) -> Tombstones:
    return Tombstones(
        frozenset(VisitStone(row.visit_id, row.deleted_at) for row in visits.rows(session)),
        frozenset(HistoryStone(row.site_id, row.member_id, row.until_at) for row in histories.rows(session)),
        frozenset(row.site_id for row in _SITES.rows(session)),
        frozenset(ReflectionStone(row.member_id, row.monday, row.deleted_at) for row in reflections.rows(session)),
    )
