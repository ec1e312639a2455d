"""Signs of browsers, written down now and then; and what is not known of a day because there were none."""

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from sqlite3 import OperationalError as DriverError
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from escale.domain.events import Event
from escale.domain.household import Member
from escale.domain.intervals import Interval, Intervals, day_window, local_day, union
from escale.domain.period import Period
from escale.domain.presence import NOTED_EVERY, PauseMark, gaps, is_present, pauses, without
from escale.domain.visits import Visit
from escale.storage import deleted, members, presence, present_days
from escale.storage.engine import Database

PAUSED, RESUMED = "browser.paused", "browser.resumed"
A_DAY = timedelta(days=1)
LONGEST_PAUSE = A_DAY
"""A pause is one of today (product, rules of conduct); a clock that says more is wrong."""


class Signs:
    """When each browser's presence was written down last, so that it is done once in a while and not every minute."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._noted: dict[UUID, datetime] = {}

    def is_due(self, browser_id: UUID, now: datetime) -> bool:
        """Whether it is time to write down that the browser is there. A clock that was set back does not stop it."""
        last = self._noted.get(browser_id)
        return last is None or not last <= now < last + NOTED_EVERY

    def note(self, browser_id: UUID, now: datetime) -> None:
        """The browser is there. Ends no memory of plans or bearers: neither follows from it.

        When the disk is full it cannot be said, and the time is told as unknown afterwards. When somebody writes for
        long it is said at the next sign.
        """
        self._noted[browser_id] = now
        try:
            with suppress(OperationalError, DriverError), self._database.joining() as session:
                presence.note(session, browser_id, now)
        except PoolTimeout:
            self._noted.pop(browser_id, None)


def mark_pauses(session: Session, browser_id: UUID, events: Iterable[Event]) -> date | None:
    """Pauses that the events tell of. A day before which none of them changes anything, in whatever zone."""
    marks = [_mark(one) for one in events if one.type in (PAUSED, RESUMED)]
    presence.mark(session, browser_id, marks)
    return min((one.at.date() - A_DAY for one in marks), default=None)


def note_days(session: Session, now: datetime) -> None:
    """Keep which days the signs show, of everybody: signs are pruned, and days are compared for longer."""
    for member in members.everyone(session):
        since = presence.since_used(session, member.id)
        if since is not None:
            there = _there(session, member.id, Interval(since, now))
            present_days.add(session, member.id, _present_days(member, there, now))


def _present_days(member: Member, there: Intervals, now: datetime) -> list[date]:
    """The member's days that are over and on which somebody was there long enough."""
    zone = ZoneInfo(member.zone)
    touched = {
        local_day(piece.start, zone, member.day_starts_at) + number * A_DAY
        for piece in there
        for number in range(2 + piece.length // A_DAY)
    }
    today = local_day(now, zone, member.day_starts_at)
    windows = {day: day_window(day, zone, member.day_starts_at) for day in touched if day < today}
    return sorted(day for day, window in windows.items() if is_present(window, there))


def gaps_of(session: Session, member_id: UUID, window: Interval, visits: Iterable[Visit], now: datetime) -> Intervals:
    """What nothing is known of in a day: no browser was there, or it was paused."""
    since = presence.since_used(session, member_id)
    if since is None or window.end <= since:
        return ()
    attended = union(piece for visit in visits for piece in visit.intervals)
    return gaps(window, since, now, union([*_there(session, member_id, window), *attended]))


def was_there(session: Session, member_id: UUID, day: date, window: Interval) -> bool:
    """Whether browsers were there so long in a day that no visit means none: by signs, or as kept from them."""
    if is_present(window, _there(session, member_id, window)):
        return True
    return is_kept(session, member_id, day)


def is_kept(session: Session, member_id: UUID, day: date) -> bool:
    """Whether it is kept that browsers were there in a day, also once the signs of it are pruned."""
    return day in present_days.within(session, member_id, Period(day, day))


def unknown_of(
    session: Session, member_id: UUID, window: Interval, attended: Iterable[Interval], now: datetime
) -> Intervals:
    """What of a time, up to `now`, nothing is known of. Before the first sign that is remembered only what was attended
    is known: signs are pruned, and that there are none says nothing.
    """
    since, known = presence.since_used(session, member_id), union(attended)
    until = max(window.start, min(window.end, now))
    told_from = until if since is None else min(max(since, window.start), until)
    before = without((Interval(window.start, told_from),), known)
    return union([*before, *gaps(window, since, now, union([*_there(session, member_id, window), *known]))])


def _there(session: Session, member_id: UUID, window: Interval) -> Intervals:
    """When any browser that the member uses was there and not paused; nothing of what the member deleted.

    Their own browsers' signs went then. Those of somebody else's are not theirs to delete.
    """
    there = union(
        piece
        for one in presence.of_used(session, member_id, window)
        for piece in without(union(one.contacts), pauses(one.marks))
    )
    return without(there, deleted.times(session, member_id))


def _mark(event: Event) -> PauseMark:
    if event.type == RESUMED:
        return PauseMark(event.at, None)
    until = datetime.fromisoformat(json.loads(event.payload)["until_at"])
    return PauseMark(event.at, min(until, event.at + LONGEST_PAUSE))
