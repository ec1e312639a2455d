"""What members deleted, so that nothing that waits somewhere brings it back; see `escale.storage.stones`."""

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import asdict, fields
from datetime import datetime
from functools import reduce
from operator import and_
from sqlite3 import DatabaseError
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, delete, exists, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, SQLModel

from escale.domain.deletion import Deleted
from escale.domain.intervals import Interval
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import DaySiteRow
from escale.storage.rows.family import LeftMemberRow
from escale.storage.rows.keeping import DeletedDayRow, DeletedHistoryRow, DeletedMemberRow, DeletedVisitRow
from escale.storage.rows.reflections import DeletedReflectionRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import GateRow, VisitRow
from escale.storage.stones import (
    DayStone,
    HistoryStone,
    LeftStone,
    MemberStone,
    ReflectionStone,
    Stone,
    Tombstones,
    VisitStone,
)
from escale.storage.types import EPOCH

S = TypeVar("S", bound=Stone)


class _Kind(Generic[S]):
    """The statements for stones of one kind. `until`: the column that says up to when; a later one counts more."""

    def __init__(self, stone: type[S], row: type[SQLModel], until: str) -> None:
        table = table_of(row)
        self._stone = stone
        self._names = [one.name for one in fields(stone)]
        self._all = Prepared(select(table))
        self._not_erased = Prepared(select(table).where(table.c.erased.is_(False)))
        self._erased = Prepared(
            update(table)
            .where(reduce(and_, (table.c[name] == bindparam(f"the_{name}") for name in self._names)))
            .values(erased=True)
        )
        new = insert(table)
        grown: dict[str, Any] = {until: new.excluded[until], "erased": False}
        if "from_at" in table.c:
            grown["from_at"] = func.min(table.c.from_at, new.excluded.from_at)
        self._add = Prepared(
            new.on_conflict_do_update(
                index_elements=list(table.primary_key.columns),
                set_=grown,
                where=new.excluded[until] > table.c[until],
            )
        )

    def add(self, session: Session, stones: Iterable[S]) -> None:
        self._add.run_many(session, ({**asdict(stone), "erased": False} for stone in stones))

    def load(self, session: Session, *, only_unerased: bool) -> frozenset[S]:
        rows = (self._not_erased if only_unerased else self._all).rows(session)
        return frozenset(self._stone(**{name: getattr(row, name) for name in self._names}) for row in rows)

    def save_erased(self, session: Session, stones: Iterable[S]) -> None:
        self._erased.run_many(
            session, ({f"the_{name}": value for name, value in asdict(stone).items()} for stone in stones)
        )


_VISITS = _Kind(VisitStone, DeletedVisitRow, "deleted_at")
_HISTORIES = _Kind(HistoryStone, DeletedHistoryRow, "until_at")
_REFLECTIONS = _Kind(ReflectionStone, DeletedReflectionRow, "deleted_at")
_DAYS = _Kind(DayStone, DeletedDayRow, "until_at")
_MEMBERS = _Kind(MemberStone, DeletedMemberRow, "until_at")

_LEFT = _Kind(LeftStone, LeftMemberRow, "left_at")
_BY_NAME: dict[str, _Kind[Any]] = {
    "visits": _VISITS,
    "histories": _HISTORIES,
    "reflections": _REFLECTIONS,
    "days": _DAYS,
    "members": _MEMBERS,
    "left": _LEFT,
}

_visit, _history, _day, _member = (
    table_of(row) for row in (DeletedVisitRow, DeletedHistoryRow, DeletedDayRow, DeletedMemberRow)
)
_VISIT = Prepared(select(_visit.c.visit_id).where(_visit.c.visit_id == bindparam("visit_id")))
_HISTORY = Prepared(
    select(_history.c.until_at).where(
        _history.c.site_id == bindparam("site_id"), _history.c.member_id == bindparam("member_id")
    )
)
_TIMES = Prepared(select(_day.c.from_at, _day.c.until_at).where(_day.c.member_id == bindparam("member_id")))
_UNTIL = Prepared(select(_member.c.until_at).where(_member.c.member_id == bindparam("member_id")))
_OF_LEFT = tuple(
    Prepared(delete(table).where(table.c.member_id == bindparam("member_id")))
    for table in (_history, _day, _member, table_of(DeletedReflectionRow))
)
_ANY = Prepared(
    select(or_(*(exists(select(table.c[0])) for table in (_visit, _history, _day, _member))).label("is_any"))
)
_SITES = Prepared(select(_history.c.site_id).where(_history.c.site_id.not_in(select(table_of(SiteRow).c.id))))


