"""Days as they are kept, to be changed: the parts of each site and of all."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Table, and_, bindparam, delete, select
from sqlmodel import Session

from escale.domain import figures
from escale.domain.figures import Figures
from escale.domain.parts import NOTHING, Latest, Part
from escale.domain.spans import length
from escale.domain.summary import DayParts
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.days import DaySiteRow, DayTotalRow

TOTALS, SITES = table_of(DayTotalRow), table_of(DaySiteRow)
FIGURES = {name: f"{name}_ms" if name in figures.DURATIONS else name for name in figures.NAMES}
"""The column of each figure."""


_day = ("member_id", "day")
_site = (*_day, "site_id")


def _at(table: Table, *names: str) -> Any:
    """The rows of `table` whose columns have the values of these names."""
    return and_(*(table.c[name] == bindparam(name) for name in names))


def _find(table: Table, key: tuple[str, ...], *names: str) -> Prepared:
    return Prepared(select(*(table.c[name] for name in names)).where(_at(table, *key)))


_SITE = ("site_id", "placed", "night", *FIGURES.values())
_FIND_WHOLE = _find(TOTALS, _day, "zone", "latest_at", "latest_id", "unplaced_ms", "placed", "night")
_FIND_SITES, _FIND_SITE = _find(SITES, _day, *_SITE), _find(SITES, _site, *_SITE)
_ALL_OF_DAY = [
    Prepared(select(table).where(_at(table, *_day)).order_by(*table.primary_key)) for table in (TOTALS, SITES)
]
_REMOVE_DAY = [Prepared(delete(table).where(_at(table, *_day))) for table in (TOTALS, SITES)]
_REMOVE_ALL = [Prepared(delete(table).where(_at(table, "member_id"))) for table in (TOTALS, SITES)]
_DAYS = _find(TOTALS, ("member_id",), "day")
_SAVE = {TOTALS: upsert(DayTotalRow), SITES: upsert(DaySiteRow)}
_REMOVE = {
    TOTALS: Prepared(delete(TOTALS).where(_at(TOTALS, *_day))),
    SITES: Prepared(delete(SITES).where(_at(SITES, *_site))),
}


class Place(NamedTuple):
    """One part of a day: on a site, or over all of them (None)."""

    member_id: UUID
    day: date
    site_id: UUID | None = None


def load_part(session: Session, place: Place) -> Part:
    """A part of a day; one of which nothing is kept is `NOTHING`."""
    key = {"member_id": place.member_id, "day": place.day}
    if place.site_id is None:
        row = _FIND_WHOLE.first(session, **key)
        return NOTHING if row is None else _whole(row)
    return _sites(session, key, [place.site_id]).get(place.site_id, NOTHING)


def load(
    session: Session, member_id: UUID, days: Collection[date], site_ids: Collection[UUID] | None = None
) -> dict[date, DayParts]:
    """The days that something is kept of, with these sites (None: with all)."""
    wholes = ((day, _FIND_WHOLE.first(session, member_id=member_id, day=day)) for day in days)
    return {
        day: DayParts(_whole(row), _sites(session, {"member_id": member_id, "day": day}, site_ids))
        for day, row in wholes
        if row is not None
    }


def _sites(session: Session, key: dict[str, Any], site_ids: Collection[UUID] | None) -> dict[UUID, Part]:
    if site_ids is None:
        rows = _FIND_SITES.rows(session, **key)
    else:
        rows = [row for site_id in site_ids for row in _FIND_SITE.rows(session, **key, site_id=site_id)]
    return {row[0]: Part(Figures._make(row[3:]), row[1], row[2]) for row in rows}


def save(session: Session, member_id: UUID, day: date, before: DayParts, after: DayParts) -> None:
    """Store what differs from `before`, which is what is kept of the same sites."""
    save_part(session, Place(member_id, day), before.whole, after.whole)
    for site_id in before.sites.keys() | after.sites.keys():
        parts = (before.sites.get(site_id, NOTHING), after.sites.get(site_id, NOTHING))
        save_part(session, Place(member_id, day, site_id), *parts)


def save_part(session: Session, place: Place, before: Part, after: Part) -> None:
    """Store a part of a day, if it differs from what is kept."""
    key = {"member_id": place.member_id, "day": place.day}
    if place.site_id is None:
        _save(session, TOTALS, key, before, after)
    else:
        _save(session, SITES, {**key, "site_id": place.site_id}, before, after)


def replace(session: Session, member_id: UUID, day: date, parts: DayParts) -> bool:
    """Store the whole day anew, whatever was kept of it. Whether any column of it was another."""
    key = {"member_id": member_id, "day": day}
    before = _all_of(session, key)
    for statement in _REMOVE_DAY:
        statement.run(session, key)
    save(session, member_id, day, DayParts(), parts)
    return _all_of(session, key) != before


def _all_of(session: Session, key: dict[str, Any]) -> list[Any]:
    return [row for statement in _ALL_OF_DAY for row in statement.rows(session, **key)]


def remove_all(session: Session, member_id: UUID) -> None:
    """Whatever is kept of any day."""
    for statement in _REMOVE_ALL:
        statement.run(session, {"member_id": member_id})


def list_days(session: Session, member_id: UUID) -> set[date]:
    """All days that something is kept of."""
    return {row.day for row in _DAYS.rows(session, member_id=member_id)}


def _save(session: Session, table: Table, key: dict[str, Any], before: Part, after: Part) -> None:
    if before == after:
        return
    if after == NOTHING:
        _REMOVE[table].run(session, key)
    else:
        _SAVE[table].run(session, key | _values(after))


def _values(part: Part) -> dict[str, Any]:
    """The columns of a part; those of a whole day are told by its latest visit, and hold no other figures."""
    values: dict[str, Any] = {
        "attended_ms": part.attended,
        "placed_ms": length(part.placed),
        "night_ms": length(part.night),
        "placed": part.placed,
        "night": part.night,
    }
    if part.latest is None:
        return values | dict(zip(FIGURES.values(), part.figures, strict=True))
    latest = {"zone": part.latest.zone, "latest_at": part.latest.at, "latest_id": part.latest.id}
    return values | latest | {"unplaced_ms": part.figures.unplaced}


def _whole(row: Any) -> Part:
    zone, at, latest_id, unplaced, placed, night = row
    return Part(Figures(unplaced=unplaced), placed, night, Latest(at, latest_id, zone))
