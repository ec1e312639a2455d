"""Deleting for good: rows, days, raw events, and a tombstone so that nothing that waits somewhere brings it back.

Files keep traces of deleted rows (free pages, the journal, backups): `escale.services.erasing` does the rest.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Member
from escale.errors import ReflectionNotFound, SiteNotFound, VisitNotFound
from escale.services import dropping, spending, summaries
from escale.storage import deleted, reflections, removal, sites
from escale.storage.stones import DayStone, HistoryStone, LeftStone, MemberStone, ReflectionStone, Tombstones

MOMENT = timedelta(milliseconds=1)
"""Instants are whole milliseconds: with one more, what happens now is before."""


def forget_visit(session: Session, member_id: UUID, visit_id: UUID, now: datetime) -> None:
    """Delete a visit of the member's own and what its days say of it. Raises `VisitNotFound`."""
    place = removal.find(session, visit_id)
    if place is None or place.member_id != member_id:
        raise VisitNotFound
    deleted.add_visits(session, [visit_id], now)
    dropping.drop_visits(session, [visit_id])


def forget_history(session: Session, member_id: UUID, site_id: UUID, now: datetime) -> None:
    """Delete all that happened on a site of the member's own up to now; a removed site goes with it, once no agreement
    counts what was attended there today. Its visits are remembered as gone, too: a file that was taken along names
    them, and to an import the removed site is a new one.

    Raises `SiteNotFound`.
    """
    site = sites.get(session, member_id, site_id)
    if site is None:
        raise SiteNotFound
    last = removal.last_on_site(session, member_id, site_id)
    stone = HistoryStone(site_id, member_id, max(now, last or now))
    deleted.add_history(session, stone)
    deleted.add_visits(session, dropping.drop_history(session, stone), now)
    if site.removed and site.id not in spending.counted(session, member_id, now):
        removal.remove_site(session, site_id)


def forget_day(session: Session, member: Member, day: date, now: datetime) -> None:
    """Delete a day of the member up to now: all visits that it shows, whole, and whatever else happened in it.

    What waits in a browser and tells of that time is not taken any more. Raises `DayOutOfRange`.
    """
    report = summaries.for_day(session, member, day, now)
    window, last = report.window, max((visit.last_at for visit in report.visits), default=now)
    until = window.end if window.end <= now else min(window.end, max(now, last) + MOMENT)
    stone = DayStone(member.id, day, window.start, max(window.start, until))
    deleted.add_day(session, stone)
    deleted.add_visits(session, (visit.id for visit in report.visits), now)
    dropping.drop_day(session, stone)


def forget_everything(session: Session, member: Member, now: datetime) -> None:
    """Delete all that the member did and wrote up to now, and the sites that they no longer watch.

    Of these, one that an agreement counts today goes when the day is over.

    The sites that they watch stay, with what they chose for them, and so do their browsers.
    """
    stone = MemberStone(member.id, now + MOMENT)
    deleted.add_member(session, stone)
    not_over = removal.not_over(session, member.id, now)
    deleted.add_visits(session, not_over, now)
    dropping.drop_visits(session, not_over)
    dropping.drop_member(session, stone)
    counted = spending.counted(session, member.id, now)
    for site in sites.list_all(session, member.id):
        if site.removed:
            deleted.add_history(session, HistoryStone(site.id, member.id, now))
            if site.id not in counted:
                removal.remove_site(session, site.id)


def let_go(session: Session, now: datetime) -> int:
    """Delete the removed sites that were kept because an agreement counted them on the day of deleting. How many."""
    kept = deleted.kept_sites(session)
    gone = [one for one in kept if one.site_id not in spending.counted(session, one.member_id, now)]
    for stone in gone:
        deleted.add_history(session, replace(stone, until_at=now))  # files and backups are to forget its name too
        removal.remove_site(session, stone.site_id)
    return len(gone)


def forget_member(session: Session, member_id: UUID, now: datetime) -> None:
    """Somebody leaves: nothing of them is kept. A member who is not there changes nothing."""
    stone = LeftStone(member_id, now)
    deleted.add_left(session, stone)
    dropping.drop_left(session, stone)


def forget_reflection(session: Session, member_id: UUID, monday: date, now: datetime) -> None:
    """Delete what the member wrote about a week; it is not asked about again. Raises `ReflectionNotFound`."""
    written = reflections.get(session, member_id, monday)
    if written is None:
        raise ReflectionNotFound
    until = max(now, written.saved_at)
    deleted.add_reflection(session, ReflectionStone(member_id, monday, until))
    reflections.remove(session, member_id, monday, until)


def forget_reaching(session: Session, visit_ids: Iterable[UUID], now: datetime) -> None:
    """Delete visits that turn out to reach into what was deleted."""
    ids = list(visit_ids)
    deleted.add_visits(session, ids, now)
    dropping.drop_visits(session, ids)


def catch_up(session: Session, stones: Tombstones) -> None:
    """Delete what another database of the same household has deleted: for a backup that is older than that."""
    deleted.carry(session, stones)
    for gone in stones.left:
        dropping.drop_left(session, gone)
    for everything in stones.members:
        dropping.drop_member(session, everything)
    for day in stones.days:
        dropping.drop_day(session, day)
    for history in stones.histories:
        dropping.drop_history(session, history)
    dropping.drop_visits(session, (stone.visit_id for stone in stones.visits))
    for told in stones.reflections:
        reflections.remove(session, told.member_id, told.monday, told.deleted_at)
    for site_id in stones.sites:
        removal.remove_site(session, site_id)
