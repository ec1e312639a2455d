"""The weekly reflection: which weeks wait for one, what it shows, and what the member writes in it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain import plans
from escale.domain import reflection as rules
from escale.domain.household import Member
from escale.domain.intervals import MOMENT
from escale.domain.period import Period, sum_up
from escale.domain.questions import ASKED, Question, WeekFacts, choose
from escale.domain.reflection import MOST_DUE, SETTLED, WEEK, Before, Reflection, Schedule, Text, monday_of
from escale.domain.signals import WEEKS, Signal, weak_signals
from escale.errors import ReflectionChanged, ReflectionTooEarly
from escale.services.summaries import Titles, check, current_day
from escale.storage import periods, planned_visits, reflections, sites

MOST_PAST = 104
"""Two years of weeks: more than a page shows."""


@dataclass(frozen=True, slots=True)
class Overview:
    """`due`: Mondays, the oldest first. `past`: what was written, the latest week first."""

    schedule: Schedule
    due: tuple[date, ...]
    past: tuple[Reflection, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A week to reflect on. `last`: the reflection whose intention can be looked back at. `written`: None at first."""

    period: Period
    facts: WeekFacts
    questions: tuple[Question, ...]
    signals: tuple[Signal, ...]
    titles: Titles
    last: Reflection | None
    written: Reflection | None


def overview(session: Session, member: Member, now: datetime) -> Overview:
    """What waits, and what was written."""
    past = reflections.latest(session, member.id, MOST_PAST)
    schedule = reflections.schedule(session, member.id)
    return Overview(schedule, tuple(_due(session, member, schedule, past, now)), tuple(past))


def waiting(session: Session, member: Member, now: datetime) -> int:
    """How many weeks wait."""
    past = reflections.latest(session, member.id, MOST_DUE + 2)
    return len(_due(session, member, reflections.schedule(session, member.id), past, now))


def next_due(session: Session, member: Member, now: datetime) -> datetime | None:
    """When one more week may come to wait; None when the member is never asked."""
    return rules.next_due(reflections.schedule(session, member.id), now, ZoneInfo(member.zone))


def guide(session: Session, member: Member, period: Period) -> Guide:
    """What the reflection on a week shows. Raises `DayOutOfRange`."""
    check(period)
    looked_at = Period(period.first - (WEEKS - 1) * WEEK, period.last)
    days = periods.days(session, member.id, looked_at)
    summary = sum_up(period, (one for one in days if one.day >= period.first), ())
    planned = planned_visits.of_period(session, member.id, looked_at)
    by_day = plans.by_day(planned, member.day_starts_at)
    kept = sum((one for day, one in by_day.items() if day >= period.first), plans.NO_PLANS)
    facts = WeekFacts(summary.time, summary.figures, kept)
    written = reflections.get(session, member.id, period.first)
    return Guide(
        period,
        facts,
        _questions(session, member.id, period.first, facts, written),
        weak_signals(period.first, days, planned, member.day_starts_at),
        sites.titles(session, member.id),
        reflections.last_with_intention(session, member.id, period.first),
        written,
    )


def save(
    session: Session,
    member: Member,
    period: Period,
    text: Text,
    before: Before,
    now: datetime,
) -> None:
    """Keep what was written, in place of what was there.

    Raises `DayOutOfRange`, `ReflectionTooEarly`, and `ReflectionChanged` when something else is there by now.
    """
    check(period)
    if period.first > current_day(member, now):
        raise ReflectionTooEarly
    stored = reflections.get(session, member.id, period.first)
    if not rules.is_known(stored, text, before):
        raise ReflectionChanged
    # Kept to the millisecond, which is to tell the two texts apart.
    saved_at = stored.saved_at + MOMENT if stored and abs(now - stored.saved_at) < MOMENT else now
    reflections.save(session, member.id, Reflection(period.first, text.state, text.answers, text.intention, saved_at))


def save_schedule(session: Session, member: Member, wish: Schedule) -> None:
    """From now on, weeks are due at the member's own day and hour."""
    reflections.save_schedule(session, member.id, wish)


def _due(session: Session, member: Member, schedule: Schedule, past: list[Reflection], now: datetime) -> list[date]:
    since = monday_of(current_day(member, now)) - (MOST_DUE + 1) * WEEK
    known = {monday_of(day) for day in reflections.known_days(session, member.id, since)}
    settled = {one.monday for one in past if one.state in SETTLED} | reflections.deleted_weeks(
        session, member.id, since
    )
    return rules.due_weeks(schedule, now, ZoneInfo(member.zone), known, settled)


def _questions(
    session: Session, member_id: UUID, monday: date, facts: WeekFacts, written: Reflection | None
) -> tuple[Question, ...]:
    """Those that were answered, then others: the figures of a week that goes on may come to choose differently."""
    before = reflections.get(session, member_id, monday - timedelta(days=7))
    asked = tuple(written.answers) if written else ()
    chosen = choose(monday, facts, before.answers.keys() if before else ())
    return (*asked, *(one for one in chosen if one not in asked))[:ASKED]
