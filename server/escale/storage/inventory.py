"""Counting what is stored about a member. What the database has counted already is not counted again."""

from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, bindparam, func, or_, select
from sqlmodel import Session

from escale.domain.household import BrowserState
from escale.domain.inventory import Inventory, SiteInventory
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.counts import EVERYONE, FamilyCountRow, SiteCountRow
from escale.storage.rows.days import DayTotalRow
from escale.storage.rows.events import StreamRow
from escale.storage.rows.learning import ClosedCardRow
from escale.storage.rows.presence import ContactRow
from escale.storage.rows.reflections import ReflectionRow
from escale.storage.rows.sites import SiteRow

_total, _count, _stream, _contact, _browser, _reflection, _site = (
    table_of(row) for row in (DayTotalRow, SiteCountRow, StreamRow, ContactRow, BrowserRow, ReflectionRow, SiteRow)
)
_family, _card = (table_of(row) for row in (FamilyCountRow, ClosedCardRow))
_own: BindParameter[UUID] = bindparam("member_id")
_browsers = select(_browser.c.id).where(_browser.c.member_id == _own)
_SUMMED = ("visits", "intentions", "ratings", "cues", "words", "gates")


def _sum(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(func.sum(column), 0)


_days: list[ColumnElement[Any]] = [
    func.min(_total.c.day, type_=_total.c.day.type).label("first_day"),
    func.max(_total.c.day, type_=_total.c.day.type).label("last_day"),
    func.count().label("days"),
]
_COUNTED = (
    Prepared(select(*_days).where(_total.c.member_id == _own)),
    Prepared(select(*(_sum(_count.c[name]).label(name) for name in _SUMMED)).where(_count.c.member_id == _own)),
    Prepared(select(_sum(_stream.c.kept).label("events")).where(_stream.c.member_id == _own)),
    Prepared(select(func.count().label("contacts")).where(_contact.c.browser_id.in_(_browsers))),
    Prepared(select(func.count().label("reflections")).where(_reflection.c.member_id == _own)),
    Prepared(select(func.count().label("closed_cards")).where(_card.c.member_id == _own)),
)
_LINES = Prepared(
    select(_sum(_family.c.lines).label("log_lines")).where(
        or_(_family.c.reader_id == _own, _family.c.reader_id == bindparam("everyone", type_=_family.c.reader_id.type))
    )
)
_WISHES = Prepared(select(_sum(_family.c.wishes).label("wishes")).where(_family.c.reader_id == _own))
_SITES = Prepared(
    select(_site.c.id, _site.c.name, _site.c.removed_at, func.coalesce(_count.c.visits, 0).label("visits"))
    .outerjoin_from(_site, _count, (_count.c.member_id == _site.c.member_id) & (_count.c.site_id == _site.c.id))
    .where(_site.c.member_id == _own)
)
_BROWSERS = Prepared(
    select(func.count().label("browsers")).where(
        _browser.c.member_id == _own, _browser.c.state == bindparam("state", type_=_browser.c.state.type)
    )
)


def count(session: Session, member_id: UUID, agreements: int) -> Inventory:
    """All that there is of the member. `agreements`: how many the member reads."""
    found: dict[str, Any] = _of_family(session, member_id, agreements)
    for statement in _COUNTED:
        found |= statement.rows(session, member_id=member_id)[0]._asdict()
    sites = (
        SiteInventory(row.id, row.name, row.removed_at is None, row.visits)
        for row in _SITES.rows(session, member_id=member_id)
    )
    browsers = _BROWSERS.rows(session, member_id=member_id, state=BrowserState.CONFIRMED)[0].browsers
    return Inventory(
        **found, sites=tuple(sorted(sites, key=lambda site: (site.name.casefold(), site.id))), browsers=browsers
    )


def _of_family(session: Session, member_id: UUID, agreements: int) -> dict[str, Any]:
    lines = _LINES.rows(session, member_id=member_id, everyone=EVERYONE)[0].log_lines
    wishes = _WISHES.rows(session, member_id=member_id)[0].wishes
    return {"agreements": agreements, "wishes": wishes, "log_lines": lines}
