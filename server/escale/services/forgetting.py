"""Deleting for good: rows, days, raw events, and a tombstone so that nothing that waits somewhere brings it back.

Files keep traces of deleted rows (free pages, the journal, backups): `escale.services.erasing` does the rest.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain import parts
from escale.errors import ReflectionNotFound, SiteNotFound, VisitNotFound
from escale.services import counting
from escale.storage import deleted, gates, members, old_events, reflections, removal, shown, sites
from escale.storage.deleted import HistoryStone, ReflectionStone, Tombstones
from escale.storage.removal import Place

ALWAYS = datetime(9999, 12, 31, tzinfo=UTC)


def forget_visit(session: Session, member_id: UUID, visit_id: UUID, now: datetime) -> None:
    """Delete a visit of the member's own and what its days say of it. Raises `VisitNotFound`."""
    place = removal.find(session, visit_id)
    if place is None or place.member_id != member_id:
        raise VisitNotFound
    deleted.add_visits(session, [visit_id], now)
    _drop_visits(session, [place])


def forget_history(session: Session, member_id: UUID, site_id: UUID, now: datetime) -> None:
    """Delete all that happened on a site of the member's own up to now; a removed site goes with it.

    Raises `SiteNotFound`.
    """
    site = sites.get(session, member_id, site_id)
    if site is None:
        raise SiteNotFound
    last = removal.last_on_site(session, member_id, site_id)
    stone = HistoryStone(site_id, member_id, max(now, last or now))
    deleted.add_history(session, stone)
    _drop_history(session, stone)
    if site.removed:
        removal.remove_site(session, site_id)


def forget_reflection(session: Session, member_id: UUID, monday: date, now: datetime) -> None:
    """Delete what the member wrote about a week; it is not asked about again. Raises `ReflectionNotFound`."""
    written = reflections.get(session, member_id, monday)
    if written is None:
        raise ReflectionNotFound
    until = max(now, written.saved_at)
    deleted.add_reflection(session, ReflectionStone(member_id, monday, until))
    reflections.remove(session, member_id, monday, until)


def forget_begun(session: Session, visit_ids: Iterable[UUID], now: datetime) -> None:
    """Delete visits that turn out to have begun before their site's history was deleted."""
    ids = list(visit_ids)
    deleted.add_visits(session, ids, now)
    _drop_visits(session, [place for one in ids if (place := removal.find(session, one))])


def catch_up(session: Session, tombstones: Tombstones) -> None:
    """Delete what another database of the same household has deleted: for a backup that is older than that."""
    deleted.carry(session, tombstones)
    places = (removal.find(session, stone.visit_id) for stone in tombstones.visits)
    _drop_visits(session, [place for place in places if place])
    for stone in tombstones.histories:
        _drop_history(session, stone)
    for told in tombstones.reflections:
        reflections.remove(session, told.member_id, told.monday, told.deleted_at)
    for site_id in tombstones.sites:
        removal.remove_site(session, site_id)


def _drop_visits(session: Session, places: Sequence[Place]) -> None:
    """Single visits, with the gates that opened them."""
    for place in places:
        gate_ids = removal.gates_of(session, place)
        _drop(session, place.member_id, [place.visit_id], gate_ids)
        for identity in (place.visit_id, *gate_ids):
            old_events.drop(session, old_events.naming(session, identity, ALWAYS))


def _drop_history(session: Session, stone: HistoryStone) -> None:
    places = removal.of_site(session, stone.member_id, stone.site_id, stone.until_at)
    gate_ids = removal.gates_of_site(session, stone.member_id, stone.site_id, stone.until_at)
    _drop(session, stone.member_id, [place.visit_id for place in places], gate_ids)
    old_events.drop(session, old_events.naming(session, stone.site_id, stone.until_at))


def _drop(session: Session, member_id: UUID, visit_ids: Sequence[UUID], gate_ids: Sequence[UUID]) -> None:
    """The rows; then the days that showed them are counted again."""
    member = members.get(session, member_id)
    if member is None:  # a backup from before they came
        return
    touched = {day for visit_id in visit_ids for day in shown.days_of(session, visit_id)}
    for owned in gates.find(session, gate_ids).values():
        touched |= parts.of_gate(owned.gate, member.day_starts_at).keys()
    removal.remove_visits(session, visit_ids)
    removal.remove_gates(session, gate_ids)
    for day in sorted(touched):
        counting.recount(session, member, day)
