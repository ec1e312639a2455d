"""Counting what is stored about a member. What days have counted already is not counted again."""

from datetime import date
from functools import reduce
from operator import add
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, select
from sqlmodel import Session

from escale.domain.household import BrowserState
from escale.domain.inventory import DayCounts, Inventory, SiteCounts, SiteInventory, both
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.days import DaySiteRow, DayTotalRow
from escale.storage.rows.events import StreamRow
from escale.storage.rows.presence import ContactRow
from escale.storage.rows.reflections import ReflectionRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import GateRow, VisitRow

_total, _day, _visit, _gate, _stream, _contact, _browser, _reflection, _site = (
    table_of(row)
    for row in (
        DayTotalRow,
        DaySiteRow,
        VisitRow,
        GateRow,
        StreamRow,
        ContactRow,
        BrowserRow,
        ReflectionRow,
        SiteRow,
    )
)
_own: BindParameter[UUID] = bindparam("member_id")
_browsers = select(_browser.c.id).where(_browser.c.member_id == _own)


def _summed(*columns: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(func.sum(reduce(add, columns)), 0)


_days: list[ColumnElement[Any]] = [
    func.min(_total.c.day, type_=_total.c.day.type).label("first_day"),
    func.max(_total.c.day, type_=_total.c.day.type).label("last_day"),
    func.count().label("days"),
]
_first: BindParameter[date] = bindparam("first")
_last: BindParameter[date] = bindparam("last")
_DAYS = Prepared(select(*_days).where(_total.c.member_id == _own, _total.c.day.between(_first, _last)))
_FIGURES = Prepared(
    select(
        _day.c.site_id,
        _summed(_day.c.visits).label("visits"),
        _summed(_day.c.stated).label("intentions"),
        _summed(_day.c.worth_yes, _day.c.worth_partly, _day.c.worth_no).label("ratings"),
        _summed(_day.c.cues_shown).label("cues"),
    )
    .where(_day.c.member_id == _own, _day.c.day.between(_first, _last))
    .group_by(_day.c.site_id)
)
_WORDS = Prepared(select(func.count().label("words")).where(_visit.c.member_id == _own, _visit.c.text_at.is_not(None)))
_GATES = Prepared(select(func.count().label("gates")).where(_gate.c.member_id == _own))
_EVENTS = Prepared(
    select(func.coalesce(func.sum(_stream.c.kept), 0).label("events")).where(_stream.c.member_id == _own)
)
_CONTACTS = Prepared(select(func.count().label("contacts")).where(_contact.c.browser_id.in_(_browsers)))
_REFLECTIONS = Prepared(select(func.count().label("reflections")).where(_reflection.c.member_id == _own))
_SITES = Prepared(select(_site.c.id, _site.c.name, _site.c.removed_at).where(_site.c.member_id == _own))
_BROWSERS = Prepared(
    select(func.count().label("browsers")).where(
        _browser.c.member_id == _own, _browser.c.state == bindparam("state", type_=_browser.c.state.type)
    )
)
_COUNTED = (_WORDS, _GATES, _EVENTS, _CONTACTS, _REFLECTIONS)


def days(session: Session, member_id: UUID, first: date, last: date) -> DayCounts:
    """What the member's days from `first` to `last` have counted."""
    stretch = {"member_id": member_id, "first": first, "last": last}
    sites = {site_id: SiteCounts(*counts) for site_id, *counts in _FIGURES.rows(session, **stretch)}
    known = _DAYS.rows(session, **stretch)[0]
    return DayCounts(known.first_day, known.last_day, known.days, sites)


def count(session: Session, member_id: UUID, counted: DayCounts) -> Inventory:
    """All that there is of the member. `counted`: by all their days."""
    found: dict[str, Any] = {}
    for statement in _COUNTED:
        found |= statement.rows(session, member_id=member_id)[0]._asdict()
    sites = (
        SiteInventory(row.id, row.name, row.removed_at is None, counted.sites.get(row.id, SiteCounts()).visits)
        for row in _SITES.rows(session, member_id=member_id)
    )
    browsers = _BROWSERS.rows(session, member_id=member_id, state=BrowserState.CONFIRMED)[0].browsers
    return Inventory(
        first_day=counted.first_day,
        last_day=counted.last_day,
        days=counted.days,
        **reduce(both, counted.sites.values(), SiteCounts())._asdict(),
        **found,
        sites=tuple(sorted(sites, key=lambda site: (site.name.casefold(), site.id))),
        browsers=browsers,
    )
