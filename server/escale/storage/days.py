"""Read models of days: which visits a day shows, and its summary."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Table, and_, bindparam, delete, insert, select
from sqlmodel import Session

from escale.domain.summary import Answers, DaySummary, SiteDay
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import DaySiteRow, DayTotalRow, VisitDayRow

_shown, _total, _sites = (table_of(row) for row in (VisitDayRow, DayTotalRow, DaySiteRow))


def _of(table: Table, *names: str) -> Any:
    """The rows of `table` whose columns have the values of these names."""
    return and_(*(table.c[name] == bindparam(name) for name in names))


_DAYS_OF = Prepared(select(_shown.c.day).where(_of(_shown, "visit_id")))
_DAYS_SHOWN = Prepared(select(_shown.c.day).where(_of(_shown, "member_id")).distinct())
_DAYS_TOTAL = Prepared(select(_total.c.day).where(_of(_total, "member_id")))
_SHOWN, _TOTAL, _SITES = (Prepared(insert(table)) for table in (_shown, _total, _sites))
_NOT_SHOWN = Prepared(delete(_shown).where(_of(_shown, "member_id", "day", "visit_id")))
_TOTAL_OF, _SITES_OF = (Prepared(select(table).where(_of(table, "member_id", "day"))) for table in (_total, _sites))
_NO_TOTAL, _NO_SITES = (Prepared(delete(table).where(_of(table, "member_id", "day"))) for table in (_total, _sites))


def place_visit(session: Session, member_id: UUID, visit_id: UUID, days: Collection[date]) -> set[date]:
    """Say which days show the visit. Gives all days whose summary may change: those before and those now."""
    before = {row.day for row in _DAYS_OF.rows(session, visit_id=visit_id)}
    key = {"member_id": member_id, "visit_id": visit_id}
    _NOT_SHOWN.run_many(session, ({**key, "day": day} for day in before - set(days)))
    _SHOWN.run_many(session, ({**key, "day": day} for day in set(days) - before))
    return before | set(days)


def save(session: Session, member_id: UUID, summary: DaySummary) -> None:
    """Replace the summary of a day."""
    remove(session, member_id, summary.day)
    if not summary.sites:
        return
    total = {"member_id": member_id, "day": summary.day, "zone": summary.zone, "attended_ms": summary.attended}
    _TOTAL.run(session, total)
    _SITES.run_many(session, (_values(member_id, summary.day, site) for site in summary.sites))


def find(session: Session, member_id: UUID, day: date) -> DaySummary | None:
    """The summary of a day; None when nothing happened in it."""
    row = _TOTAL_OF.first(session, member_id=member_id, day=day)
    if row is None:
        return None
    found = _SITES_OF.rows(session, member_id=member_id, day=day)
    sites = sorted((_site_day(one) for one in found), key=lambda one: one.site_id)
    return DaySummary(day, row.zone, row.attended_ms, tuple(sites))


def remove(session: Session, member_id: UUID, day: date) -> None:
    """Forget the summary of a day."""
    for statement in (_NO_TOTAL, _NO_SITES):
        statement.run(session, {"member_id": member_id, "day": day})


def list_days(session: Session, member_id: UUID) -> set[date]:
    """All days that have a summary or a visit."""
    return {row.day for statement in (_DAYS_SHOWN, _DAYS_TOTAL) for row in statement.rows(session, member_id=member_id)}


def _values(member_id: UUID, day: date, site: SiteDay) -> dict[str, Any]:
    return {
        "member_id": member_id,
        "day": day,
        "site_id": site.site_id,
        "attended_ms": site.attended,
        "planned_ms": site.planned,
        "planned_attended_ms": site.planned_attended,
        "visits": site.visits,
        "stated": site.stated,
        "met_yes": site.met.yes,
        "met_partly": site.met.partly,
        "met_no": site.met.no,
        "worth_yes": site.worth.yes,
        "worth_partly": site.worth.partly,
        "worth_no": site.worth.no,
        "cues_shown": site.cues_shown,
        "cues_honoured": site.cues_honoured,
        "looks": site.looks,
        "not_now": site.not_now,
    }


def _site_day(row: Any) -> SiteDay:
    return SiteDay(
        site_id=row.site_id,
        attended=row.attended_ms,
        planned=row.planned_ms,
        planned_attended=row.planned_attended_ms,
        visits=row.visits,
        stated=row.stated,
        met=Answers(row.met_yes, row.met_partly, row.met_no),
        worth=Answers(row.worth_yes, row.worth_partly, row.worth_no),
        cues_shown=row.cues_shown,
        cues_honoured=row.cues_honoured,
        looks=row.looks,
        not_now=row.not_now,
    )
