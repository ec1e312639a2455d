"""The plan of a member, from what they chose and what they did."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain import plan
from escale.domain.catalogue import Exemptions
from escale.domain.easing import in_force
from escale.domain.figures import LOOK
from escale.domain.household import Browser, Member
from escale.domain.intervals import Interval, clip, day_window, total, union
from escale.domain.plan import Day, History, LastVisit, Plan
from escale.domain.sites import Site
from escale.domain.visits import Visit
from escale.services import levels, people, playing, reflections
from escale.services.household_time import day_ends_at, zones_of
from escale.services.summaries import current_day
from escale.storage import periods, sites, visits

SUGGESTIONS = 4
"""Recent intentions offered as chips: about as many as fit on one line of the gate."""
LOOKED_AT = 30
"""Latest intentions among which different ones are looked for."""


def build(
    session: Session, browser: Browser, member: Member, exemptions: Exemptions, shortest: timedelta, now: datetime
) -> Plan:
    """What a browser of the member does now. `shortest` is the shortest planned time that a gate offers.

    A guest's plan says nothing of what they did elsewhere: the browser is somebody else's.
    """
    watched = sites.list_watched(session, member.id)
    day = current_day(member, now)
    window = day_window(day, ZoneInfo(member.zone), member.day_starts_at)
    elsewhere: dict[UUID, timedelta] = {}
    history: dict[UUID, History] = {}
    if not people.is_guest(session, browser, member):
        has_budget = any(in_force(site, day).budget_cue for site in watched)
        elsewhere = _elsewhere(session, browser, member, day, window) if has_budget else {}
        visits_today = periods.visits_of_day(session, member.id, day)
        history = {site.id: _history(session, site, visits_today.get(site.id, 0), now) for site in watched}
    waiting = reflections.waiting(session, member, now)
    lived = Day(day, window.end, elsewhere)
    around = playing.family(session, browser, member, now)
    return plan.build(member, lived, watched, history, exemptions, shortest, waiting, around)


def holds_until(session: Session, member: Member, now: datetime) -> datetime:
    """When a plan that is made now may say something else, though nothing was stored: a week comes to be due, the
    household's day is over (and what belongs to it: budgets, wishes, an end that was said), it moves to another zone,
    more comes to be seen.
    """
    move = zones_of(session).next_move(now)
    moments = (
        reflections.next_due(session, member, now),
        day_ends_at(session, now),
        move.at if move else None,
        levels.next_change(session, member, now),
    )
    return min(one for one in moments if one is not None)


def _elsewhere(
    session: Session, browser: Browser, member: Member, day: date, window: Interval
) -> dict[UUID, timedelta]:
    """What was attended on each site in the member's other browsers; two of them at once count once."""
    intervals: dict[UUID, list[Interval]] = {}
    for visit in visits.of_day_elsewhere(session, member.id, day, browser.id):
        intervals.setdefault(visit.site_id, []).extend(clip(visit.intervals, window))
    return {site_id: total(union(several)) for site_id, several in intervals.items()}


def _history(session: Session, site: Site, visits_today: int, now: datetime) -> History:
    last = visits.latest_ended(session, site.member_id, site.id)
    return History(
        visits_today,
        _last(last) if last else None,
        _suggestions(session, site.member_id, site.id),
        tuple(visits.begun_since(session, site.member_id, site.id, now - plan.LOOP_WITHIN, LOOK)),
    )


def _last(visit: Visit) -> LastVisit:
    planned = visit.intention.planned if visit.intention else None
    return LastVisit(planned, visit.attended, visit.rating.worth if visit.rating else None)


def _suggestions(session: Session, member_id: UUID, site_id: UUID) -> tuple[str, ...]:
    return _different(visits.recent_intentions(session, member_id, site_id, LOOKED_AT))[:SUGGESTIONS]


def _different(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, as it was written last; capitals and spaces make no difference."""
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(" ".join(text.casefold().split()), text)
    return tuple(first.values())
