"""Read models of days: which visits a day shows, and its summary."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, col, delete, select

from escale.domain.summary import Answers, DaySummary, SiteDay
from escale.storage.rows.days import DaySiteRow, DayTotalRow, VisitDayRow


def place_visit(session: Session, member_id: UUID, visit_id: UUID, days: Collection[date]) -> set[date]:
    """Say which days show the visit. Gives all days whose summary may change: those before and those now."""
    statement = select(col(VisitDayRow.day)).where(VisitDayRow.visit_id == visit_id)
    before = set(session.exec(statement))
    gone = before - set(days)
    if gone:
        session.exec(delete(VisitDayRow).where(col(VisitDayRow.visit_id) == visit_id, col(VisitDayRow.day).in_(gone)))
    new = [{"member_id": member_id, "day": day, "visit_id": visit_id} for day in set(days) - before]
    if new:
        session.execute(insert(VisitDayRow), new)
    return before | set(days)


def save(session: Session, member_id: UUID, summary: DaySummary) -> None:
    """Replace the summary of a day."""
    remove(session, member_id, summary.day)
    if not summary.sites:
        return
    session.execute(
        insert(DayTotalRow),
        {"member_id": member_id, "day": summary.day, "zone": summary.zone, "attended_ms": summary.attended},
    )
    session.execute(insert(DaySiteRow), [_values(member_id, summary.day, site) for site in summary.sites])


def find(session: Session, member_id: UUID, day: date) -> DaySummary | None:
    """The summary of a day; None when nothing happened in it."""
    row = session.get(DayTotalRow, (member_id, day))
    if row is None:
        return None
    statement = select(DaySiteRow).where(DaySiteRow.member_id == member_id, DaySiteRow.day == day)
    sites = sorted((_site_day(one) for one in session.exec(statement)), key=lambda one: one.site_id)
    return DaySummary(day, row.zone, row.attended_ms, tuple(sites))


def remove(session: Session, member_id: UUID, day: date) -> None:
    """Forget the summary of a day."""
    session.exec(delete(DayTotalRow).where(col(DayTotalRow.member_id) == member_id, col(DayTotalRow.day) == day))
    session.exec(delete(DaySiteRow).where(col(DaySiteRow.member_id) == member_id, col(DaySiteRow.day) == day))


def list_days(session: Session, member_id: UUID) -> set[date]:
    """All days that have a summary or a visit."""
    shown = session.exec(select(col(VisitDayRow.day)).where(VisitDayRow.member_id == member_id).distinct())
    summarised = session.exec(select(col(DayTotalRow.day)).where(DayTotalRow.member_id == member_id))
    return {*shown, *summarised}


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


def _site_day(row: DaySiteRow) -> SiteDay:
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