_site, _used = table_of(SiteRow), [table_of(row) for row in (VisitRow, GateRow, DaySiteRow)]
_KEPT_SITES = Prepared(
    select(_history.c.site_id, _history.c.member_id, _history.c.until_at)
    .join(_site, _site.c.id == _history.c.site_id)
    .where(
        _site.c.removed_at <= _history.c.until_at,
        *(
            ~exists(select(one.c.site_id).where(one.c.member_id == _history.c.member_id, one.c.site_id == _site.c.id))
            for one in _used
        ),
    )
)


def add_visits(session: Session, visit_ids: Iterable[UUID], now: datetime) -> None:
    """These visits are deleted."""
    _VISITS.add(session, (VisitStone(one, now) for one in visit_ids))


def add_history(session: Session, stone: HistoryStone) -> None:
    """All that happened on the site until then is deleted; an earlier instant takes nothing back."""
    _HISTORIES.add(session, [stone])


def add_reflection(session: Session, stone: ReflectionStone) -> None:
    """What was written about the week until then is deleted; an earlier instant takes nothing back."""
    _REFLECTIONS.add(session, [stone])


def add_day(session: Session, stone: DayStone) -> None:
    """The day is deleted until then; an earlier instant takes nothing back."""
    _DAYS.add(session, [stone])


def add_member(session: Session, stone: MemberStone) -> None:
    """All of the member until then is deleted; an earlier instant takes nothing back."""
    _MEMBERS.add(session, [stone])


def add_left(session: Session, stone: LeftStone) -> None:
    """The member left: nothing of them is kept, and what they deleted before need not be known any more."""
    _LEFT.add(session, [stone])
    for statement in _OF_LEFT:
        statement.run(session, {"member_id": stone.member_id})


def is_any(session: Session) -> bool:
    """Whether anything that browsers send was ever deleted."""
    return bool(_ANY.rows(session)[0].is_any)


def among(session: Session, member_id: UUID, visit_ids: Collection[UUID], site_ids: Collection[UUID]) -> Deleted:
    """What of these visits, of these sites of the member, and of the member's time, is deleted."""
    visits = frozenset(one for one in visit_ids if _VISIT.first(session, visit_id=one))
    histories = ((one, _HISTORY.first(session, site_id=one, member_id=member_id)) for one in site_ids)
    return Deleted(visits, {site_id: row.until_at for site_id, row in histories if row}, times(session, member_id))


def times(session: Session, member_id: UUID) -> tuple[Interval, ...]:
    """The times of which all that the member did is deleted."""
    everything = _UNTIL.first(session, member_id=member_id)
    ever = (Interval(EPOCH, everything.until_at),) if everything else ()
    return (*ever, *(Interval(row.from_at, row.until_at) for row in _TIMES.rows(session, member_id=member_id)))


def kept_sites(session: Session) -> list[HistoryStone]:
    """Of sites that are not watched any more, whose history was deleted since and which are there nevertheless."""
    return [HistoryStone(*row) for row in _KEPT_SITES.rows(session)]


def list_all(session: Session) -> Tombstones:
    """All tombstones."""
    return _tombstones(session, only_unerased=False)


def list_readable(session: Session) -> Tombstones:
    """All tombstones of a database that may be damaged or of an older version, of each table that can be read."""
    found: dict[str, frozenset[Any]] = {}
    for name, kind in _BY_NAME.items():
        with suppress(DatabaseError):
            found[name] = kind.load(session, only_unerased=False)
    with suppress(DatabaseError):
        found["sites"] = frozenset(row.site_id for row in _SITES.rows(session))
    return Tombstones(**found)


def list_unerased(session: Session) -> Tombstones:
    """Those whose last traces may still be in the files."""
    return _tombstones(session, only_unerased=True)


def save_erased(session: Session, stones: Tombstones) -> None:
    """Of these no trace is left. What was deleted again meanwhile is another tombstone."""
    _VISITS.save_erased(session, stones.visits)
    _HISTORIES.save_erased(session, stones.histories)
    _REFLECTIONS.save_erased(session, stones.reflections)
    _DAYS.save_erased(session, stones.days)
    _MEMBERS.save_erased(session, stones.members)
    _LEFT.save_erased(session, stones.left)


def carry(session: Session, stones: Tombstones) -> None:
    """Add the tombstones of another database of the same household."""
    _VISITS.add(session, stones.visits)
    _HISTORIES.add(session, stones.histories)
    _REFLECTIONS.add(session, stones.reflections)
    _DAYS.add(session, stones.days)
    _MEMBERS.add(session, stones.members)
    for stone in stones.left:
        add_left(session, stone)


def _tombstones(session: Session, *, only_unerased: bool) -> Tombstones:
    found = {name: kind.load(session, only_unerased=only_unerased) for name, kind in _BY_NAME.items()}
    return Tombstones(**found, sites=frozenset(row.site_id for row in _SITES.rows(session)))
