"""Looking at another member's week: one answer for who looks and for who is looked at, and a line in the log."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.intervals import Interval, day_window
from escale.domain.period import Period
from escale.domain.plans import NO_PLANS, by_day
from escale.domain.seen import OpenDay, SeenWeek, see
from escale.domain.summary import DaySummary, Time
from escale.domain.visibility import facets, lowest, may_look, visible
from escale.domain.vocabulary import Facet, FamilyFact, Role
from escale.errors import MemberNotFound
from escale.family_errors import NotShown
from escale.services import agreed_kept, family_log, levels
from escale.services.agreed_kept import ClauseKept
from escale.services.levels import Standing
from escale.services.presence import gaps_of, is_kept
from escale.services.standing_since import grown_since, looking_since
from escale.services.summaries import A_DAY, check, current_day
from escale.storage import members, periods, planned_visits, presence, sites, visits


@dataclass(frozen=True, slots=True)
class Week:
    """A week, and how it is written (`2026-W48`)."""

    label: str
    period: Period


@dataclass(frozen=True, slots=True)
class Seen:
    """A member's week as others see it."""

    member: Member
    week: SeenWeek
    clauses: tuple[ClauseKept, ...]


def look(
    session: Session,
    viewer: Member,
    subject_id: UUID,
    week: Week,
    categories: frozenset[str],
    now: datetime,
) -> Seen:
    """The week of another member, and the line that says who looked.

    `categories`: those that everybody knows. Raises `MemberNotFound`, `NotShown`, `DayOutOfRange`.
    """
    subject = members.get(session, subject_id)
    if subject is None:
        raise MemberNotFound
    if subject.id != viewer.id:
        if not may_look(viewer.role, subject.role, levels.standing(session, subject, now).now):
            raise NotShown
        family_log.note(session, FamilyFact.LOOKED, viewer.id, subject.id, None, week.label, now)
    return seen(session, viewer, subject, week.period, categories, now)


def seen(
    session: Session, viewer: Member, subject: Member, week: Period, categories: frozenset[str], now: datetime
) -> Seen:
    """What the viewer sees of the member's week, and the member of their own; nobody sees more than that.

    Days from before the viewer came, or grew up, are not theirs to see. That they did was told to everyone, and waits
    as long as any other rise. Days from before the member grew up are closed to everyone. Raises `DayOutOfRange`.
    """
    check(week)
    standing = levels.standing(session, subject, now)
    opens_at = _opens_at(session, viewer, subject)
    found = (_open(session, subject, standing, day, opens_at, now) for day in _days(subject, week, now))
    plans = by_day(planned_visits.of_period(session, subject.id, week), subject.day_starts_at)
    open_days = [replace(one, plans=plans.get(one.summary.day, NO_PLANS)) for one in found if one]
    shown = facets(subject.role, standing.now)
    clauses = agreed_kept.kept(session, subject.id, open_days, now) if Facet.AGREEMENT_KEPT in shown else ()
    titles = sites.titles(session, subject.id)
    return Seen(subject, see(standing.now, shown, open_days, titles, categories), clauses)


def _opens_at(session: Session, viewer: Member, subject: Member) -> datetime | None:
    """From when on days of the member are open to the viewer; None: as far back as levels go."""
    grew = grown_since(session, subject)
    if viewer.id == subject.id:
        return grew
    came = levels.rise_at(session, looking_since(session, viewer, subject))
    return max(came, grew) if grew else came


def _days(subject: Member, week: Period, now: datetime) -> list[date]:
    today = current_day(subject, now)
    days = (week.first + turn * A_DAY for turn in range((week.last - week.first).days + 1))
    return [day for day in days if day <= today]


def _open(
    session: Session, subject: Member, standing: Standing, day: date, opens_at: datetime | None, now: datetime
) -> OpenDay | None:
    """The day, if the level allowed something during all of it, and who looks could do so from its beginning."""
    summary = periods.find_day(session, subject.id, day)
    window = day_window(day, ZoneInfo(summary.zone if summary else subject.zone), subject.day_starts_at)
    if window.length <= timedelta() or (opens_at is not None and window.start < opens_at):
        return None
    held = lowest(standing.spans, window.start, window.end)
    allowed = visible(Role.ADULT, subject.role, standing.now, held)
    if not allowed:
        return None
    missing, is_unknown = _missing(session, subject, day, window, now)
    otherwise = DaySummary(day, subject.zone, Time(), ())
    return OpenDay(
        summary or otherwise, allowed, missing, is_gap=summary is None and is_unknown, is_over=window.end <= now
    )


def _missing(session: Session, subject: Member, day: date, window: Interval, now: datetime) -> tuple[timedelta, bool]:
    """How much of a day nothing is known of, and whether that is all of it, as far as it is over.

    A day of zero stays one when its signs are pruned: it is kept that somebody was there.
    """
    over = min(window.end, max(now, window.start)) - window.start
    since = presence.since_used(session, subject.id)
    if since is None or window.end <= since:
        return timedelta(), not is_kept(session, subject.id, day)
    listed = visits.of_day(session, subject.id, day)
    missing = sum((one.length for one in gaps_of(session, subject.id, window, listed, now)), timedelta())
    before = max(timedelta(), since - window.start)
    return missing + before, missing + before >= over and not is_kept(session, subject.id, day)
