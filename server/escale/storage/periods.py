"""Days and longer stretches as they are read: sums made by the database, without a visit or an event."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import add
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Table, and_, bindparam, func, select
from sqlmodel import Session

from escale.domain.beside import KnownDay, SiteLine
from escale.domain.counts import CHOSEN, COUNTED, EITHER, FED
from escale.domain.day_parts import PlacedDay
from escale.domain.figures import NONE, Figures
from escale.domain.period import DayTime, DayTotal, Period, SiteDay
from escale.domain.summary import DaySummary, SiteSummary, Time
from escale.domain.usual import DayShares
from escale.domain.usual_sums import Sums
from escale.domain.vocabulary import Trigger, Worth
from escale.storage import present_days
from escale.storage.days import FIGURES, SITES, TOTALS
from escale.storage.prepared import Prepared
from escale.storage.types import unpacked

TIMES = ("attended_ms", "placed_ms", "night_ms")


def _within(table: Table) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """A member's rows from the day `first` to `last`."""
    days = table.c.day.between(bindparam("first"), bindparam("last"))
    return table.c.member_id == bindparam("member_id"), days


def _sum(name: str) -> ColumnElement[Any]:
    return func.sum(SITES.c[name], type_=SITES.c[name].type).label(name)


def _all(kind: str, names: list[str]) -> ColumnElement[Any]:
    """The sum over several columns."""
    return func.sum(reduce(add, (SITES.c[name] for name in names)), type_=Integer).label(f"{kind}_told")


_TIMES = Prepared(
    select(*(TOTALS.c[name] for name in ("day", "zone", *TIMES))).where(*_within(TOTALS)).order_by(TOTALS.c.day)
)
_SITES = Prepared(
    select(SITES.c.site_id, *(_sum(name) for name in (*TIMES, *FIGURES.values())))
    .where(*_within(SITES))
    .group_by(SITES.c.site_id)
    .order_by(SITES.c.site_id)
)
_FIGURES = Prepared(
    select(SITES.c.day, *(_sum(name) for name in FIGURES.values())).where(*_within(SITES)).group_by(SITES.c.day)
)
_COUNTED = Prepared(select(*(_sum(name) for name in COUNTED)).where(*_within(SITES)))
_COMPARED = Prepared(
    select(*(SITES.c[name] for name in ("day", "site_id", "attended_ms", "night_ms", "planned_attended_ms", "looks")))
    .where(*_within(SITES))
    .order_by(SITES.c.day, SITES.c.site_id)
)
_ANSWERED = {kind: [f"{kind}_{word}" for word in Worth] for kind in ("worth", "met")}
"""The columns of all answers to a question."""
_REACHED: dict[str, Iterable[str]] = {"chosen": CHOSEN, "fed": FED, "either": EITHER}
"""Pages, put together by how they were reached; no column is read twice."""
_TRIGGERS = [f"trigger_{word}" for word in Trigger]
_SHARES = Prepared(
    select(
        SITES.c.day,
        *(_sum(name) for name in ("planned_ms", "planned_attended_ms")),
        *(column for kind, all_of in _ANSWERED.items() for column in (_sum(f"{kind}_yes"), _all(kind, all_of))),
        *(_sum(name) for name in ("cues_shown", "cues_honoured")),
        *(_all(kind, [f"reached_{how}" for how in hows]) for kind, hows in _REACHED.items()),
        _sum("items_seen"),
        *(_sum(name) for name in _TRIGGERS),
    )
    .where(*_within(SITES))
    .group_by(SITES.c.day)
)
_of_site = SITES.c.site_id == bindparam("site_id")
_TRIGGERS_ON = Prepared(select(SITES.c.day, *(SITES.c[name] for name in _TRIGGERS)).where(*_within(SITES), _of_site))
_LIVED = Prepared(
    select(*(TOTALS.c[name] for name in ("day", "attended_ms", "night_ms", "zone", "placed", "night"))).where(
        *_within(TOTALS)
    )
)
_PLACED_ON = Prepared(
    select(SITES.c.day, TOTALS.c.zone, SITES.c.placed, SITES.c.night)
    .join(TOTALS, and_(TOTALS.c.member_id == SITES.c.member_id, TOTALS.c.day == SITES.c.day))
    .where(*_within(SITES), _of_site)
)
_VISITS = Prepared(select(SITES.c.site_id, SITES.c.visits).where(*_within(SITES)))
_LINES = Prepared(
    select(*(SITES.c[name] for name in ("day", "site_id", "attended_ms", "planned_ms", "visits")))
    .where(*_within(SITES))
    .order_by(SITES.c.day, SITES.c.site_id)
)


def find_day(session: Session, member_id: UUID, day: date) -> DaySummary | None:
    """The summary of a day; None when nothing happened in it."""
    row = _TIMES.first(session, **_values(member_id, Period(day, day)))
    if row is None:
        return None
    return DaySummary(day, row[1], Time(*row[2:]), tuple(sites(session, member_id, Period(day, day))))


def visits_of_day(session: Session, member_id: UUID, day: date) -> dict[UUID, int]:
    """How many visits started in the day, by site."""
    return dict(_VISITS.rows(session, **_values(member_id, Period(day, day))))


def sites(session: Session, member_id: UUID, period: Period) -> list[SiteSummary]:
    """Each site in the period, by id."""
    rows = _SITES.rows(session, **_values(member_id, period))
    of_time = len(TIMES) + 1
    return [SiteSummary(row[0], Time(*row[1:of_time]), Figures(*row[of_time:])) for row in rows]


def counted_of(session: Session, member_id: UUID, period: Period) -> Figures:
    """What was counted of pages and feeds over all days and sites of the period; no other figure."""
    row = _COUNTED.first(session, **_values(member_id, period))
    return NONE if row is None or row[0] is None else Figures(**row._asdict())


def days(session: Session, member_id: UUID, period: Period) -> list[DayTotal]:
    """Each day of the period that something is known of, be it that nothing was."""
    figures = {row[0]: Figures(*row[1:]) for row in _FIGURES.rows(session, **_values(member_id, period))}
    times = dict.fromkeys(present_days.within(session, member_id, period), Time()) | _times(session, member_id, period)
    return [DayTotal(day, times[day], figures.get(day, NONE)) for day in sorted(times)]


def site_days(session: Session, member_id: UUID, period: Period) -> list[SiteDay]:
    """Each site of each day, in short: as the database keeps it, since there may be thousands."""
    return _LINES.kept(session, **_values(member_id, period))


def day_times(session: Session, member_id: UUID, period: Period) -> list[DayTime]:
    """Each day over all sites, likewise."""
    lived = {one[0]: one for one in _TIMES.kept(session, **_values(member_id, period))}
    empty = {day.isoformat() for day in present_days.within(session, member_id, period)} - lived.keys()
    known = [(day, attended, night) for day, _, attended, _, night in lived.values()]
    return sorted([*known, *((day, 0, 0) for day in empty)])


def compared(session: Session, member_id: UUID, period: Period) -> dict[UUID, list[SiteLine]]:
    """What weeks are compared by: of each site, its days in order."""
    rows = _COMPARED.kept(session, **_values(member_id, period))
    days = {day: date.fromisoformat(day) for day in {row[0] for row in rows}}
    found: dict[bytes, list[SiteLine]] = {}
    for day, site_id, attended_ms, night_ms, planned_ms, looks in rows:
        found.setdefault(site_id, []).append((days[day], attended_ms, night_ms, planned_ms, looks))
    return {UUID(bytes=site_id): lines for site_id, lines in found.items()}


def shares(session: Session, member_id: UUID, period: Period) -> tuple[list[DayShares], dict[date, Sums]]:
    """Of each day with visits what shares are made of, and how often each trigger was named, over all sites."""
    rows = _SHARES.kept(session, **_values(member_id, period))
    end = len(DayShares._fields)
    found = [DayShares(date.fromisoformat(row[0]), *row[1:end]) for row in rows]
    return found, {one.day: row[end:] for one, row in zip(found, rows, strict=True)}


def triggers_on(session: Session, member_id: UUID, site_id: UUID, period: Period) -> dict[date, Sums]:
    """How often each trigger was named, by day, on one site."""
    rows = _TRIGGERS_ON.rows(session, **_values(member_id, period), site_id=site_id)
    return {day: tuple(counts) for day, *counts in rows}


def lived(session: Session, member_id: UUID, period: Period) -> tuple[list[KnownDay], list[PlacedDay]]:
    """Each day that something is known of, in order, and when those with visits were lived, over all sites."""
    rows = _LIVED.kept(session, **_values(member_id, period))
    days = [date.fromisoformat(row[0]) for row in rows]
    known = dict.fromkeys(present_days.within(session, member_id, period), (0, 0))
    known |= {day: row[1:3] for day, row in zip(days, rows, strict=True)}
    parts = [
        PlacedDay(day, zone, unpacked(placed), unpacked(night))
        for day, (*_, zone, placed, night) in zip(days, rows, strict=True)
    ]
    return [KnownDay(day, *known[day]) for day in sorted(known)], parts


def placed_on(session: Session, member_id: UUID, site_id: UUID, period: Period) -> list[PlacedDay]:
    """Likewise on one site."""
    return [PlacedDay(*row) for row in _PLACED_ON.rows(session, **_values(member_id, period), site_id=site_id)]


def _times(session: Session, member_id: UUID, period: Period) -> dict[date, Time]:
    return {row[0]: Time(*row[2:]) for row in _TIMES.rows(session, **_values(member_id, period))}


def _values(member_id: UUID, period: Period) -> dict[str, Any]:
    return {"member_id": member_id, "first": period.first, "last": period.last}
